"""Marks: moments counted from the day a file is made."""

from datetime import date

import pytest

from aanzien_cli.editing.marks import fill

WEDNESDAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("mark", "written"),
    [
        ("{{ dinsdag }}", "2026-11-24"),
        ("{{ dinsdag -3 }}", "2026-11-03"),
        ("{{ maand -11 }}", "2025-12-01"),
        ("{{ maand +2 }}", "2027-01-01"),
        ("{{ kwartaal }}", "2026-K4"),
        ("{{ kwartaal +1 }}", "2027-K1"),
        ("{{ jaar +2 }}", "2028"),
        ("{{ naam }}", "Aa en Dal"),
        ("{{naam}}", "{{naam}}"),
    ],
)
def test_a_mark_becomes_a_moment_or_a_word(mark: str, written: str) -> None:
    """Every kind of mark is filled; text that is no mark stays."""
    assert fill(f"x: {mark}\n", {"naam": "Aa en Dal"}, WEDNESDAY) == f"x: {written}\n"


def test_a_word_is_not_read_as_a_mark() -> None:
    """A name that looks like a mark is written as it is."""
    assert fill("{{ naam }}", {"naam": "{{ jaar }}"}, WEDNESDAY) == "{{ jaar }}"


def test_an_unknown_mark_is_our_mistake() -> None:
    """A mark that nobody knows does not end up in a file."""
    with pytest.raises(KeyError):
        fill("{{ eeuw }}", {}, WEDNESDAY)
