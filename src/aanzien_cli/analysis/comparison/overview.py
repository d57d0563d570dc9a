"""Overview: everything that changed between two states, as one value, always in one order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from aanzien_cli.analysis.comparison.change import Change, Topic
from aanzien_cli.analysis.comparison.decisions import decision_changes
from aanzien_cli.analysis.comparison.figures import figure_changes
from aanzien_cli.analysis.comparison.load import LoadChange, load_changes
from aanzien_cli.analysis.comparison.norms import norm_changes, threshold_changes
from aanzien_cli.analysis.comparison.pairs import Pairs, pairs
from aanzien_cli.analysis.comparison.people import people_changes, small_teams
from aanzien_cli.analysis.comparison.records import field_changes, record_changes
from aanzien_cli.analysis.comparison.remarks import FindingChange, finding_changes
from aanzien_cli.analysis.comparison.states import outcome_changes, state_changes
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.domain.register import Register

_TOPICS: Final = tuple(Topic)
_ORDER: Final = {kind.kind: number for number, kind in enumerate(KINDS)}


class Side(NamedTuple):
    """One of the two states: what it was called, its commit (empty for files on disk), its day."""

    name: str
    commit: str
    day: date


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one state to another.

    `changes` are sorted by topic, kind and id. `small_teams` are too small to tell of in public.
    `is_blank` says that neither state held anything of ours. `latest` is all that the last state
    holds. `notes` say what was not looked at.
    """

    before: Side
    after: Side
    changes: tuple[Change, ...]
    loads: tuple[LoadChange, ...]
    findings: tuple[FindingChange, ...]
    small_teams: frozenset[str]
    is_blank: bool
    latest: Register
    notes: tuple[str, ...] = ()

    def about(self, *topics: Topic) -> tuple[Change, ...]:
        """Give the changes about some topics."""
        return tuple(change for change in self.changes if change.topic in topics)

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed at all."""
        return not (self.changes or self.loads or self.findings)


def compare(
    before: Inspection, after: Inspection, sides: tuple[Side, Side], notes: Iterable[str] = ()
) -> Comparison:
    """Compare two states in meaning: formatting, order and the place of a figure mean nothing."""
    found = pairs(before.register, after.register)
    told = dict.fromkeys((*notes, *before.notes, *after.notes))
    return Comparison(
        before=sides[0],
        after=sides[1],
        changes=tuple(sorted(_changes(found), key=_order)),
        loads=tuple(load_changes(found)),
        findings=tuple(finding_changes(before.findings, after.findings, found)),
        small_teams=small_teams(found),
        is_blank=not before.sources and not after.sources,
        latest=after.register,
        notes=tuple(told),
    )


def _changes(found: Pairs) -> Iterable[Change]:
    for changes in (
        record_changes,
        state_changes,
        decision_changes,
        outcome_changes,
        norm_changes,
        threshold_changes,
        figure_changes,
        people_changes,
        field_changes,
    ):
        yield from changes(found)


def _order(change: Change) -> tuple[int, int, str, str, str, str, str]:
    topic, kind = _TOPICS.index(change.topic), _ORDER[change.kind]
    return (topic, kind, change.id, change.field, change.what, change.old, change.new)
