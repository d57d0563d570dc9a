"""Other work: the tasks of one person over teams, summed once."""

from decimal import Decimal

from repository import register

from aanzien_cli.analysis.other_work import large_tasks, workload

FILES = {
    "teams/a.yaml": "naam: A\nleden: [{persoon: p, fte: '0,4'}, {persoon: p, fte: '0,1'}]\n",
    "teams/b.yaml": "naam: A\nleden: [{persoon: p, fte: '0,2'}]\n",
    "teams/c.yaml": "naam: C\nsoort: professioneel\nleden: [{persoon: p, fte: '0,2'}]\n",
    "teams/d.yaml": "naam: D\nleden: [{persoon: p, fte: '0,1'}, {persoon: q}]\n",
    "personen/p.yaml": "fte: 1\n",
    "personen/q.yaml": "fte: 1\n",
}
REGISTER = register(FILES)


def test_tasks_are_counted_per_team_and_never_twice() -> None:
    """Two teams of one name stay two; the parts and the contract add up."""
    work = workload("p", REGISTER)
    sums = {path: task.fte.total for path, task in work.tasks.items()}
    assert sums == {
        "teams/a.yaml": Decimal("0.5"),
        "teams/b.yaml": Decimal("0.2"),
        "teams/d.yaml": Decimal("0.1"),
    }
    assert work.given.total + work.left == work.contract


def test_only_large_tasks_are_large() -> None:
    """The threshold itself counts, and a professional team is no task."""
    assert [task.team.id for task in large_tasks("p", REGISTER)] == ["a", "b"]


def test_nothing_is_left_of_what_is_not_known() -> None:
    """Without all fte, or without a record of the person, nobody says what is left."""
    assert workload("q", REGISTER).left == 0
    assert workload("onbekend", REGISTER).left == 0
