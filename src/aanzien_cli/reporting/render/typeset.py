"""Typeset: a page as plain data for the typesetter, with only characters that its font has."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from aanzien_cli.reporting.render.glyphs import drawable
from aanzien_cli.reporting.render.lamps import LAMPS
from aanzien_cli.reporting.render.style import Style
from aanzien_cli.reporting.render.tree import Page

LOGO: Final = "logo"
"""The name of the logo, beside the page, without how it ends."""
_CHAPTERS: Final = 9
_REPLACED: Final = (
    "In dit document staan tekens die het lettertype niet heeft. Op die plaats staat het nummer"
    " van het teken, zoals [U+1F600]."
)


@dataclass(frozen=True)
class About:
    """What a file says about itself."""

    organisation: str
    description: str
    day: date


def to_typeset(page: Page, style: Style, about: About) -> Mapping[str, Any]:
    """Give the data of a page; where characters were replaced, a sentence at the end says so."""
    title = drawable(page.title)
    blocks = _drawable([*page.blocks])
    notes = _drawable(page.notes)
    if (title, blocks, notes) != (page.title, page.blocks, page.notes):
        blocks.append({"t": "paragraph", "c": [{"t": "text", "v": _REPLACED}]})
    return {
        "meta": {
            "title": title,
            "organisation": drawable(about.organisation),
            "description": drawable(about.description),
            "keywords": [],
            "date": [about.day.year, about.day.month, about.day.day],
            "header": drawable(style.header or about.organisation),
            "footer": drawable(style.footer),
            "brand": style.brand,
            "logo": {"src": LOGO + style.logo.suffix, "alt": drawable(style.logo.alt)}
            if style.logo
            else None,
            "contents": sum(block.get("level") == 1 for block in page.blocks) > _CHAPTERS,
        },
        "lamps": {lamp.name: {"shape": lamp.shape, "color": lamp.light} for lamp in LAMPS.values()},
        "subtitle": _drawable(page.subtitle),
        "blocks": blocks,
        "notes": notes,
    }


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
