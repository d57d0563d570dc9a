"""Closest: the word that was probably meant, also among very many."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.domain.words.closest import Dictionary, Guess, closest, guess, listed, suggestion


def test_the_closest_word_is_found() -> None:
    """A slip of one letter is recognised; something else altogether is not."""
    assert closest("opgavemanger", ["opgavemanager", "titel"]) == "opgavemanager"
    assert closest("xyz", ["opgavemanager", "titel"]) is None
    assert closest("team-warmte", ["team-data", "team-opwek"]) is None
    assert closest("opgve:wonen", ["wonen"]) == "wonen"
    assert suggestion("titl", ["titel"]) == "bedoelt u 'titel'?"
    assert suggestion("xyz", ["titel"]) == ""


@pytest.mark.parametrize("count", [10, 5_000])
def test_a_dictionary_finds_it_among_few_and_many(count: int) -> None:
    """Looking among thousands gives the same answer as looking at each."""
    words = Dictionary([*(f"opdracht-{number}" for number in range(count)), "energietransitie"])

    assert words.suggestion("energietransite") == "bedoelt u 'energietransitie'?"
    assert words.suggestion("energietransite") == "bedoelt u 'energietransitie'?"
    assert words.suggestion("zzzz") == ""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a of b"),
        (["a", "b", "c"], "a, b of c"),
        (list("abcdefghij"), "a, b, c, d, e, f, g, h, …"),
    ],
)
def test_words_are_listed_as_in_a_sentence(words: list[str], expected: str) -> None:
    """Dutch lists end in `of`; long ones are cut off."""
    assert listed(words) == expected


@pytest.mark.parametrize(
    ("word", "is_certain"),
    [
        ("energietransite", True),
        ("energeitransitie", True),
        ("energietransitiee", True),
        ("Energie Transitie", True),
        ("ENERGIETRANSITIE", True),
        ("energietransitie1", False),
        ("energietranstie-x", False),
    ],
)
def test_one_slip_of_the_pen_is_certain(word: str, is_certain: bool) -> None:  # noqa: FBT001
    """A letter too many, missing or swapped leaves no doubt; a digit always does."""
    assert guess(word, ["energietransitie", "wonen"]) == ("energietransitie", is_certain)


def test_two_words_as_close_leave_a_doubt() -> None:
    """Which of two was meant cannot be known; nor of a word too short to tell."""
    assert guess("team-c", ["team-a", "team-b"]) == ("team-b", False)
    assert guess("pab", ["pad"]) == ("pad", False)
    assert guess("p-014", ["p-015"]) == ("p-015", False)
    assert guess("a-b_c", ["a_b-c"]) == ("a_b-c", True)


@given(st.text("ab1-", max_size=6), st.lists(st.text("ab1-", max_size=6), max_size=5))
def test_a_dictionary_guesses_as_one_does(word: str, words: list[str]) -> None:
    """Remembering makes no difference."""
    assert Dictionary(words).guess(word) == guess(word, sorted(set(words)))


def test_another_way_to_write_the_same_letters_is_no_other_word() -> None:
    """Full width and an accent apart are slips like another case, also among many words."""
    many = Dictionary([*(f"woord-{number}" for number in range(300)), "wonen", "caf\u00e9"])

    assert guess("\uff37\uff4f\uff4e\uff45\uff4e", ["wonen", "werken"]) == Guess(
        "wonen", is_certain=True
    )
    assert many.guess("\uff57\uff4f\uff4e\uff45\uff4e") == Guess("wonen", is_certain=True)
    assert many.guess("cafe\u0301") == Guess("caf\u00e9", is_certain=True)
