"""The command `aanzien check`: judge a folder and tell what was found."""

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from typer import Exit

from aanzien_cli import __version__
from aanzien_cli.cli import check_options as own
from aanzien_cli.cli import options, streams
from aanzien_cli.cli.coloring import Color
from aanzien_cli.cli.telling import folder_in_repository, tell
from aanzien_cli.domain.severity import Severity

if TYPE_CHECKING:
    from aanzien_cli.domain.inspection import Inspection


def check(  # noqa: PLR0913 -- an argument for each option
    root: options.Root = Path(),
    *,
    output_format: own.OutputFormat = None,
    output: options.Output = None,
    select: own.Select = None,
    ignore: own.Ignore = None,
    fail_on: own.FailOn = Severity.ERROR,
    exit_zero: own.ExitZero = False,
    statistics: own.Statistics = False,
    max_findings: own.MaxFindings = 0,
    baseline: own.BaselineFile = None,
    write_baseline: own.WriteBaseline = False,
    base: own.Base = "",
    trusted_config_ref: own.TrustedRef = "",
    require_history: own.RequireHistory = False,
    fix: own.Fix = False,
    diff: own.Diff = False,
    unsafe_fixes: own.UnsafeFixes = False,
    show_fixes: own.ShowFixes = False,
    stdin_filename: own.StdinFilename = "",
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
    from aanzien_cli.cli.asked_check import Asked, judged
    from aanzien_cli.cli.fixing import Wish, apply
    from aanzien_cli.cli.forms import asked_forms
    from aanzien_cli.cli.selection import selected
    from aanzien_cli.cli.standard_input import unsaved_text
    from aanzien_cli.reporting.findings.frame import Frame
    from aanzien_cli.rules.catalog import ALL_RULES

    started = perf_counter()
    forms = asked_forms(output_format or (), output, statistics=statistics)
    rules = selected(ALL_RULES, select or (), ignore or ())
    wish = Wish(fix, diff, unsafe_fixes, show_fixes, quiet)
    if wish.require_sense(elsewhere=bool(at or stdin_filename or root == Path("-"))):
        apply(root, peildatum, rules, wish, output)
    root, unsaved = unsaved_text(root, stdin_filename)
    asked = Asked(
        *(root, rules, peildatum, at, unsaved),
        *(baseline, write_baseline, base, trusted_config_ref, require_history),
    )
    inspection = judged(asked).capped(max_findings)
    frame = Frame(folder_in_repository(root), rules, fail_on)
    tell(inspection, forms, frame, color, statistics=statistics)
    _close(inspection, root, perf_counter() - started, quiet=quiet, verbose=verbose)
    raise Exit(int(inspection.failed(fail_on) and not exit_zero))


def _close(
    inspection: "Inspection", root: Path, seconds: float, *, quiet: bool, verbose: bool
) -> None:
    """Say on standard error what was looked at, and what could not be."""
    from aanzien_cli.reporting.closing import closing_line
    from aanzien_cli.reporting.visible import visible

    if verbose:
        streams.say(f"aanzien {__version__}, map '{visible(root.resolve().as_posix())}'")
    if not quiet:
        for note in inspection.notes:
            streams.say(f"let op: {visible(note)}")
        streams.say(closing_line(inspection, seconds, len(inspection.sources)))
