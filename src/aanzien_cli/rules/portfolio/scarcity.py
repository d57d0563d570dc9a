"""Scarcity: whether enough people can do what is asked, and whether work is pushed in anyway."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from aanzien_cli.analysis.capacity.able import able_in_words
from aanzien_cli.analysis.capacity.bottleneck import Bottleneck
from aanzien_cli.analysis.capacity.demand import asks_of_team
from aanzien_cli.analysis.capacity.spells import spells
from aanzien_cli.analysis.capacity.sums import short_disciplines, team_balances
from aanzien_cli.analysis.fte_sum import print_fte
from aanzien_cli.analysis.running import is_running
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.rules.rule import rule

_SHOWN = 3


@rule(
    Severity.WARNING,
    element=Element.PORTFOLIO,
    quote="de organisatie en haar maatschappelijke partners beperkte middelen, competenties, "
    "capaciteit en tijd",
)
def discipline_overbezet(_organisatie: Organisatie, register: Register) -> Iterator[Fault]:
    """Wat in een discipline wordt gevraagd, kunnen de mensen die haar beheersen leveren.

    Per discipline kan het passen en samen toch niet, als dezelfde mensen voor meer disciplines
    nodig zijn. De regel zoekt daarom ook de groep disciplines die samen te kort komt, en telt
    iedereen één keer, met de tijd die naar teams gaat. Van wie geen disciplines bekend zijn, gaat
    de regel ervan uit dat diegene alles kan.

    Fout:

    ```yaml
    # aanzien.yaml
    naam: Gemeente Voorbeeld
    disciplines: [jurist, planoloog]
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-101, disciplines: [jurist], fte: 0.3, van: 2025-01-01}
      - {persoon: p-102, disciplines: [planoloog], fte: 0.7, van: 2025-01-01}
    # opdrachten/warmtenet.yaml
    titel: Warmtenet Hoge Esch
    team: team-warmte
    status: in_uitvoering
    claims:
      - {periode: 2026-K3, discipline: jurist, fte: 0.6}
    ```

    Goed:

    ```yaml
    # aanzien.yaml
    naam: Gemeente Voorbeeld
    disciplines: [jurist, planoloog]
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-101, disciplines: [jurist], fte: 0.3, van: 2025-01-01}
      - {persoon: p-102, disciplines: [jurist, planoloog], fte: 0.7, van: 2025-01-01}
    # opdrachten/warmtenet.yaml
    titel: Warmtenet Hoge Esch
    team: team-warmte
    status: in_uitvoering
    claims:
      - {periode: 2026-K3, discipline: jurist, fte: 0.6}
    ```
    """
    if not spells(register):
        return
    found: dict[tuple[str, ...], list[str]] = {}
    first: dict[tuple[str, ...], Bottleneck] = {}
    for period, each in short_disciplines(register):
        first.setdefault(each.disciplines, each)
        found.setdefault(each.disciplines, []).append(str(period))
    for names, periods in found.items():
        yield Fault(
            "disciplines",
            f"{_short(first[names])}, {_periods(periods)}",
            fix="laat een opdracht wachten, of zorg dat meer mensen dit kunnen",
        )


@rule(
    Severity.WARNING,
    element=Element.PORTFOLIO,
    quote="hangt af van de beschikbare capaciteit (‘pull’) in plaats van politieke of "
    "strategische ambitie (‘push’)",
)
def opdracht_geduwd(opdracht: Opdracht, register: Register) -> Iterator[Fault]:
    """Een opdracht die iemand wil (push) begint pas als er ruimte is.

    Werk dat wordt geduwd terwijl het team vol zit, maakt al het andere werk trager. De regel kijkt
    naar lopende opdrachten met `herkomst: push` van een team dat in een periode meer moet dan het
    kan, en noemt het besluit waarmee de opdracht begon.

    Fout:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-101, fte: 0.6, van: 2025-01-01}
    # opdrachten/warmtenet.yaml
    titel: Warmtenet Hoge Esch
    team: team-warmte
    status: in_uitvoering
    herkomst: push
    claims:
      - {periode: 2026-K3, fte: 0.9}
    ```

    Goed:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-101, fte: 0.6, van: 2025-01-01}
    # opdrachten/warmtenet.yaml
    titel: Warmtenet Hoge Esch
    team: team-warmte
    status: in_uitvoering
    herkomst: pull
    claims:
      - {periode: 2026-K3, fte: 0.9}
    ```
    """
    team = register.get(Team, opdracht.team)
    if opdracht.herkomst != "push" or not is_running(opdracht) or team is None:
        return
    mine = [ask.period for ask in asks_of_team(register, team.id) if ask.opdracht == opdracht.id]
    for each in team_balances(register, team):
        if each.excess > 0 and any(period.overlaps(each.period) for period in mine):
            yield Fault(
                "herkomst",
                "deze opdracht is geduwd terwijl het team geen ruimte heeft:"
                f" {each.asked} > {print_fte(each.there.total)} fte, {each.period};"
                f" {_started(opdracht, register)}",
                fix="leg voor welk werk wacht, of laat deze opdracht later beginnen",
            )
            return


def _started(opdracht: Opdracht, register: Register) -> str:
    names = (opdracht.id, f"opdracht:{opdracht.id}")
    found = [each for name in names for each in register.referring(Besluit, "onderwerp", name)]
    start = next((each for each in found if each.soort == "start"), None)
    if start is None:
        return "een besluit waarmee zij begon is er niet"
    day = f" van {start.besloten_op}" if start.besloten_op else ""
    return f"zij begon met besluit '{start.id}'{day}"


def _short(found: Bottleneck) -> str:
    names = " en ".join(f"'{name}'" for name in found.disciplines)
    asked, able = (print_fte(_rounded(each)) for each in (found.asked, found.able))
    who = able_in_words(found, _named)
    return f"in {names} wordt meer gevraagd dan kan: {asked} > {able} fte ({who})"


def _named(people: Sequence[str]) -> str:
    return ", ".join(people[:_SHOWN]) + (", …" if len(people) > _SHOWN else "")


def _rounded(fte: float) -> Decimal:
    return Decimal(repr(fte)).quantize(Decimal("0.01"))


def _periods(periods: list[str]) -> str:
    more = ", …" if len(periods) > _SHOWN + 1 else ""
    also = f"; ook in {', '.join(periods[1 : _SHOWN + 1])}{more}" if len(periods) > 1 else ""
    return f"{periods[0]}{also}"
