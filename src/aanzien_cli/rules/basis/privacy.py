"""Privacy: whether a repository is free of personal data."""

from collections.abc import Iterator

from aanzien_cli.analysis.references import holds_reference_to, references
from aanzien_cli.domain.element import Element
from aanzien_cli.domain.fault import Fault
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.severity import Severity
from aanzien_cli.rules.rule import rule


@rule(Severity.ERROR, element=Element.BASIS)
def persoonsgegeven(record: Record, _register: Register) -> Iterator[Fault]:
    """Een bestand bevat geen namen, e-mailadressen, telefoonnummers of burgerservicenummers.

    Wat eenmaal in git staat, blijft in de geschiedenis staan, ook na verwijderen. Personen staan
    daarom onder een pseudoniem in de bestanden. De lijst van pseudoniem naar naam bewaart u ergens
    anders. Aanzien kijkt naar de hele tekst, ook naar opmerkingen achter `#`.

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
    if not holds_reference_to(type(record), "persoon"):
        return
    for reference in references(record):
        if "persoon" in reference.kinds and _is_a_name(reference.target):
            yield Fault(
                reference.field,
                f"'{reference.target}' lijkt de naam van een persoon",
                fix="gebruik een pseudoniem, bijvoorbeeld p-014",
            )


def _is_a_name(text: str) -> bool:
    """Whether a text that should be a pseudonym has a blank and a capital, as names have."""
    return " " in text and text != text.lower()
