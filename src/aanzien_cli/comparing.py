"""Comparing: the one path from two states of a repository to what changed between them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from aanzien_cli.analysis.comparison.overview import Comparison, Side
from aanzien_cli.analysis.comparison.overview import compare as compared
from aanzien_cli.api import Scope, inspect
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.loading.parsing.positions import lines
from aanzien_cli.loading.past.revision import day_asked, day_of, resolve
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.rule import Rule


class Moment(NamedTuple):
    """A state of a repository: a revision or a date (`at`), or the files on disk where that is "".

    It is judged on `day`; when that is None, on the day that `at` names or else that of its commit.
    `snapshot` is as for `inspect`.
    """

    at: str = ""
    day: date | None = None
    snapshot: bool = False


def compare(
    root: Path, before: Moment, after: Moment, rules: Sequence[Rule] = ALL_RULES
) -> Comparison:
    """Compare two states of the repository at `root` in meaning, each judged on its own day.

    Raises as `inspect` does.
    """
    sides, states = zip(*(state(root, each, rules) for each in (before, after)), strict=True)
    found = compared(states[0], states[1], (sides[0], sides[1]))
    return _with_lines(found, states[0], states[1])


def state(root: Path, moment: Moment, rules: Sequence[Rule]) -> tuple[Side, Inspection]:
    """Read one state and put rules to it. Raises as `inspect` does."""
    commit = resolve(root, moment.at) if moment.at else ""
    day, snapshot = moment.day, moment.snapshot
    if day is None:
        day = day_asked(moment.at)
        snapshot, day = day is None, day or day_of(root, commit)
    found = inspect(root, day, Scope(commit, rules, snapshot=snapshot))
    return Side(moment.at, commit, found.register.peildatum), found


def _with_lines(found: Comparison, before: Inspection, after: Inspection) -> Comparison:
    """Look up on which lines the changes stand, in the files of their own state."""
    old = lines(before.sources, [each.before[:2] for each in found.changes if each.before])
    new = lines(after.sources, [each.after[:2] for each in found.changes if each.after])
    changes = (
        replace(
            each,
            before=each.before and each.before._replace(line=old.get(each.before[:2], 0)),
            after=each.after and each.after._replace(line=new.get(each.after[:2], 0)),
        )
        for each in found.changes
    )
    return replace(found, changes=tuple(changes))
