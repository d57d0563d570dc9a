"""Actors: whom a besluit needs, and whether they are recognised in plain words."""

import pytest
from support.repository import register

from aanzien_cli.analysis.actors import dependency, is_named, needed_actors, outside
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.partner import Partner
from aanzien_cli.domain.team import Team

FILES = {
    "opgaven/warmte.yaml": "titel: Warmte\npartners: [{partner: woonborg}]\n",
    "opdrachten/net.yaml": """\
        titel: Net
        team: team-warmte
        claims: [{periode: 2026-K1, partner: bouwer, fte: 1}]
        afhankelijkheden:
          - {van: kabels}
          - {van: 'team:team-ict'}
          - {van: woonborg}
          - {van: onbekend}
          - {van: eigen}
          - {van: team-warmte}
          - {van: team-ict}
        """,
    "opdrachten/kabels.yaml": "titel: Kabels\nteam: team-wegen\n",
    "opdrachten/eigen.yaml": "titel: Eigen\nteam: team-warmte\n",
    "teams/team-warmte.yaml": "naam: Team Warmte\nleden: [{persoon: p-1, rol: planoloog}]\n",
    "teams/team-wegen.yaml": "naam: Team Wegen\n",
    "teams/team-ict.yaml": "naam: Team ICT\n",
    "partners/woonborg.yaml": "naam: Woonborg\n",
    "partners/bouwer.yaml": "naam: De Bouwer\n",
    "afdelingen/ruimte.yaml": "naam: Ruimte\nhoofd: hoofd ruimte\n",
    "inzetafspraken/a.yaml": "van_afdeling: ruimte\nnaar: team-warmte\n",
    "indicatoren/i.yaml": "naam: I\n",
}


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ("warmte", ["woonborg"]),
        ("net", ["team-warmte", "bouwer", "team-wegen", "team-ict", "woonborg"]),
        ("opdracht:kabels", ["team-wegen"]),
        ("inzetafspraak:a", ["ruimte", "team-warmte"]),
        ("ruimte", ["ruimte"]),
        ("team-ict", ["team-ict"]),
        ("i", []),
        ("weg", []),
    ],
)
def test_each_subject_needs_its_own_actors(about: str, expected: list[str]) -> None:
    """Who is needed follows from what the besluit is about; what does not exist needs nobody."""
    text = f"soort: start\nonderwerp: ['{about}']\n"
    found = register({**FILES, "besluiten/b.yaml": text})
    assert [each.id for each in needed_actors(found.of(Besluit)[0], found)] == expected


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("team-warmte", True),
        ("het hele Team warmte", True),
        ("p-1", True),
        ("p-12", False),
        ("stadsplanoloog", False),
        ("Planoloog en jurist", True),
        ("wethouder", False),
    ],
)
def test_a_team_is_recognised_in_plain_words(text: str, named: bool) -> None:  # noqa: FBT001
    """Its id, its name, or a pseudonym or role of a member will do; part of a word will not."""
    team = register(FILES).get(Team, "team-warmte")
    assert team
    assert is_named(team, (text,)) is named


def test_an_afdeling_is_recognised_by_its_head() -> None:
    """The head speaks for the afdeling."""
    afdeling = register(FILES).of(Afdeling)[0]
    assert is_named(afdeling, ("directie", "Hoofd Ruimte"))
    assert not is_named(afdeling, ())


def test_a_partner_is_recognised_by_its_name() -> None:
    """The name of a partner in a longer text is enough."""
    partner = register(FILES).get(Partner, "bouwer")
    assert partner
    assert is_named(partner, ("directeur van De Bouwer",))
    assert not is_named(partner, ("de bouwers",))


def test_what_the_own_team_does_is_not_outside() -> None:
    """The own team, and opdrachten of that team, are inside; each source outside counts once."""
    found = register(FILES | {"teams/onbekend.yaml": "naam: Onbekend\n"})
    opdracht = found.get(Opdracht, "net")
    assert opdracht
    assert outside(opdracht, found) == ("kabels", "team:team-ict", "woonborg", "onbekend")


def test_without_a_team_everything_is_outside() -> None:
    """An opdracht that nobody carries out yet depends on all that it names, known or not."""
    text = "titel: O\nafhankelijkheden: [{van: kabels}, {van: weg}]\n"
    found = register({"opdrachten/o.yaml": text, "opdrachten/kabels.yaml": "titel: K\n"})
    opdracht = found.get(Opdracht, "o")
    assert opdracht
    assert outside(opdracht, found) == ("kabels", "weg")
    assert dependency("partner:kabels", found) is None
