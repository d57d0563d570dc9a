"""Words: texts and amounts as a reader of a report expects them."""

from decimal import Decimal

import pytest

from aanzien_cli.reporting.documents.words import capital, euros, fte, in_a_row, spaced


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


def test_an_amount_is_read_as_dutch() -> None:
    """Thousands have dots, and what is not known is said."""
    assert (euros(None), fte(None)) == ("onbekend", "onbekend")
    assert euros(Decimal(1450000)) == "€ 1.450.000"
    assert fte(Decimal("2.25")) == "2,3"
    assert (capital("één"), spaced("in_uitvoering"), spaced("on_hold")) == (
        *("Één", "in uitvoering", "stilgelegd"),
    )
