"""Exceptions: what records themselves say about rules that do not hold for them."""

from collections.abc import Container, Iterator
from datetime import date

from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.findings.repair import Remove
from aanzien_cli.domain.record import Uitzondering
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.trust import is_agreed


def holds(exception: Uitzondering, peildatum: date) -> bool:
    """Whether an exception counts: it has a reason, and its last day has not passed."""
    return bool(exception.reden) and (exception.tot is None or exception.tot >= peildatum)


class Exceptions:
    """The exceptions of a register, remembering which of them were of use."""

    def __init__(self, register: Register, trusted: Register | None = None) -> None:
        """Gather the exceptions of every record, by the path of its file.

        With a trusted register only those count that it agrees to.
        """
        self._holding = {
            (record.path, number): exception
            for record in register.records
            for number, exception in enumerate(record.uitzonderingen)
            if holds(exception, register.peildatum)
            and is_agreed(type(record).kind, record.id, exception, trusted)
        }
        self._open = {
            (path, exception.regel): exception.reden or ""
            for (path, _), exception in self._holding.items()
        }
        self._used: set[tuple[str, str]] = set()

    def excuse(self, fault: PlacedFault) -> str:
        """Give the reason why the rule does not hold for the fault's own record, or nothing."""
        key = (fault.path, fault.rule)
        reason = self._open.get(key, "")
        if reason:
            self._used.add(key)
        return reason

    def unused(self, active: Container[str]) -> Iterator[PlacedFault]:
        """Yield a fault for every exception that covered nothing, of the rules that were run."""
        for (path, number), exception in self._holding.items():
            name = exception.regel
            if name in active and (path, name) not in self._used:
                yield _unused(path, number, name)


def _unused(path: str, number: int, name: str) -> PlacedFault:
    return PlacedFault(
        path=path,
        rule="ongebruikte-uitzondering",
        message=f"deze uitzondering op '{name}' is niet meer nodig: de regel vindt hier niets",
        fix="haal de uitzondering weg",
        field=("uitzonderingen", number, "regel"),
        repair=Remove(("uitzonderingen", number)),
    )
