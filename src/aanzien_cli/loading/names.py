"""Names: whether the file names of records can serve as ids."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from aanzien_cli.domain.fault import PlacedFault
from aanzien_cli.loading.layout import place

_KEBAB: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_NOT_KEBAB: Final = re.compile(r"[^a-z0-9]+")
_LONGEST: Final = 100


def is_id(name: str) -> bool:
    """Whether a name can be the id of a record."""
    return bool(_KEBAB.match(name)) and len(name) <= _LONGEST


def to_id(text: str) -> str:
    """Make an id of a title: without capitals, accents and signs, and not too long."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_KEBAB.sub("-", bare.lower()).strip("-")[:_LONGEST].rstrip("-")


def name_faults(paths: Iterable[str]) -> Iterator[PlacedFault]:
    """Yield a fault for every file whose name is no id, and for every id that stands twice."""
    seen: dict[tuple[str, str], str] = {}
    for path in paths:
        stands = place(path)
        if not is_id(stands.id):
            yield _invalid(path, stands.id)
        kind = stands.kind.kind if stands.kind else ""
        first = seen.setdefault((kind, stands.id.casefold()), path)
        if first != path:
            yield PlacedFault(
                path=path,
                rule="dubbel-id",
                message=f"id '{stands.id}' bestaat al: zie {first}",
                fix="geef een van de twee bestanden een andere naam",
            )


def _invalid(path: str, id_: str) -> PlacedFault:
    better = to_id(id_)
    return PlacedFault(
        path=path,
        rule="ongeldig-id",
        message=f"'{id_}' kan geen id zijn: gebruik kleine letters, cijfers en streepjes",
        fix=f"noem het bestand '{better}'" if better else "geef het bestand een andere naam",
    )
