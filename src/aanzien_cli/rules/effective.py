"""Effective: what aanzien.yaml and the defaults come down to, rule by rule and number by number."""

from collections.abc import Container, Iterator
from typing import Final

from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.organisatie import Regels
from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.seen import Setting, SettingValue
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.settings import Settings

_OFF: Final = "uit"


def effective(register: Register, chosen: Container[str]) -> Iterator[Setting]:
    """Yield every setting that judges: rules, profile, thresholds, and what is ignored.

    A rule that is not `chosen` is off by an option. The source of what is set is its field.
    """
    organisatie = register.organisatie
    regels = organisatie.regels if organisatie else Regels()
    negeer = organisatie.negeer if organisatie else ()
    yield from _rules(register, regels, chosen)
    yield _own("regels.profiel", regels.profiel, is_set="profiel" in regels.model_fields_set)
    drempels = register.drempels
    for name in Drempels.model_fields:
        is_set = name in drempels.model_fields_set
        yield _own(f"drempels.{name}", getattr(drempels, name), is_set=is_set)
    yield _own("negeer", negeer, is_set=bool(negeer))


def _rules(register: Register, regels: Regels, chosen: Container[str]) -> Iterator[Setting]:
    settings = Settings(register, ALL_RULES, ALL_RULES)
    for name in (rule.name for rule in ALL_RULES):
        shown = f"regels.ernst.{name}"
        if name not in chosen:
            yield Setting(shown, _OFF, "option", "--select, --ignore")
        elif name in regels.uit:
            yield Setting(shown, _OFF, "file", f"regels.uit.{regels.uit.index(name)}")
        else:
            severity = settings.severity(PlacedFault("", name, ""))
            yield _own(shown, severity.value, is_set=name in regels.ernst)


def _own(name: str, value: SettingValue, *, is_set: bool) -> Setting:
    return Setting(name, value, "file", name) if is_set else Setting(name, value)
