"""The command `aanzien new`: a record that is in order, to fill in further."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from typer import Abort, Argument, Option

from aanzien_cli.cli import options, streams
from aanzien_cli.cli.completion import kind_names, opgave_ids, record_ids
from aanzien_cli.cli.misuse import MisuseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from aanzien_cli.domain.inspection import Inspection
    from aanzien_cli.domain.record import Record

_NOT_HERE: Final = {
    "organisatie": "die maakt u met 'aanzien init'",
    "meetreeks": "zet de metingen in een CSV-bestand in 'metingen', of in de indicator",
}
Kind = Annotated[
    str,
    Argument(
        metavar="SOORT", autocompletion=kind_names, help="Wat u maakt: opgave, indicator, team …"
    ),
]
Id = Annotated[
    str,
    Option("--id", metavar="ID", help="De naam van het bestand; anders naar de titel."),
]
Titel = Annotated[
    str, Option("--titel", metavar="TEKST", help="De titel; bij soorten met een naam: de naam.")
]
Opgave = Annotated[
    str,
    Option(
        "--opgave", metavar="ID", autocompletion=opgave_ids, help="De opgave waar het bij hoort."
    ),
]
Set = Annotated[
    list[str] | None,
    Option("--set", metavar="VELD=WAARDE", help="Vul een ander veld in; mag vaker."),
]
Beside = Annotated[
    list[str] | None,
    Option(
        "--bij",
        metavar="SOORT:ID",
        autocompletion=record_ids,
        help="Noem het nieuwe ook in dit record; mag vaker.",
    ),
]


def new(  # noqa: PLR0913 -- an argument for each option
    kind: Kind,
    root: options.Root = Path(),
    *,
    id_: Id = "",
    titel: Titel = "",
    opgave: Opgave = "",
    fields: Set = None,
    beside: Beside = None,
    peildatum: options.Peildatum = "",
    directory: options.Directory = None,  # noqa: ARG001 -- its callback has done the work
    verbose: options.Verbose = False,  # noqa: ARG001 -- the ending looks at it
) -> None:
    """Maak een nieuw record, met erbij wat u er nog meer in kunt opschrijven.

    Op een terminal vraagt aanzien wat er nog ontbreekt. Er wordt nooit iets overschreven.
    """
    from aanzien_cli.cli.lookup import kind_named
    from aanzien_cli.cli.reading import inspected
    from aanzien_cli.cli.writing import write
    from aanzien_cli.drafting import drafted

    chosen = kind_named(kind)
    if chosen.kind in _NOT_HERE:
        raise MisuseError(f"een {chosen.kind} maakt u niet met 'new': {_NOT_HERE[chosen.kind]}")
    values = _completed(chosen, _values(chosen, titel, opgave, fields or ()))
    name = _id(chosen, id_, values)
    before = inspected(root, peildatum, "", ())
    _refuse_taken(before, chosen, name)
    draft = drafted(before, chosen, name, values, _holders(before, chosen, beside or ()))
    if draft.findings:
        first = draft.findings[0]
        raise MisuseError(f"niets geschreven: {first.message}: {first.fix}".removesuffix(": "))
    write(root, before.sources, draft.files)
    streams.write("".join(f"geschreven: {path}\n" for path in sorted(draft.files)))


def _values(kind: type[Record], titel: str, opgave: str, fields: Iterable[str]) -> dict[str, str]:
    """Gather the fields of the command line by name. Raises MisuseError for what is no field."""
    title = "naam" if "naam" in kind.model_fields else "titel"
    given = {title: titel, "opgave": opgave}
    for text in fields:
        name, sign, value = text.partition("=")
        if not sign:
            raise MisuseError(f"--set '{text}': schrijf veld=waarde, bijvoorbeeld status=lopend")
        given[name.strip()] = value.strip()
    return {name: value for name, value in given.items() if value}


def _completed(kind: type[Record], values: Mapping[str, str]) -> dict[str, str]:
    """Ask for the fields that must be there, where somebody can answer."""
    from aanzien_cli.drafting import required
    from aanzien_cli.reporting.json_schema.texts import field_texts

    missing = [name for name in required(kind) if name not in values]
    if missing and not (sys.stdin and sys.stdin.isatty()):
        raise MisuseError(
            f"een {kind.kind} heeft ook nodig: {', '.join(missing)};"
            f" geef het met --set {missing[0]}=…"
        )
    return {**values, **{name: _answer(name, field_texts(kind)[name]) for name in missing}}


def _answer(name: str, text: str) -> str:
    """Ask until there is an answer; the end of the input ends the program."""
    while True:
        streams.say(f"{name}? {text}")
        line = sys.stdin.readline()
        if not line:
            raise Abort
        if line.strip():
            return line.strip()


def _id(kind: type[Record], given: str, values: Mapping[str, str]) -> str:
    """Give the id that was asked for, or one made of the title."""
    from aanzien_cli.loading.names import is_id, to_id, why_no_id

    found = given or to_id(values.get("naam") or values.get("titel") or "")
    if not found and not {"naam", "titel"} & kind.model_fields.keys():
        raise MisuseError(f"een {kind.kind} heeft geen titel: noem met --id hoe het bestand heet")
    if not is_id(found):
        named = f"'{found}' kan niet de naam van een {kind.kind} zijn: " if found else ""
        raise MisuseError(f"--id: {named}{why_no_id(found)}")
    return found


def _refuse_taken(before: Inspection, kind: type[Record], name: str) -> None:
    taken = {f"{kind.folder}/{name}{suffix}" for suffix in (".yaml", ".yml", ".md")}
    there = sorted(taken & before.sources.keys())
    if there:
        raise MisuseError(f"'{there[0]}' is er al, en aanzien overschrijft niets: kies een --id")


def _holders(
    before: Inspection, kind: type[Record], named: Iterable[str]
) -> Sequence[tuple[Record, str]]:
    """Give the records that are to name the new one, each with the list to do it in."""
    from aanzien_cli.cli.lookup import record_named
    from aanzien_cli.drafting import list_for

    found = []
    for name in named:
        holder = record_named(before.register, name)
        field = list_for(type(holder), kind)
        if field is None:
            raise MisuseError(_no_list(holder, kind))
        found.append((holder, field))
    return found


def _no_list(holder: Record, kind: type[Record]) -> str:
    """Say that a record cannot name the new one; where it is the other way round, how."""
    from aanzien_cli.drafting import list_for

    own = list_for(kind, type(holder))
    hint = f"; schrijf het in het nieuwe bestand: --set {own}={holder.id}" if own else ""
    return f"--bij: een {holder.kind} heeft geen lijst van {kind.folder}{hint}"
