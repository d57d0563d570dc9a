"""Huisstijl: how an organisation wants its reports to look, as data."""

import re
from typing import Annotated, Any, Final

from pydantic import AfterValidator, Field, PlainValidator, WithJsonSchema

from aanzien_cli.domain.fields import Tekst
from aanzien_cli.domain.own_file import FOLDER, FONTS, PICTURES
from aanzien_cli.domain.parts.volgorde import Volgorde
from aanzien_cli.domain.quantities.invalid import invalid
from aanzien_cli.domain.record import Deel

LEAST_CONTRAST: Final = 4.5
"""Of letters on their background, for WCAG 2.1 AA."""
_COLOR: Final = "^#[0-9A-Fa-f]{6}$"
_ADDRESS: Final = (  # compiled when first needed
    r"(?a)https://[A-Za-z0-9.:-]+/(?:[\w./~%?=&:#-]|\{(?:pad|regel|commit)\})*"
)
_DARK: Final = 0.03928


def luminance(color: str) -> float:
    """Give how light a colour such as `#154273` is, from 0 to 1, as WCAG 2.1 reckons."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= _DARK else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _read_color(value: Any) -> str:  # noqa: ANN401 -- whatever stands in a user's file
    if not isinstance(value, str) or not re.match(_COLOR, value):
        raise invalid("geen_kleur", "een kleur is een hekje met zes tekens, zoals '#154273'")
    found = contrast(value, "#ffffff")
    if found < LEAST_CONTRAST:
        shown = f"{int(found * 10) / 10}".replace(".", ",")
        raise invalid(
            "kleur_te_licht",
            f"wit op deze kleur heeft een contrast van {shown}, en 4,5 is nodig om het te lezen",
            "kies een donkerder kleur",
        )
    return value.lower()


def _place(suffixes: tuple[str, ...]) -> str:
    """Give what the place of a file of one of some kinds looks like: straight in our folder."""
    kinds = "|".join(re.escape(each) for each in suffixes)
    return rf"^{FOLDER}/[A-Za-z0-9][A-Za-z0-9_.-]*({kinds})$"


def _file(suffixes: tuple[str, ...], what: str) -> AfterValidator:
    """Hold a field to a file of one of some kinds, straight in the folder of the house style."""

    def check(value: str) -> str:
        if re.fullmatch(_place(suffixes), value):
            return value
        raise invalid(
            "geen_huisstijlbestand",
            f"{what} is een bestand in de map '{FOLDER}' dat eindigt op {' of '.join(suffixes)}",
            f"schrijf bijvoorbeeld {FOLDER}/{what.rsplit(maxsplit=1)[-1]}{suffixes[0]}",
        )

    return AfterValidator(check)


def _check_address(value: str) -> str:
    if re.fullmatch(_ADDRESS, value):
        return value
    raise invalid(
        "geen_bestandsadres",
        "dit is geen webadres voor bestanden",
        "schrijf bijvoorbeeld https://git.voorbeeld.nl/aanzien/blob/main/{pad}#L{regel}",
    )


Kleurcode = Annotated[
    str, PlainValidator(_read_color), WithJsonSchema({"type": "string", "pattern": _COLOR})
]
"""A colour on which white letters can be read."""


Beeldbestand = Annotated[
    Tekst,
    _file(PICTURES, "een logo"),
    WithJsonSchema({"type": "string", "pattern": _place(PICTURES)}),
]
"""The place of a picture."""
Letterbestand = Annotated[
    Tekst, _file(FONTS, "een letter"), WithJsonSchema({"type": "string", "pattern": _place(FONTS)})
]
"""The place of a font."""


class Lettertype(Deel):
    """De letters van verslagen, als bestanden; wat ontbreekt, komt uit de letter van aanzien."""

    tekst: Letterbestand
    """De gewone letter."""
    vet: Letterbestand | None = None
    """De vette letter."""
    cursief: Letterbestand | None = None
    """De schuine letter."""
    koppen: Letterbestand | None = None
    """De letter van titels en koppen; zonder deze de vette letter."""


class Huisstijl(Deel):
    """Hoe verslagen eruitzien: kleur, logo, letters, vaste teksten en de volgorde van de delen."""

    kleur: Kleurcode = "#154273"
    """De kleur van de balk en de koppen; wit moet erop te lezen zijn."""
    kop: Tekst | None = None
    """De tekst boven aan elke bladzijde; zonder deze de naam van de organisatie."""
    voet: Tekst | None = None
    """De tekst onder aan elke bladzijde."""
    logo: Beeldbestand | None = None
    """Het logo op de eerste bladzijde: een bestand in de map huisstijl, als .svg of .png."""
    logo_tekst: Tekst | None = None
    """Wat het logo zegt, voor wie het niet ziet; zonder deze ‘Logo van’ met de naam."""
    lettertype: Lettertype | None = None
    """De letters van verslagen als PDF en webpagina."""
    volgorde: Volgorde = Field(default_factory=Volgorde)
    """De volgorde van de delen, per verslag."""
    bestanden_url: Annotated[Tekst, AfterValidator(_check_address)] | None = None
    """Waar een bestand op het web staat, met {pad}, {regel} en {commit} erin."""
