"""Readiness: whether a team can carry the opdracht that it is already working on."""

from collections.abc import Iterator

from aanzien_cli.analysis.running import is_running
from aanzien_cli.analysis.stability.dependency import missing_disciplines
from aanzien_cli.analysis.stability.verdict import Verdict, is_judged, judgement
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.rules.rule import rule


@rule(
    Severity.WARNING,
    element=Element.TEAMS,
    quote="zelf verantwoordelijkheid dragen voor de opdracht, dat ze stabiel zijn en over de "
    "benodigde kennis en vaardigheden beschikken",
)
def niet_startklaar(opdracht: Opdracht, register: Register) -> Iterator[Fault]:
    """Een opdracht loopt pas als het team stabiel is, de kennis heeft en zelf mag besluiten.

    Wie begint voordat dat geregeld is, krijgt wachttijd en half werk. De regel noemt bij een
    opdracht in uitvoering wat er van de drie ontbreekt; de regels over het team zeggen meer.

    Fout:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    status: in_uitvoering
    team: team-warmte
    toetsplan: {opgesteld_op: 2025-12-01}
    doelstellingen: [warm]
    # doelstellingen/warm.yaml
    titel: Woningen zijn warm
    opgave: warmte
    # opgaven/warmte.yaml
    titel: Een warm huis voor iedereen
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden: [{persoon: p-01, fte: 1}]
    ```

    Goed:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    status: gereed
    team: team-warmte
    toetsplan: {opgesteld_op: 2025-12-01}
    doelstellingen: [warm]
    # doelstellingen/warm.yaml
    titel: Woningen zijn warm
    opgave: warmte
    # opgaven/warmte.yaml
    titel: Een warm huis voor iedereen
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden: [{persoon: p-01, fte: 1}]
    ```
    """
    team = register.get(Team, opdracht.team)
    if team is None or not is_running(opdracht) or not is_judged(team, register):
        return
    lacks = [*_lacks(opdracht, team, register)]
    if lacks:
        yield Fault(
            "status",
            f"deze opdracht loopt, maar het team is nog niet startklaar: {enumerated(lacks)}",
            fix="regel dit met de opdrachtgever, of zet de opdracht op 'on_hold' tot het er is",
        )


def _lacks(opdracht: Opdracht, team: Team, register: Register) -> Iterator[str]:
    found = judgement(team, register)
    if found.verdict is Verdict.UNSTABLE or found.exodus:
        yield "de kern is niet stabiel"
    absent = missing_disciplines(opdracht, team, register)
    if absent:
        named = enumerated(f"'{each}'" for each in absent)
        some = absent[1:]
        yield f"de discipline{'s' if some else ''} {named} {'ontbreken' if some else 'ontbreekt'}"
    if team.mandaat is None or not team.mandaat.besluiten:
        yield "het team heeft geen besluiten die het zelf mag nemen"
