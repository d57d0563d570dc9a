"""Sources: where the figures of an indicator come from, and under which licence.

Figures of CBS are published under CC BY 4.0, which asks to name the source.
"""

from collections.abc import Iterator
from typing import Final

from aanzien_cli.domain.indicator import Databron, Indicator

CBS_LICENCE: Final = "CC BY 4.0"
_NAMES: Final = {"cbs": "CBS", "swing": "Swing"}


def source_in_words(indicator: Indicator) -> str:
    """Name the source with all that finds it again."""
    source = indicator.databron
    return ", ".join(_parts(source)) if source else "niet genoemd"


def licence_of(source: Databron) -> str | None:
    """Give the licence: the one in the file, and for CBS the one it is always under."""
    return source.licentie or (CBS_LICENCE if source.type == "cbs" else None)


def _parts(source: Databron) -> Iterator[str]:
    name = _NAMES.get(source.type or "")
    yield source.naam or name or "bron zonder naam"
    if name and source.naam and name.lower() not in source.naam.lower():
        yield f"via {name}" if source.type == "swing" else name
    for label, value in (
        ("tabel", source.tabel),
        ("onderwerp", source.meetwaarde),
        ("regio", source.regio),
        ("keuze", " en ".join(source.dimensies)),
        ("beheerder", source.beheerder),
    ):
        if value:
            yield f"{label} {value}"
    licence = licence_of(source)
    yield f"licentie {licence}" if licence else "licentie niet genoemd"
    if source.url:
        yield source.url
