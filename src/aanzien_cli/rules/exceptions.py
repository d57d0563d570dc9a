"""Exceptions: what records themselves say about rules that do not hold for them."""

from collections.abc import Container, Iterator
from datetime import date

from aanzien_cli.domain.fault import PlacedFault
from aanzien_cli.domain.record import Uitzondering
from aanzien_cli.domain.register import Register


def holds(exception: Uitzondering, peildatum: date) -> bool:
    """Whether an exception counts: it has a reason, and its last day has not passed."""
    return bool(exception.reden) and (exception.tot is None or exception.tot >= peildatum)


class Exceptions:
    """The exceptions of a register, remembering which of them were of use."""

    def __init__(self, register: Register) -> None:
        """Gather the exceptions of every record, by the path of its file."""
        self._peildatum = register.peildatum
        self._by_path = {r.path: r.uitzonderingen for r in register.records if r.uitzonderingen}
        self._used: set[tuple[str, int]] = set()

    def cover(self, fault: PlacedFault) -> bool:
        """Whether the fault's own record says, with reason, that the rule does not hold there."""
        covered = False
        for number, exception in enumerate(self._by_path.get(fault.path, ())):
            if exception.regel == fault.rule and holds(exception, self._peildatum):
                self._used.add((fault.path, number))
                covered = True
        return covered

    def unused(self, active: Container[str]) -> Iterator[PlacedFault]:
        """Yield a fault for every exception that covered nothing, of the rules that were run."""
        for path, exceptions in self._by_path.items():
            for number, exception in enumerate(exceptions):
                idle = (path, number) not in self._used and holds(exception, self._peildatum)
                if idle and exception.regel in active:
                    yield _unused(path, number, exception.regel)


def _unused(path: str, number: int, name: str) -> PlacedFault:
    return PlacedFault(
        path=path,
        rule="ongebruikte-uitzondering",
        message=f"deze uitzondering op '{name}' is niet meer nodig: de regel vindt hier niets",
        fix="haal de uitzondering weg",
        field=("uitzonderingen", number, "regel"),
    )
