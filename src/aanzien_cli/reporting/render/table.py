"""Table: rows and cells of a table, its marks of status, and how wide its columns want to be."""

from typing import Final

from aanzien_cli.reporting.render.inline import Node, text_of
from aanzien_cli.reporting.render.lamps import LAMPS
from aanzien_cli.reporting.render.refusal import PageError

_LINE: Final = 96
"""About how many letters fit beside each other in a table on paper."""
_SHORT: Final = (20, 16, 12)
"""Up to how many letters a column is as wide as its words, if the others keep enough room."""
_WIDEST: Final = 120
_SIGNED: Final = 60
_WHOLE: Final = 16
"""Up to how many letters a sign and its words stay on one line."""
_EDGE: Final = 3
_ROOM: Final = 22
_FEW: Final = 56
"""Up to how many letters in a row a table is as narrow as its words: a wide one reads badly."""


def table(node: Node) -> Node:
    """Give a table as a head and rows of cells. Raises PageError where a heading is empty."""
    rows = [[_cell(cell) for cell in row["c"]] for part in node["c"] for row in part["c"]]
    head, body = rows[0], rows[1:]
    if any(not text_of(cell["c"]).strip() for cell in head):
        raise PageError("boven elke kolom van een tabel staat een kop")
    columns = list(zip(*rows, strict=True))
    texts = [[text_of(cell["c"]) for cell in column] for column in columns]
    signed = [any("lamp" in cell for cell in column) for column in columns]
    return {
        "t": "table",
        "head": head,
        "rows": body,
        "caption": "",
        "widths": _widths(texts, head, signed),
    }


def _widths(texts: list[list[str]], head: list[Node], signed: list[bool]) -> list[int]:
    """Give shares of the width of the page; 0 for a column that is as narrow as its words."""
    longest = [max(map(len, column)) for column in texts]
    room = sum(longest) + _EDGE * len(longest)
    if room <= _FEW:
        return [0] * len(longest)
    return _stretched(longest, head) if room <= _LINE else _shares(texts, longest, signed)


def _cell(node: Node) -> Node:
    """Take the sign of a status from the front of a cell, and name it."""
    cell: Node = {"c": node["c"], "align": node["align"]}
    first = node["c"][0] if node["c"] else {}
    sign, blank, rest = str(first.get("v", "")).partition(" ")
    if blank and sign in LAMPS:
        cell["lamp"] = LAMPS[sign].name
        cell["whole"] = len(text_of(node["c"])) <= _WHOLE
        cell["c"] = [{**first, "v": rest}, *node["c"][1:]]
    return cell


def _stretched(longest: list[int], head: list[Node]) -> list[int]:
    """Give the room that is left to the widest column of words; numbers stay close together."""
    words = [n for n, cell in enumerate(head) if cell["align"] != "right"] or [*range(len(longest))]
    widest = max(words, key=lambda n: (longest[n], n))
    return [int(number == widest) for number in range(len(longest))]


def _shares(texts: list[list[str]], longest: list[int], signed: list[bool]) -> list[int]:
    """Give the longer columns a share.

    One with signs and many words gets the share of a longer one: words beside a sign break badly.
    """
    for short in _SHORT:
        narrow = [length + _EDGE for length in longest if length <= short]
        if _LINE - sum(narrow) >= _ROOM * (len(longest) - len(narrow)):
            break
    wanted = [
        max(each, _SIGNED if each > _SHORT[0] else 2 * each) if sign else each
        for each, sign in zip(longest, signed, strict=True)
    ]
    shares = [
        0 if each <= short else min(want, _WIDEST) ** 0.5
        for each, want in zip(longest, wanted, strict=True)
    ]
    rest = (_LINE - sum(narrow)) / (sum(shares) or 1)
    return [
        round(10 * max(share * rest, _EDGE + _unbroken(column, sign=sign))) if share else 0
        for share, column, sign in zip(shares, texts, signed, strict=True)
    ]


def _unbroken(texts: list[str], *, sign: bool) -> int:
    """Give how many letters a column has to hold on one line; a word without end is broken."""
    words = [len(word) for text in texts for word in text.split()]
    words += [len(text) + 2 * _EDGE for text in texts if sign and len(text) <= _WHOLE]
    return min(max(words, default=0), _LINE // 3)
