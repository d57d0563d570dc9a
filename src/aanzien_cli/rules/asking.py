"""Asking: every rule put to a register, in one process or, where there are many records, in two.

Rules are pure, and all that comes back is a fault here and there. So on Linux a copy of the
process, which has the register already, asks some of them: it begins at the end, its parent at the
start, until they meet. What is found, and in which order, does not depend on where that is.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Final

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault, PlacedFault
from aanzien_cli.domain.findings.location import to_field_path
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import Rule
from aanzien_cli.twin import Outbox, Turns, is_possible, twin

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
    if len(register.records) < _WORTH_TWO or not is_possible():
        return ask_alone(register, rules)
    return _in_two(register, sorted(rules, key=_place))


def _in_two(register: Register, rules: Sequence[Rule]) -> Iterator[PlacedFault]:
    with twin(partial(report, register, rules), len(rules)) as copy:
        if copy is None:
            yield from ask_alone(register, rules)
            return
        found = list(_asked(register, rules, copy.turns))
        try:
            others = _unpacked(copy.take())
        except EOFError:  # somebody ended it: the system, where memory is short
            others = [list(ask_alone(register, rules[len(found) :]))]
    yield from chain(*found, *reversed(others))


def _place(rule: Rule) -> int:
    """Give where a rule stands between the two that ask; those of one element stay in order."""
    return 0 if rule.name in _LOOKS_AT_FIGURES else _FROM_START_TO_END.index(rule.element)


def _asked(register: Register, rules: Iterable[Rule], turns: Turns) -> Iterator[list[PlacedFault]]:
    """Yield what each rule finds, while there are turns left."""
    for rule in rules:
        if turns.take() is None:
            return
        yield list(ask_alone(register, [rule]))


def report(register: Register, rules: Sequence[Rule], turns: Turns, outbox: Outbox) -> None:
    """Put what the last rules find, or the bug that they met; runs in the copy of the process."""
    found: list[list[PlacedFault]] | Exception
    try:
        found = list(_asked(register, reversed(rules), turns))
    except Exception as error:  # noqa: BLE001 -- raised again where it can be told
        found = error
    outbox.put(_packed(found))


def _packed(found: list[list[PlacedFault]] | Exception) -> bytes:
    """Pack what was found, or the bug; nothing where nothing was found, as in most runs."""
    if isinstance(found, list) and not any(found):
        return b""
    import pickle  # noqa: PLC0415 -- see above

    return pickle.dumps(found)


def _unpacked(packed: bytes) -> list[list[PlacedFault]]:
    """Give back what our own copy packed, and raise what it met."""
    if not packed:
        return []
    import pickle  # noqa: PLC0415 -- as above

    found: list[list[PlacedFault]] | Exception = pickle.loads(packed)  # noqa: S301 -- our own copy
    if isinstance(found, Exception):
        raise found
    return found


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
