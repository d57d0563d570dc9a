"""Mending: a repository mended in memory, with proof that each mend did what it should do."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from aanzien_cli.api import mends
from aanzien_cli.domain.findings.edit import Edit, edited, overlap
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.mend import Mend
from aanzien_cli.domain.findings.repair import Remove
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.renewing import renewed
from aanzien_cli.rules.catalog import ALL_RULES

_MORE_ROUNDS: Final = 50
"""What is mended may show something else to mend; this is far more often than that happens."""
_NUMBER: Final = re.compile(r"\d+")
HARM: Final = frozenset(rule.name for rule in ALL_RULES if rule.check is None) - {
    "ongebruikte-uitzondering"
} | {"onbekende-verwijzing"}
"""Rules that say that a file cannot be read as it should; no mend may bring one of these."""
_BROKEN: Final = frozenset({"onleesbaar-bestand", "dubbele-sleutel"})
"""Those that are told whether or not a record can be made; what cannot be read has no mends."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What was mended: the new bytes of the files that change, the mends made, and those dropped.

    A mend is dropped when its finding would stay, or when a file would get harder to read.
    """

    files: Mapping[str, bytes]
    done: tuple[Mend, ...]
    dropped: tuple[Mend, ...]


def mended(
    inspection: Inspection,
    rules: Collection[str],
    *,
    unsafe: bool = False,
    rounds: int = 0,
) -> Mended:
    """Mend the findings of some rules in memory; `unsafe` makes proposals come true as well.

    `inspection` is by all rules, so that a mend that harms something elsewhere is seen. Items of
    one list go one in a round: without `rounds` there are as many as there is to mend, and more.
    """
    state = inspection
    rounds = rounds or _MORE_ROUNDS + sum(1 for _ in mends(inspection))
    done: list[Mend] = []
    dropped: list[Mend] = []
    for _ in range(rounds):
        known = {_name(mend) for mend in dropped}
        asked = (mend for mend in mends(state) if mend.finding.rule in rules)
        allowed = [m for m in asked if (m.is_safe or unsafe) and _name(m) not in known]
        batch = list(_together(allowed))
        if not batch:
            break
        proven = _proven(state, [], batch)
        dropped += [mend for mend in batch if mend not in proven]
        done += proven
        state = _after(state, proven)
    files = {p: text for p, text in state.sources.items() if text != inspection.sources[p]}
    return Mended(files, tuple(done), tuple(dropped))


def works(inspection: Inspection, mend: Mend) -> bool:
    """Whether a mend, carried out alone, does what it should; `inspection` is by all rules."""
    return _is_fine(inspection, _after(inspection, [mend]), [mend])


def _name(mend: Mend) -> tuple[object, ...]:
    return (*_key(mend.finding), mend.finding.repair)


def _together(wanted: Iterable[Mend]) -> Iterator[Mend]:
    """Yield mends that do not stand in each other's way; the rest waits for another round."""
    taken: dict[str, list[Edit]] = {}
    lists: set[object] = set()
    for mend in wanted:
        edits = taken.setdefault(mend.finding.path, [])
        repair = mend.finding.repair
        holder = (mend.finding.path, repair.field[:-1]) if isinstance(repair, Remove) else mend
        if holder not in lists and not _clashes(edits, mend.edits):
            lists.add(holder)
            edits.extend(mend.edits)
            yield mend


def _clashes(edits: Sequence[Edit], more: Sequence[Edit]) -> bool:
    return not set(edits).isdisjoint(more) or overlap((*edits, *more))


def _proven(state: Inspection, accepted: list[Mend], batch: list[Mend]) -> list[Mend]:
    """Give those of a batch that do what they should, beside the ones accepted already.

    All at once where that works; else by halves, so that one bad mend costs few inspections.
    """
    together = [*accepted, *batch]
    if _is_fine(state, _after(state, together), together):
        return together
    if len(batch) == 1:
        return accepted
    half = len(batch) // 2
    return _proven(state, _proven(state, accepted, batch[:half]), batch[half:])


def _after(state: Inspection, made: Iterable[Mend]) -> Inspection:
    """Inspect the repository as it is after mends, with the past that it had."""
    edits: dict[str, list[Edit]] = {}
    for mend in made:
        edits.setdefault(mend.finding.path, []).extend(mend.edits)
    return renewed(state, {path: edited(state.sources[path], edits[path]) for path in edits})


def _is_fine(before: Inspection, after: Inspection, made: Iterable[Mend]) -> bool:
    """Whether each finding that was mended is gone, and nothing became harder to read.

    What a rule asks only now that it can read a value was true before, and is no harm. Nor is
    anything in a file of which no record could be made: there every question is a new one, but for
    what breaks the file itself.
    """
    gone = Counter(_key(mend.finding) for mend in made)
    old, new = _count(before), _count(after)
    if any(new[key] > old[key] - times for key, times in gone.items()):
        return False
    return not any(_is_harmed(before, key) for key in new if new[key] > old[key])


def _is_harmed(before: Inspection, key: "_Key") -> bool:
    """Whether a finding that was not there before says that a file became harder to read."""
    path, rule, _ = key
    if rule in _BROKEN:
        return True
    return rule in HARM and any(record.path == path for record in before.register.records)


def _count(inspection: Inspection) -> "Counter[_Key]":
    return Counter(map(_key, inspection.findings))


_Key = tuple[str, str, str]


def _key(finding: Finding) -> _Key:
    """Name a finding by what does not change when lines move or items of a list do."""
    return finding.path, finding.rule, _NUMBER.sub("0", finding.message)
