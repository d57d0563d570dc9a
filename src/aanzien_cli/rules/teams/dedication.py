"""Dedication: whether people are there for their team, for how much, and for how long."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from aanzien_cli.analysis.assignments import (
    Assignment,
    assignments,
    assignments_of,
    is_opdrachtenteam,
    members,
    twice,
)
from aanzien_cli.analysis.other_work import large_tasks, tasks
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Afwezigheid, Team
from aanzien_cli.rules.rule import rule

_MOST: Final = 4
"""How many tasks a sentence names; more would hide what they have in common."""


@rule(
    Severity.ERROR,
    element=Element.TEAMS,
    quote="het team precies weet wat hun capaciteit is over een bepaalde tijd",
)
def capaciteit_onbekend(team: Team, register: Register) -> Iterator[Fault]:
    """Van elk lid van een team staat vast voor hoeveel fte, en vanaf wanneer.

    Zo weet het team wat het aankan, en kan een nieuwe opdracht wachten tot er ruimte is. Een team
    mag zonder datums beginnen. Noemt het bij één lid een datum, dan horen die ook bij de anderen.
    Staat iemand er in dezelfde tijd twee keer in, dan is niet te zeggen welke fte geldt. Leden van
    vroeger, en professionele teams, vallen erbuiten.

    Fout:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: '0,8'}
      - {persoon: p-02}
    ```

    Goed:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: '0,8'}
      - {persoon: p-02, fte: '0,6'}
    ```
    """
    day = register.peildatum
    if not is_opdrachtenteam(team) or (team.tot and team.tot <= day):
        return
    dated = any(lid.van or lid.tot for lid in team.leden)
    for each in assignments(team):
        lacks = [*_unknown(each, dated=dated)] if each.tot is None or each.tot > day else []
        if lacks:
            yield Fault(
                each.field,
                f"van lid '{each.persoon}' is niet bekend {' en '.join(lacks)}",
                fix="vul aan wat ontbreekt; een schatting mag, als het team haar herkent",
            )
    for each in twice(team):
        if each.tot is None or each.tot > day:
            yield Fault(
                each.field,
                f"lid '{each.persoon}' staat in dezelfde tijd nog een keer in dit team; alleen de"
                " grootste fte telt",
                fix="maak er één regel van, of laat de ene eindigen voor de andere begint",
            )


def _unknown(each: Assignment, *, dated: bool) -> Iterator[str]:
    if each.fte is None:
        yield "voor hoeveel 'fte'"
    if dated and each.lid.van is None and each.lid.tot is None:
        yield "vanaf wanneer ('van')"


@rule(
    Severity.WARNING,
    element=Element.TEAMS,
    quote="ook nog (meerdere) andere substantiële opdrachten",
)
def lid_verdeeld(team: Team, register: Register) -> Iterator[Fault]:
    """Een lid van een team heeft niet ook elders een grote taak.

    Wie zich verdeelt, verliest tijd bij elke wissel. Een taak in een ander team is groot vanaf
    `drempels.deeltaak_fte` (0,2). Wat van een contract overblijft, telt niet mee: niemand schreef
    op dat dat een taak is. Leden buiten de kern (`kern: nee`) mogen zich verdelen. Een
    uitzondering mag ook, als het werk gescheiden is: noem `gescheiden_door` en een `reden`.

    Fout:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    mandaat: {besluiten: [planning]}
    leden:
      - {persoon: p-01, fte: '0,6'}
    # teams/team-wonen.yaml
    naam: Team Wonen
    mandaat: {besluiten: [planning]}
    leden:
      - {persoon: p-01, fte: '0,4'}
    ```

    Goed:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    mandaat: {besluiten: [planning]}
    leden:
      - persoon: p-01
        fte: '0,6'
        uitzondering: {werk: Team Wonen, gescheiden_door: dag, reden: zij kent beide wijken}
    # teams/team-wonen.yaml
    naam: Team Wonen
    mandaat: {besluiten: [planning]}
    leden:
      - {persoon: p-01, fte: '0,4'}
    ```
    """
    people: dict[str, Assignment] = {}
    for each in members(team, register.peildatum) if is_opdrachtenteam(team) else ():
        if each.lid.kern:
            people.setdefault(each.persoon, each)
    for persoon, first in people.items():
        other = _besides(persoon, team, register)
        if other:
            yield Fault(
                first.field,
                f"lid '{persoon}' heeft naast dit team ook {' en '.join(other)}",
                fix="kies één team, of leg bij het lid een 'uitzondering' vast met"
                " 'gescheiden_door' en 'reden'",
            )


def _besides(persoon: str, team: Team, register: Register) -> list[str]:
    """Give the large tasks in other teams, in words."""
    if tasks(persoon, register)[team.path].separated:
        return []
    large = large_tasks(persoon, register)
    others = (task for task in large if task.team.path != team.path)
    return [f"{task.fte} fte in team '{task.team.naam}'" for task in islice(others, _MOST)]


@rule(
    Severity.ADVICE,
    element=Element.TEAMS,
    quote="teamleden onverwacht een tijdje niet beschikbaar zijn voor de opdracht",
)
def onverwachte_afwezigheid(team: Team, register: Register) -> Iterator[Fault]:
    """Het team weet op tijd dat een kernlid er een tijd niet is.

    Dan kan het de planning aanpassen. Op tijd is `drempels.afwezigheid_melddagen` (14) vooraf. De
    regel vraagt nooit naar de reden, en kijkt alleen naar afwezigheid die nog niet voorbij is.

    Fout:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: 1}
    afwezigheid:
      - {persoon: p-01, van: 2026-02-16, tot: 2026-04-01, gemeld_op: 2026-02-13}
    ```

    Goed:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: 1}
    afwezigheid:
      - {persoon: p-01, van: 2026-02-16, tot: 2026-04-01, gemeld_op: 2026-01-12}
    ```
    """
    least = register.drempels.afwezigheid_melddagen
    for number, absence in enumerate(team.afwezigheid):
        days = _notice(absence, team, register)
        if days is not None and days < least:
            some = "1 dag" if days == 1 else f"{days} dagen"
            known = f"{some} vooraf" if days > 0 else "niet vooraf"
            yield Fault(
                f"afwezigheid.{number}",
                f"de afwezigheid van '{absence.persoon}' vanaf {absence.van} was {known} bekend;"
                f" de drempel is {least} dagen",
                fix="spreek af wie het werk opvangt, en wat er later komt",
            )


def _notice(absence: Afwezigheid, team: Team, register: Register) -> int | None:
    """Give how many days before it began an absence of a core member was known."""
    if absence.van is None or absence.gemeld_op is None:
        return None
    over = absence.tot is not None and absence.tot <= register.peildatum
    own = (e for e in assignments_of(absence.persoon, register) if e.team.path == team.path)
    there = any(each.lid.kern and each.lasts_on(absence.van) for each in own)
    return None if over or not there else (absence.van - absence.gemeld_op).days
