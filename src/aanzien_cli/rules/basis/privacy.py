"""Privacy: whether a repository is free of personal data."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from aanzien_cli.analysis.likely_names import is_like_a_name
from aanzien_cli.analysis.references import holds_reference_to, references
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.partner import Partner
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.rules.rule import rule

_ROLES: Final = (
    *("aanspreekpunt", "opgavemanager", "eindverantwoordelijke", "portefeuillehouder"),
    *("ambtelijk_opdrachtgever", "bestuurlijk_opdrachtgever", "hoofd", "eigenaar"),
)
"""The fields that hold a role or a pseudonym, and go into reports as they are."""


@rule(Severity.ERROR, element=Element.BASIS)
def persoonsgegeven(record: Record, register: Register) -> Iterator[Fault]:
    """Een bestand bevat geen namen, e-mailadressen, telefoonnummers of burgerservicenummers.

    Wat eenmaal in git staat, blijft in de geschiedenis staan, ook na verwijderen. Personen staan
    daarom onder een pseudoniem in de bestanden. De lijst van pseudoniem naar naam bewaart u ergens
    anders. Aanzien kijkt naar de hele tekst, ook naar opmerkingen achter `#`. Staat er in een veld
    voor een rol iets dat op een naam lijkt, dan vraagt de regel het alleen.

    Fout:

    ```yaml
    # teams/warmte.yaml
    naam: Team warmte
    leden:
      - persoon: Jan de Vries
        fte: 0.8
    ```

    Goed:

    ```yaml
    # teams/warmte.yaml
    naam: Team warmte
    leden:
      - persoon: p-014
        fte: 0.8
    ```
    """
    yield from _roles(record, register)
    if not holds_reference_to(type(record), "persoon"):
        return
    for reference in references(record):
        if "persoon" in reference.kinds and _is_a_name(reference.target):
            yield Fault(
                reference.field,
                f"'{reference.target}' lijkt de naam van een persoon",
                fix="gebruik een pseudoniem, bijvoorbeeld p-014",
            )


def _roles(record: Record, register: Register) -> Iterator[Fault]:
    for field in _roles_of(type(record)):
        value = getattr(record, field)
        for said in (value,) if isinstance(value, str) else value or ():
            if is_like_a_name(said) and said.lower() not in _organisations(register):
                yield Fault(
                    field,
                    f"is '{said}' de naam van een persoon?",
                    fix="schrijf een rol, zoals 'directeur wonen', of een pseudoniem",
                    severity=Severity.WARNING,
                )


@cache
def _roles_of(kind: type[Record]) -> tuple[str, ...]:
    """Give the fields of a kind that hold a role; to ask a record for one it lacks is dear."""
    return tuple(name for name in _ROLES if name in kind.model_fields)


def _organisations(register: Register) -> frozenset[str]:
    """Give the names of teams, afdelingen and partners, which may look like a person's."""
    return register.remember("names of organisations", lambda: _names(register))


def _names(register: Register) -> frozenset[str]:
    units: tuple[Team | Afdeling | Partner, ...] = (
        *register.of(Team),
        *register.of(Afdeling),
        *register.of(Partner),
    )
    return frozenset(each.naam.lower() for each in units)


def _is_a_name(text: str) -> bool:
    """Whether a text that should be a pseudonym has a blank and a capital, as names have."""
    return " " in text and text != text.lower()
