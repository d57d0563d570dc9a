"""Lookup: the kind, record or field that a word on the command line means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.domain.words.closest import Dictionary, listed, suggestion
from aanzien_cli.domain.words.sameness import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aanzien_cli.analysis.records.filters import Filter
    from aanzien_cli.domain.record import Record
    from aanzien_cli.domain.register import Register


def kind_named(word: str) -> type[Record]:
    """Give the kind with this name or folder. Raises MisuseError when there is none."""
    from aanzien_cli.domain.kinds import BY_FOLDER, BY_NAME

    found = BY_NAME.get(folded(word)) or BY_FOLDER.get(folded(word))
    if found is None:
        hint = suggestion(word, {*BY_NAME, *BY_FOLDER}) or f"kies {listed(BY_NAME, len(BY_NAME))}"
        raise MisuseError(f"de soort '{word}' bestaat niet: {hint}")
    return found


def filters_of(kind: type[Record], texts: Sequence[str]) -> Sequence[Filter]:
    """Read `veld=waarde`. Raises MisuseError for another shape and for an unknown field."""
    from aanzien_cli.analysis.records.filters import Filter

    filters = [
        Filter(*(part.strip() for part in text.split("=", 1))) for text in texts if "=" in text
    ]
    if len(filters) < len(texts):
        wrong = next(text for text in texts if "=" not in text)
        raise MisuseError(f"--where '{wrong}': schrijf veld=waarde, bijvoorbeeld status=lopend")
    for each in filters:
        _require_field(kind, each.field.partition(".")[0])
    return filters


def _require_field(kind: type[Record], field: str) -> None:
    if field not in kind.model_fields or field == "path":
        known = kind.model_fields.keys() - {"path"}
        hint = suggestion(field, known) or f"zie 'aanzien show' van een {kind.kind}"
        raise MisuseError(f"--where: een {kind.kind} heeft geen veld '{field}': {hint}")


def record_named(register: Register, name: str) -> Record:
    """Give the record that `kind:id`, or an id alone, means.

    Raises MisuseError when there is none, and when an id alone means more than one.
    """
    word, colon, rest = name.partition(":")
    kind = kind_named(word) if colon else None
    id_ = rest if colon else name
    found = [r for r in register.records if r.id == id_ and (kind is None or type(r) is kind)]
    if not found:
        raise MisuseError(f"er is geen record '{name}'{_alike(register, id_, kind)}")
    if len({type(record) for record in found}) > 1:
        choices = listed([f"{record.kind}:{record.id}" for record in found])
        raise MisuseError(f"'{name}' is er meer dan eens: kies {choices}")
    return found[0]


def _alike(register: Register, id_: str, kind: type[Record] | None) -> str:
    known = [r for r in register.records if kind is None or type(r) is kind]
    hint = Dictionary(record.id for record in known).suggestion(id_)
    unreadable = any(broken == id_ for _, broken in register.unreadable)
    if unreadable:
        return ": het bestand is niet te lezen, 'aanzien check' zegt waarom"
    return f": {hint}" if hint else ""
