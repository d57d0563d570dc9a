"""Table: rows and cells of a table, its marks of status, and how wide its columns want to be."""

from typing import Final

from aanzien_cli.reporting.render.inline import Node, PageError, text_of
from aanzien_cli.reporting.render.lamps import LAMPS

_SHORT: Final = 16
_WIDEST: Final = 120


def table(node: Node) -> Node:
    """Give a table as a head and rows of cells. Raises PageError where a heading is empty."""
    rows = [[_cell(cell) for cell in row["c"]] for part in node["c"] for row in part["c"]]
    head, body = rows[0], rows[1:]
    if any(not text_of(cell["c"]).strip() for cell in head):
        raise PageError("boven elke kolom van een tabel staat een kop")
    columns = list(zip(*rows, strict=True))
    widths = [_width([len(text_of(cell["c"])) for cell in column]) for column in columns]
    return {"t": "table", "head": head, "rows": body, "caption": "", "widths": widths}


def _cell(node: Node) -> Node:
    """Take the sign of a status from the front of a cell, and name it."""
    cell: Node = {"c": node["c"], "align": node["align"]}
    first = node["c"][0] if node["c"] else {}
    sign, blank, rest = str(first.get("v", "")).partition(" ")
    if blank and sign in LAMPS:
        cell["lamp"] = LAMPS[sign].name
        cell["c"] = [{**first, "v": rest}, *node["c"][1:]]
    return cell


def _width(lengths: list[int]) -> int:
    """Give a share of the width; 0 for a column that is as narrow as its words."""
    longest = min(max(lengths), _WIDEST)
    return 0 if longest <= _SHORT else round(longest**0.7)
