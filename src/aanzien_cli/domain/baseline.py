"""Baseline: findings that an old repository starts with, counted so that no new one slips in."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.fingerprint import fingerprints, first_mark_of, mark_of
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inspection import Excused, Inspection
from aanzien_cli.domain.words.enumeration import enumerated

BY = "basislijn"
"""What excuses a finding that a baseline holds."""


VERSION: Final = 2
"""The form that is written; the first one, which knows findings by their sentence, is read."""
_MARKS: Final[Mapping[int, Callable[[Finding], str]]] = {1: first_mark_of, VERSION: mark_of}
VERSIONS: Final = frozenset(_MARKS)
_RENEW: Final = (
    "de basislijn heeft nog de eerste vorm, die een zin met een nieuw getal niet herkent; schrijf"
    " haar opnieuw met --write-baseline, dan blijven dagen en redenen staan"
)


class Entry(NamedTuple):
    """So many findings of one rule in one file about one thing; line numbers do not count."""

    rule: str
    path: str
    mark: str
    times: int
    since: date
    reason: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """Give what the entry is looked up by."""
        return self.path, self.rule, self.mark


class Baseline(NamedTuple):
    """The entries of a file, in the order of its lines, and its path as findings name it."""

    path: str
    entries: tuple[Entry, ...] = ()
    version: int = VERSION

    @property
    def lines(self) -> Iterator[tuple[int, Entry]]:
        """Yield each entry with the number of its line; the first form has no line above them."""
        return enumerate(self.entries, start=min(self.version, 2))

    def key(self, finding: Finding) -> tuple[str, str, str]:
        """Give what the entry of a finding is looked up by."""
        return finding.path, finding.rule, _MARKS[self.version](finding)


class Stale(NamedTuple):
    """An entry, from which line, that counts more findings than there are."""

    line: int
    entry: Entry
    left: int


def counted(findings: Iterable[Finding], old: Baseline, today: date) -> tuple[Entry, ...]:
    """Count findings as entries, sorted; what the old baseline has keeps its day and reason."""
    entries = {entry.key: entry for entry in old.entries}
    made: dict[tuple[str, str, str], Entry] = {}
    for finding in findings:
        key = (finding.path, finding.rule, mark_of(finding))
        known = entries.get(old.key(finding))
        since, reason = (known.since, known.reason) if known else (today, "")
        first = Entry(key[1], key[0], key[2], 0, since, reason)
        entry = made.get(key, first)
        made[key] = entry._replace(times=entry.times + 1)
    return tuple(sorted(made.values(), key=_order))


def without(inspection: Inspection, baseline: Baseline) -> tuple[Inspection, Sequence[Stale]]:
    """Excuse as many findings as the baseline counts, and give the entries that count too many."""
    room = Counter[tuple[str, str, str]]()
    for entry in baseline.entries:
        room[entry.key] += entry.times
    standing, excused = _parted(inspection.findings, room, baseline)
    told = [_told(excused, baseline, inspection.register.peildatum)] if excused else []
    if baseline.entries and baseline.version != VERSION:
        told.append(_RENEW)
    left = replace(
        inspection,
        findings=standing,
        excused=(*inspection.excused, *excused),
        notes=(*inspection.notes, *told),
    )
    return left, [
        Stale(line, entry, entry.times - room[entry.key])
        for line, entry in baseline.lines
        if room[entry.key]
    ]


def _parted(
    findings: Iterable[Finding], room: Counter[tuple[str, str, str]], baseline: Baseline
) -> tuple[tuple[Finding, ...], tuple[Excused, ...]]:
    """Part the findings that stand from those there is room for; takes up that room."""
    reasons = {entry.key: entry.reason for entry in baseline.entries}
    standing: list[Finding] = []
    excused: list[Excused] = []
    for finding in findings:
        key = baseline.key(finding)
        if room[key]:
            room[key] -= 1
            excused.append(Excused(finding, BY, reasons[key]))
        else:
            standing.append(finding)
    return tuple(standing), tuple(excused)


def beyond(baseline: Baseline, agreed: Baseline) -> Iterator[tuple[int, Entry]]:
    """Yield each entry, with its line, that counts more than the agreed baseline does.

    Between two forms entries cannot be compared: those of another form than agreed all go beyond.
    """
    room = {entry.key: entry.times for entry in agreed.entries}
    for line, entry in baseline.lines:
        if entry.times > room.get(entry.key, 0):
            yield line, entry


def only_added(inspection: Inspection, before: Inspection) -> Inspection:
    """Keep the findings that were not there before, wherever their lines have moved to."""
    known = {mark for _, mark in fingerprints(before.findings)}
    added = tuple(each for each, mark in fingerprints(inspection.findings) if mark not in known)
    return replace(inspection, findings=added, earlier=before.sources)


def _told(excused: Sequence[Excused], baseline: Baseline, today: date) -> str:
    """Say how many findings a baseline hides, how grave they are and since when."""
    counts = Counter(each.finding.severity for each in excused)
    grave = enumerated(_counted(each, counts[each]) for each in Severity if counts[each])
    first = min(entry.since for entry in baseline.entries)
    age = max(0, (today - first).days)
    found = "1 bevinding" if len(excused) == 1 else f"{len(excused)} bevindingen"
    return (
        f"de basislijn houdt {found} buiten beeld ({grave});"
        f" de oudste staat erin sinds {first}, {age} {'dag' if age == 1 else 'dagen'}"
    )


def _counted(severity: Severity, count: int) -> str:
    return f"{count} {severity}" if count == 1 else f"{count} {_MANY[severity]}"


_MANY: Final = {
    Severity.ERROR: "fouten",
    Severity.WARNING: "waarschuwingen",
    Severity.ADVICE: "adviezen",
}


def _order(entry: Entry) -> tuple[bytes, str, str]:
    return entry.path.encode("utf-8", "surrogateescape"), entry.rule, entry.mark
