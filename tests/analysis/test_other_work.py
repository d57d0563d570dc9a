"""Other work: the tasks of one person over teams, summed once."""

from decimal import Decimal

from support.repository import register

from aanzien_cli.analysis.other_work import large_tasks, tasks

FILES = {
    "teams/a.yaml": "naam: A\nleden: [{persoon: p, fte: '0,4'}, {persoon: p, fte: '0,1'}]\n",
    "teams/b.yaml": "naam: A\nleden: [{persoon: p, fte: '0,2'}]\n",
    "teams/c.yaml": "naam: C\nsoort: professioneel\nleden: [{persoon: p, fte: '0,2'}]\n",
    "teams/d.yaml": "naam: D\nleden: [{persoon: p, fte: '0,1'}, {persoon: q}]\n",
}
REGISTER = register(FILES)


def test_tasks_are_counted_per_team_and_never_twice() -> None:
    """Two teams of one name stay two; the parts in one team add up."""
    sums = {path: task.fte.total for path, task in tasks("p", REGISTER).items()}
    assert sums == {
        "teams/a.yaml": Decimal("0.5"),
        "teams/b.yaml": Decimal("0.2"),
        "teams/d.yaml": Decimal("0.1"),
    }


def test_only_large_tasks_are_large() -> None:
    """The threshold itself counts, and a professional team is no task."""
    assert [task.team.id for task in large_tasks("p", REGISTER)] == ["a", "b"]


def test_what_is_not_known_is_no_large_task() -> None:
    """Without fte, or without any entry, there is no large task."""
    assert large_tasks("q", REGISTER) == ()
    assert large_tasks("onbekend", REGISTER) == ()
