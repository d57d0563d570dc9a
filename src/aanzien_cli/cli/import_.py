"""The command `aanzien import`: records out of a spreadsheet, tried before they are written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from typer import Argument, Exit, Option

from aanzien_cli.cli import options
from aanzien_cli.cli.completion import folders
from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.output import publish
from aanzien_cli.reporting.incoming.format import ImportFormat

_MOST: Final = 5

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from aanzien_cli.analysis.incoming.outcome import Outcome
    from aanzien_cli.domain.grid import Book, Grid
    from aanzien_cli.domain.inspection import Inspection
    from aanzien_cli.domain.record import Record

Kind = Annotated[
    str,
    Argument(
        metavar="SOORT",
        autocompletion=folders,
        help="Wat er in het rekenblad staat: indicatoren, opdrachten, teams …; of één onderdeel"
        " daarvan, zoals indicator.metingen.",
    ),
]
Source = Annotated[
    Path,
    Argument(metavar="BESTAND", readable=False, help="Het rekenblad: .xlsx of CSV."),
]
Sheet = Annotated[
    str, Option("--blad", metavar="NAAM", help="Het blad, als aanzien het niet zelf vindt.")
]
Write = Annotated[
    bool, Option("--write", help="Schrijf het ook; zonder deze optie ziet u alleen wat er gebeurt.")
]
Format = Annotated[
    ImportFormat, Option("--output-format", metavar="VORM", help="De vorm: text of json.")
]


def import_records(  # noqa: PLR0913 -- an argument for each option
    kind: Kind,
    source: Source,
    root: options.Root = Path(),
    *,
    sheet: Sheet = "",
    write: Write = False,
    output_format: Format = ImportFormat.TEXT,
    output: options.Output = None,
    peildatum: options.Peildatum = "",
    directory: options.Directory = None,  # noqa: ARG001 -- its callback has done the work
    verbose: options.Verbose = False,  # noqa: ARG001 -- the ending looks at it
) -> None:
    """Haal records uit een rekenblad, eerst op proef.

    Een rij met een bekend id wijzigt alleen de velden die anders zijn; een rij met een nieuw id
    wordt een nieuw bestand. Is er één rij niet goed, dan wordt er niets geschreven. Eindigt met
    code 0 als alles klopt, met 1 als er een rij niet goed is, en met 2 als het rekenblad niet te
    lezen is.
    """
    from aanzien_cli.analysis.incoming.header import HeaderError
    from aanzien_cli.cli.reading import inspected
    from aanzien_cli.cli.writing import write as write_files

    chosen, field = _kind(kind)
    book = _book(source)
    grid = _grid(book, chosen, field, sheet, source)
    if write and root.is_dir():
        from aanzien_cli.editing.lock import sweep

        sweep(root.resolve())
    before = inspected(root, peildatum, "", history=False)
    notes = (*book.notes, *_others(book, grid))
    try:
        outcome = _planned(before, chosen, field, grid, notes)
    except HeaderError as error:
        raise MisuseError(f"'{source.as_posix()}'{_named(grid)}: {error}") from error
    if write:
        write_files(root, before.sources, outcome.files)
    publish(_told(outcome, before, source, output_format, is_made=write), output)
    raise Exit(int(bool(outcome.problems)))


def _kind(word: str) -> tuple[type[Record], str]:
    """Give the kind that a word means, and the field with parts where it names one."""
    from aanzien_cli.analysis.records.sheets import columns_of, part_columns_of, part_fields
    from aanzien_cli.cli.lookup import kind_named
    from aanzien_cli.domain.closest import listed, suggestion

    name, dot, field = word.partition(".")
    found = kind_named(name)
    if not columns_of(found):
        raise MisuseError(f"een {found.kind} komt niet uit een rekenblad: schrijf het bestand zelf")
    if dot and not part_columns_of(found, field):
        known = [each for each, _, _ in part_fields(found)]
        hint = suggestion(field, known) or f"kies {listed(known, len(known)) or 'de hele soort'}"
        raise MisuseError(f"een {found.kind} heeft geen onderdeel '{field}' met een blad: {hint}")
    return found, field


def _planned(
    before: Inspection, kind: type[Record], field: str, grid: Grid, notes: Iterable[str]
) -> Outcome:
    if field:
        from aanzien_cli.importing.parts import planned_parts

        return planned_parts(before, kind, field, grid, notes)
    from aanzien_cli.importing.plan import planned

    return planned(before, kind, grid, notes)


def _book(source: Path) -> Book:
    from aanzien_cli.cli.ending import reason
    from aanzien_cli.loading.grids.book import read_book
    from aanzien_cli.loading.grids.refusing import GridError

    name = source.as_posix()
    try:
        return read_book(source)
    except GridError as error:
        raise MisuseError(f"'{name}': {error}") from error
    except OSError as error:
        raise MisuseError(f"kan '{name}' niet lezen: {reason(error)}") from error


def _grid(book: Book, kind: type[Record], field: str, sheet: str, source: Path) -> Grid:
    """Give the sheet that is asked for, the one called after the kind, or the only one."""
    from aanzien_cli.analysis.records.sheets import Sheet
    from aanzien_cli.domain.closest import listed, suggestion

    by_name = {grid.name.casefold(): grid for grid in book.grids}
    model = Sheet(kind, (), (), field)
    wanted = [sheet] if sheet else [model.title, model.name, *[kind.kind] * (not field)]
    for name in wanted:
        if name.casefold() in by_name:
            return by_name[name.casefold()]
    if len(book.grids) == 1 and not sheet:
        return book.grids[0]
    names = [grid.name for grid in book.grids]
    hint = suggestion(wanted[0], names) or f"kies met --blad uit {listed(names)}"
    raise MisuseError(f"'{source.as_posix()}' heeft geen blad '{wanted[0]}': {hint}")


def _others(book: Book, grid: Grid) -> Iterator[str]:
    """Tell of the sheets that were not read."""
    from aanzien_cli.domain.enumeration import enumerated

    names = [each.name for each in book.grids if each is not grid]
    if names:
        what = "1 ander blad is" if len(names) == 1 else f"{len(names)} andere bladen zijn"
        shown = enumerated(names) if len(names) <= _MOST else f"{', '.join(names[:_MOST])} …"
        yield f"{what} niet gelezen: {shown}"


def _named(grid: Grid) -> str:
    return f", blad {grid.name}" if grid.name else ""


def _told(
    outcome: Outcome, before: Inspection, source: Path, form: ImportFormat, *, is_made: bool
) -> str:
    from aanzien_cli.reporting.incoming.json_ import render_json
    from aanzien_cli.reporting.incoming.text import render_text

    name = source.as_posix()
    made = is_made and not outcome.problems and bool(outcome.files)
    if form is ImportFormat.JSON:
        return render_json(outcome, name, str(before.register.peildatum), is_made=made)
    return render_text(outcome, name, is_made=made)
