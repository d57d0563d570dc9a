"""Cells: what was filled in is held against an export, and said as a file says it."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.analysis.incoming.cells import LONGEST, CellError, is_same, text_of
from aanzien_cli.analysis.records.columns import Cell
from aanzien_cli.domain.grid import Percent, RawCell
from aanzien_cli.domain.words.visible import visible
from aanzien_cli.reporting.spreadsheet import guarded

DAY = date(2026, 3, 1)
MIDNIGHT = datetime(2026, 3, 1)  # noqa: DTZ001 -- as Excel gives a day
NOON = datetime(2026, 3, 1, 12)  # noqa: DTZ001 -- the same


@pytest.mark.parametrize(
    ("cell", "raw"),
    [
        (None, None),
        (None, " "),
        ("Wonen", "Wonen "),
        ("=1+1", "'=1+1"),
        ("=1+1", "=1+1"),
        ("a\nb", "a\\u000ab"),
        ("a\nb", "a\r\nb"),
        ("::error::x", ".::error::x"),
        ("##[x", "# #[x"),
        ("0.10", 0.1),
        ("2030", 2030.0),
        (Decimal("8.20"), 8.2),
        (Decimal("8.20"), "8.20"),
        (Decimal(1_250_000), 1_250_000.0),
        (Decimal("0.3"), 0.1 + 0.2),
        (DAY, DAY),
        (DAY, MIDNIGHT),
        (DAY, "2026-03-01"),
        (True, True),
        (True, "Ja"),
        (False, "false"),
        ("x" * 40_000, "x" * LONGEST),
        (Decimal("8.20"), "8,2"),
        (Decimal("27.0"), "27"),
        (Decimal(2610), "2.610"),
        (Decimal(480_000), "€ 480.000,00"),
        (Decimal("0.4"), " 0,40 "),
        (True, "WAAR"),
        (False, "Onwaar"),
        (Decimal(35), Percent(0.35)),
        (Decimal("12.50"), Percent(0.125)),
    ],
)
def test_what_an_export_says_is_the_same(cell: Cell, raw: RawCell) -> None:
    """However a spreadsheet or an export puts it, nothing changed."""
    assert is_same(cell, raw)


@pytest.mark.parametrize(
    ("cell", "raw"),
    [
        (None, "x"),
        ("x", None),
        ("Wonen", "wonen"),
        ("x", 1),
        ("1e999999", 1.0),
        ("sNaN", 1.0),
        ("1", True),
        (Decimal(1), True),
        (Decimal(1), "2"),
        (Decimal(1), "een"),
        (Decimal("2.61"), "2.610"),
        (Decimal(1), DAY),
        (True, False),
        (True, 1),
        (True, "nee"),
        (DAY, NOON),
        (DAY, date(2026, 3, 2)),
        (DAY, "01-03-2026"),
        (Decimal("0.35"), Percent(0.35)),
        ("35", Percent(0.35)),
        (None, Percent(0.0)),
    ],
)
def test_anything_else_is_looked_at(cell: Cell, raw: RawCell) -> None:
    """What differs is read, and may then still come to the same."""
    assert not is_same(cell, raw)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (" Wonen\u00a0", "Wonen"),
        ("'=1+1", "=1+1"),
        ("' ＝1", " ＝1".strip()),  # noqa: RUF001 -- a wide sign
        ("'s avonds", "'s avonds"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\\u000ab\\u0009c", "a\nb\tc"),
        (None, ""),
        (True, "ja"),
        (False, "nee"),
        (5.0, "5"),
        (1e15, "1000000000000000"),
        (-0.0, "0"),
        (0.1 + 0.2, "0.3"),
        (8.25, "8.25"),
        (1.645, "1,645"),
        (7, "7"),
        (Percent(0.35), "35 %"),
        (Percent(0.29), "29 %"),
        (Percent(0.12345), "12,345 %"),
        (Percent(-0.005), "-0,5 %"),
        (Percent(0.0), "0 %"),
        (DAY, "2026-03-01"),
        (MIDNIGHT, "2026-03-01"),
    ],
)
def test_a_cell_becomes_the_text_of_a_file(raw: RawCell, text: str) -> None:
    """Numbers are as short as they are shown, days have dashes, a quote of ours goes."""
    assert text_of(raw) == text


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (NOON, "een datum heeft geen tijd"),
        (time(3, 4), "hier staat een tijd of een tijdsduur, en geen veld heeft die"),
        (timedelta(hours=30), "hier staat een tijd of een tijdsduur, en geen veld heeft die"),
        (date(1899, 12, 31), "hier staat een tijd, of een datum van voor 1900"),
        ("x" * (LONGEST + 1), "een cel heeft ten hoogste 32767 tekens"),
    ],
)
def test_what_no_field_holds_is_refused(raw: RawCell, sentence: str) -> None:
    """A time of day, or a text that no cell of Excel holds, is no value."""
    with pytest.raises(CellError) as refused:
        text_of(raw)

    assert str(refused.value) == sentence


@given(st.text(max_size=60).filter(str.strip))
def test_any_text_comes_back_as_it_went(text: str) -> None:
    """What an export makes of a text, in CSV or in a workbook, is the same text."""
    assert is_same(text, guarded(visible(text)))
    assert is_same(text, visible(text))


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
    )
)
def test_any_number_comes_back_as_it_went(number: Decimal) -> None:
    """A number survives the binary fractions of a spreadsheet."""
    assert is_same(number, float(number))
    assert is_same(number, f"{number:f}")
