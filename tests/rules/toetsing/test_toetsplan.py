"""Toetsplan: the edges of being prepared to test."""

import pytest
from support.repository import Files, faults

from aanzien_cli.rules.rule import Rule
from aanzien_cli.rules.toetsing.toetsplan import (
    eerste_toets_te_laat,
    opdracht_zonder_toetsplan,
    voorbereiding_onvolledig,
)


def told(rule: Rule, text: str, more: Files | None = None) -> list[tuple[str, str]]:
    """Give field and sentence of what a rule says of one opdracht."""
    files = {"opdrachten/o.yaml": "titel: O\n" + text, **(more or {})}
    return [(fault.field, fault.message) for fault in faults(rule, files)]


def test_a_plan_of_the_first_day_is_in_time() -> None:
    """A plan dated on the start is in time; a day later is told with both dates."""
    head = "status: in_uitvoering\nvan: 2026-01-15\ntoetsplan: {opgesteld_op: 2026-01-%s}\n"

    assert told(opdracht_zonder_toetsplan, head % "15") == []
    assert told(opdracht_zonder_toetsplan, head % "16") == [
        (
            "toetsplan.opgesteld_op",
            "het toetsplan is van 2026-01-16, na de start op 2026-01-15",
        )
    ]


def test_a_plan_needs_a_date_and_no_start() -> None:
    """A plan without a date is asked about; without a start any date will do."""
    assert told(opdracht_zonder_toetsplan, "status: in_uitvoering\ntoetsplan: {}\n") == [
        ("toetsplan", "het toetsplan heeft geen datum; is het van voor de start?")
    ]
    dated = "status: in_uitvoering\ntoetsplan: {opgesteld_op: 2030-01-01}\n"
    assert told(opdracht_zonder_toetsplan, dated) == []


@pytest.mark.parametrize("status", ["idee", "gereed", "on_hold", "afgerond", "gestopt"])
def test_only_running_work_needs_its_plan(status: str) -> None:
    """What has not started, or has ended, is left alone."""
    assert told(opdracht_zonder_toetsplan, f"status: {status}\n") == []


@pytest.mark.parametrize(("day", "found"), [("2026-06-30", False), ("2026-07-01", True)])
def test_ninety_days_is_soon_enough(day: str, *, found: bool) -> None:
    """The first toets may be 90 days after the start, not 91."""
    text = f"status: gereed\nvan: 2026-04-01\ntoetsplan: {{eerste_toets_voor: {day}}}\n"

    assert bool(told(eerste_toets_te_laat, text)) is found


def test_a_late_first_toets_is_told_with_its_days() -> None:
    """The sentence holds the days and the threshold."""
    text = "van: 2026-04-01\ntoetsplan: {eerste_toets_voor: 2026-12-01}\n"

    assert told(eerste_toets_te_laat, text) == [
        (
            "toetsplan.eerste_toets_voor",
            "de eerste toets komt 244 dagen na de start; de drempel is 90 dagen",
        )
    ]


def test_running_without_any_toets() -> None:
    """Running work without a planned or held toets is told of after 90 days."""
    assert told(eerste_toets_te_laat, "status: in_uitvoering\nvan: 2025-12-01\n") == []
    text = "status: in_uitvoering\nvan: 2025-11-30\n"
    assert told(eerste_toets_te_laat, text) == [
        ("toetsplan", "deze opdracht loopt 91 dagen zonder toets; de drempel is 90 dagen")
    ]


def test_once_a_toets_was_held_its_plan_is_past() -> None:
    """A first toets that was held ends the question."""
    held = {"toetsen/t.yaml": "opdracht: o\nuitgevoerd_op: 2026-02-01\n"}

    assert told(eerste_toets_te_laat, "status: in_uitvoering\nvan: 2025-01-01\n", held) == []


def test_the_cycle_has_a_most() -> None:
    """A cycle of 90 days is short enough, one of 91 is told of; an ended opdracht is not."""
    assert told(eerste_toets_te_laat, "toetsplan: {cyclus_dagen: 90}\n") == []
    assert told(eerste_toets_te_laat, "toetsplan: {cyclus_dagen: 91}\n") == [
        ("toetsplan.cyclus_dagen", "tussen twee toetsen zitten 91 dagen; de drempel is 90 dagen")
    ]
    ended = "status: gestopt\ntoetsplan: {cyclus_dagen: 91}\n"
    assert told(eerste_toets_te_laat, ended) == []


def test_the_organisation_sets_the_threshold() -> None:
    """A threshold of aanzien.yaml replaces the default."""
    own = {"aanzien.yaml": "naam: N\ndrempels: {toetscyclus_dagen: 120}\n"}

    assert told(eerste_toets_te_laat, "toetsplan: {cyclus_dagen: 100}\n", own) == []


def test_the_missing_answers_are_told_together() -> None:
    """The three questions of the preparation are one conversation, at the first that is open."""
    (bare,) = told(voorbereiding_onvolledig, "status: in_uitvoering\n")
    (one,) = told(voorbereiding_onvolledig, "status: gereed\nbeoogde_waarde: w\n")

    assert bare[0] == "beoogde_waarde"
    assert bare[1].startswith("er staat niet welke waarde deze opdracht moet voortbrengen, hoe")
    assert bare[1].endswith("en waarop de verwachting nu al rust")
    assert one[0] == "bijdrage"
    assert "welke waarde" not in one[1]


def test_an_assumption_without_ground_is_no_answer() -> None:
    """Some assumption has to say what it rests on already; work still in preparation may wait."""
    text = "beoogde_waarde: w\nbijdrage: b\nveronderstellingen: [{id: a, tekst: t}]\n"

    assert [f for f, _ in told(voorbereiding_onvolledig, "status: gereed\n" + text)] == [
        "veronderstellingen"
    ]
    assert told(voorbereiding_onvolledig, "status: in_voorbereiding\n" + text) == []
