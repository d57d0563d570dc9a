"""Answering: what a check tells, once or after every change, and what it would judge by."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from aanzien_cli import __version__
from aanzien_cli.cli import streams
from aanzien_cli.cli.checking.judging import CheckRequest, judged
from aanzien_cli.cli.checking.telling import folder_in_repository, tell
from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.domain.findings.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from aanzien_cli.cli.checking.forms import Form
    from aanzien_cli.cli.checking.leaving_out import LeftOut
    from aanzien_cli.cli.coloring import Color
    from aanzien_cli.domain.inspection import Inspection


class Telling(NamedTuple):
    """How the findings are to be told."""

    forms: Sequence[Form]
    left_out: Sequence[LeftOut]
    fail_on: Severity
    max_findings: int
    color: Color
    statistics: bool
    quiet: bool
    verbose: bool


def told(asked: CheckRequest, how: Telling, started: float) -> Inspection:
    """Judge, and tell what was found."""
    from aanzien_cli.reporting.findings.frame import Frame

    inspection = _without(judged(asked), how.left_out).capped(how.max_findings)
    frame = Frame(folder_in_repository(asked.root), asked.scope.rules, how.fail_on)
    tell(inspection, how.forms, frame, how.color, statistics=how.statistics)
    _close(inspection, asked.root, how, perf_counter() - started)
    return inspection


def _without(inspection: Inspection, asked: Sequence[LeftOut]) -> Inspection:
    if not asked:
        return inspection
    from aanzien_cli.cli.checking.leaving_out import without

    return without(inspection, asked)


def shown(asked: CheckRequest, how: Telling, show: Mapping[str, bool]) -> None:
    """Write what a check would judge by, or what it would read. Raises MisuseError for both."""
    from aanzien_cli.cli.checking.surroundings import show_files, show_settings

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


def watched(asked: CheckRequest, how: Telling) -> None:
    """Judge and tell, and again as often as a file changes."""
    from aanzien_cli.cli.checking.watching import watch

    watch(asked.root, lambda: told(asked, how, perf_counter()))


def _close(inspection: Inspection, root: Path, how: Telling, seconds: float) -> None:
    """Say on standard error what was looked at, and what could not be."""
    from aanzien_cli.reporting.closing import closing_line
    from aanzien_cli.reporting.visible import visible

    if how.verbose:
        streams.say(f"aanzien {__version__}, map '{visible(root.resolve().as_posix())}'")
    if not how.quiet:
        for note in inspection.notes:
            streams.say(f"let op: {visible(note)}")
        streams.say(closing_line(inspection, seconds, len(inspection.sources)))
