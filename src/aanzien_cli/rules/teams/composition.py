"""Composition: whether the people in a team can carry out its opdrachten together."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from aanzien_cli.analysis.absence import tells_all
from aanzien_cli.analysis.assignments import (
    afdeling_of,
    disciplines,
    is_opdrachtenteam,
    keepers,
    knows_members,
    members,
)
from aanzien_cli.analysis.need import Lack, first_day, lacks
from aanzien_cli.analysis.running import is_prepared
from aanzien_cli.analysis.thread import opgaven_of_opdracht
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.rules.rule import rule

_MULTIDISCIPLINARY: Final = (
    "met deskundigen vanuit verschillende organisatieonderdelen en disciplines"
)


@rule(Severity.WARNING, element=Element.TEAMS, quote=_MULTIDISCIPLINARY)
def discipline_ontbreekt(team: Team, register: Register) -> Iterator[Fault]:
    """Een team heeft de disciplines in huis die zijn opdrachten nodig hebben.

    Wat het team niet zelf kan, moet van buiten komen, en dat kost wachttijd. De regel kijkt naar
    opdrachten die gereed of in uitvoering zijn. Vraagt een claim de discipline, dan telt wie er in
    die periode lid is. Wat een partner levert, hoeft het team niet te kunnen. Is er een
    professioneel team dat de discipline borgt, dan noemt de regel dat.

    Fout:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    status: gereed
    team: team-warmte
    benodigde_disciplines: [jurist, planoloog]
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: 1, disciplines: [planoloog]}
    ```

    Goed:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    status: gereed
    team: team-warmte
    benodigde_disciplines: [jurist, planoloog]
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: 1, disciplines: [planoloog]}
      - {persoon: p-02, fte: '0,6', disciplines: [jurist]}
    ```
    """
    if not _is_judged(team, register) or not tells_all(register, Persoon, "disciplines"):
        return
    asking: dict[Lack, list[str]] = {}
    for opdracht in _work(team, register):
        for lack in lacks(opdracht, team, register):
            asking.setdefault(lack, []).append(f"'{opdracht.titel}'")
    for lack, titles in asking.items():
        then = f" in {lack.period}" if lack.period else ""
        yield Fault(
            "leden",
            f"geen lid van dit team noemt{then} de discipline '{lack.discipline}', die nodig is"
            f" voor {', '.join(titles)}",
            fix=_mend(lack.discipline, register),
        )


@rule(Severity.WARNING, element=Element.TEAMS, quote=_MULTIDISCIPLINARY)
def team_eenzijdig(team: Team, register: Register) -> Iterator[Fault]:
    """Een team met een afdelingsoverstijgende opdracht brengt meer dan één blik mee.

    Eén discipline of één afdeling ziet een deel van de opgave. De regel geldt voor opdrachten die
    gereed of in uitvoering zijn, bij een opgave met `afdelingsoverstijgend: ja`. Zij oordeelt
    alleen als van elk lid de discipline of de afdeling bekend is.

    Fout:

    ```yaml
    # opgaven/warmte.yaml
    titel: Een warm huis voor iedereen
    afdelingsoverstijgend: ja
    # doelstellingen/warm.yaml
    titel: Woningen zijn warm
    opgave: warmte
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    status: gereed
    doelstellingen: [warm]
    team: team-warmte
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: 1, disciplines: [planoloog]}
      - {persoon: p-02, fte: 1, disciplines: [planoloog]}
    ```

    Goed:

    ```yaml
    # opgaven/warmte.yaml
    titel: Een warm huis voor iedereen
    afdelingsoverstijgend: ja
    # doelstellingen/warm.yaml
    titel: Woningen zijn warm
    opgave: warmte
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    status: gereed
    doelstellingen: [warm]
    team: team-warmte
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: 1, disciplines: [planoloog]}
      - {persoon: p-02, fte: 1, disciplines: [jurist]}
    ```
    """
    broad = (each for each in _work(team, register) if _is_broad(each, register))
    opdracht = next(broad, None)
    if opdracht is None or not _is_judged(team, register):
        return
    for word, name in _one_sided(team, first_day(opdracht, team, register), register).items():
        yield Fault(
            "leden",
            f"alle leden van dit team hebben {word} '{name}', terwijl '{opdracht.titel}'"
            " afdelingsoverstijgend is",
            fix="vraag iemand erbij met een andere blik, of leg uit waarom dit team het zo kan",
        )


def _is_judged(team: Team, register: Register) -> bool:
    over = team.tot is not None and team.tot <= register.peildatum
    return is_opdrachtenteam(team) and not over and knows_members(team, register)


def _work(team: Team, register: Register) -> Iterator[Opdracht]:
    return (each for each in register.referring(Opdracht, "team", team.id) if is_prepared(each))


def _mend(discipline: str, register: Register) -> str:
    teams = keepers(discipline, register)
    if teams:
        names = ", ".join(f"'{team.naam}'" for team in teams)
        return f"vraag iemand uit het professionele team {names}, of schrijf de discipline bij"
    return "voeg een lid met deze discipline toe, of schrijf haar bij wie haar al beheerst"


def _is_broad(opdracht: Opdracht, register: Register) -> bool:
    return any(each.afdelingsoverstijgend for each in opgaven_of_opdracht(opdracht, register))


def _one_sided(team: Team, day: date, register: Register) -> Mapping[str, str]:
    """Give the one discipline, and the one afdeling, that all members share, where it is so."""
    found = members(team, day)
    known = [disciplines(each, register) for each in found]
    origins = [afdeling_of(each, register) for each in found]
    shared: dict[str, str] = {}
    if all(known) and len(frozenset().union(*known)) == 1:
        shared["discipline"] = next(iter(known[0]))
    if len(set(origins)) == 1 and origins[0]:
        shared["afdeling"] = origins[0]
    return shared
