"""Asking: every rule put to a register, in one process or, where there are many records, in two.

Rules are pure, and all that comes back is a fault here and there. So on Linux a copy of the
process, which has the register already, asks some of them: it begins at the end, its parent at the
start, until they meet. What is found, and in which order, does not depend on where that is.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from aanzien_cli.copies import copied
from aanzien_cli.domain.element import Element
from aanzien_cli.domain.fault import Fault, PlacedFault
from aanzien_cli.domain.location import to_field_path
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import Rule

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_WORTH_TWO: Final = 800
_FROM_START_TO_END: Final = (
    Element.DATA,
    Element.MENSELIJKE_MAAT,
    Element.BASIS,
    Element.OPGAVEGERICHT,
    Element.TOETSING,
    Element.KONING_ZONDER_LAND,
    Element.TEAMS,
    Element.PORTFOLIO,
)
"""Those that share what they calculate stand together, far from others that calculate much."""
_LOOKS_AT_FIGURES: Final = frozenset({"slapende-opdracht"})
"""Rules that share what those of data calculate."""


def ask(register: Register, rules: Sequence[Rule]) -> Iterator[PlacedFault]:
    """Yield every fault that the rules find, at its field."""
    if sys.platform.startswith("linux") and len(register.records) >= _WORTH_TWO:
        return _in_two(register, rules)
    return ask_alone(register, rules)


def _in_two(register: Register, rules: Sequence[Rule]) -> Iterator[PlacedFault]:
    import multiprocessing  # noqa: PLC0415 -- few runs need it
    import threading  # noqa: PLC0415 -- as above

    # A copy of a program with threads may wait for ever for one that it does not have.
    if multiprocessing.cpu_count() == 1 or threading.active_count() > 1:
        yield from ask_alone(register, rules)
        return
    ordered, turns = sorted(rules, key=_place), turns_for(rules)
    found: list[list[PlacedFault]] = []
    with copied(report, register, ordered, turns) as receiver:
        found += _asked(register, ordered, turns)
        others = _received(receiver)
    if others is None:
        others = [list(ask_alone(register, ordered[len(found) :]))]
    if isinstance(others, Exception):
        raise others
    yield from chain(*found, *reversed(others))


def _received(receiver: "Connection | None") -> Any:  # noqa: ANN401 -- faults, or a bug
    """Give what the copy sent; None where somebody ended it: the system, when memory is short."""
    try:
        return receiver.recv() if receiver else None
    except EOFError:
        return None


def _place(rule: Rule) -> int:
    """Give where a rule stands between the two that ask; those of one element stay in order."""
    return 0 if rule.name in _LOOKS_AT_FIGURES else _FROM_START_TO_END.index(rule.element)


def turns_for(rules: Sequence[Rule]) -> "Connection":
    """Give a pipe from which a turn can be taken as many times as there are rules.

    A turn is an empty message: those are read whole or not at all, whoever reads.
    """
    import multiprocessing  # noqa: PLC0415 -- few runs need it

    pipe: Any = multiprocessing.Pipe  # typeshed: another kind of connection on Windows
    taken_from: Connection
    taken_from, put_into = pipe(duplex=False)
    for _ in rules:
        put_into.send_bytes(b"")
    put_into.close()
    return taken_from


def _asked(
    register: Register, rules: Iterable[Rule], turns: "Connection"
) -> Iterator[list[PlacedFault]]:
    """Yield what each rule finds, while there are turns left."""
    for rule in rules:
        try:
            turns.recv_bytes()
        except EOFError:
            return
        yield list(ask_alone(register, [rule]))


def report(
    sender: "Connection", register: Register, rules: Sequence[Rule], turns: "Connection"
) -> None:
    """Send what the last rules find, or the bug that they met; runs in the copy of the process."""
    try:
        sender.send(list(_asked(register, reversed(rules), turns)))
    except Exception as error:  # noqa: BLE001 -- raised again where it can be told
        sender.send(error)


def ask_alone(register: Register, rules: Iterable[Rule]) -> Iterator[PlacedFault]:
    """Yield every fault that the rules find, without the help of a second process."""
    for rule in rules:
        for record, fault in rule.faults(register):
            if not _is_damaged(register, record, fault):
                yield _placed(rule, record, fault)


def _is_damaged(register: Register, record: Record, fault: Fault) -> bool:
    """Whether a fault is about a field that was left out because it could not be read."""
    return fault.field.partition(".")[0] in register.damaged.get(record.path, ())


def _placed(rule: Rule, record: Record, fault: Fault) -> PlacedFault:
    return PlacedFault(
        path=record.path,
        rule=rule.name,
        message=fault.message,
        fix=fault.fix,
        field=to_field_path(fault.field),
        severity=fault.severity,
        quote=fault.quote,
        repair=fault.repair,
    )
