"""References: whether everything that is named exists."""

from collections.abc import Collection, Iterator, Mapping

from aanzien_cli.analysis.references import Reference, references
from aanzien_cli.analysis.vocabulary import dictionary, names, renamed
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.location import to_field_path
from aanzien_cli.domain.findings.repair import Write
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.kinds import BY_NAME
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.toets import Toets
from aanzien_cli.domain.words.closest import Guess, asked, guess
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
    known = names(register)
    for reference in references(record):
        if not _resolves(reference.kinds, reference.target, known):
            yield from _explain(reference, register)
    if isinstance(record, Meetreeks) and record.id not in (known["indicator"] or ()):
        yield from _explain(Reference("", ("indicator",), record.id), register)
    if isinstance(record, Toets) and record.veronderstelling:
        yield from _assumption(record, record.veronderstelling, register)


def _resolves(
    kinds: tuple[str, ...], target: str, known: Mapping[str, Collection[str] | None]
) -> bool:
    """Whether a name exists as one of the kinds, or as one that is not kept here."""
    for kind in kinds:
        held = known.get(kind, ())
        if held is None or target in held:
            return True
    return False


def _explain(reference: Reference, register: Register) -> Iterator[Fault]:
    """Say what is wrong with a name that was not found as it stands."""
    kinds, target = _narrow(reference)
    known = names(register)
    unknown = [kind for kind in kinds if kind not in known]
    if unknown:
        meant = guess(unknown[0], BY_NAME)
        message = f"soort '{unknown[0]}' bestaat niet"
        # The kind stands first: the id may hold the same letters, as in [[opdrach:opdracht-a]].
        parts = (reference.quote or reference.target).partition(unknown[0])
        yield _fault(reference, message, asked(meant), parts, meant)
    elif not _resolves(kinds, target, known):
        new = renamed(register, kinds).get(target)
        meant = Guess(new, is_certain=True) if new else dictionary(register, kinds).guess(target)
        fix = f"dit record heet nu '{new}'" if new else asked(meant) or _mend(kinds)
        if meant and kinds[0] in BY_NAME and not _is_plain(meant.word) and _is_plain(target):
            fix, meant = f"geef het bestand '{meant.word}' de naam '{target}'", None
        parts = (reference.quote or reference.target).rpartition(target)
        yield _fault(reference, f"{' of '.join(kinds)} '{target}' bestaat niet", fix, parts, meant)


def _is_plain(name: str) -> bool:
    """Whether a name holds no capital, accent or blank, so that it may be the name of a file."""
    return name.isascii() and name == name.lower() and " " not in name


def _fault(
    reference: Reference, message: str, fix: str, parts: tuple[str, str, str], meant: Guess | None
) -> Fault:
    """Give the fault of a reference, of which the middle part is wrong: a kind, or the id."""
    repair = None
    if meant and reference.field:
        before, _, after = parts
        place, text = to_field_path(reference.field), f"{before}{meant.word}{after}"
        repair = Write(place, text, reference.quote, meant.is_certain)
    return Fault(reference.field, message, fix, quote=reference.quote, repair=repair)


def _narrow(reference: Reference) -> tuple[tuple[str, ...], str]:
    """Take the kind out of a reference that names one itself: `opdracht:warmtenet`."""
    kind, colon, target = reference.target.partition(":")
    if colon and kind in reference.kinds:
        return (kind,), target
    return reference.kinds, reference.target


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
        meant = guess(name, known)
        field = "veronderstelling"
        yield Fault(
            field,
            f"opdracht '{opdracht.id}' heeft geen veronderstelling '{name}'",
            fix=asked(meant) or f"voeg haar toe in {opdracht.path}",
            repair=Write((field,), meant.word, is_safe=meant.is_certain) if meant else None,
        )
