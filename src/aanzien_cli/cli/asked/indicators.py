"""Indicators: which indicators the command line names, and what is asked of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aanzien_cli.cli.misuse import MisuseError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aanzien_cli.domain.indicator import Indicator
    from aanzien_cli.domain.register import Register
    from aanzien_cli.rules.rule import Rule


def indicators_asked(register: Register, name: str, opgave: str) -> Sequence[Indicator]:
    """Give one indicator by its id, those of an opgave, or all. Raises MisuseError for none."""
    from aanzien_cli.analysis.indicators.overview import indicators_of
    from aanzien_cli.cli.asked.capacity import opgave_of
    from aanzien_cli.domain.indicator import Indicator

    found = register.of(Indicator)
    if name:
        found = (_named(register, name),)
    wanted = opgave_of(register, opgave)
    if wanted:
        served = indicators_of(wanted, register)
        found = tuple(each for each in found if each in served)
        if not found:
            which = f"'{name}' hoort niet" if name else "er horen geen indicatoren"
            raise MisuseError(f"--opgave '{opgave}': {which} bij deze opgave")
    if not found:
        raise MisuseError("in deze map staan geen indicatoren: maak een bestand in 'indicatoren'")
    return found


def doubts() -> Sequence[Rule]:
    """Give the rules whose findings belong in the databoek."""
    from aanzien_cli.analysis.indicators.goodhart import RULES
    from aanzien_cli.rules.catalog import ALL_RULES

    return [rule for rule in ALL_RULES if rule.name in RULES]


def _named(register: Register, name: str) -> Indicator:
    from aanzien_cli.cli.lookup import record_named
    from aanzien_cli.domain.indicator import Indicator

    record = record_named(register, name if ":" in name else f"indicator:{name}")
    if not isinstance(record, Indicator):
        raise MisuseError(f"'{name}' is geen indicator maar een {record.kind}")
    return record
