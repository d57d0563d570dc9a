"""Files: which of the pictures and fonts that an organisation names cannot be used, and why."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from aanzien_cli.domain.own_file import OwnFile
from aanzien_cli.domain.parts.huisstijl import Huisstijl

MOST_KB: Final = 256
"""Of a picture: it stands in every report."""
_WHY: Final = {
    "symlink": "dit bestand is een koppeling (symlink)",
    "not-a-file": "dit is geen gewoon bestand",
    "too-large": "dit bestand is groter dan 1024 kB",
}


class Unusable(NamedTuple):
    """The field that names a file, what is wrong with that file, and what to do."""

    field: str
    message: str
    fix: str


def named_files(style: Huisstijl) -> Mapping[str, str]:
    """Give the files that a house style names, by field."""
    letters = style.lettertype
    fields = {
        "logo": style.logo,
        "lettertype.tekst": letters and letters.tekst,
        "lettertype.vet": letters and letters.vet,
        "lettertype.cursief": letters and letters.cursief,
        "lettertype.koppen": letters and letters.koppen,
    }
    return {field: path for field, path in fields.items() if path}


def unusable(style: Huisstijl, files: Mapping[str, OwnFile]) -> Iterator[Unusable]:
    """Yield every file that a report cannot use."""
    for field, path in named_files(style).items():
        found = files.get(path)
        if found is None:
            yield Unusable(field, "dit bestand is er niet", f"zet het neer als {path}")
        elif found.content is None:
            why = _WHY.get(found.problem, "dit bestand kan niet worden geopend")
            yield Unusable(field, why, "zet het bestand zelf op deze plaats")
        elif fault := _fault(path, found.content):
            yield Unusable(field, fault, "")


def _fault(path: str, content: bytes) -> str:
    suffix = path[path.rindex(".") :]
    if suffix in {".svg", ".png"} and len(content) > MOST_KB * 1024:
        return f"dit plaatje is groter dan {MOST_KB} kB"
    return _judged(suffix, content)


def _judged(suffix: str, content: bytes) -> str:
    """Look inside a file; few organisations have one, so what can do so is imported here."""
    if suffix == ".svg":
        from aanzien_cli.analysis.house.svg import svg_fault  # noqa: PLC0415

        return svg_fault(content)
    if suffix == ".png":
        from aanzien_cli.analysis.house.png import png_fault  # noqa: PLC0415

        return png_fault(content)
    from aanzien_cli.analysis.house.fonts import font_fault  # noqa: PLC0415

    return font_fault(content)
