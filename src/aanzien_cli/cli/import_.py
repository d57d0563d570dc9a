"""The command `aanzien import`: records out of a spreadsheet, tried before they are written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Exit, Option

from aanzien_cli.cli import options, streams
from aanzien_cli.cli.completion import tables
from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.output import publish
from aanzien_cli.reporting.incoming.format import ImportFormat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aanzien_cli.analysis.incoming.outcome import Outcome
    from aanzien_cli.domain.grid import Grid
    from aanzien_cli.domain.inspection import Inspection
    from aanzien_cli.domain.record import Record

Kind = Annotated[
    str,
    Argument(
        metavar="SOORT",
        autocompletion=tables,
        help="Wat er in het rekenblad staat: indicatoren, opdrachten, teams …; of één onderdeel"
        " daarvan, zoals indicator.metingen.",
    ),
]
Source = Annotated[
    Path,
    Argument(metavar="BESTAND", readable=False, help="Het rekenblad: .xlsx, .ods of CSV."),
]
Sheet = Annotated[
    str, Option("--blad", metavar="NAAM", help="Het blad, als aanzien het niet zelf vindt.")
]
Write = Annotated[
    bool, Option("--write", help="Schrijf het ook; zonder deze optie ziet u alleen wat er gebeurt.")
]
Diff = Annotated[
    bool,
    Option(
        "--diff",
        help="Toon regel voor regel wat --write zou wijzigen, en wijzig niets; 'git apply' leest"
        " het.",
    ),
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
    diff: Diff = False,
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
    from aanzien_cli.cli.writing import write as write_files

    is_made = write and not diff
    if diff and output_format is not ImportFormat.TEXT:
        raise MisuseError("--diff heeft een eigen vorm: laat --output-format weg")
    before, outcome = _tried(root, (kind, source, sheet), peildatum, is_made=is_made)
    name = source.as_posix()
    if diff:
        _show(root, before, outcome, name, output)
    else:
        write_files(root, before.sources, outcome.files if is_made else {})
        publish(_told(outcome, before, name, output_format, is_made=is_made), output)
    raise Exit(int(bool(outcome.problems)))


def _tried(
    root: Path, asked: tuple[str, Path, str], peildatum: str, *, is_made: bool
) -> tuple[Inspection, Outcome]:
    """Hold the sheet that is asked for against the files of a folder. Raises MisuseError."""
    from aanzien_cli.analysis.incoming.header import HeaderError
    from aanzien_cli.cli.asked.sheet import asked_kind, book_at, grid_in, other_sheets
    from aanzien_cli.cli.reading import inspected

    word, source, sheet = asked
    wanted = asked_kind(word)
    book = book_at(source)
    grid = grid_in(book, wanted, sheet, source)
    if is_made and root.is_dir():
        from aanzien_cli.editing.lock import sweep

        sweep(root.resolve())
    before = inspected(root, peildatum, "", history=False)
    try:
        return before, _planned(before, wanted, grid, (*book.notes, *other_sheets(book, grid)))
    except HeaderError as error:
        where = f", blad {grid.name}" if grid.name else ""
        raise MisuseError(f"'{source.as_posix()}'{where}: {error}") from error


def _planned(
    before: Inspection, wanted: tuple[type[Record], str], grid: Grid, notes: Iterable[str]
) -> Outcome:
    kind, field = wanted
    if field:
        from aanzien_cli.importing.parts import planned_parts

        return planned_parts(before, kind, field, grid, notes)
    from aanzien_cli.importing.plan import planned

    return planned(before, kind, grid, notes)


def _show(root: Path, before: Inspection, outcome: Outcome, name: str, output: Path | None) -> None:
    """Show the files as they would be; what there is to say of it goes beside it."""
    from aanzien_cli.cli.patching import publish_patch
    from aanzien_cli.reporting.incoming.text import render_aside

    publish_patch(root, before.sources, outcome.files, output)
    for line in render_aside(outcome, name).splitlines():
        streams.say(line)


def _told(
    outcome: Outcome, before: Inspection, name: str, form: ImportFormat, *, is_made: bool
) -> str:
    from aanzien_cli.reporting.incoming.json_ import render_json
    from aanzien_cli.reporting.incoming.text import render_text

    made = is_made and not outcome.problems and bool(outcome.files)
    if form is ImportFormat.JSON:
        return render_json(outcome, name, str(before.register.peildatum), is_made=made)
    return render_text(outcome, name, is_made=made)
