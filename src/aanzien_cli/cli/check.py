"""The command `aanzien check`: judge a folder and tell what was found."""

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

from typer import Exit, Option

from aanzien_cli import __version__
from aanzien_cli.cli import options, streams
from aanzien_cli.cli.coloring import Color, wants_color
from aanzien_cli.cli.output import publish
from aanzien_cli.domain.severity import Severity
from aanzien_cli.reporting.findings.format import Format

if TYPE_CHECKING:
    from aanzien_cli.domain.inspection import Inspection

Select = Annotated[
    list[str] | None,
    Option(
        "--select",
        metavar="REGEL",
        help="Voer alleen deze regels of elementen uit; meer met komma's ertussen.",
    ),
]
Ignore = Annotated[
    list[str] | None,
    Option("--ignore", metavar="REGEL", help="Laat deze regels of elementen weg."),
]
FailOn = Annotated[
    Severity,
    Option(
        "--fail-on",
        metavar="ERNST",
        help="Vanaf welke ernst de controle mislukt: fout, waarschuwing of advies.",
    ),
]
Statistics = Annotated[
    bool, Option("--statistics", help="Tel de bevindingen per regel, in plaats van ze te noemen.")
]
ExitZero = Annotated[
    bool, Option("--exit-zero", help="Eindig met code 0, ook als er bevindingen zijn.")
]
StdinFilename = Annotated[
    str,
    Option(
        "--stdin-filename",
        metavar="PAD",
        help="Bij 'aanzien check -': het pad waar de tekst op de standaardinvoer bij hoort.",
    ),
]
FindingFormat = Annotated[
    Format,
    Option(
        "--output-format",
        metavar="VORM",
        help="De vorm: full, concise, grouped, json of markdown.",
    ),
]


def check(  # noqa: PLR0913 -- an argument for each option
    root: options.Root = Path(),
    *,
    output_format: FindingFormat = Format.FULL,
    output: options.Output = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = Severity.ERROR,
    exit_zero: ExitZero = False,
    statistics: Statistics = False,
    stdin_filename: StdinFilename = "",
    at: options.At = "",
    peildatum: options.Peildatum = "",
    color: options.Coloring = Color.AUTO,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    directory: options.Directory = None,  # noqa: ARG001 -- its callback has done the work
) -> None:
    """Controleer een map en noem elke bevinding.

    Met '-' in plaats van een map komt de tekst van één bestand van de standaardinvoer, en de rest
    uit de map waarin u staat. Eindigt met code 0 als er niets ernstigs is gevonden, met 1 als er
    bevindingen zijn, en met 2 als de controle zelf niet kon worden gedaan.
    """
    from aanzien_cli.cli.reading import inspected
    from aanzien_cli.cli.selection import selected
    from aanzien_cli.cli.standard_input import unsaved_text
    from aanzien_cli.reporting.closing import closing_line
    from aanzien_cli.reporting.visible import visible
    from aanzien_cli.rules.catalog import ALL_RULES

    started = perf_counter()
    rules = selected(ALL_RULES, select or (), ignore or ())
    root, unsaved = unsaved_text(root, stdin_filename)
    inspection = inspected(root, peildatum, at, rules, unsaved=unsaved)
    colored = output is None and wants_color(color)
    publish(_told(inspection, None if statistics else output_format, color=colored), output)
    if verbose:
        streams.say(f"aanzien {__version__}, map '{visible(root.resolve().as_posix())}'")
    if not quiet:
        for note in inspection.notes:
            streams.say(f"let op: {visible(note)}")
        seconds = perf_counter() - started
        streams.say(closing_line(inspection, seconds, len(inspection.sources)))
    raise Exit(int(inspection.failed(fail_on) and not exit_zero))


def _told(inspection: "Inspection", format_: Format | None, *, color: bool) -> str:
    """Give the findings in a form, or without a form their number per rule."""
    from aanzien_cli.reporting.findings.render import render
    from aanzien_cli.reporting.findings.statistics import render_statistics

    if format_ is None:
        return render_statistics(inspection, color=color)
    return render(inspection, format_, color=color)
