"""Writing: the bytes that a file gets for a row, and proof that nothing else in it changes."""

from collections.abc import Mapping
from copy import deepcopy
from itertools import pairwise
from typing import Any

from aanzien_cli.analysis.incoming.outcome import Value
from aanzien_cli.domain.findings.edit import edited
from aanzien_cli.domain.findings.location import FieldPath
from aanzien_cli.domain.findings.repair import (
    AddPart,
    PartFields,
    Put,
    PutPart,
    Remove,
    Repair,
    Write,
)
from aanzien_cli.domain.record import Record
from aanzien_cli.drafting import draft_text
from aanzien_cli.loading.edits.repairs import located
from aanzien_cli.loading.reading import read_file

Way = tuple[str, ...]
"""How to come to a value inside a part: its name, or the name of a part within and then its own."""
Fields = Mapping[Way, Value]


def new_file(kind: type[Record], values: Mapping[str, Value]) -> bytes:
    """Give the file of a record that is not there yet, laid out as `aanzien new` does."""
    return draft_text(kind, {name: value for name, value in values.items() if value is not None})


def changed_file(path: str, content: bytes, field: FieldPath, value: Value) -> bytes | None:
    """Give a file in which one field says something else, or None where that cannot be done.

    What the file says of all other fields is the same before and after.
    """
    new = _repaired(path, content, _repair(path, field, value))
    before, after = data_of(path, content), data_of(path, new)
    wanted, kept = with_value(before, field, None), with_value(after, field, None)
    is_right = kept == wanted and _seen(value_at(after, field)) == _seen(value)
    return new if is_right else None


def added_part(
    path: str, content: bytes, field: FieldPath, values: Fields, *, is_list: bool
) -> bytes | None:
    """Give a file with a part that was not there, or None where that cannot be done."""
    fields = _filled(values)
    new = _repaired(path, content, AddPart(field, fields, is_list))
    before, after = data_of(path, content), data_of(path, new)
    place = (*field, len(value_at(before, field) or ())) if is_list else field
    wanted = before
    for way, value in fields:
        wanted = with_value(wanted, (*place, *way), value)
    return new if _all_seen(after) == _all_seen(wanted) else None


def replaced_part(path: str, content: bytes, field: FieldPath, values: Fields) -> bytes | None:
    """Give a file in which a part is written out: instead of one text, or where nothing was.

    None where that cannot be done.
    """
    new = _repaired(path, content, PutPart(field, _filled(values)))
    wanted = with_part(data_of(path, content), field, values)
    return new if _all_seen(data_of(path, new)) == _all_seen(wanted) else None


def _filled(values: Fields) -> PartFields:
    return tuple((way, value) for way, value in values.items() if value is not None)


def data_of(path: str, content: bytes) -> dict[str, Any]:
    """Give what a file says, as plain data."""
    return read_file(path, content).data or {}


def value_at(data: Any, field: FieldPath) -> Any:  # noqa: ANN401 -- plain data of a file
    """Give what stands in a field, or None."""
    for part in field:
        if isinstance(data, dict):
            data = data.get(str(part))
        else:
            is_there = isinstance(data, list) and isinstance(part, int) and part < len(data)
            data = data[part] if is_there else None
    return data


def with_value(data: dict[str, Any], field: FieldPath, value: Value) -> dict[str, Any]:
    """Give a copy of the data in which a field has a value, or is not there; makes way for it."""
    copy = deepcopy(data)
    holder: Any = copy
    for part, below in pairwise(field):
        if isinstance(holder, list) and part == len(holder):
            holder.append({})
        elif isinstance(holder, dict) and holder.get(str(part)) is None and value is not None:
            holder[str(part)] = [] if isinstance(below, int) else {}
        holder = value_at(holder, (part,))
    last = field[-1]
    if isinstance(holder, dict):
        _set(holder, str(last), value)
    elif isinstance(holder, list) and isinstance(last, int) and last < len(holder):
        holder[last : last + 1] = [] if value is None else [value]
    return copy


def with_part(data: dict[str, Any], field: FieldPath, values: Fields) -> dict[str, Any]:
    """Give a copy of the data in which a part has these fields, and no others."""
    copy = deepcopy(data)
    value_at(copy, field[:-1])[field[-1]] = {}
    for way, value in _filled(values):
        copy = with_value(copy, (*field, *way), value)
    return copy


def _set(holder: dict[str, Any], name: str, value: Value) -> None:
    if value is None:
        holder.pop(name, None)
    else:
        holder[name] = list(value) if isinstance(value, tuple) else value


def _repair(path: str, field: FieldPath, value: Value) -> Repair:
    if path.endswith(".csv"):
        return Write(field, value if isinstance(value, str) else "")
    return Remove(field) if value is None else Put(field, value)


def _repaired(path: str, content: bytes, repair: Repair) -> bytes:
    (found,) = located(path, content, [repair])
    return edited(content, found.edits) if found.edits else b""


def _seen(value: object) -> object:
    """Give a value as the schema sees it: without blanks around it, one value as a list of one."""
    if isinstance(value, (list, tuple)):
        return [each.strip() if isinstance(each, str) else each for each in value]
    return [value.strip()] if isinstance(value, str) else value


def _all_seen(data: Any) -> Any:  # noqa: ANN401 -- plain data of a file
    if isinstance(data, dict):
        return {key: _all_seen(value) for key, value in data.items() if value is not None}
    return [_all_seen(each) for each in data] if isinstance(data, list) else _seen(data)
