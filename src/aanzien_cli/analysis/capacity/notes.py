"""Notes: what is not in the sums, said aloud, so that no sum is silently too small."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from aanzien_cli.analysis.assignments import assignments, disciplines, twice
from aanzien_cli.analysis.capacity.demand import asks, is_ready, points_of
from aanzien_cli.analysis.capacity.spells import delivers
from aanzien_cli.analysis.running import is_running
from aanzien_cli.analysis.vocabulary import names
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

_SHOWN: Final = 3


def notes(register: Register) -> tuple[str, ...]:
    """Give a Dutch sentence for each thing that could not be counted, or was assumed."""
    return tuple(note for make in _NOTES for note in make(register))


def _unreadable(register: Register) -> Iterator[str]:
    broken = len(register.unreadable) + len(register.damaged)
    if broken:
        yield (
            f"{_count(broken, 'bestand is', 'bestanden zijn')} niet of niet helemaal te lezen en"
            f" {'telt' if broken == 1 else 'tellen'} niet of niet helemaal mee; 'aanzien check'"
            " zegt waarom"
        )


def _members(register: Register) -> Iterator[str]:
    listed = [each for team in register.of(Team) for each in assignments(team)]
    without = [each.team.id for each in listed if each.fte is None]
    if without:
        words = _count(len(without), "lid zonder fte is", "leden zonder fte zijn")
        yield f"{words} niet meegeteld ({_where(without)})"
    open_ = [each.team.id for each in listed if each.fte is not None and each.van is None]
    if open_:
        words = _count(len(open_), "lid zonder begindatum telt", "leden zonder begindatum tellen")
        yield f"{words} mee vanaf het begin ({_where(open_)})"
    unskilled = [e.team.id for e in listed if e.fte is not None and not disciplines(e, register)]
    if unskilled:
        words = _count(
            len(unskilled), "lid zonder discipline telt", "leden zonder discipline tellen"
        )
        may = "kan" if len(unskilled) == 1 else "kunnen"
        where = _where(unskilled)
        yield f"{words} bij geen discipline mee, en {may} bij een knelpunt alles ({where})"


def _overlaps(register: Register) -> Iterator[str]:
    found = [team.id for team in register.of(Team) if any(twice(team))]
    if found:
        yield (
            "waar iemand twee keer tegelijk in hetzelfde team staat, telt alleen de grootste inzet"
            f" ({_where(found)})"
        )


def _claims(register: Register) -> Iterator[str]:
    counted = [each for each in register.of(Opdracht) if is_running(each) or is_ready(each)]
    empty = [o.id for o in counted for claim in o.claims if points_of(claim) is None]
    if empty:
        words = _count(len(empty), "claim zonder aantal fte is", "claims zonder aantal fte zijn")
        yield f"{words} niet meegeteld ({_where(empty)})"
    silent = [each.id for each in counted if is_running(each) and not each.claims]
    if silent:
        words = _count(len(silent), "lopende opdracht noemt", "lopende opdrachten noemen")
        yield f"{words} geen claims en {_weighs(silent)} voor nul ({_where(silent)})"
    unknown = [each.id for each in register.of(Opdracht) if each.status is None]
    if unknown:
        words = _count(len(unknown), "opdracht zonder status is", "opdrachten zonder status zijn")
        yield f"{words} niet meegeteld ({_where(unknown)})"


def _homeless(register: Register) -> Iterator[str]:
    own = [ask for ask in asks(register) if ask.partner is None]
    lost = [a.opdracht for a in own if not a.team or not delivers(register.get(Team, a.team))]
    if lost:
        words = _count(len(lost), "claim hoort", "claims horen")
        yield f"{words} bij geen team dat opdrachten uitvoert ({_where(lost)})"
    bare = [ask.opdracht for ask in own if ask.discipline is None]
    if bare:
        words = _count(len(bare), "claim zonder discipline ontbreekt", "claims zonder discipline")
        verb = "" if len(bare) == 1 else " ontbreken"
        yield f"{words}{verb} per discipline ({_where(bare)})"
    known = names(register)["discipline"]
    odd = sorted(
        {a.discipline for a in own if a.discipline and known and a.discipline not in known}
    )
    if odd:
        yield f"niet in de lijst van disciplines in aanzien.yaml, wel geteld: {_where(odd)}"


def _afdelingen(register: Register) -> Iterator[str]:
    unknown = [each.id for each in register.of(Afdeling) if each.bezetting_fte is None]
    if unknown:
        words = _count(len(unknown), "afdeling noemt", "afdelingen noemen")
        yield f"{words} geen bezetting_fte en {_lacks(unknown)} per afdeling ({_where(unknown)})"
    work = [(a.id, w) for a in register.of(Afdeling) for w in a.reguliere_werkzaamheden]
    bare = [id_ for id_, each in work if each.fte is None]
    if bare:
        words = _count(len(bare), "reguliere werkzaamheid", "reguliere werkzaamheden")
        yield f"{words} zonder fte {_is(bare)} niet meegeteld ({_where(bare)})"


def _agreements(register: Register) -> Iterator[str]:
    bare = [each.id for each in register.of(Inzetafspraak) if each.fte is None]
    if bare:
        words = _count(len(bare), "inzetafspraak", "inzetafspraken")
        yield f"{words} zonder fte {_is(bare)} niet meegeteld ({_where(bare)})"


def _contracts(register: Register) -> Iterator[str]:
    listed = [each.persoon for team in register.of(Team) for each in assignments(team)]
    found = {person: register.get(Persoon, person) for person in sorted(set(listed))}
    unknown = [id_ for id_, each in found.items() if each is None or each.fte is None]
    if unknown:
        words = _count(len(unknown), "persoon", "personen")
        yield f"voor {words} zonder contract is 1,0 fte aangenomen ({_where(unknown)})"


_NOTES: Final[tuple[Callable[[Register], Iterator[str]], ...]] = (
    _unreadable,
    _members,
    _overlaps,
    _contracts,
    _claims,
    _homeless,
    _afdelingen,
    _agreements,
)


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _is(found: Sequence[str]) -> str:
    return "is" if len(found) == 1 else "zijn"


def _weighs(found: Sequence[str]) -> str:
    return "telt" if len(found) == 1 else "tellen"


def _lacks(found: Sequence[str]) -> str:
    return "ontbreekt" if len(found) == 1 else "ontbreken"


def _where(found: Sequence[str]) -> str:
    unique = list(dict.fromkeys(found))
    more = ", …" if len(unique) > _SHOWN else ""
    return ", ".join(unique[:_SHOWN]) + more
