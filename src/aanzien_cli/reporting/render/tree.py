"""Tree: Markdown as a small checked tree of plain data, which is all that a writer sees."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from aanzien_cli.reporting.render.inline import Node, inline, text_of
from aanzien_cli.reporting.render.refusal import PageError
from aanzien_cli.reporting.render.table import table

_CAPTION: Final = "Tabel: "
_SLUG: Final = re.compile(r"[^a-z0-9]+")
_PLAIN: Final = str.maketrans("àáâäçèéêëìíîïñòóôöùúûü", "aaaaceeeeiiiinoooouuuu")


@dataclass
class Page:
    """A text in parts: its title, the line below that, its blocks, and its numbered notes."""

    title: str
    subtitle: list[Node]
    blocks: list[Node]
    notes: list[list[Node]]


@dataclass
class _Reading:
    """What is open while tokens go by, and what was met."""

    root: list[Node] = field(default_factory=list)
    open: list[Node] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)

    @property
    def here(self) -> list[Node]:
        """Give the children that the next node belongs to."""
        children: list[Node] = self.open[-1]["c"] if self.open else self.root
        return children


def parse(markdown: str, charts: Mapping[str, object]) -> Page:
    """Read Markdown in which a picture can only be one of `charts`.

    Raises PageError, with a Dutch sentence, for what a report cannot hold.
    """
    reader = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable("table")
    reading = _Reading()
    for token in reader.use(footnote_plugin).parse(markdown):
        _take(token, reading)
    notes = [
        each["c"] for block in reading.root if block["t"] == "footnote_block" for each in block["c"]
    ]
    blocks = [_settled(each, charts) for each in reading.root if each["t"] != "footnote_block"]
    return _page(_captioned(blocks), notes)


def _take(token: Token, reading: _Reading) -> None:
    if token.type == "inline":
        reading.here.extend(inline(token))
    elif token.type in ("fence", "code_block", "hr"):
        kind = "hr" if token.type == "hr" else "code_block"
        reading.here.append({"t": kind, "v": token.content.rstrip("\n")})
    elif token.type.endswith("_close"):
        _close(reading)
    elif token.type != "footnote_anchor":
        node = _opened(token.type.removesuffix("_open"), token)
        reading.here.append(node)
        reading.open.append(node)


def _opened(kind: str, token: Token) -> Node:
    node: Node = {"t": kind, "c": []}
    if kind == "heading":
        node["level"] = int(token.tag[1])
    elif kind in ("th", "td"):
        style = str(token.attrs.get("style") or "")
        node["align"] = style.removeprefix("text-align:") or "left"
    elif kind == "ordered_list":
        node["start"] = int(token.attrs.get("start", 1))
    elif kind == "paragraph" and token.hidden:
        node["tight"] = True
    return node


def _close(reading: _Reading) -> None:
    node = reading.open.pop()
    if node["t"] == "heading":
        node["id"] = _slug(text_of(node["c"]), reading.taken)


def _slug(text: str, taken: set[str]) -> str:
    """Give a heading a name of its own, for links to it."""
    plain = _SLUG.sub("-", text.lower().translate(_PLAIN)).strip("-") or "kop"
    name, number = plain, 2
    while name in taken:
        name, number = f"{plain}-{number}", number + 1
    taken.add(name)
    return name


def _settled(node: Node, charts: Mapping[str, object]) -> Node:
    """Give a table its rows, and a picture that stands alone its place as a figure."""
    if node["t"] == "table":
        return table(node)
    if node["t"] == "paragraph" and [each["t"] for each in node["c"]] == ["image"]:
        return _figure(node["c"][0], charts)
    if "image" in {each["t"] for each in _all(node)}:
        raise PageError(
            "een plaatje staat in een verslag alleen, met een lege regel erboven en eronder"
        )
    return node


def _figure(image: Node, charts: Mapping[str, object]) -> Node:
    if image["src"] not in charts:
        raise PageError(f"het plaatje '{image['src']}' hoort niet bij dit verslag")
    if not image["alt"].strip():
        raise PageError(f"het plaatje '{image['src']}' heeft geen beschrijving tussen de haken")
    return {"t": "figure", "src": image["src"], "alt": image["alt"], "caption": image["title"]}


def _all(node: Node) -> list[Node]:
    below: list[Node] = node.get("c", [])
    return [node, *(each for child in below for each in _all(child))]


def _captioned(blocks: list[Node]) -> list[Node]:
    """Hang the line `*Tabel: …*` above a table onto that table."""
    found: list[Node] = []
    for block in blocks:
        caption = _caption(found[-1]) if found and block["t"] == "table" else ""
        if caption:
            found[-1] = {**block, "caption": caption}
        else:
            found.append(block)
    return found


def _caption(block: Node) -> str:
    if block["t"] != "paragraph" or [each["t"] for each in block["c"]] != ["em"]:
        return ""
    text = text_of(block["c"])
    return text.removeprefix(_CAPTION) if text.startswith(_CAPTION) else ""


def _page(blocks: list[Node], notes: list[list[Node]]) -> Page:
    """Split off the title and the line below it, and check the order of the headings."""
    if not blocks or blocks[0].get("level") != 1:
        raise PageError("een verslag begint met een titel: één regel met '# ' ervoor")
    title, rest = text_of(blocks[0]["c"]).strip(), blocks[1:]
    if not title:
        raise PageError("de titel van het verslag is leeg")
    _check_order([each for each in rest if each["t"] == "heading"])
    for each in rest:
        if each["t"] == "heading":
            each["level"] -= 1
    subtitle = rest.pop(0)["c"] if rest and rest[0]["t"] == "paragraph" else []
    return Page(title, subtitle, rest, notes)


def _check_order(headings: list[Node]) -> None:
    level = 1
    for each in headings:
        if not 1 < each["level"] <= level + 1:
            raise PageError(
                f"de kop '{text_of(each['c'])}' heeft {each['level']} hekjes;"
                f" hier horen er 2 tot en met {level + 1}"
            )
        level = each["level"]
