"""Style: what an organisation can choose about the looks of a report, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Picture:
    """A logo: the bytes of an SVG or PNG, how its name ends, and what it says in words."""

    content: bytes
    suffix: str
    alt: str


@dataclass(frozen=True)
class Letters:
    """A font file, and how its name ends."""

    content: bytes
    suffix: str


@dataclass(frozen=True)
class Style:
    """The colour of the brand, the texts in the margins, and where there are any a logo and fonts.

    `letters` holds fonts by what they are for: `tekst`, and perhaps `vet`, `cursief` and `koppen`.
    """

    brand: str = "#154273"
    brand_dark: str = "#8ab8ff"
    header: str = ""
    footer: str = ""
    logo: Picture | None = None
    letters: Mapping[str, Letters] = field(default_factory=dict)
