"""Closest: the word that somebody probably meant."""

import difflib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Final, NamedTuple

from aanzien_cli.domain.words.sameness import folded

_SMALL: Final = 200
_CUTOFF: Final = 0.6
_CUTOFF_OF_REST: Final = 0.5
_FEW: Final = 3
_CANDIDATES: Final = 20
_SHORTEST: Final = 4


class Guess(NamedTuple):
    """The word that somebody probably meant; or surely, as far as that can be said of words."""

    word: str
    is_certain: bool


def guess(word: str, words: Collection[str]) -> Guess | None:
    """Give the one of `words` that looks most like `word`, or None when none does.

    It is certain when it is the only one that one slip of the pen makes `word` of: one letter too
    many, missing, changed or swapped with its neighbour, or another case, blank or dash.
    """
    written = _plain(word)
    slips = [each for each in words if _one_slip(written, _plain(each))]
    if len(slips) == 1:
        return Guess(slips[0], is_certain=True)
    found = closest(word, words)
    return Guess(found, is_certain=False) if found else None


def _one_slip(one: str, other: str) -> bool:
    """Whether one slip of the pen makes one word of the other; a digit is never a slip."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < _SHORTEST:
        return False
    one, other = _differing(one, other)
    is_swap = len(one) == len("xy") and one == other[::-1]
    return (is_swap or max(len(one), len(other)) <= 1) and not any(map(str.isdigit, one + other))


def _plain(word: str) -> str:
    return folded(word).replace("-", "_").replace(" ", "_")


def _differing(one: str, other: str) -> tuple[str, str]:
    """Take from two words the letters that both begin with, and those that both end with."""
    start = _same(one, other)
    one, other = one[start:], other[start:]
    end = _same(one[::-1], other[::-1])
    return one[: len(one) - end], other[: len(other) - end]


def _same(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def closest(word: str, words: Collection[str]) -> str | None:
    """Give the one of `words` that looks most like `word`, or None when none does.

    What two ids begin and end with alike, such as `team-`, makes no `team-data` of `team-warmte`:
    the rest has to look alike too, where both have more than a few letters of it.
    """
    found = difflib.get_close_matches(word, sorted(words), n=1, cutoff=_CUTOFF)
    return found[0] if found and _is_alike(*_differing(word, found[0])) else None


def _is_alike(one: str, other: str) -> bool:
    likeness = difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()
    return min(len(one), len(other)) < _FEW or likeness >= _CUTOFF_OF_REST


def suggestion(word: str, words: Collection[str]) -> str:
    """Give `bedoelt u 'x'?`, or the empty text when nothing looks like `word`."""
    return asked(guess(word, words))


def asked(meant: Guess | None) -> str:
    """Give `bedoelt u 'x'?` of a guess, or the empty text where there is none."""
    return f"bedoelt u '{meant.word}'?" if meant else ""


class Dictionary:
    """Many words to find the closest in: compares only those that share the most trigrams."""

    def __init__(self, words: Iterable[str]) -> None:
        """Remember which words hold which three letters in a row."""
        self._words = sorted(set(words))
        self._found: dict[str, Guess | None] = {}
        self._holding: dict[str, list[int]] = {}
        if len(self._words) > _SMALL:
            for number, word in enumerate(self._words):
                for part in _trigrams(word):
                    self._holding.setdefault(part, []).append(number)

    def guess(self, word: str) -> Guess | None:
        """Give the word that was probably meant, as `guess` does; remembers what it found."""
        if word not in self._found:
            self._found[word] = guess(word, self._candidates(word))
        return self._found[word]

    def suggestion(self, word: str) -> str:
        """Give `bedoelt u 'x'?`, or the empty text; remembers what it found."""
        return asked(self.guess(word))

    def _candidates(self, word: str) -> Collection[str]:
        if len(self._words) <= _SMALL:
            return self._words
        rare = sorted(_trigrams(word), key=lambda part: len(self._holding.get(part, ())))
        shared = Counter(
            n for part in rare[:_RAREST] for n in self._holding.get(part, ())[:_LONGEST]
        )
        return [self._words[n] for n, _ in shared.most_common(_CANDIDATES)]


_RAREST: Final = 8
_LONGEST: Final = 2_000


def _trigrams(word: str) -> frozenset[str]:
    padded = f"^{folded(word)}$"
    return frozenset(padded[i : i + 3] for i in range(len(padded) - 2))


def listed(words: Mapping[str, object] | Iterable[str], most: int = 8) -> str:
    """Give the words as a Dutch list for a sentence: `a, b of c`; long lists are cut off."""
    shown = list(words)
    if len(shown) > most:
        return ", ".join(shown[:most]) + ", …"
    return " of ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)
