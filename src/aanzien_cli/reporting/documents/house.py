"""House: the looks of a report, out of what an organisation chose."""

from collections.abc import Mapping
from typing import Final

from aanzien_cli.analysis.house.files import named_files, unusable
from aanzien_cli.domain.parts.huisstijl import LEAST_CONTRAST, Huisstijl, contrast
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.context import CannotTellError
from aanzien_cli.reporting.render.style import Letters, Picture, Style

_NIGHT: Final = "#14181f"
_STEPS: Final = 20
_LETTERS: Final = "lettertype."


def house_style(register: Register) -> Style:
    """Give the looks that `aanzien.yaml` asks for, or the usual ones.

    Raises CannotTellError where a picture or font cannot be used.
    """
    organisatie = register.organisatie
    chosen = organisatie.huisstijl if organisatie else None
    if chosen is None:
        return Style()
    brand = chosen.kleur
    dark = Style().brand_dark if brand == Style().brand else _lightened(brand)
    return Style(
        brand,
        dark,
        chosen.kop or "",
        chosen.voet or "",
        logo=_logo(chosen, register),
        letters=_letters(chosen, register),
    )


def house_order(register: Register, report: str) -> tuple[str, ...]:
    """Give the parts of a report that the organisation wants first, in their order."""
    organisatie = register.organisatie
    chosen = organisatie.huisstijl if organisatie else None
    return chosen.volgorde.of(report) if chosen else ()


def _logo(chosen: Huisstijl, register: Register) -> Picture | None:
    if not chosen.logo:
        return None
    name = register.organisatie.naam if register.organisatie else ""
    content = _content(chosen, register, "logo")
    return Picture(content, _suffix(chosen.logo), chosen.logo_tekst or f"Logo van {name}")


def _letters(chosen: Huisstijl, register: Register) -> Mapping[str, Letters]:
    return {
        field.removeprefix(_LETTERS): Letters(_content(chosen, register, field), _suffix(path))
        for field, path in named_files(chosen).items()
        if field.startswith(_LETTERS)
    }


def _content(chosen: Huisstijl, register: Register, field: str) -> bytes:
    """Give the bytes of a file that was named. Raises CannotTellError where it cannot be used."""
    for wrong in unusable(chosen, register.own_files):
        if wrong.field == field:
            raise CannotTellError(f"huisstijl.{field} in aanzien.yaml: {wrong.message}")
    return register.own_files[named_files(chosen)[field]].content or b""


def _suffix(path: str) -> str:
    return path[path.rindex(".") :]


def _lightened(color: str) -> str:
    """Mix a colour with white until it can be read on a dark page."""
    shades = (_mixed(color, step / _STEPS) for step in range(_STEPS + 1))
    return next(each for each in shades if contrast(each, _NIGHT) >= LEAST_CONTRAST)


def _mixed(color: str, share: float) -> str:
    parts = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * share):02x}" for part in parts)
