"""Scaffold: a small repository in order, to begin from."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Final

from aanzien_cli import __version__
from aanzien_cli.domain.organisatie import Organisatietype
from aanzien_cli.editing.marks import fill

BESTUUR: Final[Mapping[Organisatietype, tuple[str, str]]] = MappingProxyType(
    {
        "gemeente": ("gemeenteraad", "college van burgemeester en wethouders"),
        "provincie": ("provinciale staten", "gedeputeerde staten"),
        "waterschap": ("algemeen bestuur", "dagelijks bestuur"),
        "uitvoeringsorganisatie": ("raad van advies", "raad van bestuur"),
        "ministerie": ("Tweede Kamer", "bestuursraad"),
        "samenwerking": ("algemeen bestuur", "dagelijks bestuur"),
    }
)
"""What the bodies are called that watch and that govern, per type of organisation."""

_DOT: Final = "dot_"
"""Stands for the dot of a hidden name, so that no tool takes the skeleton for its own settings."""


def scaffold(naam: str, soort: Organisatietype, today: date) -> Mapping[str, str]:
    """Give the files of a filled repository by path, with dates that fit the day they are made."""
    raad, college = BESTUUR[soort]
    words = {
        "naam": json.dumps(naam, ensure_ascii=False),
        "titel": naam,
        "type": soort,
        "raad": raad,
        "college": college,
        "versie": __version__,
    }
    return {path: fill(text, words, today) for path, text in _texts(_skeleton(), "")}


def _skeleton() -> Traversable:
    return files(__package__) / "skeleton"


def _texts(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = prefix + entry.name.replace(_DOT, ".", 1)
        if entry.is_dir():
            yield from _texts(entry, f"{path}/")
        else:
            yield path, entry.read_text(encoding="utf-8")
