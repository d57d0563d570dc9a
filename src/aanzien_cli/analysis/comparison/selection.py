"""Selection: the part of a comparison that is about some kinds of records."""

from collections.abc import Iterable
from dataclasses import replace

from aanzien_cli.analysis.comparison.overview import Comparison
from aanzien_cli.analysis.comparison.remarks import FindingChange
from aanzien_cli.domain.kinds import BY_FOLDER
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.team import Team


def only(found: Comparison, kinds: Iterable[type[Record]]) -> Comparison:
    """Keep what is about these kinds; capacity is about teams."""
    wanted = set(kinds)
    names = {kind.kind for kind in wanted}
    return replace(
        found,
        changes=tuple(each for each in found.changes if each.kind in names),
        loads=found.loads if Team in wanted else (),
        findings=tuple(each for each in found.findings if _kind(each) in wanted),
    )


def _kind(change: FindingChange) -> type[Record] | None:
    found = change.after or change.before
    folder, slash, _ = found.path.partition("/") if found else ("", "", "")
    return BY_FOLDER.get(folder) if slash else Organisatie
