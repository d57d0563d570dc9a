"""Quiet: a baseline held against an inspection, and what is to be said of the baseline itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from aanzien_cli.domain.baseline import Baseline, Entry, Stale, beyond, without
from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.subject import subject_of
from aanzien_cli.domain.words.visible import visible
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.rule import Rule
from aanzien_cli.rules.settings import Settings
from aanzien_cli.rules.trust import RULE, settled

_REWRITE: Final = "schrijf de basislijn opnieuw met --write-baseline"
_LATER: Final = "laat de basislijn eerst vaststellen, los van deze wijziging"


def quieted(
    inspection: Inspection,
    baseline: Baseline,
    rules: Sequence[Rule],
    agreed: Baseline | None = None,
    trusted: Register | None = None,
) -> Inspection:
    """Excuse what a baseline counts; where it counts too many, that is a finding of its own.

    With an `agreed` baseline only that one counts, and what the other has more is told.
    """
    settings = Settings(settled(inspection.register, trusted), rules, ALL_RULES)
    left, stale = without(inspection, agreed or baseline)
    faults = [*_stale(baseline.path, stale, settings)]
    if agreed:
        faults += _beyond(baseline, agreed)
    told = [_finding(each, settings) for each in faults if each.rule in settings.active]
    found = sorted((*left.findings, *told), key=lambda finding: finding.order)
    return replace(left, findings=tuple(found))


def _stale(path: str, stale: Sequence[Stale], settings: Settings) -> Iterator[PlacedFault]:
    """Yield a fault for each entry that counts too many, of the rules that were run."""
    for line, entry, left in stale:
        if entry.rule in settings.active:
            what = f"{entry.times} keer '{entry.rule}' in {visible(entry.path)}"
            message = f"de basislijn telt {what}; daarvan zijn er nog {left}"
            yield _fault(path, "verouderde-basislijn", (message, _REWRITE), line, entry)


def _beyond(baseline: Baseline, agreed: Baseline) -> Iterator[PlacedFault]:
    """Yield a fault for each entry that is not agreed; or one, for a file in another form."""
    if agreed.entries and baseline.version != agreed.version:
        message = "de vertrouwde basislijn heeft een andere vorm, en alleen die telt"
        yield _fault(baseline.path, RULE, (message, _LATER))
        return
    for line, entry in beyond(baseline, agreed):
        yield _fault(baseline.path, RULE, (_unsettled(entry), _LATER), line, entry)


def _unsettled(entry: Entry) -> str:
    what = f"{entry.times} keer '{entry.rule}'"
    return f"{what} staat niet zo in de vertrouwde basislijn en telt nog niet mee"


def _fault(
    path: str, rule: str, said: tuple[str, str], line: int = 1, entry: Entry | None = None
) -> PlacedFault:
    """Say something of a line, which is known by what its entry is about."""
    field = (entry.path, entry.mark) if entry else ()
    return PlacedFault(path, rule, *said, field=field, span=Span(line, 1, line, 2))


def _finding(fault: PlacedFault, settings: Settings) -> Finding:
    return Finding(
        path=fault.path,
        span=fault.span or Span(),
        rule=fault.rule,
        severity=settings.severity(fault),
        message=fault.message,
        fix=fault.fix,
        subject=subject_of(None, fault.field),
    )
