"""Composition: which disciplines and afdelingen are missed, and when nothing can be said."""

import pytest
from support.repository import Files, faults, loaded

from aanzien_cli.rules.teams.composition import discipline_ontbreekt, team_eenzijdig

NEEDED = "benodigde_disciplines: [jurist]"
BROAD = {
    "opgaven/w.yaml": "titel: W\nafdelingsoverstijgend: ja\n",
    "doelstellingen/d.yaml": "titel: D\nopgave: w\n",
    "opdrachten/o.yaml": "titel: Net\nstatus: in_uitvoering\nteam: t\ndoelstellingen: [d]\n",
    "afdelingen/ruimte.yaml": "naam: Ruimte\n",
    "personen/p-1.yaml": "afdeling: ruimte\n",
    "personen/p-2.yaml": "afdeling: ruimte\n",
}


def _files(opdracht: str, team: str = "", status: str = "gereed") -> Files:
    return {
        "opdrachten/o.yaml": f"titel: Net\nstatus: {status}\nteam: t\n{opdracht}\n",
        "teams/t.yaml": f"naam: T\n{team}\n",
    }


@pytest.mark.parametrize(
    "opdracht",
    [
        "benodigde_disciplines: [jurist]",
        "claims: [{periode: 2026-K1, discipline: jurist, fte: 1}]",
        "claims: [{periode: 2026-K1, discipline: jurist}, {periode: 2026-K2, fte: 1}]",
    ],
)
def test_what_is_needed_stands_in_two_places(opdracht: str) -> None:
    """Both the list and the claims of now and later say what is needed."""
    (fault,) = faults(discipline_ontbreekt, _files(opdracht))
    assert fault.field == "leden"
    assert "'jurist', die nodig is voor 'Net'" in fault.message


@pytest.mark.parametrize(
    ("opdracht", "team", "status"),
    [
        ("claims: [{periode: 2025-K4, discipline: jurist, fte: 1}]", "", "gereed"),
        (
            f"{NEEDED}\nclaims: [{{periode: 2026-K1, discipline: jurist, partner: w, fte: 1}}]",
            "",
            "gereed",
        ),
        ("benodigde_disciplines: [jurist]", "", "idee"),
        ("benodigde_disciplines: [jurist]", "soort: professioneel", "gereed"),
        ("benodigde_disciplines: [jurist]", "tot: 2026-03-01", "gereed"),
        (
            "benodigde_disciplines: [jurist]\nvan: 2026-05-01",
            "leden: [{persoon: p, disciplines: [jurist], van: 2026-04-01}]",
            "gereed",
        ),
        (
            "benodigde_disciplines: [jurist]",
            "van: 2026-04-01\nleden: [{persoon: p, disciplines: [jurist]}]",
            "gereed",
        ),
    ],
)
def test_what_is_past_lent_or_still_to_come_is_not_missed(
    opdracht: str, team: str, status: str
) -> None:
    """Old claims, what a partner brings, ideas, other teams and people who come in time pass."""
    files = {**_files(opdracht, team, status), "partners/w.yaml": "naam: W\n"}
    assert not faults(discipline_ontbreekt, files)


CLAIMS = "claims: [{periode: 2026-K2, discipline: jurist}, {periode: 2026-K3, discipline: jurist}]"


@pytest.mark.parametrize(
    ("stay", "said"),
    [
        ("van: 2026-04-01", None),
        ("van: 2026-06-30, tot: 2026-07-02", None),
        ("van: 2026-07-01", "noemt in 2026-K2 de discipline"),
        ("tot: 2026-07-01", "noemt in 2026-K3 de discipline"),
        ("tot: 2026-04-01", "noemt de discipline"),
    ],
)
def test_a_claim_looks_at_who_is_there_in_its_period(stay: str, said: str | None) -> None:
    """Whoever joins in time counts, whoever has left by then does not; the period is named."""
    team = f"leden: [{{persoon: p, disciplines: [jurist], {stay}}}]"
    found = faults(discipline_ontbreekt, _files(f"{CLAIMS}\n{NEEDED}", team))
    assert [said in fault.message for fault in found if said] == ([True] if said else [])
    assert bool(found) is bool(said)


