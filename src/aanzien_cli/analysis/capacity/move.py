"""Move: the sentence that says how many fte go from an afdeling to a team, and when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.organisatie import Vakgebied
from aanzien_cli.domain.quantities.datum import parse_datum
from aanzien_cli.domain.quantities.getal import parse_getal
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.domain.words.closest import suggestion

EXAMPLE: Final = "2.0 fte vergunningen -> team-warmte van 2026-K4"
_SHAPE: Final = re.compile(
    r"\s*(\S{1,40})\s+fte\s+(?:uit\s+)?(\S+)\s+(?:->|→|naar)\s+(\S+)"
    r"(?:\s+van(?:af)?\s+(\S+))?(?:\s+tot\s+(\S+))?\s*"
)
_DAY: Final = len("2026-01-01")


@dataclass(frozen=True, slots=True)
class Move:
    """So many fte from an afdeling to a team, from `start` up to and not including `end`."""

    fte: Decimal
    source: Afdeling
    target: Team
    start: date
    end: date


def parse_move(text: str, register: Register) -> Move | str:
    """Read `2.0 fte vergunningen -> team-warmte van 2026-K4`, or say in Dutch what is wrong.

    The start may be a period or a day; without one it is the peildatum, and without `tot` there
    is no end.
    """
    found = _SHAPE.fullmatch(text)
    if found is None:
        return f"schrijf bijvoorbeeld '{EXAMPLE}'"
    fte, source, target, van, tot = found.groups()
    try:
        amount = parse_getal(fte)
        start = _day(van) if van else register.peildatum
        end = _day(tot) if tot else date.max
    except ValueError as error:
        return str(error)
    if amount <= 0 or start >= end:
        return "het aantal fte is groter dan 0, en 'tot' ligt na 'van'"
    afdeling, team = register.get(Afdeling, source), register.get(Team, target)
    if afdeling is None or team is None:
        return _unknown(
            register, source if afdeling is None else target, known=afdeling is not None
        )
    return Move(amount, afdeling, team, start, end)


def _day(text: str) -> date:
    return parse_datum(text) if len(text) == _DAY else Periode.parse(text).start


def _unknown(register: Register, id_: str, *, known: bool) -> str:
    kind = Team if known else Afdeling
    if not known and id_ in {each.id for each in _disciplines(register)}:
        return f"'{id_}' is een discipline: noem de afdeling waar de mensen vandaan komen"
    hint = suggestion(id_, {each.id for each in register.of(kind)})
    return f"{'het team' if known else 'de afdeling'} '{id_}' bestaat niet{hint and f': {hint}'}"


def _disciplines(register: Register) -> Sequence[Vakgebied]:
    return register.organisatie.disciplines if register.organisatie else ()
