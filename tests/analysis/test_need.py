"""Need: which disciplines a team lacks, and in which period."""

from datetime import date

import pytest
from support.repository import register

from aanzien_cli.analysis.need import Lack, first_day, lacks
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.team import Team


def _lacks(opdracht: str, leden: str) -> tuple[Lack, ...]:
    found = register(
        {
            "opdrachten/o.yaml": f"titel: O\nteam: t\n{opdracht}\n",
            "teams/t.yaml": f"naam: T\nleden: [{leden}]\n",
            "partners/w.yaml": "naam: W\n",
        }
    )
    return lacks(found.of(Opdracht)[0], found.of(Team)[0], found)


@pytest.mark.parametrize(
    "opdracht",
    [
        "benodigde_disciplines: [a, a]",
        "claims: [{periode: 2026-K1, discipline: a}, {periode: 2026-K2, discipline: a}]",
        "benodigde_disciplines: [a]\nclaims: [{periode: 2026-K2, discipline: a}]",
    ],
)
def test_what_nobody_has_is_lacked_once_and_always(opdracht: str) -> None:
    """However often a discipline is asked for, it is one lack without a period."""
    assert _lacks(opdracht, "{persoon: p, disciplines: [b]}") == (Lack("a", None),)


def test_the_first_period_without_it_is_named() -> None:
    """Somebody who leaves in between is missed from then on; the order of claims is no matter."""
    claims = ", ".join(f"{{periode: 2026-K{n}, discipline: a}}" for n in (4, 3, 2))
    found = _lacks(f"claims: [{claims}]", "{persoon: p, disciplines: [a], tot: 2026-07-01}")
    assert found == (Lack("a", Periode.parse("2026-K3")),)


def test_what_a_partner_brings_and_what_is_past_is_not_lacked() -> None:
    """Only claims on the team itself, that have days to come, say what it needs."""
    past = "{periode: 2025-K4, discipline: b}"
    partner = "{periode: 2026-K3, discipline: a, partner: w}"
    assert _lacks(f"benodigde_disciplines: [a]\nclaims: [{past}, {partner}]", "") == ()


def test_work_that_is_to_begin_is_looked_at_on_its_first_day() -> None:
    """The latest of the peildatum and the first days of opdracht and team counts."""
    found = register(
        {
            "opdrachten/o.yaml": "titel: O\nvan: 2026-04-01\n",
            "teams/t.yaml": "naam: T\nvan: 2026-05-01\n",
        }
    )
    opdracht, team = found.of(Opdracht)[0], found.of(Team)[0]
    assert first_day(opdracht, team, found) == date(2026, 5, 1)


@pytest.mark.parametrize(("van", "lacks_it"), [("2026-06-30", False), ("2026-07-01", True)])
def test_who_comes_when_it_is_over_comes_too_late(van: str, *, lacks_it: bool) -> None:
    """The first day after a period is no day of it; the last one is."""
    found = _lacks(
        "claims: [{periode: 2026-K2, discipline: a}]",
        f"{{persoon: p, disciplines: [a], van: {van}}}",
    )
    assert found == ((Lack("a", None),) if lacks_it else ())


@pytest.mark.parametrize(("van", "lacks_it"), [("2026-07-01", False), ("2026-07-02", True)])
def test_a_claim_before_the_work_begins_counts_on_its_first_day(
    van: str, *, lacks_it: bool
) -> None:
    """Where the work begins after the period of a claim, that one day is looked at, and no more."""
    found = _lacks(
        "van: 2026-07-01\nclaims: [{periode: 2026-K1, discipline: a}]",
        f"{{persoon: p, disciplines: [a], van: {van}}}",
    )
    assert found == ((Lack("a", None),) if lacks_it else ())


def test_what_a_person_can_do_counts_in_every_team() -> None:
    """Disciplines written with the person need not be written again with the member."""
    found = register(
        {
            "opdrachten/o.yaml": "titel: O\nteam: t\nbenodigde_disciplines: [a]\n",
            "teams/t.yaml": "naam: T\nleden: [{persoon: p}]\n",
            "personen/p.yaml": "disciplines: [a]\n",
        }
    )
    assert lacks(found.of(Opdracht)[0], found.of(Team)[0], found) == ()


def test_a_claim_without_a_discipline_lacks_none() -> None:
    """Hours that anybody can give need nobody in particular, nor does a partner without one."""
    claims = "{periode: 2026-K2, fte: 1}, {periode: 2026-K2, fte: 1, partner: w}"
    assert _lacks(f"claims: [{claims}]", "{persoon: p, disciplines: [a]}") == ()
