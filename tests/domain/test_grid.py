"""Grid: columns are named as a spreadsheet names them."""

import pytest

from aanzien_cli.domain.grid import column_number, is_empty, letters


@pytest.mark.parametrize(
    ("column", "name"),
    [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (16_383, "XFD")],
)
def test_a_column_has_its_letters(column: int, name: str) -> None:
    """The last column of Excel is XFD."""
    assert letters(column) == name
    assert column_number(name.lower()) == column + 1


@pytest.mark.parametrize(
    ("cell", "empty"),
    [(None, True), ("", True), (" \u00a0\n", True), ("x", False), (0, False), (False, False)],
)
def test_blanks_are_nothing(cell: str | None, *, empty: bool) -> None:
    """A cell with blanks alone is not filled in; a zero and a no are."""
    assert is_empty(cell) is empty
