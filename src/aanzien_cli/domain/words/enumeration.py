"""Enumeration: words as a list in a Dutch sentence."""

from collections.abc import Iterable


def enumerated(words: Iterable[str]) -> str:
    """Give words as one list: `a`, `a en b`, `a, b en c`; nothing gives the empty text."""
    listed = list(words)
    return " en ".join(filter(None, (", ".join(listed[:-1]), *listed[-1:])))
