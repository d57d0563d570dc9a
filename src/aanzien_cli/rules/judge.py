"""Judge: every active rule put to a register, minus the exceptions that its records make."""

from collections.abc import Iterable, Iterator, Sequence

from aanzien_cli.domain.fault import PlacedFault
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.severity import Severity
from aanzien_cli.rules.asking import ask
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
    found = (*loading_faults, *settings.faults(), *ask(register, tuple(settings.active.values())))
    standing = [fault for fault in found if not exceptions.cover(fault)]
    standing.extend(exceptions.unused(settings.active))
    for fault in standing:
        if fault.rule in settings.active:
            yield fault, settings.severity(fault)
