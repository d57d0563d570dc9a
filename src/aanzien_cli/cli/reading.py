"""Reading: from what stands on the command line to an Inspection, or a sentence that helps."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from aanzien_cli.cli.clock import nobody_asked, peildatum_of
from aanzien_cli.cli.ending import reason
from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.whereabouts import nothing_here, require_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from aanzien_cli.api import Scope
    from aanzien_cli.domain.inspection import Inspection
    from aanzien_cli.rules.rule import Rule


def inspected(
    root: Path,
    peildatum: str,
    at: str,
    rules: Sequence[Rule] | None = None,
    *,
    history: bool | None = None,
) -> Inspection:
    """Inspect a folder; `rules` are those to run, all of them when None.

    `history` says whether the past is read from git; when None, where one of the rules asks it.
    Raises MisuseError as `inspected_within` does.
    """
    from aanzien_cli.api import Scope
    from aanzien_cli.rules.catalog import ALL_RULES

    asked = ALL_RULES if rules is None else rules
    return inspected_within(root, peildatum, Scope(at, asked, history))


def inspected_within(root: Path, peildatum: str, scope: Scope) -> Inspection:
    """Inspect what a scope says of a folder, on the day that stands on the command line.

    Raises MisuseError when there is no such folder, it cannot be read, or nothing in it is ours.
    """
    require_folder(root)
    day, free = peildatum_of(peildatum), nobody_asked(peildatum)
    with explained(root, scope.at):
        from aanzien_cli.api import inspect

        judged = inspect(root, day, scope._replace(snapshot=free))
    if not judged.sources:
        raise MisuseError(nothing_here(root, scope.at, judged.findings))
    return judged


@contextmanager
def explained(root: Path, at: str) -> Iterator[None]:
    """Make a sentence of what keeps a folder from being read; raises MisuseError."""
    from aanzien_cli.loading.folder import TooManyFilesError
    from aanzien_cli.loading.parsing.limits import MAX_FILES

    name = root.as_posix()
    try:
        yield
    except _git_errors(at) as error:
        raise MisuseError(f"--at '{at}': {error}") from error
    except TooManyFilesError as error:
        raise MisuseError(
            f"'{name}' bevat meer dan {MAX_FILES} bestanden: is dit de goede map?"
        ) from error
    except OSError as error:
        raise MisuseError(f"kan '{name}' niet lezen: {reason(error)}") from error


def _git_errors(at: str) -> tuple[type[Exception], ...]:
    """Give what git may raise; without a revision git is not even loaded."""
    if not at:
        return ()
    from aanzien_cli.loading.past.git_child import GitError

    return (GitError,)
