"""Writing: the bytes that a file gets for a row, and proof that nothing else in it changes."""

from collections.abc import Mapping

from aanzien_cli.domain.edit import edited
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.repair import Put, Remove, Repair
from aanzien_cli.drafting import draft_text
from aanzien_cli.importing.merging import Value
from aanzien_cli.loading.reading import read_file
from aanzien_cli.loading.repairs import located


def new_file(kind: type[Record], values: Mapping[str, Value]) -> bytes:
    """Give the file of a record that is not there yet, laid out as `aanzien new` does."""
    return draft_text(kind, {name: value for name, value in values.items() if value is not None})


def changed_file(path: str, content: bytes, name: str, value: Value) -> bytes | None:
    """Give a file in which one field says something else, or None where that cannot be done.

    What the file says of all other fields is the same before and after.
    """
    repair: Repair = Remove((name,)) if value is None else Put((name,), value)
    (found,) = located(path, content, [repair])
    new = edited(content, found.edits) if found.edits else b""
    before, after = read_file(path, content).data or {}, read_file(path, new).data or {}
    wanted = {key: each for key, each in before.items() if key != name}
    kept = {key: each for key, each in after.items() if key != name}
    return new if kept == wanted and _seen(after.get(name)) == _seen(value) else None


def _seen(value: object) -> object:
    """Give a value as the schema sees it: without blanks around it, one value as a list of one."""
    if isinstance(value, (list, tuple)):
        return [each.strip() if isinstance(each, str) else each for each in value]
    return [value.strip()] if isinstance(value, str) else value
