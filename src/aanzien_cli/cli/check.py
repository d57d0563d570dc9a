"""The command `aanzien check`: judge a folder and tell what was found."""

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from typer import Exit

from aanzien_cli.cli import options
from aanzien_cli.cli.checking import options as own
from aanzien_cli.cli.coloring import Color
from aanzien_cli.domain.findings.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aanzien_cli.api import Scope
    from aanzien_cli.cli.checking.forms import Form
    from aanzien_cli.cli.checking.leaving_out import LeftOut
    from aanzien_cli.cli.checking.wish import Wish
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
    from aanzien_cli.cli.checking.answering import Telling, shown, told, watched
    from aanzien_cli.cli.checking.forms import asked_forms
    from aanzien_cli.cli.checking.judging import CheckRequest, require_baseline
    from aanzien_cli.cli.checking.wish import Wish

    forms = asked_forms(output_format or (), output, statistics=statistics, patch=diff)
    rules, left_out = _rules(select or (), ignore or (), per_file_ignores or ())
    show = {"--show-settings": show_settings, "--show-files": show_files}
    if watch:
        _require_watchable(root, forms, fix=fix or diff, once=bool(at or write_baseline), show=show)
    wish = Wish(fix, diff, unsafe_fixes, show_fixes, quiet)
    others = {"--base": base, "--trusted-config-ref": trusted_config_ref, "--isolated": isolated}
    apart = {**others, "--per-file-ignores": left_out, **show}
    if wish.require_sense(at or stdin_filename or root == Path("-"), apart):
        require_baseline(baseline, root, is_written=write_baseline)
        _fix(root, peildatum, rules, wish, output)
    root, scope = _scope(root, stdin_filename, at, rules, isolated=isolated)
    asked = CheckRequest(
        root, peildatum, scope, baseline, write_baseline, base, trusted_config_ref, require_history
    )
    telling = Telling(forms, left_out, fail_on, max_findings, color, statistics, quiet, verbose)
    if watch or any(show.values()):
        return watched(asked, telling) if watch else shown(asked, telling, show)
    raise Exit(int(told(asked, telling, started).failed(fail_on) and not exit_zero))


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


def _scope(
    root: Path, name: str, at: str, rules: "Sequence[Rule]", *, isolated: bool
) -> "tuple[Path, Scope]":
    """Give the folder, and what of it is judged; for `-` with a text for the file `name`."""
    from aanzien_cli.api import Scope
    from aanzien_cli.cli.checking.standard_input import unsaved_text

    root, unsaved = unsaved_text(root, name)
    return root, Scope(at, rules, unsaved=unsaved, isolated=isolated)


def _fix(
    root: Path, peildatum: str, rules: "Sequence[Rule]", wish: "Wish", output: Path | None
) -> None:
    from aanzien_cli.cli.checking.fixing import apply

    apply(root, peildatum, rules, wish, output)


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
