"""Toetsen: the edges of holding and completing them."""

import pytest
from support.repository import faults

from aanzien_cli.rules.rule import Rule
from aanzien_cli.rules.toetsing.toetsen import toets_onvolledig, toets_over_tijd


def told(rule: Rule, opdracht: str, *toetsen: str) -> list[tuple[str, str]]:
    """Give field and sentence of what a rule says of an opdracht and its toetsen."""
    files = {f"toetsen/t{n}.yaml": f"opdracht: o\n{text}" for n, text in enumerate(toetsen)}
    files["opdrachten/o.yaml"] = "titel: O\n" + opdracht
    return [(fault.field, fault.message) for fault in faults(rule, files)]


RUNNING = "status: in_uitvoering\n"


def test_the_day_itself_is_in_time() -> None:
    """A toets planned for today is not late; one of yesterday is."""
    assert told(toets_over_tijd, RUNNING, "gepland_op: 2026-03-01\n") == []
    assert told(toets_over_tijd, RUNNING, "gepland_op: 2026-02-28\n") == [
        (
            "gepland_op",
            "deze toets was gepland op 2026-02-28, 1 dag geleden, en heeft nog geen uitkomst",
        )
    ]


@pytest.mark.parametrize("status", ["idee", "on_hold", "afgerond", "gestopt"])
def test_a_toets_of_work_at_rest_is_left_alone(status: str) -> None:
    """Work that rests or ended holds no toetsen."""
    assert told(toets_over_tijd, f"status: {status}\n", "gepland_op: 2026-01-01\n") == []


def test_a_held_or_undated_toets_is_not_late() -> None:
    """What was held, or has no day, cannot be late; nor one of an unknown opdracht."""
    held = "gepland_op: 2026-01-01\nuitgevoerd_op: 2026-02-01\n"
    alone = {"toetsen/t.yaml": "opdracht: weg\ngepland_op: 2026-01-01\n"}

    assert told(toets_over_tijd, RUNNING, held, "vraag: v\n") == []
    assert faults(toets_over_tijd, alone) == []


def test_what_the_plan_promised_is_told_once() -> None:
    """A missed first toets is told at the plan, unless a late toets tells it already."""
    plan = RUNNING + "toetsplan: {eerste_toets_voor: 2026-02-01}\n"
    sentence = "volgens het toetsplan was de eerste toets voor 2026-02-01; dat is 28 dagen geleden"

    assert told(toets_over_tijd, plan) == [("toetsplan.eerste_toets_voor", sentence)]
    both = told(toets_over_tijd, plan, "gepland_op: 2026-01-30\n")
    assert [field for field, _ in both] == ["gepland_op"]


def test_a_plan_in_time_is_silent() -> None:
    """A first toets to come, no plan, and work that does not run give nothing."""
    assert told(toets_over_tijd, RUNNING + "toetsplan: {eerste_toets_voor: 2026-03-01}\n") == []
    assert told(toets_over_tijd, RUNNING) == []
    assert told(toets_over_tijd, "toetsplan: {eerste_toets_voor: 2026-01-01}\n") == []


def test_a_cycle_that_is_broken() -> None:
    """After a toets the next is expected one cycle later, with some slack."""
    plan = RUNNING + "toetsplan: {cyclus_dagen: 40}\n"

    assert told(toets_over_tijd, plan, "uitgevoerd_op: 2026-01-10\n") == []
    assert told(toets_over_tijd, plan, "uitgevoerd_op: 2026-01-01\n") == [
        (
            "toetsplan.cyclus_dagen",
            "volgens het toetsplan was de volgende toets op 2026-02-10; dat is 19 dagen geleden",
        )
    ]


def test_everything_missing_is_told_at_its_field() -> None:
    """A held toets without anything is told three times; one to come not at all."""
    held = [field for field, _ in told(toets_onvolledig, "", "uitgevoerd_op: 2026-02-01\n")]

    assert held == ["veronderstelling", "metingen", "uitkomst"]
    assert told(toets_onvolledig, "", "gepland_op: 2026-04-01\n") == []


def test_a_measurement_without_anything_is_no_data() -> None:
    """A row with only a missing mark is no data; a description is."""
    text = "veronderstelling: v\nuitkomst: onbeslist\nmetingen: [{%s}]\n"

    assert told(toets_onvolledig, "", text % "omschrijving: gezien aan de balie") == []
    assert told(toets_onvolledig, "", text % "waarde: n.n.b.") == [
        ("metingen", "er staat niet op welke gegevens deze toets rust")
    ]
