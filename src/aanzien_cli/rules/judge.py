"""Judge: every active rule put to a register, minus the exceptions that its records make."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.asking import ask
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.exceptions import Exceptions
from aanzien_cli.rules.rule import Rule
from aanzien_cli.rules.settings import Settings
from aanzien_cli.rules.trust import settled, unsettled


class Verdict(NamedTuple):
    """A fault, how much it matters in this repository, and what excuses it, if anything does."""

    fault: PlacedFault
    severity: Severity
    excuse: str = ""


def judge(
    register: Register,
    loading_faults: Iterable[PlacedFault],
    rules: Sequence[Rule],
    trusted: Register | None = None,
) -> Iterator[Verdict]:
    """Yield the faults met while loading and those the rules find; some are excused.

    `rules` are those to be run, and to be told of; aanzien.yaml may switch off more of them.
    With a `trusted` register its settings hold, and no exceptions but those that it has as well.
    """
    agreed = settled(register, trusted)
    settings = Settings(agreed, rules, ALL_RULES)
    exceptions = Exceptions(register, trusted)
    asked = ask(agreed, tuple(settings.active.values()))
    found = (*loading_faults, *settings.faults(), *unsettled(register, trusted), *asked)
    judged = [(fault, exceptions.excuse(fault)) for fault in found]
    judged.extend((fault, "") for fault in exceptions.unused(settings.active))
    for fault, excuse in judged:
        if fault.rule in settings.active:
            yield Verdict(fault, settings.severity(fault), excuse)
