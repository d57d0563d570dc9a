"""Judging: from the options of `aanzien check` to the findings that count."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from aanzien_cli.cli.clock import peildatum_of
from aanzien_cli.cli.ending import reason
from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.output import publish
from aanzien_cli.cli.reading import inspected_within
from aanzien_cli.cli.whereabouts import require_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aanzien_cli.api import Scope
    from aanzien_cli.domain.baseline import Baseline
    from aanzien_cli.domain.inspection import Inspection
    from aanzien_cli.domain.register import Register


_TRUSTED: Final = "--trusted-config-ref"
_WRITES: Final = (
    "--write-baseline schrijft wat er nu is naar het bestand van --baseline, en gaat niet samen met"
    " --base of --trusted-config-ref"
)


class CheckRequest(NamedTuple):
    """What a user asks of a check, besides how it is told."""

    root: Path
    peildatum: str
    scope: Scope
    baseline: Path | None = None
    write_baseline: bool = False
    base: str = ""
    trusted: str = ""
    require_history: bool = False


def judged(asked: CheckRequest) -> Inspection:
    """Inspect a folder, and leave out what was agreed to be left out. Raises MisuseError."""
    require_sense(asked)
    trusted = trusted_by(asked)
    now = _inspected(asked, asked.scope, trusted)
    _require_history(asked, now, trusted)
    if asked.write_baseline:
        _write(asked, now)
    baselines = _baselines(asked)
    quiet = _quieted(asked, now, trusted, baselines)
    if not asked.base:
        return quiet
    with _explained("--base", asked.base):
        from aanzien_cli.loading.past.revision import merge_base

        commit = merge_base(asked.root, asked.base, asked.scope.at)
    then = asked.scope._replace(at=commit, unsaved=None)
    before = _quieted(asked, _inspected(asked, then, trusted), trusted, baselines)
    return _added(asked.base, quiet, before)


def require_sense(asked: CheckRequest) -> None:
    """Refuse options that cannot go together; raises MisuseError."""
    if asked.write_baseline and (asked.baseline is None or asked.base or asked.trusted):
        raise MisuseError(_WRITES)
    if asked.scope.isolated and asked.trusted:
        raise MisuseError(
            "--isolated gebruikt geen instellingen uit de map, en --trusted-config-ref die van een"
            " revisie: kies één van beide"
        )


def require_baseline(path: Path | None, root: Path, *, is_written: bool) -> None:
    """Refuse a baseline that cannot be read, before anything is written; raises MisuseError."""
    if is_written and path is None:
        raise MisuseError(_WRITES)
    if path is not None and (path.exists() or not is_written):
        _on_disk(path, root)


def _require_history(asked: CheckRequest, now: Inspection, trusted: Register | None) -> None:
    if not asked.require_history:
        return
    from aanzien_cli.api import history_gap

    if gap := history_gap(asked.root, asked.scope.at, now.register, trusted):
        raise MisuseError(f"--require-history: {gap}")


def trusted_by(asked: CheckRequest) -> Register | None:
    """Give the register of the trusted revision, where one was asked. Raises MisuseError."""
    if not asked.trusted:
        return None
    from aanzien_cli.api import trusted_register

    require_folder(asked.root)
    with _explained(_TRUSTED, asked.trusted):
        return trusted_register(asked.root, asked.trusted, peildatum_of(asked.peildatum))


def _inspected(asked: CheckRequest, scope: Scope, trusted: Register | None) -> Inspection:
    return inspected_within(asked.root, asked.peildatum, scope._replace(trusted=trusted))


def _added(base: str, now: Inspection, before: Inspection) -> Inspection:
    from dataclasses import replace

    from aanzien_cli.domain.baseline import only_added

    added = only_added(now, before)
    old = len(now.findings) - len(added.findings)
    there = "1 bevinding stond" if old == 1 else f"{old} bevindingen stonden"
    note = f"{there} er in '{base}' al, en {'is' if old == 1 else 'zijn'} niet genoemd"
    return replace(added, notes=(*added.notes, note)) if old else added


def _write(asked: CheckRequest, now: Inspection) -> None:
    """Write a baseline of all that is found now; days and reasons of the old one stay."""
    from aanzien_cli.domain.baseline import Baseline, counted
    from aanzien_cli.reporting.findings.baseline import baseline_text

    target = asked.baseline or Path()
    old = _on_disk(target, asked.root) if target.exists() else Baseline(target.as_posix())
    entries = counted(now.findings, old, now.register.peildatum)
    publish(baseline_text(entries), target)


def _baselines(asked: CheckRequest) -> tuple[Baseline, Baseline | None] | None:
    """Give the baseline on disk, and the one of the trusted revision where there is one."""
    if asked.baseline is None:
        return None
    ours = _on_disk(asked.baseline, asked.root)
    if not asked.trusted:
        return ours, None
    from aanzien_cli.loading.baseline import BaselineError

    try:
        with _explained(_TRUSTED, asked.trusted):
            return ours, _in_revision(ours.path, asked)
    except BaselineError as error:
        raise MisuseError(f"--baseline '{ours.path}' in '{asked.trusted}': {error}") from error


def _in_revision(path: str, asked: CheckRequest) -> Baseline:
    """Give the baseline that the trusted revision has at a path; where it has none, an empty one.

    Raises GitError and BaselineError.
    """
    from aanzien_cli.domain.baseline import Baseline
    from aanzien_cli.loading.baseline import parse_baseline
    from aanzien_cli.loading.past.revision import read_revision, resolve

    found = read_revision(asked.root, resolve(asked.root, asked.trusted), path.__eq__)
    content = next((file.content for file in found), None)
    return Baseline(path) if content is None else parse_baseline(path, content)


def _on_disk(path: Path, root: Path) -> Baseline:
    from aanzien_cli.loading.baseline import BaselineError, parse_baseline, read_baseline

    here, top = path.resolve(), root.resolve()
    name = (here.relative_to(top) if here.is_relative_to(top) else path).as_posix()
    try:
        return parse_baseline(name, read_baseline(path))
    except BaselineError as error:
        raise MisuseError(f"--baseline '{path.as_posix()}': {error}") from error
    except OSError as error:
        raise MisuseError(f"--baseline '{path.as_posix()}': {reason(error)}") from error


def _quieted(
    asked: CheckRequest,
    found: Inspection,
    trusted: Register | None,
    baselines: tuple[Baseline, Baseline | None] | None,
) -> Inspection:
    if baselines is None:
        return found
    from aanzien_cli.rules.quiet import quieted

    ours, agreed = baselines
    return quieted(found, ours, asked.scope.rules, agreed, trusted)


@contextmanager
def _explained(option: str, revision: str) -> Iterator[None]:
    """Say with which option git could not do what was asked; raises MisuseError."""
    from aanzien_cli.loading.past.git_child import GitError

    try:
        yield
    except GitError as error:
        raise MisuseError(f"{option} '{revision}': {error}") from error
