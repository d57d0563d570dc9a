"""Running: how far an opdracht is, as far as rules care."""

from typing import Final

from aanzien_cli.domain.opdracht import Opdracht

_CLOSED: Final = frozenset({"afgerond", "gestopt"})


def is_running(opdracht: Opdracht) -> bool:
    """Whether a team is at work on it."""
    return opdracht.status == "in_uitvoering"


def is_prepared(opdracht: Opdracht) -> bool:
    """Whether it is said to be ready to start, or has started."""
    return opdracht.status in ("gereed", "in_uitvoering")


def is_closed(opdracht: Opdracht) -> bool:
    """Whether the work has ended, by plan or before."""
    return opdracht.status in _CLOSED


def is_serious(opdracht: Opdracht) -> bool:
    """Whether it is more than an idea and has not ended; without a status it counts."""
    return opdracht.status != "idee" and not is_closed(opdracht)
