"""Thread tree: the golden thread of a record, up to the organisation and down to the work."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from aanzien_cli.analysis.spoken_of import spoken_of
from aanzien_cli.analysis.thread import subject
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.partner import Partner
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.signaal import Signaal
from aanzien_cli.domain.team import Team
from aanzien_cli.domain.toets import Toets

_DEEPEST: Final = 40

Step = Callable[[Any, Register], Iterable[Record | None]]
Aside = Callable[[Record, Register], Iterable[Record]]


@dataclass(frozen=True, slots=True)
class Branch:
    """A record in the thread, with the records that follow from it.

    `shown_before` marks a record whose own branches stand elsewhere in the same tree.
    """

    record: Record
    branches: tuple["Branch", ...] = ()
    shown_before: bool = False


def thread_up(record: Record, register: Register) -> tuple[Branch, ...]:
    """Give what the record serves, up to the organisation."""
    return _Walk(_UP, register).below(record, 0)


def thread_down(record: Record, register: Register) -> tuple[Branch, ...]:
    """Give what serves the record, down to the people and the tests, and what was said of it."""
    return _Walk(_DOWN, register, spoken_of).below(record, 0)


def _nothing(_record: Record, _register: Register) -> Iterable[Record]:
    return ()


class _Walk:
    """One walk along the thread, which opens every record once."""

    def __init__(
        self, steps: Mapping[type[Record], Step], register: Register, aside: Aside = _nothing
    ) -> None:
        self._steps = steps
        self._register = register
        self._aside = aside
        self._opened: dict[str, bool] = {}

    def below(self, record: Record, depth: int) -> tuple[Branch, ...]:
        step = self._steps.get(type(record), _nothing)
        self._opened[record.path] = False
        if depth >= _DEEPEST:
            return ()
        ahead = (*step(record, self._register), *self._aside(record, self._register))
        found = {each.path: each for each in ahead if each}
        self._opened[record.path] = bool(found)
        return tuple(self._branch(each, depth + 1) for each in found.values())

    def _branch(self, record: Record, depth: int) -> Branch:
        if record.path in self._opened:
            return Branch(record, shown_before=self._opened[record.path])
        return Branch(record, self.below(record, depth))


def _above_opgave(_: Opgave, register: Register) -> Iterator[Record | None]:
    yield register.organisatie


def _above_doelstelling(doel: Doelstelling, register: Register) -> Iterator[Record | None]:
    for target in doel.draagt_bij_aan:
        yield register.get(Doelstelling, target)
    yield register.get(Opgave, doel.opgave)


def _above_indicator(indicator: Indicator, register: Register) -> Iterator[Record | None]:
    yield from register.referring(Doelstelling, "indicatoren", indicator.id)
    yield register.get(Indicator, indicator.tegenhanger_van)


def _above_meetreeks(reeks: Meetreeks, register: Register) -> Iterator[Record | None]:
    yield register.get(Indicator, reeks.id)


def _above_opdracht(opdracht: Opdracht, register: Register) -> Iterator[Record | None]:
    for target in opdracht.doelstellingen:
        yield register.get(Doelstelling, target)


def _above_toets(toets: Toets, register: Register) -> Iterator[Record | None]:
    yield register.get(Opdracht, toets.opdracht)


def _above_team(team: Team, register: Register) -> Iterator[Record | None]:
    yield from register.referring(Opdracht, "team", team.id)
    for target in team.faciliteert:
        yield register.get(Team, target)
    yield register.get(Afdeling, team.afdeling)


def _above_persoon(persoon: Persoon, register: Register) -> Iterator[Record | None]:
    yield from register.referring(Team, "leden.persoon", persoon.id)
    yield register.get(Afdeling, persoon.afdeling)


def _above_afdeling(afdeling: Afdeling, register: Register) -> Iterator[Record | None]:
    yield register.get(Afdeling, afdeling.boven)
    if not afdeling.boven:
        yield register.organisatie


def _above_inzetafspraak(afspraak: Inzetafspraak, register: Register) -> Iterator[Record | None]:
    yield register.get(Opgave, afspraak.opgave)
    yield register.get(Team, afspraak.naar)
    yield register.get(Afdeling, afspraak.van_afdeling)


def _above_partner(partner: Partner, register: Register) -> Iterator[Record | None]:
    yield from register.referring(Opgave, "partners.partner", partner.id)


def _above_besluit(besluit: Besluit, register: Register) -> Iterator[Record | None]:
    for text in besluit.onderwerp:
        yield subject(text, register)
    yield register.get(Besluit, besluit.herziet)


def _above_signaal(signaal: Signaal, register: Register) -> Iterator[Record | None]:
    for text in signaal.over:
        yield subject(text, register)


def _below_organisatie(_: Organisatie, register: Register) -> Iterator[Record]:
    yield from register.of(Opgave)


def _below_opgave(opgave: Opgave, register: Register) -> Iterator[Record]:
    """Yield the highest ends, those that only lean on each other, then what is lent."""
    ends = register.referring(Doelstelling, "opgave", opgave.id)
    ids = {end.id for end in ends}
    highest = [end for end in ends if not ids & {*end.draagt_bij_aan}]
    reached = _reached(highest, register)
    yield from highest
    yield from (end for end in ends if end.path not in reached)
    yield from register.referring(Inzetafspraak, "opgave", opgave.id)


def _reached(ends: list[Doelstelling], register: Register) -> set[str]:
    """Give the paths of these ends and of all that contribute to them."""
    reached: set[str] = set()
    waiting = [*ends]
    while waiting:
        end = waiting.pop()
        if end.path not in reached:
            reached.add(end.path)
            waiting.extend(register.referring(Doelstelling, "draagt_bij_aan", end.id))
    return reached


def _below_doelstelling(doel: Doelstelling, register: Register) -> Iterator[Record | None]:
    yield from register.referring(Doelstelling, "draagt_bij_aan", doel.id)
    for target in doel.indicatoren:
        yield register.get(Indicator, target)
    yield from register.referring(Opdracht, "doelstellingen", doel.id)


def _below_indicator(indicator: Indicator, register: Register) -> Iterator[Record]:
    yield from register.referring(Indicator, "tegenhanger_van", indicator.id)


def _below_opdracht(opdracht: Opdracht, register: Register) -> Iterator[Record | None]:
    yield register.get(Team, opdracht.team)
    yield from register.referring(Toets, "opdracht", opdracht.id)


def _below_team(team: Team, register: Register) -> Iterator[Record]:
    yield from register.referring(Inzetafspraak, "naar", team.id)


def _below_afdeling(afdeling: Afdeling, register: Register) -> Iterator[Record]:
    yield from register.referring(Afdeling, "boven", afdeling.id)
    yield from register.referring(Team, "afdeling", afdeling.id)
    yield from register.referring(Inzetafspraak, "van_afdeling", afdeling.id)


def _below_partner(partner: Partner, register: Register) -> Iterator[Record]:
    yield from register.referring(Opdracht, "claims.partner", partner.id)


_UP: Final[Mapping[type[Record], Step]] = {
    Opgave: _above_opgave,
    Doelstelling: _above_doelstelling,
    Indicator: _above_indicator,
    Meetreeks: _above_meetreeks,
    Opdracht: _above_opdracht,
    Toets: _above_toets,
    Team: _above_team,
    Persoon: _above_persoon,
    Afdeling: _above_afdeling,
    Inzetafspraak: _above_inzetafspraak,
    Partner: _above_partner,
    Besluit: _above_besluit,
    Signaal: _above_signaal,
}
_DOWN: Final[Mapping[type[Record], Step]] = {
    Organisatie: _below_organisatie,
    Opgave: _below_opgave,
    Doelstelling: _below_doelstelling,
    Indicator: _below_indicator,
    Opdracht: _below_opdracht,
    Team: _below_team,
    Afdeling: _below_afdeling,
    Partner: _below_partner,
}
