"""Moments: the two states that stand on the command line, `A..B` or `A`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aanzien_cli.cli.clock import nobody_asked, peildatum_of
from aanzien_cli.cli.ending import reason
from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.whereabouts import require_folder

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from aanzien_cli.analysis.comparison.overview import Comparison
    from aanzien_cli.comparing import Moment
    from aanzien_cli.domain.register import Register


def moments_of(text: str, peildatum: str) -> tuple[Moment, Moment]:
    """Read `A..B`, or `A` for a comparison with the files on disk.

    `peildatum` is the day on which the last of both is judged. Raises MisuseError.
    """
    from aanzien_cli.comparing import Moment

    first, dots, last = text.partition("..")
    if not first or (dots and not last) or last.startswith("."):
        raise MisuseError(
            f"'{text}': noem twee standen als A..B, of één stand A om met nu te vergelijken"
        )
    if last and not peildatum:
        return Moment(first), Moment(last)
    day, free = peildatum_of(peildatum), nobody_asked(peildatum)
    return Moment(first), Moment(last, day, free and not last)


def earlier_state(root: Path, since: str, day: date) -> Register:
    """Read the state to compare with `day`, on its own day.

    Raises MisuseError when it cannot be read, and when it is later than that day.
    """
    from aanzien_cli.comparing import Moment, state
    from aanzien_cli.loading.past.git_child import GitError

    try:
        found = state(root, Moment(since), ())[1].register
    except GitError as error:
        raise MisuseError(f"--since '{since}': {error}") from error
    if found.peildatum > day:
        raise MisuseError(
            f"--since '{since}' is de stand van {found.peildatum}, na de peildatum {day}:"
            " kies een eerder moment"
        )
    return found


def compared(root: Path, moments: tuple[Moment, Moment]) -> Comparison:
    """Compare two states of a folder. Raises MisuseError when one cannot be read."""
    from aanzien_cli.comparing import compare
    from aanzien_cli.loading.folder import TooManyFilesError
    from aanzien_cli.loading.past.git_child import GitError

    require_folder(root)
    name = root.as_posix()
    try:
        found = compare(root, *moments)
    except GitError as error:
        raise MisuseError(f"kan de standen niet vergelijken: {error}") from error
    except TooManyFilesError as error:
        raise MisuseError(f"'{name}' bevat te veel bestanden: is dit de goede map?") from error
    except OSError as error:
        raise MisuseError(f"kan '{name}' niet lezen: {reason(error)}") from error
    if found.is_blank:
        raise MisuseError(f"niets gevonden om te vergelijken in '{name}'")
    return found
