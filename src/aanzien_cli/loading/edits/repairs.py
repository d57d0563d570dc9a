"""Repairs: where in the bytes of a file a repair is carried out.

Only the bytes that a repair is about are touched: comments, order, quotes, the ends of lines and a
byte order mark stay as they are, because they are never read, let alone written again.
"""

from collections.abc import Iterable, Iterator
from functools import singledispatchmethod
from typing import Any, NamedTuple, assert_never

import yaml

from aanzien_cli.domain.findings.edit import Edit
from aanzien_cli.domain.findings.location import FieldPath
from aanzien_cli.domain.findings.repair import (
    Add,
    AddPart,
    Append,
    Enlist,
    Join,
    Overwrite,
    Put,
    PutPart,
    Quote,
    Remove,
    Rename,
    Repair,
    Swap,
    Write,
)
from aanzien_cli.loading.edits import addition, insertion, replacement
from aanzien_cli.loading.edits.csv_edit import cell_edit, new_row
from aanzien_cli.loading.edits.removal import removal
from aanzien_cli.loading.edits.scalar_text import scalar_text
from aanzien_cli.loading.edits.text_edit import TextEdit
from aanzien_cli.loading.edits.tree import Spot, find
from aanzien_cli.loading.parsing.composer import compose
from aanzien_cli.loading.parsing.front_matter import has_front_matter, split
from aanzien_cli.loading.parsing.refusal import RefusalError
from aanzien_cli.loading.parsing.text import BOM, decode, offset_of

_BODY = "toelichting"
_BLOCKS = ("|", ">")


class Located(NamedTuple):
    """The edits that carry out a repair, none where it cannot be done; and what gets lost by it."""

    edits: tuple[Edit, ...]
    loses_comment: bool = False


def located(path: str, content: bytes, repairs: Iterable[Repair]) -> Iterator[Located]:
    """Yield for each repair of a file the edits that carry it out, in the order asked for."""
    try:
        page = _Page(path, content)
    except RefusalError:
        return (Located(()) for _ in repairs)
    return map(page.located, repairs)


