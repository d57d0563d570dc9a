"""Sameness: names that are one to a reader are one, and those of Windows are known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.domain.words.sameness import as_file_name, folded, is_device


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wonen", "wonen"),
        ("caf\u00e9", "CAFE\u0301"),
        ("\uff57\uff4f\uff4e\uff45\uff4e", "wonen"),
        ("\ufb01lter", "filter"),
        ("stra\u00dfe", "STRASSE"),
        ("\u2163", "iv"),
        ("K", "\u212a"),
    ],
)
def test_a_name_is_the_same_however_it_is_written(one: str, other: str) -> None:
    """Capitals, accents apart or in their letter, full width, ligatures and signs of their own."""
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"), [("a", "\u00e1"), ("w\u043enen", "wonen"), ("a-b", "ab")]
)
def test_other_letters_are_other_names(one: str, other: str) -> None:
    """An accent, another alphabet and a dash make another name."""
    assert folded(one) != folded(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """So two names are the same or not, whichever was folded first."""
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize("end", [".", " ", " . ", "..."])
def test_a_file_loses_the_dots_and_blanks_at_its_end(end: str) -> None:
    """Windows drops them, so that two names become one."""
    assert as_file_name(f"Wonen{end}") == "wonen"


@pytest.mark.parametrize("name", ["con", "NUL", "aux.txt", "com1", "LPT9", "prn ", "con.a.b"])
def test_a_device_is_known(name: str) -> None:
    """Whatever stands behind the first dot, and in capitals or not."""
    assert is_device(name)


@pytest.mark.parametrize("name", ["contact", "com", "com10", "nul-meting", "a.con", ""])
def test_a_name_that_looks_like_a_device_is_none(name: str) -> None:
    """Only the whole name counts."""
    assert not is_device(name)
