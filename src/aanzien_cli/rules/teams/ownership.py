"""Ownership: whether a team can decide and deliver by itself, as an equal of who asks."""

from collections.abc import Iterator

from aanzien_cli.analysis.actors import outside
from aanzien_cli.analysis.assignments import assignments, is_opdrachtenteam
from aanzien_cli.analysis.running import is_prepared, is_running, is_serious
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.parts.inzet import Randvoorwaarde
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.domain.words.sameness import folded
from aanzien_cli.rules.rule import rule


@rule(
    Severity.WARNING,
    element=Element.TEAMS,
    quote="met een zo minimaal als mogelijke afhankelijkheid van anderen buiten het team",
)
def te_veel_afhankelijkheden(opdracht: Opdracht, register: Register) -> Iterator[Fault]:
    """Een opdracht hangt van weinig anderen buiten het team af.

    Elke afhankelijkheid kan het werk laten wachten, en de kansen daarop stapelen zich. Het hoogste
    aantal is `drempels.afhankelijkheden` (2). Wat het eigen team doet, telt niet mee.

    Fout:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    team: team-warmte
    afhankelijkheden: [{van: team-wegen}, {van: team-ict}, {van: team-groen}]
    # teams/team-wegen.yaml
    naam: Team Wegen
    # teams/team-ict.yaml
    naam: Team ICT
    # teams/team-groen.yaml
    naam: Team Groen
    # teams/team-warmte.yaml
    naam: Team Warmte
    ```

    Goed:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    team: team-warmte
    afhankelijkheden: [{van: team-wegen}, {van: team-ict}]
    # teams/team-wegen.yaml
    naam: Team Wegen
    # teams/team-ict.yaml
    naam: Team ICT
    # teams/team-groen.yaml
    naam: Team Groen
    # teams/team-warmte.yaml
    naam: Team Warmte
    ```
    """
    most = register.drempels.afhankelijkheden
    found = outside(opdracht, register) if is_serious(opdracht) else ()
    if len(found) > most:
        names = ", ".join(f"'{each}'" for each in found)
        yield Fault(
            "afhankelijkheden",
            f"deze opdracht hangt van {len(found)} anderen buiten het team af, meer dan {most}:"
            f" {names}",
            fix="haal de kennis in het team, of maak de opdracht kleiner",
        )


@rule(
    Severity.WARNING,
    element=Element.TEAMS,
    quote="doordat de opdrachtenteams zelf besluiten kunnen nemen",
)
def team_zonder_mandaat(team: Team, register: Register) -> Iterator[Fault]:
    """Een team weet welke besluiten het zelf neemt.

    Zonder mandaat wacht het team op anderen. Eén geschreven regel is een begin: een besluit dat het
    team zelf neemt, of een bedrag tot waar het zelf beslist. Professionele teams, die kennis
    bewaren, vallen erbuiten.

    Fout:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    mandaat: {niet: [de keuze van de wijk]}
    ```

    Goed:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    mandaat: {niet: [de keuze van de wijk], besluiten: [de volgorde van de straten]}
    ```
    """
    over = team.tot is not None and team.tot <= register.peildatum
    mandate = team.mandaat
    decides = mandate is not None and (mandate.besluiten or mandate.plafond is not None)
    if is_opdrachtenteam(team) and not over and not decides:
        yield Fault(
            "mandaat.besluiten" if mandate else "mandaat",
            "van dit team staat niet vast welke besluiten het zelf neemt",
            fix="noem onder 'mandaat' bij 'besluiten' wat het team zelf beslist",
        )


@rule(
    Severity.WARNING,
    element=Element.TEAMS,
    quote="gelijkwaardigheid tussen leidinggevende als opdrachtgever en het team als opdrachtnemer",
)
def opdrachtgever_is_opdrachtnemer(opdracht: Opdracht, register: Register) -> Iterator[Fault]:
    """Wie de opdracht geeft, zit niet in het team dat haar uitvoert.

    Twee rollen in één persoon maken het gesprek over voorwaarden moeilijk. De regel vergelijkt de
    opdrachtgever met het team zelf en met de pseudoniemen en rollen van zijn leden.

    Fout:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    ambtelijk_opdrachtgever: p-01
    team: team-warmte
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: 1}
    ```

    Goed:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    ambtelijk_opdrachtgever: directeur ruimte
    team: team-warmte
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: 1}
    ```
    """
    team = register.get(Team, opdracht.team)
    if team is None or not is_serious(opdracht):
        return
    inside = _names_inside(team, register)
    for field in ("ambtelijk_opdrachtgever", "bestuurlijk_opdrachtgever"):
        giver = getattr(opdracht, field)
        if giver and folded(giver) in inside:
            yield Fault(
                field,
                f"opdrachtgever '{giver}' hoort ook bij team '{team.naam}', dat de opdracht"
                " uitvoert",
                fix="kies een opdrachtgever buiten het team",
            )


def _names_inside(team: Team, register: Register) -> set[str]:
    """Give the names of a team, and of who is in it now or will be."""
    inside = [each for each in assignments(team) if not each.tot or each.tot > register.peildatum]
    names = [team.id, f"team:{team.id}", team.naam, *(each.persoon for each in inside)]
    return {folded(name) for name in (*names, *(e.lid.rol for e in inside if e.lid.rol))}


@rule(
    Severity.WARNING,
    element=Element.TEAMS,
    quote="nadenken over welke randvoorwaarden je nodig hebt om de opdracht te kunnen realiseren "
    "en dit bespreekbaar maken",
)
def randvoorwaarden_niet_besproken(opdracht: Opdracht, register: Register) -> Iterator[Fault]:
    """Opdrachtgever en team zijn het vóór de start eens over de randvoorwaarden.

    Niet meteen gaan rennen: een team dat zegt wat het nodig heeft, kan waarmaken wat het belooft.
    De regel geldt voor opdrachten die gereed of in uitvoering zijn.

    Fout:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    status: gereed
    randvoorwaarden:
      - wat: twee dagen per week een jurist
    ```

    Goed:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    status: gereed
    randvoorwaarden:
      - {wat: twee dagen per week een jurist, besproken_op: 2026-02-10, akkoord: ja}
    ```
    """
    if not is_prepared(opdracht):
        return
    if not opdracht.randvoorwaarden:
        yield Fault(
            "randvoorwaarden",
            "van deze opdracht staat niet wat het team nodig heeft om te kunnen beginnen",
            fix="noem de randvoorwaarden, met 'besproken_op' en 'akkoord'",
        )
    for number, each in enumerate(opdracht.randvoorwaarden):
        lack = _lack(each, opdracht, register)
        if lack:
            yield Fault(
                f"randvoorwaarden.{number}",
                f"randvoorwaarde '{each.wat}' {lack}",
                fix="bespreek haar, en leg 'besproken_op' en 'akkoord' vast",
            )


def _lack(each: Randvoorwaarde, opdracht: Opdracht, register: Register) -> str:
    day = each.besproken_op
    if day is None or day > register.peildatum:
        return "is nog niet besproken door opdrachtgever en team"
    if is_running(opdracht) and opdracht.van and opdracht.van < day:
        return f"is besproken op {day}, na de start op {opdracht.van}"
    if each.akkoord:
        return ""
    known = "zijn opdrachtgever en team het niet eens" if each.akkoord is False else ""
    return "is besproken, maar " + (known or "er staat niet of opdrachtgever en team het eens zijn")
