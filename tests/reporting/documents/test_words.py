"""Words: texts, days and amounts as a reader of a report expects them."""

from datetime import date
from decimal import Decimal

import pytest

from aanzien_cli.reporting.documents.words import (
    capital,
    day,
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
        *("1 mrt 2026", "2026-K1", "2026-W05"),
    )
    assert (capital("één"), spaced("in_uitvoering"), spaced("on_hold")) == (
        *("Één", "in uitvoering", "stilgelegd"),
    )
