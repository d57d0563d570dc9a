"""The command `aanzien export`: the records for a spreadsheet or another program."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Option

from aanzien_cli.cli import options, streams
from aanzien_cli.cli.completion import tables
from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.output import publish, publish_all

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aanzien_cli.analysis.records.sheets import Sheet
    from aanzien_cli.domain.inspection import Inspection
    from aanzien_cli.domain.record import Record
    from aanzien_cli.domain.register import Register
    from aanzien_cli.reporting.data_package import Origin


class ExportFormat(StrEnum):
    """The forms of an export."""

    XLSX = "xlsx"
    CSV = "csv"
    CSV_EXCEL = "csv-excel"
    JSON = "json"
    DATAPACKAGE = "datapackage"


Form = Annotated[
    ExportFormat | None,
    Option(
        "--output-format",
        metavar="VORM",
        help="De vorm: xlsx, csv (voor programma's), csv-excel (voor een Nederlands Excel), json of"
        " datapackage. Zonder deze optie zegt de naam bij -o het, en anders is het xlsx.",
    ),
]
Kind = Annotated[
    str,
    Option(
        "--soort",
        metavar="SOORT",
        autocompletion=tables,
        help="Alleen deze soort, zoals opdracht; of bij csv en xlsx één onderdeel daarvan, zoals"
        " opdracht.claims.",
    ),
]
Licence = Annotated[
    str,
    Option("--licentie", metavar="NAAM", help="De licentie in een datapackage, zoals CC-BY-4.0."),
]


def export(  # noqa: PLR0913 -- an argument for each option
    root: options.Root = Path(),
    *,
    output_format: Form = None,
    kind: Kind = "",
    output: options.Output = None,
    licence: Licence = "",
    at: options.At = "",
    peildatum: options.Peildatum = "",
    directory: options.Directory = None,  # noqa: ARG001 -- its callback has done the work
    verbose: options.Verbose = False,  # noqa: ARG001 -- the ending looks at it
) -> None:
    """Geef de records aan een rekenblad of een ander programma; personen gaan niet mee.

    Elke soort wordt een tabel, en elk onderdeel met eigen velden ook, zoals de claims van
    opdrachten. Een xlsx schrijft u met -o naar een bestand, en een datapackage naar een map. Bij
    csv is dat een map met een bestand per tabel, of met --soort één tabel.
    """
    from aanzien_cli.cli.reading import inspected

    form = _form(output_format, output, kind)
    found = inspected(root, peildatum, at, ())
    register = found.register
    sheets = _sheets(register, kind, form)
    _tell_of_loose_series(register)
    if form is ExportFormat.XLSX:
        from aanzien_cli.reporting.workbook import to_workbook

        publish_all({_needed(output, "een bestand, bijvoorbeeld uit.xlsx"): to_workbook(sheets)})
    elif form is ExportFormat.DATAPACKAGE:
        folder = _needed(output, "een map")
        _publish_in(folder, _described(register, sheets, _origin(root, at, found), licence))
    elif form is ExportFormat.JSON:
        from aanzien_cli.reporting.tabular import to_json

        publish(to_json(sheets, register.peildatum), output)
    else:
        _publish_csv(sheets, output, form, one=bool(kind))


def _form(asked: ExportFormat | None, output: Path | None, kind: str) -> ExportFormat:
    """Give the form that is asked, or else the one that the name of the file asks for."""
    if asked is not None:
        return asked
    suffix = output.suffix.lower() if output else ""
    if suffix == ".csv" and not kind:
        raise MisuseError(
            "een .csv houdt één tabel: kies die met --soort, zoals --soort opdracht; of schrijf"
            " alle tabellen naar een .xlsx"
        )
    return {".csv": ExportFormat.CSV, ".json": ExportFormat.JSON}.get(suffix, ExportFormat.XLSX)


def _sheets(register: Register, word: str, form: ExportFormat) -> list[Sheet]:
    """Give the sheets of a kind with its parts, of one part, or all. Raises MisuseError."""
    from aanzien_cli.analysis.records.sheets import sheets
    from aanzien_cli.cli.lookup import kind_named

    name, dot, part = word.partition(".")
    wanted = kind_named(name) if name else None
    if dot and wanted is not None:
        _require_part(wanted, part, form)
    found = [
        sheet
        for sheet in sheets(register)
        if wanted in {None, sheet.kind} and (not dot or sheet.field == part)
    ]
    if not found:
        raise MisuseError(f"er is niets om te geven{f' van soort {word}' if word else ''}")
    return found


def _require_part(kind: type[Record], part: str, form: ExportFormat) -> None:
    from aanzien_cli.analysis.records.sheets import part_fields
    from aanzien_cli.domain.words.closest import listed, suggestion

    if form in {ExportFormat.JSON, ExportFormat.DATAPACKAGE}:
        raise MisuseError(f"in {form} staat een onderdeel bij zijn record: kies een hele soort")
    known = [name for name, _, _ in part_fields(kind)]
    if part not in known:
        hint = suggestion(part, known) or f"kies {listed(known, len(known)) or 'de hele soort'}"
        raise MisuseError(f"een {kind.kind} heeft geen onderdeel '{part}' met eigen velden: {hint}")


def _tell_of_loose_series(register: Register) -> None:
    from aanzien_cli.analysis.records.sheets import loose_series
    from aanzien_cli.reporting.visible import visible

    for series in loose_series(register):
        streams.say(f"let op: {visible(series.path)} gaat niet mee, want die indicator is er niet")


def _publish_csv(
    sheets: list[Sheet], output: Path | None, form: ExportFormat, *, one: bool
) -> None:
    from aanzien_cli.reporting.tabular import to_dutch_table, to_table, to_tables

    is_dutch = form is ExportFormat.CSV_EXCEL
    table = to_dutch_table if is_dutch else to_table
    if one:
        target = _needed(output, "een bestand, bijvoorbeeld uit.csv") if is_dutch else output
        publish(table(sheets[0]), target)
    else:
        what = "een map, met een bestand per tabel; of kies één tabel, zoals --soort opdracht"
        _publish_in(_needed(output, what), to_tables(sheets, table))


def _described(
    register: Register, sheets: list[Sheet], origin: Origin, licence: str
) -> Mapping[str, str]:
    from aanzien_cli.reporting.data_package import to_package

    title = register.organisatie.naam if register.organisatie else "aanzien"
    return to_package(sheets, title, register.peildatum, origin=origin, licence=licence)


def _origin(root: Path, at: str, found: Inspection) -> Origin:
    """Say which commit was read, or is below the files on disk; nothing without git."""
    from aanzien_cli.cli.standing import standing
    from aanzien_cli.loading.use import Use, use_of
    from aanzien_cli.reporting.data_package import Origin

    commit, changed = standing(root, at, found)
    return Origin(commit, any(use_of(path) is Use.RECORD for path in changed))


def _needed(output: Path | None, what: str) -> Path:
    if output is None:
        raise MisuseError(f"geef met -o waar het heen moet: {what}")
    return output


def _publish_in(folder: Path, files: Mapping[str, str]) -> None:
    folder.mkdir(exist_ok=True)
    publish_all({folder / name: text.encode() for name, text in files.items()})
