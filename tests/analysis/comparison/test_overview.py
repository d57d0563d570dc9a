"""Overview: laws that every comparison obeys, on an example of which any file may be missing."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.compared import compared
from support.repository import PEILDATUM

from aanzien_cli.analysis.comparison.change import Change, Topic, What
from aanzien_cli.analysis.comparison.overview import Comparison
from aanzien_cli.analysis.comparison.remarks import Fate

EXAMPLES: Final = Path(__file__).parents[3] / "examples"
OPPOSITE: Final = {
    What.ADDED: What.GONE,
    What.UNREADABLE: What.READABLE,
    What.EASED: What.TIGHTENED,
    What.JOINED: What.LEFT,
    What.HELD: What.NOT_HELD,
    What.TAKEN: What.WITHDRAWN,
}
BACK: Final = {**OPPOSITE, **{there: here for here, there in OPPOSITE.items()}}
LATER: Final = date(2026, 6, 1)


def files(name: str) -> dict[str, str | bytes]:
    """Read an example."""
    root = EXAMPLES / name
    found = (path for path in sorted(root.rglob("*")) if path.suffix in {".yaml", ".md", ".csv"})
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


WHOLE: Final = files("energietransitie")
some_files = st.sets(st.sampled_from(sorted(WHOLE)), max_size=12)
few_examples = settings(
    max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


def without(missing: set[str]) -> Mapping[str, str | bytes]:
    """Give the example without some of its files."""
    return {path: text for path, text in WHOLE.items() if path not in missing}


def turned(change: Change) -> tuple[object, ...]:
    """Give what a change should read like for who looks the other way."""
    back = BACK.get(change.what, change.what)
    return (change.topic, back, change.kind, change.field, change.new, change.old)


def seen(change: Change) -> tuple[object, ...]:
    """Give what a change reads like."""
    return (change.topic, change.what, change.kind, change.field, change.old, change.new)


def decided(found: Comparison) -> list[Change]:
    """Leave out what has no opposite: asking for a besluit cannot be undone by looking back."""
    return [each for each in found.changes if each.topic is not Topic.DECISION]


@pytest.mark.parametrize("name", ["energietransitie", "heronderzoeken", "maatschappelijke-agenda"])
def test_a_state_does_not_differ_from_itself(name: str) -> None:
    """Nothing changed where nothing changed."""
    same = files(name)
    assert compared(same, same, (PEILDATUM, PEILDATUM)).is_empty


@few_examples
@given(some_files, some_files)
def test_looking_back_turns_every_change(here: set[str], there: set[str]) -> None:
    """What was added is gone for who looks the other way, and what was old is new."""
    days = (PEILDATUM, LATER)
    forth = compared(without(here), without(there), days)
    back = compared(without(there), without(here), (LATER, PEILDATUM))
    assert sorted(map(turned, decided(forth))) == sorted(map(seen, decided(back)))
    assert [(each.team, each.period, each.after, each.before) for each in forth.loads] == [
        (each.team, each.period, each.before, each.after) for each in back.loads
    ]
    new, gone = (
        {each.after for each in forth.findings if each.fate is Fate.NEW},
        {each.before for each in back.findings if each.fate is Fate.GONE},
    )
    assert new == gone


@few_examples
@given(some_files, st.randoms(use_true_random=False))
def test_the_order_of_files_means_nothing(missing: set[str], chance: object) -> None:
    """Two listings of the same files give the same comparison."""
    order = sorted(WHOLE)
    chance.shuffle(order)  # type: ignore[attr-defined]
    shuffled = {path: WHOLE[path] for path in order}
    assert compared(without(missing), shuffled) == compared(without(missing), WHOLE)


def test_what_could_not_be_looked_at_is_told_once() -> None:
    """Notes of both states are gathered, and the topics can be asked for."""
    found = compared({"aanzien.yaml": "naam: X"}, {"aanzien.yaml": "naam: Y"})
    assert found.notes == ()
    assert found.about(Topic.RECORD, Topic.NORM) == ()
    assert [each.field for each in found.about(Topic.FIELD)] == ["naam"]
