"""History: what git remembers of the records, as a value that everything above can read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeVar, cast

from aanzien_cli.domain.record import Record

R = TypeVar("R", bound=Record)


class Version(NamedTuple):
    """How a record stood from a day on; None where its file was gone.

    Only what history is asked for was read: the members of a team, the team and afdeling of an
    opdracht, the norms and figures of an indicator. Nothing else in `record` may be relied on.
    """

    day: date
    record: Record | None


class Unreadable(NamedTuple):
    """A file that said nothing understandable on a day; what it said before went on."""

    day: date
    path: str


@dataclass(frozen=True, slots=True)
class History:
    """The past of some records: per kind and id its versions, from old to new, one a day.

    A day is the committer's day in Amsterdam, on the line of first parents. What stood in the first
    commit (`start`) is older than it, nobody knows how much. `is_shallow`: the clone lacks older
    commits. `is_rewritten`: most commits were made again long after they were written, so days mean
    little. `end` is the day of the last commit, `commits` their number.
    """

    start: date
    end: date
    versions: Mapping[tuple[str, str], tuple[Version, ...]]
    unreadable: tuple[Unreadable, ...] = ()
    is_shallow: bool = False
    is_rewritten: bool = False
    commits: int = field(default=0, compare=False)

    def of(self, kind: type[R], id_: str) -> tuple[tuple[date, R | None], ...]:
        """Give the versions of one record; none where git does not know it."""
        found = self.versions.get((kind.kind, id_), ())
        return cast("tuple[tuple[date, R | None], ...]", found)

    def ids(self, kind: type[Record]) -> tuple[str, ...]:
        """Give the ids of all records of a kind that git remembers, sorted."""
        return tuple(sorted(id_ for name, id_ in self.versions if name == kind.kind))
