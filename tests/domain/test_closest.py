"""Closest: the word that was probably meant, also among very many."""

import pytest

from aanzien_cli.domain.closest import Dictionary, closest, listed, suggestion


def test_the_closest_word_is_found() -> None:
    """A slip of one letter is recognised; something else altogether is not."""
    assert closest("opgavemanger", ["opgavemanager", "titel"]) == "opgavemanager"
    assert closest("xyz", ["opgavemanager", "titel"]) is None
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
