"""Edit: bytes outside an edit are never touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.domain.findings.edit import Edit, edited, overlap


def test_edits_are_made_in_the_original_bytes() -> None:
    """Offsets are those of the file as it was, whatever the order and length of the edits."""
    edits = [Edit(7, 8, "drie"), Edit(0, 1, ""), Edit(3, 3, "é")]

    assert edited(b"abcdefgh", edits) == "bcédefgdrie".encode()


def test_an_edit_that_is_asked_twice_is_made_once() -> None:
    """Two findings may ask for the same edit."""
    assert edited(b"abc", [Edit(1, 2, "x"), Edit(1, 2, "x")]) == b"axc"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Edit(0, 3, "x"), Edit(2, 4, "y")),
        (Edit(2, 2, "x"), Edit(2, 2, "y")),
        (Edit(2, 2, "x"), Edit(2, 4, "y")),
        (Edit(0, 4, "x"), Edit(1, 2, "y")),
    ],
)
def test_edits_that_touch_the_same_bytes_are_refused(one: Edit, other: Edit) -> None:
    """Of two edits at one place nobody can say which comes first."""
    assert overlap([other, one])
    with pytest.raises(ValueError, match="overlap"):
        edited(b"abcdef", [one, other])


def test_neighbours_do_not_overlap() -> None:
    """Where one edit ends the next may start."""
    assert edited(b"abcd", [Edit(0, 2, "x"), Edit(2, 4, "y")]) == b"xy"


@given(
    st.binary(max_size=40),
    st.integers(0, 40),
    st.integers(0, 40),
    st.text(st.characters(codec="utf-8"), max_size=5),
)
def test_everything_around_an_edit_stays(content: bytes, one: int, other: int, text: str) -> None:
    """The bytes before and after an edit are the bytes that were there."""
    start, end = sorted((min(one, len(content)), min(other, len(content))))
    found = edited(content, [Edit(start, end, text)])

    assert found == content[:start] + text.encode("utf-8") + content[end:]
