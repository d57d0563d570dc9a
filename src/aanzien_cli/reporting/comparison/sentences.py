"""Sentences: one change in Dutch words, the same on a terminal and on a page."""

from collections.abc import Callable, Mapping
from typing import Final

from aanzien_cli.analysis.comparison.change import Change, Topic, What
from aanzien_cli.analysis.comparison.load import Load, LoadChange
from aanzien_cli.analysis.comparison.overview import Comparison, Side
from aanzien_cli.analysis.comparison.remarks import Fate, FindingChange
from aanzien_cli.analysis.days import dutch
from aanzien_cli.analysis.fte_sum import print_fte
from aanzien_cli.analysis.norm_words import in_signs
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.quantities.getal import format_getal

HEADINGS: Final[Mapping[Topic, str]] = {
    Topic.RECORD: "Bestanden die erbij kwamen, weggingen of anders heten",
    Topic.STATUS: "Hoe het ervoor staat",
    Topic.DECISION: "Besluiten",
    Topic.TEST: "Toetsen",
    Topic.NORM: "Normen",
    Topic.THRESHOLD: "Drempels en regels van de organisatie",
    Topic.FIGURE: "Cijfers",
    Topic.TEAM: "Mensen in teams",
    Topic.FIELD: "Andere velden",
}
CAPACITY: Final = "Capaciteit van teams, in fte"
FINDINGS: Final = "Bevindingen"
SEVERITIES: Final = {
    Severity.ERROR: ("fout", "fouten"),
    Severity.WARNING: ("waarschuwing", "waarschuwingen"),
    Severity.ADVICE: ("advies", "adviezen"),
}
_LONGEST: Final = 90
_EARLY: Final = 20


def sentence(change: Change) -> str:
    """Say what changed, without where it stands."""
    return dutch(_SENTENCES[change.topic](change))


def where(change: Change) -> str:
    """Say where a change stands, or stood: the path, and the line when it was looked up."""
    found = change.after or change.before
    return f"{found.path}:{found.line}" if found and found.line else found.path if found else ""


def side_said(side: Side) -> str:
    """Say a state: its name, the day on which it was judged and the start of its commit."""
    name = side.name or "de bestanden zoals ze nu zijn"
    commit = f", commit {side.commit[:10]}" if side.commit else ""
    return f"{name} (peildatum {side.day}{commit})"


def load_said(change: LoadChange) -> tuple[str, str, str]:
    """Say what there is, what is asked and the load: each before and after."""
    return (
        _arrow(_fte(change.before, "there"), _fte(change.after, "there")),
        _arrow(_fte(change.before, "asked"), _fte(change.after, "asked")),
        _arrow(_share(change.before), _share(change.after)),
    )


def finding_said(change: FindingChange) -> str:
    """Say a finding by its rule and file; one that weighs otherwise says both weights."""
    found = change.after or change.before
    said = f"{found.rule}  {found.path}" if found else ""
    if change.before and change.after:
        return f"{said}, was {change.before.severity} en is nu {change.after.severity}"
    return said


def of_severity(found: Comparison, fate: Fate, severity: Severity) -> list[FindingChange]:
    """Give the findings with this fate that weigh this much; those with two weights by the new."""
    return [each for each in found.findings if each.fate is fate and _severity(each) is severity]


def _severity(change: FindingChange) -> Severity | None:
    found = change.after or change.before
    return found.severity if found else None


def shortened(text: str) -> str:
    """Cut a long text after a word; data formats give all of it."""
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST].rpartition(' ')[0] or text[:_LONGEST]} …"


def _name(change: Change) -> str:
    return f"{change.kind}:{change.id}"


def _titled(change: Change) -> str:
    return f"{_name(change)} ({shortened(change.title)})" if change.title else _name(change)


def _record(change: Change) -> str:
    if change.what is What.RENAMED:
        remark = f" ({change.remark})" if change.remark else ""
        return f"hernoemd: {_titled(change)} heette {change.old}{remark}"
    moved = f": van {change.old} naar {change.new}" if change.what is What.MOVED else ""
    return f"{change.what}: {_titled(change)}{moved}"


def _status(change: Change) -> str:
    return f"{_titled(change)}: was {change.old}, nu {change.new}"


def _decision(change: Change) -> str:
    if change.what is What.WAITING:
        return f"nog open: {_titled(change)}, {change.remark}"
    day = change.old if change.what is What.WITHDRAWN else change.new
    on = f" op {day}" if day else ""
    kind = f", {change.remark}" if change.remark else ""
    return f"{change.what}{on}: {_titled(change)}{kind}"


def _test(change: Change) -> str:
    if change.what is What.CHANGED:
        return f"toets:{change.id} ({change.remark}): was {change.old}, nu {change.new}"
    return f"{change.what}: toets:{change.id} ({change.remark}), {change.new or change.old}"


def _norm(change: Change) -> str:
    norms = in_signs(_was_and_is(change))
    said = f"{change.what}: {change.title}{_step(change.field)}: {norms}"
    return f"{said}; {change.remark}" if change.remark else said


def _step(field: str) -> str:
    return f", tussennorm {field.partition(', ')[2]}" if field.startswith("tussennormen") else ""


def _figure(change: Change) -> str:
    about = change.field if change.field == "nulmeting" else f"over {change.field}"
    remark = f" ({change.remark})" if change.remark else ""
    return f"{change.what}: {change.title}, {about}: {_was_and_is(change)}{remark}"


def _person(change: Change) -> str:
    role = f" ({change.remark})" if change.remark else ""
    return f"{change.what}: {change.id}, {change.new or change.old}{role}"


def _field(change: Change) -> str:
    return f"{_name(change)}, {change.field}{_values(change)}"


def _threshold(change: Change) -> str:
    return f"{change.field}{_values(change)}"


def _values(change: Change) -> str:
    """Say what a field was and what it is; of one that was emptied say so."""
    return f": {'' if change.new else 'vervallen, '}{_was_and_is(change)}"


def _was_and_is(change: Change) -> str:
    start = _first_difference(change.old, change.new)
    old, new = (shortened(_from(start, text)) for text in (change.old, change.new))
    return ", ".join(filter(None, (old and f"was {old}", new and f"nu {new}")))


def _first_difference(old: str, new: str) -> int:
    """Give where two texts part, a few words early, if that would fall outside what is shown."""
    pairs = enumerate(zip(old, new, strict=False))
    apart = next((place for place, (one, other) in pairs if one != other), min(len(old), len(new)))
    if max(len(old), len(new)) <= _LONGEST or apart < _LONGEST // 2:
        return 0
    return old[: apart - _EARLY].rfind(" ") + 1


def _from(start: int, text: str) -> str:
    return f"… {text[start:]}" if start and text else text


_SENTENCES: Final[Mapping[Topic, Callable[[Change], str]]] = {
    Topic.RECORD: _record,
    Topic.STATUS: _status,
    Topic.DECISION: _decision,
    Topic.TEST: _test,
    Topic.NORM: _norm,
    Topic.THRESHOLD: _threshold,
    Topic.FIGURE: _figure,
    Topic.TEAM: _person,
    Topic.FIELD: _field,
}


def _arrow(old: str, new: str) -> str:
    return old if old == new else f"{old} → {new}"


def _fte(load: Load | None, name: str) -> str:
    return "–" if load is None else print_fte(getattr(load, name))


def _share(load: Load | None) -> str:
    if load is None or load.share is None:
        return "–"
    return f"{format_getal(load.share * 100, 0)} %"
