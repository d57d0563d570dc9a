"""Words: texts, days and amounts as a reader of a report expects them."""

from datetime import date
from decimal import Decimal

import pytest

from aanzien_cli.reporting.documents.words import (
    capital,
    day,
    dutch,
    euros,
    fte,
    in_a_row,
    moment,
    short_day,
    spaced,
)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ((), ""),
        (("een",), "een"),
        (("een", "twee"), "een; twee"),
        (("Dit wacht.", "Dat\n ook.", "en dit"), "Dit wacht. Dat ook. en dit"),
        (("Waarom?", "eerst; dan;", "slot"), "Waarom? eerst; dan;; slot"),
    ],
)
def test_texts_in_a_row_end_as_they_were_written(texts: tuple[str, ...], said: str) -> None:
    """Sentences follow each other as sentences do, and no sign of the writer is lost."""
    assert in_a_row(texts) == said


def test_a_day_and_an_amount_are_read_as_dutch() -> None:
    """Days are in full, thousands have dots, and what is not known is said."""
    assert day(date(2026, 3, 1)) == "1 maart 2026"
    assert short_day(date(2026, 3, 1)) == "1 mrt 2026"
    assert (day(None), short_day(None, "–"), euros(None), fte(None)) == (
        *("onbekend", "–", "onbekend", "onbekend"),
    )
    assert euros(Decimal(1450000)) == "€ 1.450.000"
    assert fte(Decimal("2.25")) == "2,3"
    assert (moment("2026-03-01"), moment("2026-K1"), moment("2026-W05")) == (
        *("1 mrt 2026", "1e kwartaal 2026", "week 5 van 2026"),
    )
    assert (capital("één"), spaced("in_uitvoering"), spaced("on_hold")) == (
        *("Één", "in uitvoering", "stilgelegd"),
    )


def test_days_and_periods_in_a_sentence_are_dutch() -> None:
    """What a file writes in figures is said in words; what is no day or period is left alone."""
    said = (
        "van 2024-02-13 tot 2025-K4, in 2026-09 en 2026-W05; regel ab-2026-09, 2026-13-40, 2026-13"
    )

    assert dutch(said) == (
        "van 13 februari 2024 tot 4e kwartaal 2025, in september 2026 en week 5 van 2026;"
        " regel ab-2026-09, 2026-13-40, 2026-13"
    )
