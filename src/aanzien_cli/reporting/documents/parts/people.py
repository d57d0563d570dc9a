"""People: who is answerable for an opgave, who works along, and where people are short."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from aanzien_cli.analysis.capacity.land import Land, lands
from aanzien_cli.analysis.capacity.periods import span
from aanzien_cli.analysis.days import moment
from aanzien_cli.analysis.thread import teams_of
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.partner import Partner
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.reporting.charts.stacked import Bar, Stacked, draw_stacked
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import Chart
from aanzien_cli.reporting.documents.signs import sign
from aanzien_cli.reporting.documents.words import UNKNOWN, fte
from aanzien_cli.reporting.render.lamps import GREEN, GREY, RED
from aanzien_cli.reporting.render.template import Md, literal


@dataclass(frozen=True)
class Role:
    """What somebody is to the opgave, and who that is: a role or a pseudonym."""

    name: str
    who: Md


@dataclass(frozen=True)
class Along:
    """A partner or a team, and what it brings."""

    name: str
    part: str
    brings: Md


@dataclass(frozen=True)
class Supply:
    """A period: fte that are needed, promised and delivered, and whether that is enough."""

    period: str
    needed: str
    asked: str
    promised: str
    delivered: str
    verdict: Md


def roles(opgave: Opgave, register: Register, cite: Citations) -> tuple[Role, ...]:
    """Give who is answerable."""
    organisatie = register.organisatie
    boards = {each.id: each.naam or each.id for each in organisatie.bestuur} if organisatie else {}
    board = opgave.bestuursorgaan
    found = (
        ("opgavemanager", "Opgavemanager", opgave.opgavemanager),
        ("eindverantwoordelijke", "Eindverantwoordelijke", ", ".join(opgave.eindverantwoordelijke)),
        ("portefeuillehouder", "Portefeuillehouder", opgave.portefeuillehouder),
        ("bestuursorgaan", "Besluit", boards.get(board, board) if board else None),
    )
    return tuple(
        Role(name, Md(literal(who or UNKNOWN) + (cite(opgave, field) if who else "")))
        for field, name, who in found
    )


def along(opgave: Opgave, register: Register, cite: Citations) -> tuple[Along, ...]:
    """Give the teams and the partners that work on an opgave."""
    teams = (_team(team, register, cite) for team in teams_of(opgave, register))
    partners = (
        Along(
            _name(each.partner, register),
            each.rol or "partner",
            Md(literal(each.bijdrage or UNKNOWN) + cite(opgave, f"partners.{number}")),
        )
        for number, each in enumerate(opgave.partners)
    )
    return (*teams, *partners)


def _team(team: Team, register: Register, cite: Citations) -> Along:
    here = [lid for lid in team.leden if _is_there(lid.van, lid.tot, register)]
    least = register.drempels.groep_min
    enough = len(here) >= least
    count = number(len(here), "lid", "leden") if enough else f"minder dan {least} leden"
    return Along(team.naam, "team", Md(count + cite(team, "leden")))


def _is_there(van: object, tot: object, register: Register) -> bool:
    day = register.peildatum
    return (van is None or van <= day) and (tot is None or day < tot)  # type: ignore[operator]


def _name(id_: str, register: Register) -> str:
    partner = register.get(Partner, id_)
    return partner.naam if partner else id_


def supplies(opgave: Opgave, register: Register) -> tuple[Land, ...]:
    """Give what is needed and what is there from now on, in the usual periods."""
    return tuple(each for each in lands(register, span(register), opgave) if each.opgave is opgave)


def supply_rows(found: Sequence[Land]) -> tuple[Supply, ...]:
    """Give them as rows."""
    return tuple(
        Supply(
            moment(str(each.period)),
            fte(each.needed),
            fte(each.asked),
            fte(each.promised),
            fte(each.delivered),
            _enough(each),
        )
        for each in found
    )


def _enough(land: Land) -> Md:
    if land.needed is None:
        return sign(GREY, "niet bekend wat nodig is")
    if land.delivered >= land.needed:
        return sign(GREEN, "genoeg")
    short = fte(land.needed - land.delivered)
    return sign(RED, f"{short} fte te weinig")


def supply_chart(name: str, found: Sequence[Land]) -> Chart | None:
    """Draw them; None where there is nothing to draw."""
    if not any(each.needed or each.asked for each in found):
        return None
    title = "Nodig en geleverd, in fte per periode"
    bars = [_bar(each) for each in found]
    alt = _in_words(bars)
    layers = ("geleverd", "toegezegd", "gevraagd")
    svg = draw_stacked(Stacked(name, title, alt, layers, "nodig", bars))
    return Chart(svg, title, alt)


def _in_words(bars: Sequence[Bar]) -> str:
    """Say what each period shows, once where they are the same."""
    said = [_delivered(bar) for bar in bars]
    if len(said) > 1 and len({*said}) == 1:
        return f"{bars[0].name} tot en met {bars[-1].name}: {said[0]}."
    return " ".join(f"{bar.name}: {each}." for bar, each in zip(bars, said, strict=True))


def _delivered(bar: Bar) -> str:
    said = f"{fte(bar.layers[0])} fte geleverd"
    if bar.needed is None:
        return f"{said}, en wat nodig is, is niet bekend"
    return f"{said} van {fte(bar.needed)} nodig"


def _bar(land: Land) -> Bar:
    promised = max(land.promised - land.delivered, Decimal(0))
    asked = max(land.asked - land.promised, Decimal(0))
    return Bar(moment(str(land.period)), (land.delivered, promised, asked), land.needed)
