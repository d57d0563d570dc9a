"""The command `aanzien check`: judge a folder and tell what was found."""

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from typer import Exit

from aanzien_cli import __version__
from aanzien_cli.cli import options, streams
from aanzien_cli.cli.checking import options as own
from aanzien_cli.cli.checking.telling import folder_in_repository, tell
from aanzien_cli.cli.coloring import Color
from aanzien_cli.domain.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aanzien_cli.cli.checking.forms import Form
    from aanzien_cli.cli.checking.judging import Asked
    from aanzien_cli.cli.checking.leaving_out import LeftOut
    from aanzien_cli.cli.checking.wish import Wish
    from aanzien_cli.domain.inspection import Inspection
    from aanzien_cli.rules.rule import Rule


def check(  # noqa: PLR0913 -- an argument for each option
    root: options.Root = Path(),
    *,
    output_format: own.OutputFormat = None,
    output: options.Output = None,
    select: own.Select = None,
    ignore: own.Ignore = None,
    per_file_ignores: own.PerFileIgnores = None,
    fail_on: own.FailOn = Severity.ERROR,
    exit_zero: own.ExitZero = False,
    statistics: own.Statistics = False,
    max_findings: own.MaxFindings = 0,
    baseline: own.BaselineFile = None,
    write_baseline: own.WriteBaseline = False,
    base: own.Base = "",
    trusted_config_ref: own.TrustedRef = "",
    require_history: own.RequireHistory = False,
    isolated: own.Isolated = False,
    show_settings: own.ShowSettings = False,
    show_files: own.ShowFiles = False,
    watch: own.Watch = False,
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
    started = perf_counter()
    from aanzien_cli.api import Scope
    from aanzien_cli.cli.checking.forms import asked_forms
    from aanzien_cli.cli.checking.judging import Asked
    from aanzien_cli.cli.checking.wish import Wish

    forms = asked_forms(output_format or (), output, statistics=statistics)
    rules, left_out = _rules(select or (), ignore or (), per_file_ignores or ())
    show = {"--show-settings": show_settings, "--show-files": show_files}
    if watch:
        _require_watchable(root, forms, fix=fix or diff, once=bool(at or write_baseline), show=show)
    wish = Wish(fix, diff, unsafe_fixes, show_fixes, quiet)
    others = {"--base": base, "--trusted-config-ref": trusted_config_ref, "--isolated": isolated}
    apart = {**others, "--per-file-ignores": left_out, **show}
    if wish.require_sense(at or stdin_filename or root == Path("-"), apart):
        _fix(root, peildatum, rules, wish, output)
    root, unsaved = _read(root, stdin_filename)
    scope = Scope(at, rules, unsaved=unsaved, isolated=isolated)
    asked = Asked(
        root, peildatum, scope, baseline, write_baseline, base, trusted_config_ref, require_history
    )
    telling = _Telling(forms, left_out, fail_on, max_findings, color, statistics, quiet, verbose)
    if watch or any(show.values()):
        return _watch(asked, telling) if watch else _show(asked, telling, show)
    raise Exit(int(_told(asked, telling, started).failed(fail_on) and not exit_zero))


def _rules(
    select: "Sequence[str]", ignore: "Sequence[str]", per_file: "Sequence[str]"
) -> "tuple[Sequence[Rule], Sequence[LeftOut]]":
    from aanzien_cli.cli.selection import selected
    from aanzien_cli.rules.catalog import ALL_RULES

    rules = selected(ALL_RULES, select, ignore)
    if not per_file:
        return rules, ()
    from aanzien_cli.cli.checking.leaving_out import left_out

    return rules, left_out(ALL_RULES, per_file)


def _read(root: Path, name: str) -> "tuple[Path, Mapping[str, bytes] | None]":
    from aanzien_cli.cli.checking.standard_input import unsaved_text

    return unsaved_text(root, name)


def _fix(
    root: Path, peildatum: str, rules: "Sequence[Rule]", wish: "Wish", output: Path | None
) -> None:
    from aanzien_cli.cli.checking.fixing import apply

    apply(root, peildatum, rules, wish, output)


class _Telling(NamedTuple):
    """How the findings are to be told."""

    forms: "Sequence[Form]"
    left_out: "Sequence[LeftOut]"
    fail_on: Severity
    max_findings: int
    color: Color
    statistics: bool
    quiet: bool
    verbose: bool


def _told(asked: "Asked", how: _Telling, started: float) -> "Inspection":
    """Judge, and tell what was found."""
    from aanzien_cli.cli.checking.judging import judged
    from aanzien_cli.reporting.findings.frame import Frame

    inspection = _without(judged(asked), how.left_out).capped(how.max_findings)
    frame = Frame(folder_in_repository(asked.root), asked.scope.rules, how.fail_on)
    tell(inspection, how.forms, frame, how.color, statistics=how.statistics)
    _close(inspection, asked.root, how, perf_counter() - started)
    return inspection


def _without(inspection: "Inspection", asked: "Sequence[LeftOut]") -> "Inspection":
    if not asked:
        return inspection
    from aanzien_cli.cli.checking.leaving_out import without

    return without(inspection, asked)


def _show(asked: "Asked", how: _Telling, show: "Mapping[str, bool]") -> None:
    from aanzien_cli.cli.checking.surroundings import show_files, show_settings
    from aanzien_cli.cli.misuse import MisuseError

    if all(show.values()):
        raise MisuseError(f"{' en '.join(show)}: kies één van beide")
    if show["--show-files"]:
        return show_files(asked, how.forms)
    given = {
        "--fail-on": "" if how.fail_on is Severity.ERROR else how.fail_on.value,
        "--max-findings": str(how.max_findings or ""),
        "--baseline": asked.baseline.as_posix() if asked.baseline else "",
        "--base": asked.base,
        "--per-file-ignores": ", ".join(map(str, how.left_out)),
    }
    return show_settings(asked, how.forms, {name: value for name, value in given.items() if value})


def _require_watchable(
    root: Path, forms: "Sequence[Form]", *, fix: bool, once: bool, show: "Mapping[str, bool]"
) -> None:
    from aanzien_cli.cli.checking.watching import require_watchable

    require_watchable(
        {
            "'-'": root == Path("-"),
            "-o of een vorm met =BESTAND": any(form.target for form in forms),
            "--fix of --diff": fix,
            "--at of --write-baseline": once,
            **show,
        }
    )


def _watch(asked: "Asked", how: _Telling) -> None:
    from aanzien_cli.cli.checking.watching import watch

    watch(asked.root, lambda: _told(asked, how, perf_counter()))


def _close(inspection: "Inspection", root: Path, how: _Telling, seconds: float) -> None:
    """Say on standard error what was looked at, and what could not be."""
    from aanzien_cli.reporting.closing import closing_line
    from aanzien_cli.reporting.visible import visible

    if how.verbose:
        streams.say(f"aanzien {__version__}, map '{visible(root.resolve().as_posix())}'")
    if not how.quiet:
        for note in inspection.notes:
            streams.say(f"let op: {visible(note)}")
        streams.say(closing_line(inspection, seconds, len(inspection.sources)))
