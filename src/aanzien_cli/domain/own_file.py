"""Own file: a picture or a font that an organisation put beside its records."""

from typing import Final, NamedTuple

FOLDER: Final = "huisstijl"
PICTURES: Final = (".svg", ".png")
FONTS: Final = (".ttf", ".otf")


class OwnFile(NamedTuple):
    """Its bytes, or the reason that there are none: `symlink`, `too-large` and the like."""

    content: bytes | None
    problem: str = ""
