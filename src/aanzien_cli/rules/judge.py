"""Judge: every active rule put to a register, minus the exceptions that its records make."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from aanzien_cli.domain.fault import Fault, PlacedFault
from aanzien_cli.domain.location import to_field_path
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.severity import Severity
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.exceptions import Exceptions
from aanzien_cli.rules.rule import Rule
from aanzien_cli.rules.settings import Settings

Verdict = tuple[PlacedFault, Severity]
"""A fault that stands, and how much it matters in this repository."""


def judge(
    register: Register, loading_faults: Iterable[PlacedFault], rules: Sequence[Rule]
) -> Iterator[Verdict]:
    """Yield what stands of the faults met while loading and of those the rules find.

    `rules` are those to be run, and to be told of; aanzien.yaml may switch off more of them.
    """
    settings = Settings(register, rules, ALL_RULES)
    exceptions = Exceptions(register)
    found = (*loading_faults, *settings.faults(), *_ask(register, settings.active))
    standing = [fault for fault in found if not exceptions.cover(fault)]
    standing.extend(exceptions.unused(settings.active))
    for fault in standing:
        if fault.rule in settings.active:
            yield fault, settings.severity(fault)


def _ask(register: Register, rules: Mapping[str, Rule]) -> Iterator[PlacedFault]:
    for rule in rules.values():
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
    )
