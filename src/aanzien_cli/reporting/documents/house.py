"""House: the looks of a report, out of what an organisation chose."""

from typing import Final

from aanzien_cli.domain.huisstijl import LEAST_CONTRAST, contrast
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.render.style import Style

_NIGHT: Final = "#14181f"
_STEPS: Final = 20


def house_style(register: Register) -> Style:
    """Give the looks that `aanzien.yaml` asks for, or the usual ones."""
    organisatie = register.organisatie
    chosen = organisatie.huisstijl if organisatie else None
    if chosen is None:
        return Style()
    brand = chosen.kleur
    dark = Style().brand_dark if brand == Style().brand else _lightened(brand)
    return Style(brand, dark, chosen.kop or "", chosen.voet or "")


def _lightened(color: str) -> str:
    """Mix a colour with white until it can be read on a dark page."""
    shades = (_mixed(color, step / _STEPS) for step in range(_STEPS + 1))
    return next(each for each in shades if contrast(each, _NIGHT) >= LEAST_CONTRAST)


def _mixed(color: str, share: float) -> str:
    parts = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * share):02x}" for part in parts)
