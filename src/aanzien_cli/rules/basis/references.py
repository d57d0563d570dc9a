"""References: whether everything that is named exists."""

from collections.abc import Iterator

from aanzien_cli.analysis.references import Reference, references
from aanzien_cli.analysis.vocabulary import dictionary, names
from aanzien_cli.domain.closest import suggestion
from aanzien_cli.domain.element import Element
from aanzien_cli.domain.fault import Fault
from aanzien_cli.domain.kinds import BY_NAME
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.severity import Severity
from aanzien_cli.domain.toets import Toets
from aanzien_cli.rules.rule import rule


@rule(Severity.ERROR, element=Element.BASIS)
def onbekende_verwijzing(record: Record, register: Register) -> Iterator[Fault]:
    """Elke verwijzing wijst naar een record dat bestaat.

    Een verwijzing is het id van een ander record: de naam van het bestand zonder `.yaml`. In
    lopende tekst schrijft u `[[indicator:co2-uitstoot]]`. Personen, disciplines, perspectieven en
    bestuursorganen worden alleen nagekeken als u ze bijhoudt.

    Fout:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    # doelstellingen/aardgasvrij.yaml
    titel: Alle wijken zijn aardgasvrij
    opgave: energietransite
    ```

    Goed:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    # doelstellingen/aardgasvrij.yaml
    titel: Alle wijken zijn aardgasvrij
    opgave: energietransitie
    ```
    """
    for reference in references(record):
        yield from _check(reference, register)
    if isinstance(record, Meetreeks):
        yield from _check(Reference("", ("indicator",), record.id), register)
    if isinstance(record, Toets) and record.veronderstelling:
        yield from _assumption(record, record.veronderstelling, register)


def _check(reference: Reference, register: Register) -> Iterator[Fault]:
    kinds, target = _narrow(reference)
    unknown = [kind for kind in kinds if not _is_known(kind)]
    if unknown:
        meant = suggestion(unknown[0], BY_NAME)
        yield Fault(
            reference.field, f"soort '{unknown[0]}' bestaat niet", fix=meant, quote=reference.quote
        )
        return
    known = [names(register, kind) for kind in kinds]
    if all(each is not None and target not in each for each in known):
        yield Fault(
            reference.field,
            f"{' of '.join(kinds)} '{target}' bestaat niet",
            fix=dictionary(register, kinds).suggestion(target) or _mend(kinds),
            quote=reference.quote,
        )


def _narrow(reference: Reference) -> tuple[tuple[str, ...], str]:
    """Take the kind out of a reference that names one itself: `opdracht:warmtenet`."""
    kind, colon, target = reference.target.partition(":")
    if colon and kind in reference.kinds:
        return (kind,), target
    return reference.kinds, reference.target


def _is_known(kind: str) -> bool:
    return kind in BY_NAME or kind in _LISTS


def _mend(kinds: tuple[str, ...]) -> str:
    kind = BY_NAME.get(kinds[0])
    if kind is None:
        return "voeg de naam toe aan aanzien.yaml, of verbeter hem"
    return f"maak een bestand in '{kind.folder}', of verbeter de naam"


def _assumption(toets: Toets, name: str, register: Register) -> Iterator[Fault]:
    opdracht = register.get(Opdracht, toets.opdracht)
    if opdracht is None:
        return
    known = [each.id for each in opdracht.veronderstellingen if each.id]
    if name not in known:
        yield Fault(
            "veronderstelling",
            f"opdracht '{opdracht.id}' heeft geen veronderstelling '{name}'",
            fix=suggestion(name, known) or f"voeg haar toe in {opdracht.path}",
        )


_LISTS = frozenset({"discipline", "perspectief", "bestuursorgaan"})
