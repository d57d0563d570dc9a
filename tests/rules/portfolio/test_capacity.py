"""Capacity: edges of the questions to teams, people and partners."""

from analysis.capacity.samples import opdracht, team
from support.repository import faults

from aanzien_cli.rules.portfolio.capacity import (
    partner_overbezet,
    persoon_overbezet,
    team_overbezet,
)


def test_exactly_full_is_not_too_much() -> None:
    """A team that is asked just what it has is not overbooked, one hundredth more is."""
    members = team("persoon: p-1, fte: 0.6", "persoon: p-2, fte: 0.4")

    for fte, found in (("1.00", 0), ("1.01", 1)):
        files = {
            "teams/t.yaml": members,
            "opdrachten/a.yaml": opdracht(f"periode: 2026-K1, fte: {fte}"),
        }
        assert len(faults(team_overbezet, files)) == found


def test_the_sum_and_the_other_periods() -> None:
    """The first sum is printed as a sum, later periods by name, a few of them."""
    files = {
        "teams/t.yaml": team("persoon: p-1, fte: 1"),
        "opdrachten/a.yaml": opdracht("periode: 2026, fte: 0.6", "periode: 2027, fte: 0.6"),
        "opdrachten/b.yaml": opdracht("periode: 2026-K3, fte: 0.5", "periode: 2027, fte: 0.7"),
    }
    (found,) = faults(team_overbezet, files)

    assert found.field == "leden"
    assert (
        "0,6 + 0,5 = 1,1 > 1,0 fte, 2026-K3; ook in 2027-K1, 2027-K2, 2027-K3, …" in found.message
    )


def test_the_past_does_not_count() -> None:
    """What was too much before the period of the peildatum is over."""
    files = {
        "teams/t.yaml": team("persoon: p-1, fte: 1"),
        "opdrachten/a.yaml": opdracht("periode: 2025-K4, fte: 6"),
    }

    assert faults(team_overbezet, files) == []


def test_sums_that_cannot_be_made() -> None:
    """Without people, with a member without fte, or in a knowledge circle nothing is claimed."""
    asked = {"opdrachten/a.yaml": opdracht("periode: 2026-K1, fte: 6")}
    circle = team("persoon: p-1, fte: 1", soort="professioneel")
    unknown = team("persoon: p-1, fte: 1", "persoon: p-2")

    for members in (team(), unknown, circle):
        assert faults(team_overbezet, {**asked, "teams/t.yaml": members}) == []


def test_a_person_is_told_once() -> None:
    """An excess is told at the membership that came last, with the contract that was assumed."""
    files = {
        "teams/a.yaml": team("persoon: p-1, fte: 0.7, van: 2026-07-01"),
        "teams/b.yaml": team("persoon: p-1, fte: 0.6, van: 2025-01-01"),
    }
    (found,) = faults(persoon_overbezet, files)

    assert found.field == "leden.0.fte"
    assert "0,7 + 0,6 = 1,3 > 1,0 fte (aangenomen), 2026-K3 (a, b)" in found.message
    known = {**files, "personen/p-1.yaml": "rol: x\nfte: 1.2\n"}
    assert "> 1,2 fte, 2026-K3" in faults(persoon_overbezet, known)[0].message


def test_more_than_a_whole_person() -> None:
    """A single membership above the contract is too much as well."""
    (found,) = faults(persoon_overbezet, {"teams/a.yaml": team("persoon: p-1, fte: 1.2")})

    assert "1,2 > 1,0 fte" in found.message


def test_time_that_only_afspraken_name() -> None:
    """An excess outside any team of the person's own is not told at a team."""
    files = {
        "afdelingen/v.yaml": "naam: V\n",
        "teams/a.yaml": team("persoon: p-1, fte: 0.1, tot: 2026-06-01"),
        "teams/b.yaml": team(),
        "inzetafspraken/a.yaml": (
            "van_afdeling: v\nnaar: b\npersoon: p-1\nfte: 1.5\nvan: 2026-06-01\nstatus: geleverd\n"
        ),
    }

    assert faults(persoon_overbezet, files) == []


def test_a_partner_that_names_no_capacity() -> None:
    """Of a partner that does not say what it gives, nothing is claimed."""
    files = {
        "partners/p.yaml": "naam: P\n",
        "opdrachten/a.yaml": opdracht("periode: 2026-K1, partner: p, fte: 6"),
    }

    assert faults(partner_overbezet, files) == []
