"""Closest: the word that somebody probably meant."""

import difflib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Final

_SMALL: Final = 200
_CUTOFF: Final = 0.6
_CANDIDATES: Final = 20


def closest(word: str, words: Collection[str]) -> str | None:
    """Give the one of `words` that looks most like `word`, or None when none does."""
    found = difflib.get_close_matches(word, sorted(words), n=1, cutoff=_CUTOFF)
    return found[0] if found else None


def suggestion(word: str, words: Collection[str]) -> str:
    """Give `bedoelt u 'x'?`, or the empty text when nothing looks like `word`."""
    found = closest(word, words)
    return f"bedoelt u '{found}'?" if found else ""


class Dictionary:
    """Many words to find the closest in: compares only those that share the most trigrams."""

    def __init__(self, words: Iterable[str]) -> None:
        """Remember which words hold which three letters in a row."""
        self._words = sorted(set(words))
        self._found: dict[str, str] = {}
        self._holding: dict[str, list[int]] = {}
        if len(self._words) > _SMALL:
            for number, word in enumerate(self._words):
                for part in _trigrams(word):
                    self._holding.setdefault(part, []).append(number)

    def suggestion(self, word: str) -> str:
        """Give `bedoelt u 'x'?`, or the empty text; remembers what it found."""
        if word not in self._found:
            self._found[word] = suggestion(word, self._candidates(word))
        return self._found[word]

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
    padded = f"^{word}$"
    return frozenset(padded[i : i + 3] for i in range(len(padded) - 2))


def listed(words: Mapping[str, object] | Iterable[str], most: int = 8) -> str:
    """Give the words as a Dutch list for a sentence: `a, b of c`; long lists are cut off."""
    shown = list(words)
    if len(shown) > most:
        return ", ".join(shown[:most]) + ", …"
    return " of ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)
