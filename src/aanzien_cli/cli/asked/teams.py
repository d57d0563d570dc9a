"""Teams: the team and the day that stand on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aanzien_cli.cli.misuse import MisuseError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from aanzien_cli.domain.register import Register
    from aanzien_cli.domain.team import Team


def teams_of(register: Register, name: str) -> Sequence[Team]:
    """Give one team by its id, or all of them. Raises MisuseError when there is none."""
    from aanzien_cli.cli.lookup import record_named
    from aanzien_cli.domain.team import Team

    found = register.of(Team)
    if name:
        record = record_named(register, name if ":" in name else f"team:{name}")
        if not isinstance(record, Team):
            raise MisuseError(f"'{name}' is geen team maar een {record.kind}")
        return (record,)
    if not found:
        raise MisuseError("in deze map staan geen teams: maak een bestand in 'teams'")
    return found


def since_of(text: str, peildatum: date) -> date | None:
    """Read the day to compare with. Raises MisuseError when it is no day before the peildatum."""
    if not text:
        return None
    from pydantic_core import PydanticCustomError

    from aanzien_cli.domain.quantities.datum import parse_datum

    try:
        found = parse_datum(text)
    except PydanticCustomError as error:
        hint = (error.context or {}).get("fix") or "schrijf bijvoorbeeld 2025-03-01"
        raise MisuseError(f"--since '{text}': {error.message()}; {hint}") from error
    if found >= peildatum:
        raise MisuseError(f"--since '{text}' ligt niet voor de peildatum {peildatum}")
    return found
