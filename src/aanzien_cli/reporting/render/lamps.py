"""Lamps: the signs of a status: a shape, a symbol and a word; the colour comes last."""

from typing import Final, NamedTuple


class Lamp(NamedTuple):
    """A status: the sign in a text, its shape when drawn, and its colours on light and on dark."""

    name: str
    sign: str
    shape: str
    light: str
    dark: str


GREEN: Final = Lamp("groen", "●", "circle", "#1b7f4b", "#6fcf97")
ORANGE: Final = Lamp("oranje", "▲", "triangle", "#9a5b00", "#f0b45c")
RED: Final = Lamp("rood", "■", "square", "#b3261e", "#ff8a80")
GREY: Final = Lamp("grijs", "○", "ring", "#55606e", "#b4bfcc")
LAMPS: Final = {lamp.sign: lamp for lamp in (GREEN, ORANGE, RED, GREY)}
BY_NAME: Final = {lamp.name: lamp for lamp in LAMPS.values()}
