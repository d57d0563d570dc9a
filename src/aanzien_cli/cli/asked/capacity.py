"""Capacity: the periods, the opgave and the move that stand on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.reporting.capacity.format import CapacityFormat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aanzien_cli.analysis.capacity.move import Move
    from aanzien_cli.domain.opgave import Opgave
    from aanzien_cli.domain.quantities.periode import Periode
    from aanzien_cli.domain.register import Register


def periods_of(register: Register, first: str, last: str) -> Sequence[Periode]:
    """Give the periods asked for. Raises MisuseError when they do not exist, or are too many."""
    from aanzien_cli.analysis.capacity.periods import MOST, span

    start, end = _period("--from", first), _period("--to", last)
    found = span(register, start, end)
    if not found:
        raise MisuseError(f"--to '{last}' ligt voor de eerste periode: draai ze om")
    if len(found) > MOST:
        raise MisuseError(f"dit zijn meer dan {MOST} perioden: kies een kortere tijd")
    return found


def opgave_of(register: Register, id_: str) -> Opgave | None:
    """Give the opgave asked for, if one is. Raises MisuseError when there is no such opgave."""
    if not id_:
        return None
    from aanzien_cli.domain.opgave import Opgave
    from aanzien_cli.domain.words.closest import suggestion

    found = register.get(Opgave, id_)
    if found is None:
        hint = suggestion(id_, {each.id for each in register.of(Opgave)})
        raise MisuseError(f"--opgave '{id_}': deze opgave bestaat niet{hint and f': {hint}'}")
    return found


def move_of(register: Register, text: str, form: CapacityFormat) -> Move | None:
    """Give the move asked for, if one is. Raises MisuseError when it cannot be read."""
    if not text:
        return None
    from aanzien_cli.analysis.capacity.move import parse_move

    if form is CapacityFormat.CSV:
        raise MisuseError("--what-if geeft geen tabel: kies --output-format text of json")
    found = parse_move(text, register)
    if isinstance(found, str):
        raise MisuseError(f"--what-if '{text}': {found}")
    return found


def _period(option: str, text: str) -> Periode | None:
    if not text:
        return None
    from pydantic_core import PydanticCustomError

    from aanzien_cli.domain.quantities.invalid import mend
    from aanzien_cli.domain.quantities.periode import Periode

    try:
        return Periode.parse(text)
    except PydanticCustomError as error:
        hint = mend(error)
        raise MisuseError(f"{option} '{text}': {error.message()}{hint and f'; {hint}'}") from error
