"""Asking: every rule put to a register, in one process or, where there are many records, in two.

Rules are pure, and all that comes back is a fault here and there. So on Linux a copy of the
process, which has the register already, asks half of them. What is found does not depend on it.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from aanzien_cli.domain.element import Element
from aanzien_cli.domain.fault import Fault, PlacedFault
from aanzien_cli.domain.location import to_field_path
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import Rule

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_WORTH_TWO: Final = 2_000
_HALF: Final = frozenset({Element.PORTFOLIO, Element.TEAMS, Element.KONING_ZONDER_LAND})
"""The elements that cost about as much as all others; they share what they calculate."""
_STAYS: Final = frozenset({"slapende-opdracht"})
"""Rules of these elements that share more with the others: they look at every figure."""


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
    context: Any = multiprocessing.get_context("fork")  # typeshed: not on Windows
    receiver, sender = context.Pipe(duplex=False)
    other = [rule for rule in rules if rule.element in _HALF and rule.name not in _STAYS]
    child = context.Process(target=report, args=(sender, register, other), daemon=True)
    child.start()
    sender.close()
    yield from list(ask_alone(register, [rule for rule in rules if rule not in other]))
    try:
        found = receiver.recv()
    except EOFError:  # somebody ended the copy: the system, where memory is short
        found = ask_alone(register, other)
    child.join()
    if isinstance(found, Exception):
        raise found
    yield from found


def report(sender: "Connection", register: Register, rules: Iterable[Rule]) -> None:
    """Send what the rules find, or the bug that they met; runs in the copy of the process."""
    try:
        sender.send(list(ask_alone(register, rules)))
    except Exception as error:  # noqa: BLE001 -- raised again where it can be told
        sender.send(error)
    except KeyboardInterrupt:
        sender.close()


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
