"""Columns: an editor that counts in other units points at the same character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.language_server.columns import Encoding, from_units, to_units

LINE = "aé😀z"


@pytest.mark.parametrize(
    ("encoding", "units"),
    [("utf-8", [0, 1, 3, 7, 8]), ("utf-16", [0, 1, 2, 4, 5]), ("utf-32", [0, 1, 2, 3, 4])],
)
def test_each_character_is_counted_in_the_units_of_the_editor(
    encoding: Encoding, units: list[int]
) -> None:
    """An accent takes two bytes and an emoji two units of UTF-16, and back again."""
    assert [to_units(LINE, column, encoding) for column in range(5)] == units
    assert [from_units(LINE, unit, encoding) for unit in units] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_a_place_outside_the_line_is_its_begin_or_end(encoding: Encoding) -> None:
    """An editor whose text is newer may point where nothing is."""
    assert from_units(LINE, 99, encoding) == 4
    assert from_units(LINE, -3, encoding) == 0
    assert from_units("abc", -3, encoding) == 0
    assert to_units(LINE, -3, encoding) == 0
    assert to_units(LINE, 99, encoding) == to_units(LINE, 4, encoding)


def test_half_a_character_is_that_character() -> None:
    """Between the two units of an emoji stands the emoji."""
    assert from_units(LINE, 3, "utf-16") == 2


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.data())
def test_python_counts_the_same(line: str, data: st.DataObject) -> None:
    """The number of units is what Python's own encoders give."""
    column = data.draw(st.integers(0, len(line)))
    assert to_units(line, column, "utf-16") == len(line[:column].encode("utf-16-le")) // 2
    assert to_units(line, column, "utf-8") == len(line[:column].encode())
    assert from_units(line, to_units(line, column, "utf-8"), "utf-8") == column
