"""Annex: every change that may be told in public, per topic, for who wants to know it all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from aanzien_cli.analysis.comparison.change import Change, Topic, What
from aanzien_cli.analysis.comparison.overview import Comparison
from aanzien_cli.analysis.days import day
from aanzien_cli.analysis.norm_words import in_signs
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.council.news import marked
from aanzien_cli.reporting.documents.words import capital, ended
from aanzien_cli.reporting.render.template import Md

_HEADINGS: Final[Mapping[Topic, str]] = {
    Topic.DECISION: "Besluiten",
    Topic.TEST: "Toetsen",
    Topic.STATUS: "Hoe het ervoor staat",
    Topic.NORM: "Normen",
    Topic.FIGURE: "Cijfers",
    Topic.THRESHOLD: "Grenzen van de organisatie",
    Topic.RECORD: "Wat erbij kwam of wegging",
}
_HIDDEN: Final = ("persoon", "besluit", "toets", "signaal", "organisatie")
"""Kinds that are told in another way, or not at all."""


@dataclass(frozen=True)
class Group:
    """A topic with a line for each change."""

    title: str
    lines: tuple[Md, ...]


def groups(found: Comparison, cite: Citations) -> tuple[Group, ...]:
    """Give the topics in which anything changed; teams are told as numbers elsewhere."""
    told = (
        Group(
            title, tuple(marked(_LINES[topic](each), each, cite) for each in _public(found, topic))
        )
        for topic, title in _HEADINGS.items()
    )
    return tuple(group for group in told if group.lines)


def _public(found: Comparison, topic: Topic) -> list[Change]:
    changes = found.about(topic)
    if topic is Topic.RECORD:
        return [each for each in changes if each.kind not in _HIDDEN]
    return [each for each in changes if not each.is_personal]


def _decision(change: Change) -> str:
    name = ended(change.title or f"het uitlenen van mensen ({change.id})")
    if change.what is What.WAITING:
        return f"Nog niet besloten: {name} Gevraagd{_on(change)}."
    return f"{capital(change.what)}{_on(change)}: {name}"


def _on(change: Change) -> str:
    when = change.old if change.what is What.WITHDRAWN else change.new
    return f" op {day(date.fromisoformat(when))}" if when else ""


def _test(change: Change) -> str:
    name = ended(change.title or change.id)
    if change.what is What.CHANGED:
        return f"De uitkomst was ‘{change.old}’ en is nu ‘{change.new}’: {name}"
    return f"{capital(change.what)}: {name} Uitkomst: {change.new or change.old}."


def _status(change: Change) -> str:
    name = change.title or change.id
    return f"{capital(change.kind)} ‘{name}’: was {change.old}, nu {change.new}."


def _norm(change: Change) -> str:
    remark = f" ({change.remark})" if change.remark else ""
    return f"{capital(change.what)}: {change.title}, {_values(change)}{remark}."


def _figure(change: Change) -> str:
    about = change.field if change.field == "nulmeting" else f"over {change.field}"
    return f"{capital(change.what)}: {change.title} {about}, {_values(change)}."


def _threshold(change: Change) -> str:
    return f"{change.field}: {_values(change)}."


def _values(change: Change) -> str:
    was = f"was {in_signs(change.old)}" if change.old else ""
    now = f"nu {in_signs(change.new)}" if change.new else ""
    return ", ".join(filter(None, (was, now)))


def _record(change: Change) -> str:
    name = f"{change.kind} ‘{change.title or change.id}’"
    if change.what is What.RENAMED:
        return f"Hernoemd: {name} heette {change.old}."
    return f"{capital(change.what)}: {name}."


_LINES: Final[Mapping[Topic, Callable[[Change], str]]] = {
    Topic.DECISION: _decision,
    Topic.TEST: _test,
    Topic.STATUS: _status,
    Topic.NORM: _norm,
    Topic.FIGURE: _figure,
    Topic.THRESHOLD: _threshold,
    Topic.RECORD: _record,
}
