"""Demand: what opdrachten ask, line by line.

Unit: fte, a level that holds through the period of the claim. Three points are read as P10, most
likely and P90; of a single number m they are 0.5 m, m and 2 m, which is how far 10,266 real tasks
lay from their estimates.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from aanzien_cli.analysis.running import is_running
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.parts.inzet import Claim
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register

_HALF: Final = Decimal("0.5")
_TWICE: Final = Decimal(2)


class Points(NamedTuple):
    """An estimate: in 1 of 10 cases less than `low`, in 1 of 10 more than `high`."""

    low: Decimal
    mode: Decimal
    high: Decimal


class Ask(NamedTuple):
    """What one claim of an opdracht asks: of its team, or of a partner when one is named."""

    opdracht: str
    team: str | None
    discipline: str | None
    partner: str | None
    period: Periode
    points: Points
    running: bool

    @property
    def fte(self) -> Decimal:
        """The most likely number of fte."""
        return self.points.mode


def asks(register: Register) -> tuple[Ask, ...]:
    """Give every claim of a running opdracht, and of one that is ready to start.

    A claim without any number asks nothing that can be counted, and is left out.
    """
    return register.remember("capacity asks", lambda: tuple(_all(register)))


def asks_of_team(register: Register, team: str) -> tuple[Ask, ...]:
    """Give what is asked of a team itself, not by way of partners."""
    return register.remember("asks by team", lambda: _grouped(register, "team")).get(team, ())


def asks_of_discipline(register: Register, discipline: str) -> tuple[Ask, ...]:
    """Give what is asked of the organisation's own people in a discipline."""
    found = register.remember("asks by discipline", lambda: _grouped(register, "discipline"))
    return found.get(discipline, ())


def asks_of_partner(register: Register, partner: str) -> tuple[Ask, ...]:
    """Give what is asked of a partner."""
    found = register.remember("asks by partner", lambda: _grouped(register, "partner"))
    return found.get(partner, ())


def asked_disciplines(register: Register) -> tuple[str, ...]:
    """Give the disciplines in which the organisation's own people are asked, sorted."""
    own = (ask.discipline for ask in asks(register) if ask.partner is None)
    return tuple(sorted({discipline for discipline in own if discipline}))


def is_ready(opdracht: Opdracht) -> bool:
    """Whether an opdracht waits for room to start."""
    return opdracht.status == "gereed"


def points_of(claim: Claim) -> Points | None:
    """Give the estimate of a claim; what is missing follows from what is there.

    The points are put in order, so that a low above a high does no harm.
    """
    if claim.verwacht is not None or claim.fte is not None:
        mode = claim.verwacht if claim.verwacht is not None else claim.fte
    elif claim.laag is not None and claim.hoog is not None:
        mode = (claim.laag + claim.hoog) / 2
    else:
        mode = claim.laag if claim.laag is not None else claim.hoog
    if mode is None:
        return None
    low = mode * _HALF if claim.laag is None else claim.laag
    high = mode * _TWICE if claim.hoog is None else claim.hoog
    return Points(min(low, mode), mode, max(high, mode))


def _all(register: Register) -> Iterator[Ask]:
    for opdracht in register.of(Opdracht):
        if is_running(opdracht) or is_ready(opdracht):
            for claim in opdracht.claims:
                points = points_of(claim)
                if points is not None:
                    yield _ask(opdracht, claim, points)


def _ask(opdracht: Opdracht, claim: Claim, points: Points) -> Ask:
    return Ask(
        opdracht=opdracht.id,
        team=opdracht.team,
        discipline=claim.discipline,
        partner=claim.partner,
        period=claim.periode,
        points=points,
        running=is_running(opdracht),
    )


def _grouped(register: Register, by: str) -> Mapping[str, tuple[Ask, ...]]:
    """Group by team, discipline or partner; what a partner does is asked of nobody else."""
    groups: dict[str, list[Ask]] = {}
    for ask in asks(register):
        key: str | None = getattr(ask, by)
        if key is not None and (by == "partner" or ask.partner is None):
            groups.setdefault(key, []).append(ask)
    return {key: tuple(found) for key, found in groups.items()}
