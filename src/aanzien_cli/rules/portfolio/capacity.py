"""Capacity: whether teams, people and partners are asked more than they have."""

from collections.abc import Iterator, Sequence

from aanzien_cli.analysis.assignments import knows_members, planning_period
from aanzien_cli.analysis.capacity.people import Excess, excesses
from aanzien_cli.analysis.capacity.spells import Spell, delivers, spells_of
from aanzien_cli.analysis.capacity.sums import Balance, partner_balances, team_balances
from aanzien_cli.analysis.fte_sum import print_fte
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.partner import Partner
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.rules.rule import rule

_SHOWN = 3


@rule(
    Severity.ERROR,
    element=Element.PORTFOLIO,
    quote="hangt af van de beschikbare capaciteit (‘pull’) in plaats van politieke of "
    "strategische ambitie (‘push’)",
)
def team_overbezet(team: Team, register: Register) -> Iterator[Fault]:
    """De lopende opdrachten vragen niet meer fte dan het team heeft.

    Wat een team begint, hangt af van de ruimte die er is. De regel telt per periode de claims van
    de lopende opdrachten op, en zet ze naast de fte van de leden, ieder voor de dagen in het team.
    Alleen de periode van nu en latere perioden tellen. Ontbreekt bij een lid de fte, dan is de som
    niet te maken en zwijgt deze regel.

    Fout:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-101, fte: 0.6, van: 2025-01-01}
      - {persoon: p-102, fte: 0.4, van: 2025-01-01}
    # opdrachten/warmtenet.yaml
    titel: Warmtenet Hoge Esch
    team: team-warmte
    status: in_uitvoering
    claims:
      - {periode: 2026-K3, fte: 1.2}
    ```

    Goed:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-101, fte: 0.6, van: 2025-01-01}
      - {persoon: p-102, fte: 0.4, van: 2025-01-01}
    # opdrachten/warmtenet.yaml
    titel: Warmtenet Hoge Esch
    team: team-warmte
    status: in_uitvoering
    claims:
      - {periode: 2026-K3, fte: 0.9}
    ```
    """
    if not delivers(team) or not knows_members(team, register) or not spells_of(register, team):
        return
    if any(lid.fte is None for lid in team.leden):
        return
    over = [each for each in team_balances(register, team) if each.excess > 0]
    if over:
        yield Fault(
            "leden",
            f"de lopende opdrachten vragen meer dan het team heeft: {_sum(over)}",
            fix="laat een opdracht wachten, vraag minder of geef het team meer mensen",
        )


@rule(
    Severity.ERROR,
    element=Element.PORTFOLIO,
    quote="volledig zijn toegewezen aan het team en haar opdracht",
)
def persoon_overbezet(team: Team, register: Register) -> Iterator[Fault]:
    """Iemand geeft aan teams samen niet meer fte dan het contract heeft.

    Wie op twee plekken tegelijk nodig is, laat er een wachten. De regel telt op elke dag op wat
    iemand aan teams geeft, ook door inzetafspraken, en zet dat naast het contract. Drukte in de
    ene maand wordt niet weggestreept tegen ruimte in een andere. Zonder contract in `personen/`
    gaat de regel uit van 1,0 fte.

    Fout:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-101, fte: 0.6, van: 2025-01-01}
    # teams/kring-ondergrond.yaml
    naam: Kring ondergrond
    soort: professioneel
    leden:
      - {persoon: p-101, fte: 0.5, van: 2025-07-01}
    ```

    Goed:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-101, fte: 0.6, van: 2025-01-01}
    # teams/kring-ondergrond.yaml
    naam: Kring ondergrond
    soort: professioneel
    leden:
      - {persoon: p-101, fte: 0.4, van: 2025-07-01}
    ```
    """
    for person in sorted({each.persoon for each in spells_of(register, team)}):
        excess = next(excesses(register, person, register.peildatum), None)
        tipping = excess and _tipping(excess)
        if excess and tipping and tipping.team == team.id:
            yield Fault(
                tipping.field,
                f"'{person}' geeft meer tijd dan het contract heeft: {_excess(excess, register)}",
                fix="kies in welk team iemand minder of later meedoet",
            )


@rule(
    Severity.WARNING,
    element=Element.PORTFOLIO,
    quote="de organisatie en haar maatschappelijke partners beperkte middelen, competenties, "
    "capaciteit en tijd",
)
def partner_overbezet(partner: Partner, register: Register) -> Iterator[Fault]:
    """De lopende opdrachten vragen van een partner niet meer dan die levert.

    Ook partners hebben beperkte capaciteit. De regel kijkt alleen naar partners die hun
    `capaciteit` noemen, en telt per periode de claims op waarin de partner is genoemd.

    Fout:

    ```yaml
    # partners/netbeheerder.yaml
    naam: Netbeheerder
    capaciteit:
      - {periode: 2026-K3, fte: 0.5}
    # opdrachten/warmtenet.yaml
    titel: Warmtenet Hoge Esch
    status: in_uitvoering
    claims:
      - {periode: 2026-K3, partner: netbeheerder, fte: 0.8}
    ```

    Goed:

    ```yaml
    # partners/netbeheerder.yaml
    naam: Netbeheerder
    capaciteit:
      - {periode: 2026-K3, fte: 0.8}
    # opdrachten/warmtenet.yaml
    titel: Warmtenet Hoge Esch
    status: in_uitvoering
    claims:
      - {periode: 2026-K3, partner: netbeheerder, fte: 0.8}
    ```
    """
    balances = partner_balances(register, partner) if partner.capaciteit else ()
    over = [each for each in balances if each.excess > 0]
    if over:
        yield Fault(
            "capaciteit",
            f"de lopende opdrachten vragen meer dan deze partner levert: {_sum(over)}",
            fix="bespreek met de partner wat kan, of laat een opdracht wachten",
        )


def _sum(over: Sequence[Balance]) -> str:
    """Print the first of the sums, and the other periods by name."""
    first, later = over[0], [str(each.period) for each in over[1:]]
    more = ", …" if len(later) > _SHOWN else ""
    also = f"; ook in {', '.join(later[:_SHOWN])}{more}" if later else ""
    return f"{first.asked} > {print_fte(first.there.total)} fte, {first.period}{also}"


def _tipping(excess: Excess) -> Spell | None:
    """Give the membership that came last, and so made it too much."""
    members = [each for each in excess.spells if each.field]
    return max(members, key=lambda each: (each.start, each.team), default=None)


def _excess(excess: Excess, register: Register) -> str:
    period = Periode.of(excess.start, planning_period(register).soort)
    found = register.get(Persoon, excess.persoon)
    assumed = " (aangenomen)" if found is None or found.fte is None else ""
    teams = ", ".join(each.team for each in excess.spells)
    return f"{excess.given} > {print_fte(excess.contract)} fte{assumed}, {period} ({teams})"
