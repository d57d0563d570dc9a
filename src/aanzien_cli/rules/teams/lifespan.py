"""Lifespan: whether a team outlives the opdracht that it was made for."""

from collections.abc import Iterator
from datetime import date, timedelta

from aanzien_cli.analysis.assignments import is_opdrachtenteam, planning_period
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.quantities.periode import Periode, Periodesoort
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.rules.rule import rule


@rule(
    Severity.ADVICE,
    element=Element.TEAMS,
    quote="deze teams qua samenstelling in de kern niet veranderen",
)
def wegwerpteam(team: Team, register: Register) -> Iterator[Fault]:
    """Een team blijft bij elkaar, ook als de opdracht klaar is.

    Vertrouwen opbouwen kost tijd. Wie bij elke opdracht een nieuw team maakt, begint telkens
    opnieuw. De regel noemt een team dat één opdracht had, en in dezelfde periode als die opdracht
    begon en eindigde. Ging het team verder onder een andere naam, noem die dan in `voorheen`.

    Fout:

    ```yaml
    # teams/team-buurtbus.yaml
    naam: Team Buurtbus
    van: 2024-01-15
    tot: 2025-07-01
    # opdrachten/buurtbus.yaml
    titel: Een proef met een buurtbus
    status: afgerond
    team: team-buurtbus
    van: 2024-02-01
    tot: 2025-06-15
    ```

    Goed:

    ```yaml
    # teams/team-buurtbus.yaml
    naam: Team Buurtbus
    van: 2024-01-15
    # opdrachten/buurtbus.yaml
    titel: Een proef met een buurtbus
    status: afgerond
    team: team-buurtbus
    van: 2024-02-01
    tot: 2025-06-15
    ```
    """
    if not is_opdrachtenteam(team) or register.referring(Team, "voorheen", team.id):
        return
    work = register.referring(Opdracht, "team", team.id)
    over = team.tot is not None and team.tot <= register.peildatum
    if over and len(work) == 1 and _go_together(team, work[0], planning_period(register).soort):
        yield Fault(
            "tot",
            f"dit team begon en eindigde met één opdracht, '{work[0].titel}'",
            fix="overweeg of een volgend team bij elkaar kan blijven voor een nieuwe opdracht",
        )


def _go_together(team: Team, opdracht: Opdracht, soort: Periodesoort) -> bool:
    """Whether both began in one period and had their last day in one period."""
    begun = _in_one(team.van, opdracht.van, soort)
    return begun and _in_one(_last(team.tot), _last(opdracht.tot), soort)


def _in_one(first: date | None, second: date | None, soort: Periodesoort) -> bool:
    if first is None or second is None:
        return False
    return Periode.of(first, soort) == Periode.of(second, soort)


def _last(tot: date | None) -> date | None:
    return tot - timedelta(days=1) if tot else None
