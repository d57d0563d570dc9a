"""Compared: two states of a repository in a few lines, as a test of differences wants them."""

from collections.abc import Mapping
from datetime import date

from aanzien_cli.analysis.comparison.change import Change, Topic
from aanzien_cli.analysis.comparison.overview import Comparison, Side, compare
from support.repository import PEILDATUM, Files, inspected

EARLIER = date(2026, 1, 1)
"""The day on which the first state is judged."""


def compared(
    before: Files, after: Files, days: tuple[date, date] = (EARLIER, PEILDATUM)
) -> Comparison:
    """Compare two sets of files, each judged on its own day."""
    sides = (Side("toen", "", days[0]), Side("", "", days[1]))
    return compare(inspected(before, days[0]), inspected(after, days[1]), sides)


def edited(files: Mapping[str, str], **texts: str) -> dict[str, str]:
    """Give files of which some are replaced: `teams__a` stands for `teams/a.yaml`."""
    named = {f"{name.replace('__', '/')}.yaml": text for name, text in texts.items()}
    return {path: text for path, text in {**files, **named}.items() if text}


def told(found: Comparison, topic: Topic) -> list[tuple[str, ...]]:
    """Give the changes about a topic, as far as they say anything."""
    return [_short(change) for change in found.about(topic)]


def _short(change: Change) -> tuple[str, ...]:
    parts = (change.what.value, change.id, change.field, change.old, change.new, change.remark)
    return tuple(part for part in parts if part)
