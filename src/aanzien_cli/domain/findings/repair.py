"""Repair: how a fault can be mended without thinking, said of fields; bytes come later.

A repair is safe when nobody who knows the repository would doubt it: the value meant is certain,
and nothing that somebody wrote gets lost. Any other is a proposal.
"""

from typing import NamedTuple

from aanzien_cli.domain.findings.location import FieldPath, Span


class Write(NamedTuple):
    """Write `text` in the place of a value; or of the piece `quote` of it, where that is given."""

    field: FieldPath
    text: str
    quote: str = ""
    is_safe: bool = False


class Rename(NamedTuple):
    """Give a field another name; its value stays as it is."""

    field: FieldPath
    name: str
    is_safe: bool = False


class Remove(NamedTuple):
    """Take away a field, or an item of a list; a list that is left empty goes too."""

    field: FieldPath
    is_safe: bool = False


class Add(NamedTuple):
    """Add a line `name: text` as the first one of the fields at `field`."""

    field: FieldPath
    name: str
    text: str
    is_safe: bool = False


class Append(NamedTuple):
    """Add `text` to the end of the list at `field`, which may be empty or absent."""

    field: FieldPath
    text: str
    is_safe: bool = False


class Swap(NamedTuple):
    """Let two values change places."""

    field: FieldPath
    other: FieldPath
    is_safe: bool = False


class Enlist(NamedTuple):
    """Make a list of one out of a value."""

    field: FieldPath
    is_safe: bool = True


class Quote(NamedTuple):
    """Put a value between quotes, so that every program reads it as it stands."""

    field: FieldPath
    is_safe: bool = True


class Join(NamedTuple):
    """Write a number with a dot where its comma cut it in two: `{fte: 0,8}`.

    `field` is what YAML took for a field of its own, the part after the comma.
    """

    field: FieldPath
    is_safe: bool = True


class Overwrite(NamedTuple):
    """Write `text` over a stretch of the file itself."""

    span: Span
    text: str
    is_safe: bool = True


class Put(NamedTuple):
    """Let a field say something else, whatever it says now, even nothing: a text or a list."""

    field: FieldPath
    value: str | tuple[str, ...]
    is_safe: bool = True


PartFields = tuple[tuple[tuple[str, ...], str | tuple[str, ...]], ...]
"""The values of a part, each with the way to it: its name, or that of a part within and its own."""


class AddPart(NamedTuple):
    """Add a part to the list at `field`; or, where it is no list, as the field itself."""

    field: FieldPath
    fields: PartFields
    is_list: bool
    is_safe: bool = True


class PutPart(NamedTuple):
    """Let a field be a part with these fields, where there is one text now, or nothing."""

    field: FieldPath
    fields: PartFields
    is_safe: bool = True


_Texts = Write | Rename | Quote | Join | Overwrite | Put
_Lists = Remove | Add | Append | AddPart | PutPart | Swap | Enlist
Repair = _Texts | _Lists
