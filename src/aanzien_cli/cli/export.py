"""The command `aanzien export`: the records for a spreadsheet or another program."""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Option

from aanzien_cli.cli import options
from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.output import publish, publish_all

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aanzien_cli.analysis.records.sheets import Sheet
    from aanzien_cli.domain.register import Register


class ExportFormat(StrEnum):
    """The forms of an export."""

    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
    DATAPACKAGE = "datapackage"


Form = Annotated[
    ExportFormat,
    Option("--output-format", metavar="VORM", help="De vorm: xlsx, csv, json of datapackage."),
]
Kind = Annotated[
    str, Option("--soort", metavar="SOORT", help="Alleen deze soort; bij csv moet u kiezen.")
]
Licence = Annotated[
    str,
    Option("--licentie", metavar="NAAM", help="De licentie in een datapackage, zoals CC-BY-4.0."),
]


def export(  # noqa: PLR0913 -- an argument for each option
    root: options.Root = Path(),
    *,
    output_format: Form = ExportFormat.XLSX,
    kind: Kind = "",
    output: options.Output = None,
    licence: Licence = "",
    at: options.At = "",
    peildatum: options.Peildatum = "",
    directory: options.Directory = None,  # noqa: ARG001 -- its callback has done the work
    verbose: options.Verbose = False,  # noqa: ARG001 -- the ending looks at it
) -> None:
    """Geef de records aan een rekenblad of een ander programma; personen gaan niet mee.

    Een xlsx schrijft u met -o naar een bestand, en een datapackage naar een map.
    """
    from aanzien_cli.cli.reading import inspected

    register = inspected(root, peildatum, at, ()).register
    sheets = _sheets(register, kind)
    if output_format is ExportFormat.XLSX:
        from aanzien_cli.reporting.workbook import to_workbook

        publish_all({_needed(output, "een bestand, bijvoorbeeld uit.xlsx"): to_workbook(sheets)})
    elif output_format is ExportFormat.DATAPACKAGE:
        _package(
            _needed(output, "een map"), _described(register, sheets, _commit(root, at), licence)
        )
    else:
        publish(_text(register, sheets, output_format), output)


def _sheets(register: Register, kind: str) -> list[Sheet]:
    from aanzien_cli.analysis.records.sheets import sheets
    from aanzien_cli.cli.lookup import kind_named

    wanted = kind_named(kind) if kind else None
    found = [sheet for sheet in sheets(register) if wanted in {None, sheet.kind}]
    if not found:
        raise MisuseError(f"er is niets om te geven{f' van soort {kind}' if kind else ''}")
    return found


def _text(register: Register, sheets: list[Sheet], form: ExportFormat) -> str:
    from aanzien_cli.reporting.tabular import to_json, to_table

    if form is ExportFormat.JSON:
        return to_json(sheets, register.peildatum)
    if len(sheets) > 1:
        raise MisuseError("csv is één tabel: kies met --soort, bijvoorbeeld --soort opdracht")
    return to_table(sheets[0])


def _described(
    register: Register, sheets: list[Sheet], commit: str, licence: str
) -> Mapping[str, str]:
    from aanzien_cli.reporting.tabular import to_package

    title = register.organisatie.naam if register.organisatie else "aanzien"
    return to_package(sheets, title, register.peildatum, commit=commit, licence=licence)


def _commit(root: Path, at: str) -> str:
    """Give the commit that was read, or the one below the work tree; empty without git."""
    from aanzien_cli.loading.git_child import GitError
    from aanzien_cli.loading.revision import head, resolve

    with suppress(GitError, OSError):
        return resolve(root, at) if at else head(root)
    return ""


def _needed(output: Path | None, what: str) -> Path:
    if output is None:
        raise MisuseError(f"geef met -o waar het heen moet: {what}")
    return output


def _package(folder: Path, files: Mapping[str, str]) -> None:
    folder.mkdir(exist_ok=True)
    publish_all({folder / name: text.encode() for name, text in files.items()})
