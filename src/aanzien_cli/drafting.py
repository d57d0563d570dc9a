"""Drafting: the file of a new record, with comments that say what else can be written in it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, get_args, get_origin

from aanzien_cli.domain.fields import Verwijzing
from aanzien_cli.domain.findings.edit import edited
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.repair import Append
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.record import Record
from aanzien_cli.loading.edits.repairs import located
from aanzien_cli.loading.edits.scalar_text import scalar_text
from aanzien_cli.renewing import renewed
from aanzien_cli.reporting.json_schema.texts import field_texts
from aanzien_cli.rules.catalog import ALL_RULES

GIVEN: Final = frozenset({"id", "path"})
"""What the place of a file says, so that it is no field in the file."""
_READING: Final = frozenset(rule.name for rule in ALL_RULES if rule.check is None) | {
    "onbekende-verwijzing"
}


class Draft(NamedTuple):
    """Files by path as they would become, and what would be wrong with the new one."""

    files: Mapping[str, bytes]
    findings: Sequence[Finding]


def required(kind: type[Record]) -> Sequence[str]:
    """Give the fields without which a record of a kind means nothing."""
    fields = kind.model_fields.items()
    return [name for name, field in fields if field.is_required() and name not in GIVEN]


def list_for(holder: type[Record], kind: type[Record]) -> str | None:
    """Give the list in which records of one kind name those of another, or None without one."""
    for name, field in holder.model_fields.items():
        marks = [mark for argument in get_args(field.annotation) for mark in get_args(argument)]
        names = [kind_ for mark in marks if isinstance(mark, Verwijzing) for kind_ in mark.naar]
        if get_origin(field.annotation) is tuple and names == [kind.kind]:
            return name
    return None


def drafted(
    before: Inspection,
    kind: type[Record],
    id_: str,
    values: Mapping[str, str],
    holders: Sequence[tuple[Record, str]] = (),
) -> Draft:
    """Draft a record, and add it to the lists of those that are to name it.

    What `before` holds is judged again with the new files in it.
    """
    path = f"{kind.folder}/{id_}.yaml"
    files = {path: draft_text(kind, values)}
    for holder, name in holders:
        content = before.sources[holder.path]
        (found,) = located(holder.path, content, [Append((name,), id_)])
        files[holder.path] = edited(content, found.edits)
    after = renewed(before, files)
    wrong = (f for f in after.findings if f.path in files and f.rule in _READING)
    return Draft(files, [finding for finding in wrong if finding not in before.findings])


def draft_text(kind: type[Record], values: Mapping[str, str | tuple[str, ...]]) -> bytes:
    """Give the file of a new record; of a list the items, or one text with commas in between."""
    return "".join(f"{line}\n" for line in _lines(kind, values)).encode()


def _lines(kind: type[Record], values: Mapping[str, str | tuple[str, ...]]) -> Iterator[str]:
    """Yield the fields that were given, and below them what else there is, as comments."""
    texts = field_texts(kind)
    known = sorted(kind.model_fields, key=Record.model_fields.__contains__)  # its own come first
    for name in (*known, *(name for name in values if name not in kind.model_fields)):
        if name in values:
            yield f"{name}: {_written(kind, name, values[name])}"
    own = [name for name in kind.model_fields if name not in {*Record.model_fields, *values}]
    head = f"Wat u hier nog meer kunt opschrijven (zie ook 'aanzien schema {kind.kind}'):"
    hints = [head, *(f"{name}: {texts[name]}" for name in own)] if own else []
    yield from ("", *(f"# {hint}" for hint in hints)) if hints else ()


def _written(kind: type[Record], name: str, value: str | tuple[str, ...]) -> str:
    """Write a value on one line; of a list the parts are given with commas between them."""
    field = kind.model_fields.get(name)
    is_one = field is None or get_origin(field.annotation) is not tuple
    if isinstance(value, str) and is_one:
        return scalar_text(value)
    parts = [part.strip() for part in value.split(",")] if isinstance(value, str) else value
    return f"[{', '.join(scalar_text(part) for part in parts if part)}]"
