"""Clock: the day on which everything is judged."""

import os
from datetime import UTC, date, datetime
from typing import Final

from aanzien_cli.cli.misuse import MisuseError

_ZONE: Final = "Europe/Amsterdam"
_EPOCH: Final = "SOURCE_DATE_EPOCH"
_LATEST: Final = 32_503_676_400
"""The first moment of the year 3000 there."""


def peildatum_of(asked: str | None) -> date:
    """Give the day asked for, else that of SOURCE_DATE_EPOCH or today, in the Netherlands.

    Raises MisuseError when either is no day.
    """
    if asked:
        return _asked(asked)
    epoch = os.environ.get(_EPOCH, "")
    return _of_epoch(epoch) if epoch else _today()


def time_of_day() -> str:
    """Give the time on the clock of this machine: 09:05:00."""
    return datetime.now(UTC).astimezone().strftime("%H:%M:%S")


def nobody_asked(asked: str | None) -> bool:
    """Whether the day is left to us, so that a map that is fixed on a day may say which."""
    return not asked and not os.environ.get(_EPOCH)


def _asked(text: str) -> date:
    from pydantic_core import PydanticCustomError

    from aanzien_cli.domain.quantities.datum import parse_datum

    try:
        return parse_datum(text)
    except PydanticCustomError as error:
        hint = (error.context or {}).get("fix") or "schrijf bijvoorbeeld 2026-03-01"
        raise MisuseError(f"--peildatum '{text}': {error.message()}; {hint}") from error


def _of_epoch(text: str) -> date:
    if not (text.isascii() and text.isdecimal()) or int(text[:12]) >= _LATEST or len(text) > 12:  # noqa: PLR2004
        raise MisuseError(
            f"SOURCE_DATE_EPOCH is '{text}': hier hoort een aantal seconden sinds 1970"
        )
    return _in_the_netherlands(int(text))


def _today() -> date:
    return _in_the_netherlands(datetime.now(UTC).timestamp())


def _in_the_netherlands(seconds: float) -> date:
    """Give the day on which a moment falls; one clock for both, so now and its epoch agree."""
    from zoneinfo import ZoneInfo

    return datetime.fromtimestamp(seconds, ZoneInfo(_ZONE)).date()
