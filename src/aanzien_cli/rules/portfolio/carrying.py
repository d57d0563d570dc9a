"""Carrying: whether work that runs has people, room, life and an explanation."""

from collections.abc import Iterator

from aanzien_cli.analysis.activity import last_sign
from aanzien_cli.analysis.assignments import knows_members, members_in, planning_period, supply
from aanzien_cli.analysis.running import is_running, is_serious
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.parts.voortgang import Voortgang
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.rules.rule import rule


@rule(
    Severity.ERROR,
    element=Element.PORTFOLIO,
    quote="Het aantal opdrachten dat in uitvoering wordt genomen hangt af van de beschikbare "
    "capaciteit",
)
def opdracht_zonder_capaciteit(opdracht: Opdracht, register: Register) -> Iterator[Fault]:
    """Een opdracht in uitvoering heeft een team met mensen.

    Werk zonder mensen staat stil, ook als het op papier loopt. De regel kijkt naar de periode
    waarin de peildatum valt: heeft het team dan een lid waarvan het aantal fte bekend is? Hoeveel
    werk daarin past, is een andere vraag.

    Fout:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    status: in_uitvoering
    team: team-warmte
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden: []
    ```

    Goed:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    status: in_uitvoering
    team: team-warmte
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: '0,8'}
    ```
    """
    if not is_running(opdracht):
        return
    if opdracht.team is None:
        yield Fault(
            "team",
            "deze opdracht is in uitvoering en heeft geen team",
            fix="noem het team, of zet de status op 'gereed' tot er ruimte is",
        )
        return
    team = register.get(Team, opdracht.team)
    lack = _lack(team, register) if team and knows_members(team, register) else ""
    if lack:
        yield Fault(
            "team",
            f"deze opdracht is in uitvoering, maar {lack}",
            fix="vul de leden van het team aan, of kies een team dat ruimte heeft",
        )


def _lack(team: Team, register: Register) -> str:
    period = planning_period(register)
    found = members_in(team, period)
    if not found:
        return f"team '{team.naam}' heeft in {period} geen leden"
    known = supply(found)
    if known.fte.total > 0:
        return ""
    if known.unknown:
        return f"van geen lid van team '{team.naam}' is in {period} het aantal fte bekend"
    return f"de leden van team '{team.naam}' geven in {period} samen 0 fte"


@rule(
    Severity.WARNING,
    element=Element.PORTFOLIO,
    quote="de deelnemers volledig zijn toegewezen aan het team en haar opdracht",
)
def te_veel_opdrachten(team: Team, register: Register) -> Iterator[Fault]:
    """Een team voert niet meer opdrachten tegelijk uit dan is afgesproken.

    Wie aan één opdracht werkt, heeft eerder een eerste resultaat om te toetsen. De grens is
    `drempels.opdrachten_per_team` (1). Kan het werk gescheiden, per dag, dagdeel of periode, leg
    dan bij het team een uitzondering vast met `reden` en `gescheiden`.

    Fout:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    mandaat: {besluiten: [planning]}
    leden:
      - {persoon: p-01, fte: 1}
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    status: in_uitvoering
    team: team-warmte
    # opdrachten/isolatie.yaml
    titel: Isolatie van 400 woningen
    status: in_uitvoering
    team: team-warmte
    ```

    Goed:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    mandaat: {besluiten: [planning]}
    leden:
      - {persoon: p-01, fte: 1}
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in Hoge Esch
    status: in_uitvoering
    team: team-warmte
    # opdrachten/isolatie.yaml
    titel: Isolatie van 400 woningen
    status: gereed
    team: team-warmte
    ```
    """
    work = [each for each in register.referring(Opdracht, "team", team.id) if is_running(each)]
    most = register.drempels.opdrachten_per_team
    if len(work) > most:
        names = ", ".join(f"'{each.titel}'" for each in work)
        yield Fault(
            "",
            f"dit team voert {len(work)} opdrachten tegelijk uit, meer dan {most}: {names}",
            fix="rond eerst één opdracht af, of leg een uitzondering vast met 'reden' en"
            " 'gescheiden'",
        )


@rule(
    Severity.WARNING,
    element=Element.PORTFOLIO,
    quote="in projecten en eigen initiatieven verworden is tot een chaotische brei",
)
def slapende_opdracht(opdracht: Opdracht, register: Register) -> Iterator[Fault]:
    """Van een opdracht in uitvoering is geregeld iets te zien.

    Een toets, een meting, een besluit of de peildatum van de voortgang laat zien dat het werk
    leeft. Na `drempels.slapende_opdracht_dagen` (180) zonder zo'n teken is de vraag of de opdracht
    nog loopt. Is er nergens een datum bekend, dan zwijgt deze regel.

    Fout:

    ```yaml
    # opdrachten/buurtbus.yaml
    titel: Een proef met een buurtbus
    status: in_uitvoering
    van: 2025-01-06
    ```

    Goed:

    ```yaml
    # opdrachten/buurtbus.yaml
    titel: Een proef met een buurtbus
    status: in_uitvoering
    van: 2025-01-06
    voortgang: {tijd: groen, peildatum: 2026-02-02}
    ```
    """
    sign = last_sign(opdracht, register) if is_running(opdracht) else None
    days = (register.peildatum - sign.day).days if sign else 0
    most = register.drempels.slapende_opdracht_dagen
    if sign and days > most:
        yield Fault(
            "status",
            f"het laatste teken van deze opdracht is {sign.what} van {sign.day}, {days} dagen"
            f" geleden; de drempel is {most} dagen",
            fix="leg een toets, meting of de voortgang vast, of werk de status bij",
        )


@rule(Severity.ERROR, element=Element.PORTFOLIO)
def opdracht_zonder_voortgangsuitleg(opdracht: Opdracht, _register: Register) -> Iterator[Fault]:
    """Oranje of rood komt met de oorzaak, de consequentie en de bijsturing.

    Een kleur alleen vertelt het bestuur niet wat er aan de hand is en wat er gebeurt. Met die drie
    zinnen kan iemand erover besluiten.

    Fout:

    ```yaml
    # opdrachten/buurtbus.yaml
    titel: Een proef met een buurtbus
    voortgang:
      tijd: oranje
      oorzaak: er zijn te weinig chauffeurs
      consequentie: de proef begint twee maanden later
    ```

    Goed:

    ```yaml
    # opdrachten/buurtbus.yaml
    titel: Een proef met een buurtbus
    voortgang:
      tijd: oranje
      oorzaak: er zijn te weinig chauffeurs
      consequentie: de proef begint twee maanden later
      bijsturing: de vervoerder werft vrijwilligers in de wijk
    ```
    """
    progress = opdracht.voortgang
    if progress is None or not is_serious(opdracht):
        return
    colours = ", ".join(_not_green(progress))
    explained = ("oorzaak", "consequentie", "bijsturing")
    absent = [name for name in explained if not getattr(progress, name)]
    if colours and absent:
        yield Fault(
            "voortgang",
            f"{colours}, zonder {enumerated(absent)}",
            fix="schrijf bij elk ontbrekend veld één zin",
        )


def _not_green(progress: Voortgang) -> Iterator[str]:
    for name in ("tijd", "geld", "kwaliteit"):
        colour = getattr(progress, name)
        if colour in ("oranje", "rood"):
            yield f"{name} staat op {colour}"
