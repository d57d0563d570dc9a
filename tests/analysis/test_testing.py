"""Testing: which toetsen were held, which is due, and which is late."""

from datetime import date

from support.repository import Files, register

from aanzien_cli.analysis.testing import days_overdue, due_by_plan, held, held_on, next_due, planned
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.toets import Toets


def opdracht(plan: str = "", **toetsen: str) -> tuple[Opdracht, Register]:
    """Give an opdracht with this toetsplan and these toetsen."""
    files: Files = {
        "opdrachten/o.yaml": "titel: O\nstatus: in_uitvoering\n" + plan,
        **{f"toetsen/{name}.yaml": "opdracht: o\n" + text for name, text in toetsen.items()},
    }
    found = register(files)
    return found.of(Opdracht)[0], found


def test_held_is_up_to_the_peildatum() -> None:
    """A toets of the day itself was held; one of tomorrow was not, nor one without a trace."""
    one, found = opdracht(
        a="uitgevoerd_op: 2026-03-01\n",
        b="uitgevoerd_op: 2026-03-02\nuitkomst: bevestigd\n",
        c="gepland_op: 2026-01-01\n",
        d="gepland_op: 2026-01-01\nuitkomst: weerlegd\n",
        e="uitkomst: weerlegd\n",
    )

    assert [toets.id for toets in held(one, found)] == ["a", "d", "e"]
    assert [due.day for due in planned(one, found)] == [date(2026, 1, 1)]
    days = {toets.id: held_on(toets, found.peildatum) for toets in found.of(Toets)}
    assert days == {"a": date(2026, 3, 1), "b": None, "c": None, "d": date(2026, 1, 1), "e": None}


def test_the_first_toets_is_due_by_the_plan() -> None:
    """As long as nothing was held, the plan's first day counts."""
    one, found = opdracht("toetsplan: {eerste_toets_voor: 2026-02-01, cyclus_dagen: 30}\n")
    due = next_due(one, found)

    assert due
    assert (due.day, due.field) == (date(2026, 2, 1), "toetsplan.eerste_toets_voor")
    assert days_overdue(due, one, found) == 28


def test_after_that_the_cycle_counts_with_slack() -> None:
    """A cycle of 40 days may take 50; a day more is eleven days late."""
    plan = "toetsplan: {eerste_toets_voor: 2025-02-01, cyclus_dagen: 40}\n"
    just, found = opdracht(plan, t="uitgevoerd_op: 2026-01-10\n")
    due = due_by_plan(just, found)
    assert due
    assert (due.day, days_overdue(due, just, found)) == (date(2026, 2, 19), 0)

    late, found = opdracht(plan, t="uitgevoerd_op: 2026-01-09\n")
    due = due_by_plan(late, found)
    assert due
    assert days_overdue(due, late, found) == 11


def test_the_earliest_is_due() -> None:
    """A planned toets before the plan's own day comes first, and otherwise the plan's."""
    plan = "toetsplan: {eerste_toets_voor: 2026-04-01}\n"
    one, found = opdracht(plan, t="gepland_op: 2026-03-20\n", u="gepland_op: 2026-05-20\n")
    due = next_due(one, found)

    assert due
    assert due.toets
    assert (due.toets.id, days_overdue(due, one, found)) == ("t", 0)


def test_without_a_plan_nothing_is_due() -> None:
    """No plan, an empty plan, a cycle of nothing or an unknown last day give no due day."""
    assert next_due(*opdracht()) is None
    assert next_due(*opdracht("toetsplan: {}\n")) is None
    day = "uitgevoerd_op: 2026-01-01\n"
    assert next_due(*opdracht("toetsplan: {cyclus_dagen: 0}\n", t=day)) is None
    assert next_due(*opdracht("toetsplan: {}\n", t=day)) is None
    assert next_due(*opdracht("toetsplan: {cyclus_dagen: 9}\n", t="uitkomst: weerlegd\n")) is None


def test_a_toets_of_an_opdracht_without_a_plan_can_be_late() -> None:
    """Lateness of a planned toets needs no plan."""
    one, found = opdracht(t="gepland_op: 2026-02-28\n")
    due = next_due(one, found)

    assert due
    assert days_overdue(due, one, found) == 1


def test_an_absurd_cycle_breaks_nothing() -> None:
    """A cycle longer than a calendar gives a day far away."""
    plan = "toetsplan: {cyclus_dagen: 99999999999999}\n"
    one, found = opdracht(plan, t="uitgevoerd_op: 2026-01-01\n")
    due = next_due(one, found)

    assert due
    assert due.day.year == 2125
