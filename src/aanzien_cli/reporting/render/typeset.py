"""Typeset: a page as plain data for the typesetter, with only characters that its font has."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Any, Final

from aanzien_cli.reporting.render.fitting import fitted
from aanzien_cli.reporting.render.glyphs import drawable
from aanzien_cli.reporting.render.inline import Node
from aanzien_cli.reporting.render.lamps import LAMPS
from aanzien_cli.reporting.render.style import Style
from aanzien_cli.reporting.render.tree import Page

LOGO: Final = "logo"
"""The name of the logo, beside the page, without how it ends."""
_CHAPTERS: Final = 9
_SMALL: Final = {"table": 24, "bullet_list": 8}
"""Up to how many rows or items a block stays together, if it is short: a break costs time too."""
_TINY: Final = {"table": 4, "bullet_list": 2}
"""The same where the page has to stay short."""
_LED: Final = ("bullet_list", "figure", "table")
_SHORT_PART: Final = 1_400
"""Up to here a block is short: its letters, and for each row or item as many as this."""
_LINE_OF_PART: Final = 25
_FEW_NOTES: Final = 80
_LINE_OF_NOTE: Final = 30
_SHORT_NOTES: Final = 6_000
"""Up to here the sources stand in two columns of one height, on one page."""
_FIRST_CHAPTER: Final = 4_000
"""Up to how many letters the first chapter goes before the list of all of them."""
_REPLACED: Final = (
    "In dit document staan tekens die het lettertype niet heeft. Op die plaats staat het nummer"
    " van het teken, zoals [U+1F600]."
)


@dataclass(frozen=True)
class About:
    """What a file says about itself; a `dense` one is set small, to stay short."""

    organisation: str
    description: str
    day: date
    dense: bool = False


def to_typeset(page: Page, style: Style, about: About) -> Mapping[str, Any]:
    """Give the data of a page; where characters were replaced, a sentence at the end says so."""
    title = drawable(page.title)
    blocks = _drawable([*page.blocks])
    shown = [*map(_fitted, blocks)] if about.dense else blocks
    notes = _drawable(page.notes)
    if (title, blocks, notes) != (page.title, page.blocks, page.notes):
        shown.append({"t": "paragraph", "c": [{"t": "text", "v": _REPLACED}]})
    return {
        "meta": {
            "title": title,
            "contents": None if about.dense else _contents(page.blocks),
            **_said(about),
            **_looks(style, about),
        },
        "lamps": {lamp.name: {"shape": lamp.shape, "color": lamp.light} for lamp in LAMPS.values()},
        "subtitle": _drawable(page.subtitle),
        "blocks": [*_kept(shown, _TINY if about.dense else _SMALL)],
        "notes": notes,
        "half": _half(notes),
    }


def _fitted(block: Node) -> Node:
    return {**block, "widths": fitted(block)} if block["t"] == "table" else block


def _contents(blocks: Sequence[Node]) -> int | None:
    """Give before which block the list of chapters stands; None where there are few.

    A short first chapter goes before it: that is what a reader came for.
    """
    starts = [number for number, block in enumerate(blocks) if block.get("level") == 1]
    if len(starts) <= _CHAPTERS:
        return None
    return starts[1] if _length(blocks[: starts[1]]) <= _FIRST_CHAPTER else 0


def _half(notes: Sequence[Sequence[Node]]) -> int:
    """Give how many notes fill the first of two columns; 0 where that takes more than a page."""
    lengths = [_length(note) + _LINE_OF_NOTE for note in notes]
    total = sum(lengths)
    if len(notes) > _FEW_NOTES or total > _SHORT_NOTES:
        return 0
    ends = accumulate(lengths)
    return sum(2 * end - own <= total for end, own in zip(ends, lengths, strict=True))


def _said(about: About) -> Mapping[str, Any]:
    return {
        "organisation": drawable(about.organisation),
        "description": drawable(about.description),
        "keywords": [],
        "date": [about.day.year, about.day.month, about.day.day],
    }


def _looks(style: Style, about: About) -> Mapping[str, Any]:
    logo = style.logo
    return {
        "header": drawable(style.header or about.organisation),
        "footer": drawable(style.footer),
        "brand": style.brand,
        "dense": about.dense,
        "logo": {"src": LOGO + logo.suffix, "alt": drawable(logo.alt)} if logo else None,
    }


def _kept(blocks: Sequence[Node], small: Mapping[str, int]) -> Iterator[Node]:
    """Mark what stays together: a small table or list, and what leads to a block.

    That is the line above a list, table or picture, and the first line of a part where the next
    leads on: a title is not left behind with one line. A large block may need more than a page.
    """
    kinds = ["", *(block["t"] for block in blocks), "", ""]
    for number, block in enumerate(blocks):
        before, own, after, beyond = kinds[number : number + 4]
        leads = after == "heading" or (after == "paragraph" and beyond in _LED)
        if own == "paragraph" and (after in _LED or (before == "heading" and leads)):
            yield {**block, "sticky": True}
        else:
            yield {**block, "together": True} if _is_small(block, small) else block


def _is_small(block: Node, small: Mapping[str, int]) -> bool:
    parts: Sequence[Any] = block.get("rows") or block.get("c") or ()
    few = 0 < len(parts) <= small.get(block["t"], 0)
    return few and _length(parts) + _LINE_OF_PART * len(parts) <= _SHORT_PART


def _length(value: Any) -> int:  # noqa: ANN401 -- the same
    """Count the letters in a tree."""
    if isinstance(value, dict):
        return sum(len(each) if key == "v" else _length(each) for key, each in value.items())
    return sum(map(_length, value)) if isinstance(value, (list, tuple)) else 0


def _drawable(value: Any) -> Any:  # noqa: ANN401 -- a tree of plain data
    if isinstance(value, list):
        return [_drawable(each) for each in value]
    if isinstance(value, dict):
        return {key: _one(key, each) for key, each in value.items()}
    return value


def _one(key: str, value: Any) -> Any:  # noqa: ANN401 -- the same
    if key in ("v", "alt", "caption"):
        return drawable(value)
    return _drawable(value)
