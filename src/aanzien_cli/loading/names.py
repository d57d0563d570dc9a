"""Names: whether file names and the words of the organisation can serve as ids."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.words.sameness import as_file_name, folded, is_device
from aanzien_cli.loading.layout import place
from aanzien_cli.loading.privacy import names_a_person

_KEBAB: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_NOT_KEBAB: Final = r"[^a-z0-9]+"  # compiled when first needed
_LONGEST: Final = 100
_LISTS: Final = ("bestuur", "disciplines", "perspectieven")
"""The lists of aanzien.yaml that give their parts an id of their own."""


def is_id(name: str) -> bool:
    """Whether a name can be the id of a record, and of its file on every computer."""
    return bool(_KEBAB.match(name)) and len(name) <= _LONGEST and not is_device(name)


def why_no_id(name: str) -> str:
    """Say in Dutch what keeps a name from being an id."""
    if is_device(name):
        return "Windows houdt deze naam zelf vrij voor een apparaat"
    return "gebruik kleine letters, cijfers en streepjes"


def to_id(text: str) -> str:
    """Make an id of a title: without capitals, accents and signs, and not too long."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(_NOT_KEBAB, "-", bare.lower()).strip("-")[:_LONGEST].rstrip("-")


def name_faults(paths: Iterable[str]) -> Iterator[PlacedFault]:
    """Yield a fault for every file whose name is no id, and for every id that stands twice.

    Names are the same where a reader, Windows or macOS sees one name.
    """
    seen: dict[tuple[str, str], str] = {}
    for path in paths:
        stands = place(path)
        if not is_id(stands.id):
            yield from _invalid(path, stands.id)
        kind = stands.kind.kind if stands.kind else ""
        first = seen.setdefault((kind, as_file_name(stands.id)), path)
        if first != path:
            yield PlacedFault(
                path=path,
                rule="dubbel-id",
                message=f"id '{stands.id}' bestaat al: zie {first}{_told_apart(first, path)}",
                fix="geef een van de twee bestanden een andere naam",
            )


def file_faults(paths: Iterable[str]) -> Iterator[PlacedFault]:
    """Yield a fault for every picture, font or template that elsewhere is one file with another."""
    seen: dict[str, str] = {}
    for path in paths:
        first = seen.setdefault(as_file_name(path), path)
        if first != path:
            yield PlacedFault(
                path=path,
                rule="dubbel-id",
                message=f"{_ONE_FILE} als {first}{_told_apart(first, path)}",
                fix="geef een van de twee bestanden een andere naam",
            )


def _told_apart(first: str, second: str) -> str:
    """Say why two names that look the same are two files."""
    one, other = (unicodedata.normalize("NFC", path) for path in (first, second))
    return "; alleen het accent is anders opgeslagen" if one == other else ""


def listed_faults(organisatie: Organisatie) -> Iterator[PlacedFault]:
    """Yield a fault for every body, discipline and perspective with the id of one before it."""
    for field in _LISTS:
        seen: dict[str, int] = {}
        for number, part in enumerate(getattr(organisatie, field)):
            first = seen.setdefault(folded(part.id), number)
            if first != number:
                yield PlacedFault(
                    path=organisatie.path,
                    rule="dubbel-id",
                    message=f"id '{part.id}' staat al in '{field}', als nummer {first + 1}",
                    fix="haal een van de twee weg, of geef die een ander id",
                    field=(field, number),
                )


def _invalid(path: str, id_: str) -> Iterator[PlacedFault]:
    better = to_id(id_)
    about_person = names_a_person(id_)
    yield PlacedFault(
        path=path,
        rule="ongeldig-id",
        message=f"'{id_}' kan geen id zijn: {why_no_id(id_)}",
        fix=f"noem het bestand '{better}'" if is_id(better) and not about_person else _RENAME,
    )
    if about_person:
        message = "in de naam van dit bestand lijkt de naam van een persoon te staan"
        yield PlacedFault(path, "persoonsgegeven", message, _RENAME)


_ONE_FILE: Final = "dit is op Windows en macOS hetzelfde bestand"
_RENAME: Final = "geef het bestand een andere naam"
