"""Html blocks: each node of a page as HTML; every word of it is escaped."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Final

from aanzien_cli.domain.words.visible import visible
from aanzien_cli.reporting.render.inline import Node
from aanzien_cli.reporting.render.lamps import BY_NAME

_TAGS: Final = {
    "blockquote": "blockquote",
    "bullet_list": "ul",
    "em": "em",
    "list_item": "li",
    "paragraph": "p",
    "strong": "strong",
}
_SHAPES: Final = {
    "circle": '<circle cx="10" cy="10" r="9" fill="currentColor"/>',
    "triangle": '<path d="M10 1 19 18H1z" fill="currentColor"/>',
    "square": '<path d="M2 2h16v16H2z" fill="currentColor"/>',
    "ring": '<circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" stroke-width="3"/>',
}
_LOWEST: Final = 6


def shown(text: str) -> str:
    """Give text as HTML shows it: what cannot be seen is written out, and no line is a command."""
    seen = "\n".join(map(visible, text.split("\n")))
    return escape(seen).replace("##", "#&#35;").replace("::", "&#58;:")


class Blocks:
    """Writes nodes; remembers which notes were called, and how many tables there were."""

    def __init__(self, charts: Mapping[str, str]) -> None:
        """Keep the SVG of each chart, by name."""
        self._charts = charts
        self._tables = 0
        self._above = ""

    def all(self, nodes: Iterable[Node]) -> str:
        """Write nodes one after the other."""
        return "".join(map(self.one, nodes))

    def one(self, node: Node) -> str:
        """Write a node."""
        if node["t"] in _TAGS:
            return self._plain(node)
        written: str = getattr(self, f"_{node['t']}")(node)
        return written

    def notes(self, notes: Sequence[Sequence[Node]]) -> str:
        """Write the notes, each with a way back to where it was called first."""
        if not notes:
            return ""
        items = "\n".join(
            f'<li id="noot-{number}">{self.all(nodes)} <a href="#terug-{number}"'
            f' aria-label="Terug naar verwijzing {number}">↩</a></li>'
            for number, nodes in enumerate(notes, 1)
        )
        return (
            '<section class="notes" aria-labelledby="noten">\n<h2 id="noten">Bronnen</h2>\n'
            f"<ol>\n{items}\n</ol>\n</section>\n"
        )

    def _plain(self, node: Node) -> str:
        inside = self.all(node["c"])
        tag = _TAGS[node["t"]]
        return inside if node.get("tight") else f"<{tag}>{inside}</{tag}>"

    def _text(self, node: Node) -> str:
        return shown(node["v"])

    def _code(self, node: Node) -> str:
        return f"<code>{shown(node['v'])}</code>"

    def _code_block(self, node: Node) -> str:
        return f'<pre tabindex="0"><code>{shown(node["v"])}</code></pre>'

    def _br(self, _: Node) -> str:
        return "<br>"

    def _hr(self, _: Node) -> str:
        return "<hr>"

    def _link(self, node: Node) -> str:
        return f'<a href="{shown(node["href"])}">{self.all(node["c"])}</a>'

    def _note(self, node: Node) -> str:
        number = node["id"] + 1
        name = "" if node["again"] else f' id="terug-{number}"'
        return f'<sup><a{name} href="#noot-{number}" aria-label="Bron {number}">{number}</a></sup>'

    def _heading(self, node: Node) -> str:
        self._above = node["id"]
        level = min(node["level"] + 1, _LOWEST)
        return f'<h{level} id="{node["id"]}">{self.all(node["c"])}</h{level}>'

    def _ordered_list(self, node: Node) -> str:
        start = "" if node["start"] == 1 else f' start="{node["start"]}"'
        return f"<ol{start}>{self.all(node['c'])}</ol>"

    def _figure(self, node: Node) -> str:
        caption = f"<figcaption>{shown(node['caption'])}</figcaption>" if node["caption"] else ""
        drawn = f'<div class="scroll" tabindex="0">{self._charts[node["src"]]}</div>'
        return f"<figure>{drawn}{caption}</figure>"

    def _table(self, node: Node) -> str:
        self._tables += 1
        name = f"tabel-{self._tables}"
        caption, label = "", self._named()
        narrow = "" if any(node["widths"]) else ' class="narrow"'
        if node["caption"]:
            caption = f'<caption id="{name}">{shown(node["caption"])}</caption>'
            label = f'aria-labelledby="{name}"'
        head = "".join(
            f'<th scope="col"{_side(cell)}>{self.all(cell["c"])}</th>' for cell in node["head"]
        )
        rows = "\n".join(f"<tr>{self._cells(row)}</tr>" for row in node["rows"])
        return (
            f'<div class="scroll" role="group" {label} tabindex="0"><table{narrow}>{caption}'
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>"
        )

    def _named(self) -> str:
        """Name a table without a caption after the heading above it."""
        above = self._above
        return f'aria-labelledby="{above}"' if above else f'aria-label="Tabel {self._tables}"'

    def _cells(self, row: Sequence[Node]) -> str:
        tags = ('th scope="row"', *["td"] * (len(row) - 1))
        return "".join(
            f"<{tag}{_side(cell)}>{self._status(cell)}</{tag.split()[0]}>"
            for tag, cell in zip(tags, row, strict=True)
        )

    def _status(self, cell: Node) -> str:
        inside = self.all(cell["c"])
        if "lamp" not in cell:
            return inside
        lamp = BY_NAME[cell["lamp"]]
        drawn = _SHAPES[lamp.shape]
        sign = f'<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">{drawn}</svg>'
        whole = " whole" if cell["whole"] else ""
        return f'<span class="lamp {lamp.name}{whole}">{sign}{inside}</span>'


def _side(cell: Node) -> str:
    return ' class="r"' if cell["align"] == "right" else ""
