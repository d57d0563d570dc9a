"""Line hash: what code scanning recognises a line by after other lines have moved.

The hash of a line is that of the hundred signs that follow its start, blanks left out; so it stays
as long as the line and a few after it do. The value is published as `primaryLocationLineHash`.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

_BASE: Final = 37
_SIGNS: Final = 100
_RANGE: Final = 2**64
_END: Final = 0xFFFF
_LF: Final = ord("\n")


def line_hashes(content: bytes) -> Sequence[str]:
    """Give a hash for each line; the number after `:` counts lines with the same hash."""
    signs = _signs(content)
    starts = [0, *(place + 1 for place, sign in enumerate(signs) if sign == _LF)]
    signs.extend([0] * _SIGNS)
    seen: Counter[int] = Counter()
    hashes = []
    for start in starts:
        value = 0
        for sign in signs[start : start + _SIGNS]:
            value = (value * _BASE + sign) % _RANGE
        seen[value] += 1
        hashes.append(f"{value:x}:{seen[value]}")
    return hashes


def _signs(content: bytes) -> list[int]:
    """Give the UTF-16 units of a text without blanks, and a sign for its end."""
    text = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    units = text.replace(" ", "").replace("\t", "").encode("utf-16-le")
    return [low | high << 8 for low, high in zip(units[::2], units[1::2], strict=True)] + [_END]
