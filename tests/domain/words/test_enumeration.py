"""Enumeration: lists as Dutch readers write them."""

import pytest

from aanzien_cli.domain.words.enumeration import enumerated


@pytest.mark.parametrize(
    ("words", "said"), [("", ""), ("a", "a"), ("ab", "a en b"), ("abcd", "a, b, c en d")]
)
def test_a_list_has_commas_and_one_en(words: str, said: str) -> None:
    """The last two words have `en` between them, and the others a comma."""
    assert enumerated(words) == said