def test_a_claim_from_before_the_team_looks_at_its_first_day() -> None:
    """A team that begins after the period of a claim is judged by whom it begins with."""
    claim = "claims: [{periode: 2026-K1, discipline: jurist, fte: 1}]"
    team = "van: 2026-04-01\nleden: [{persoon: p, disciplines: [jurist]}]"
    assert not faults(discipline_ontbreekt, _files(claim, team))


def test_somebody_who_has_left_no_longer_counts() -> None:
    """A discipline that left with a member is missed."""
    team = "leden: [{persoon: p, disciplines: [jurist], tot: 2026-03-01}]"
    assert faults(discipline_ontbreekt, _files("benodigde_disciplines: [jurist]", team))


def test_the_professional_team_that_keeps_it_is_named() -> None:
    """Who could help is in the advice; without such a team the advice is to find somebody."""
    files = _files("benodigde_disciplines: [jurist, data]")
    leden = "[{persoon: p, disciplines: [jurist]}]"
    files = {**files, "teams/j.yaml": f"naam: Juristen\nsoort: professioneel\nleden: {leden}\n"}
    jurist, data = faults(discipline_ontbreekt, files)
    assert "professionele team 'Juristen'" in jurist.fix
    assert "voeg een lid" in data.fix


def test_people_who_could_not_be_read_are_not_missed() -> None:
    """Where members or persons are damaged, nobody says that a discipline is not there."""
    needed = "benodigde_disciplines: [jurist]"
    broken = loaded(_files(needed, "leden: [{persoon: p, fte: veel}]")).register
    person = {**_files(needed, "leden: [{persoon: p}]"), "personen/p.yaml": "disciplines: 3"}
    assert not [*discipline_ontbreekt.faults(broken)]
    assert not [*discipline_ontbreekt.faults(loaded(person).register)]


def _one_sided(leden: str, **files: str) -> list[str]:
    team = {"teams/t.yaml": f"naam: T\nleden: [{leden}]\n"}
    found = faults(team_eenzijdig, {**BROAD, **team, **files})
    return [fault.message.partition(",")[0] for fault in found]


def test_one_afdeling_is_one_sided() -> None:
    """Different disciplines from one afdeling still see one side."""
    leden = "{persoon: p-1, disciplines: [a]}, {persoon: p-2, disciplines: [b]}"
    assert _one_sided(leden) == ["alle leden van dit team hebben afdeling 'ruimte'"]


def test_both_sides_may_be_one() -> None:
    """One discipline and one afdeling are two findings."""
    assert len(_one_sided("{persoon: p-1, disciplines: [a]}")) == 2


@pytest.mark.parametrize(
    "leden",
    [
        "",
        "{persoon: p-1}, {persoon: p-9}",
        "{persoon: p-9, disciplines: [a]}, {persoon: p-8}",
        "{persoon: p-9, disciplines: [a, b]}",
    ],
)
def test_what_is_not_known_is_not_one_sided(leden: str) -> None:
    """Nothing is said where the discipline or afdeling of one member is unknown."""
    known = {f"personen/p-{n}.yaml": "rol: adviseur\n" for n in (8, 9)}
    assert _one_sided(leden, **known) == []


def test_only_work_across_afdelingen_asks_for_more_sides() -> None:
    """An opgave of one afdeling, and a team that has ended, may be one-sided."""
    leden = "leden: [{persoon: p-1}]"
    narrow = {**BROAD, "opgaven/w.yaml": "titel: W\n", "teams/t.yaml": f"naam: T\n{leden}\n"}
    ended = {**BROAD, "teams/t.yaml": f"naam: T\ntot: 2026-01-01\n{leden}\n"}
    assert not faults(team_eenzijdig, narrow)
    assert not faults(team_eenzijdig, ended)
