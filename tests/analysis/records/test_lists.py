"""Lists: several values in one cell stay the values that they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.analysis.records.lists import Listed, split

VALUES = st.lists(
    st.text(st.characters(exclude_characters=";\n", codec="utf-8"), min_size=1, max_size=20)
    .map(lambda text: " ".join(text.split()))
    .filter(bool),
    min_size=1,
    max_size=4,
)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (("a", "b"), "a, b"),
        (("Een zin.", "Nog een."), "Een zin. Nog een."),
        (("a, b", "c"), "a, b; c"),
        (("a, b",), "a, b;"),
        (("Een zin. En nog een.", "x"), "Een zin. En nog een.; x"),
        (("a; b", "c"), "a; b, c"),
        ((), ""),
    ],
)
def test_values_come_together(parts: tuple[str, ...], text: str) -> None:
    """As people write them, and with semicolons only where commas would lead astray."""
    assert Listed(parts) == text
    assert Listed(parts).parts == parts


@given(VALUES)
def test_they_are_told_apart_again(parts: list[str]) -> None:
    """Whatever commas and stops stand in them; a semicolon is what nobody can tell apart."""
    assert split(Listed(parts)) == tuple(parts)