class _Page:
    """One file, decoded and composed."""

    def __init__(self, path: str, content: bytes) -> None:
        self._text = decode(content)
        self._lead = len(BOM) if content.startswith(BOM) else 0
        self._is_csv = path.endswith(".csv")
        self._body = 0
        front = content
        if path.endswith(".md"):
            front = split(content)[0] if has_front_matter(content) else b""
            self._body = len(decode(front))
        self._top = None if self._is_csv else compose(decode(front), front)

    def located(self, repair: Repair) -> Located:
        """Give the edits of a repair in bytes."""
        found = [edit for edit in self._edits(repair) if edit is not None]
        loses = isinstance(repair, Remove) and any(
            "#" in self._text[edit.start : edit.end] for edit in found
        )
        return Located(tuple(self._in_bytes(edit) for edit in found), loses)

    def _in_bytes(self, edit: TextEdit) -> Edit:
        start = self._lead + len(self._text[: edit.start].encode())
        return Edit(start, start + len(self._text[edit.start : edit.end].encode()), edit.text)

    def _find(self, field: FieldPath) -> Spot | None:
        return find(self._top, field)

    def _scalar(self, field: FieldPath) -> Spot | None:
        """Give the spot of a value that stands between two places of the text, as a whole."""
        spot = self._find(field)
        is_one = spot and isinstance(spot.node, yaml.ScalarNode) and spot.node.style not in _BLOCKS
        return spot if is_one else None

    def _raw(self, spot: Spot) -> str:
        return self._text[spot.node.start_mark.index : spot.node.end_mark.index]

    def _over(self, spot: Spot, text: str) -> TextEdit:
        return TextEdit(spot.node.start_mark.index, spot.node.end_mark.index, text)

    @singledispatchmethod
    def _edits(self, repair: Any) -> Iterable[TextEdit | None]:  # noqa: ANN401 -- one per kind
        assert_never(repair)

    @_edits.register
    def _(self, repair: Write) -> Iterable[TextEdit | None]:
        if self._is_csv:
            return (cell_edit(self._text, repair.field, repair.text),)
        if repair.quote:
            return (self._piece(repair),)
        spot = self._scalar(repair.field)
        if spot is None:
            return ()
        blank = "" if self._raw(spot) else " "
        return (self._over(spot, blank + scalar_text(repair.text, spot.node.style or "")),)

    def _piece(self, repair: Write) -> TextEdit | None:
        """Find the piece of a longer text, which in Markdown stands below the fields."""
        spot = self._find(repair.field)
        if spot is None and repair.field != (_BODY,):
            return None
        start, end = self._body, len(self._text)
        if spot is not None:
            start, end = spot.node.start_mark.index, spot.node.end_mark.index
        at = self._text.find(repair.quote, start, end)
        return None if at < 0 else TextEdit(at, at + len(repair.quote), repair.text)

    @_edits.register
    def _(self, repair: Rename) -> Iterable[TextEdit | None]:
        spot = self._find(repair.field)
        if spot is None or spot.key is None:
            return ()
        name = scalar_text(repair.name, spot.key.style or "")
        return (TextEdit(spot.key.start_mark.index, spot.key.end_mark.index, name),)

    @_edits.register
    def _(self, repair: Remove) -> Iterable[TextEdit | None]:
        spot = self._find(repair.field)
        if spot is None or spot.parent is None:
            return ()
        is_last = isinstance(spot.parent, yaml.SequenceNode) and len(spot.parent.value) == 1
        if is_last and len(repair.field) > 1:
            return self._edits(Remove(repair.field[:-1]))
        return (removal(self._text, spot),)

    @_edits.register
    def _(self, repair: Add) -> Iterable[TextEdit | None]:
        holder = self._find(repair.field)
        return (holder and insertion.first_field(self._text, holder, repair.name, repair.text),)

    @_edits.register
    def _(self, repair: Append) -> Iterable[TextEdit | None]:
        spot = self._find(repair.field)
        if spot is not None:
            return (insertion.new_item(self._text, spot, repair.text),)
        holder = self._find(repair.field[:-1])
        line = f"{repair.field[-1]}: [{scalar_text(repair.text)}]"
        return (holder and insertion.last_field(self._text, holder, line),)

    @_edits.register
    def _(self, repair: Swap) -> Iterable[TextEdit | None]:
        one, other = self._scalar(repair.field), self._scalar(repair.other)
        if one is None or other is None:
            return ()
        return (self._over(one, self._raw(other)), self._over(other, self._raw(one)))

    @_edits.register
    def _(self, repair: Enlist) -> Iterable[TextEdit | None]:
        spot = self._scalar(repair.field)
        if spot is None or spot.node.style:
            return (spot and self._over(spot, f"[{self._raw(spot)}]"),)
        return (self._over(spot, f"[{scalar_text(spot.node.value)}]"),)

    @_edits.register
    def _(self, repair: Quote) -> Iterable[TextEdit | None]:
        spot = self._scalar(repair.field)
        return (spot and self._over(spot, scalar_text(spot.node.value, "'")),)

    @_edits.register
    def _(self, repair: Join) -> Iterable[TextEdit | None]:
        spot = self._find(repair.field)
        if spot is None or not spot.number or not isinstance(spot.parent, yaml.MappingNode):
            return ()
        whole = spot.parent.value[spot.number - 1][1]
        between = self._text[whole.end_mark.index : spot.key.start_mark.index]
        if between != "," or not isinstance(whole, yaml.ScalarNode) or self._raw(spot):
            return ()
        number = f"{whole.value}.{spot.key.value}"
        return (TextEdit(whole.start_mark.index, spot.key.end_mark.index, number),)

    @_edits.register
    def _(self, repair: Overwrite) -> Iterable[TextEdit | None]:
        span = repair.span
        start = offset_of(self._text, span)
        end = offset_of(self._text, span._replace(line=span.end_line, column=span.end_column))
        return (TextEdit(start, end, repair.text),)

    @_edits.register
    def _(self, repair: Put) -> Iterable[TextEdit | None]:
        spot, holder = self._find(repair.field), self._find(repair.field[:-1])
        if spot is not None:
            return replacement.of_value(self._text, spot, repair.value)
        if self._body and repair.field == (_BODY,):
            return replacement.of_body(self._text, self._body, repair.value)
        return (holder and replacement.of_nothing(self._text, holder, repair),)

    @_edits.register
    def _(self, repair: AddPart) -> Iterable[TextEdit | None]:
        if self._is_csv:
            return (new_row(self._text, repair.fields),)
        spot, holder = self._find(repair.field), self._find(repair.field[:-1])
        if spot is not None:
            return (addition.in_list(self._text, spot, repair.fields) if repair.is_list else None,)
        return (holder and addition.as_field(self._text, holder, repair),)

    @_edits.register
    def _(self, repair: PutPart) -> Iterable[TextEdit | None]:
        spot, holder = self._find(repair.field), self._find(repair.field[:-1])
        if spot is not None:
            return (addition.instead(self._text, spot, repair.fields),)
        return (holder and addition.on_a_line(self._text, holder, repair),)
