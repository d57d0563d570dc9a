"""Numbering: the notes of a text, in the order in which a reader meets them."""

import re
from typing import Final

_NOTE: Final = re.compile(r"^\[\^(\d+)\]: .*$\n*", re.MULTILINE)
_MARK: Final = re.compile(r"\[\^(\d+)\]")


def numbered(markdown: str) -> str:
    """Give each note the number of its place in the text; one that nothing refers to is left out.

    Text of a user holds no mark, for its brackets are escaped.
    """
    notes = {found[1]: found[0].strip() for found in _NOTE.finditer(markdown)}
    body = _NOTE.sub("", markdown).rstrip("\n")
    order = dict.fromkeys(found[1] for found in _MARK.finditer(body) if found[1] in notes)
    numbers = {old: str(new) for new, old in enumerate(order, 1)}
    written = "".join(f"\n\n{notes[old]}" for old in numbers)

    def mark(found: re.Match[str]) -> str:
        return f"[^{numbers.get(found[1], found[1])}]"

    return f"{_MARK.sub(mark, body + written)}\n"
