"""Signs: a status in a table: its sign and its word, which the writers draw as a lamp."""

from aanzien_cli.analysis.indicators.status import Status
from aanzien_cli.analysis.markdown import escaped
from aanzien_cli.domain.parts.voortgang import Kleur
from aanzien_cli.reporting.render.lamps import GREEN, GREY, ORANGE, RED, Lamp
from aanzien_cli.reporting.render.template import Md

_OF_COLOR: dict[Kleur, tuple[Lamp, str]] = {
    "groen": (GREEN, "op schema"),
    "oranje": (ORANGE, "in gevaar"),
    "rood": (RED, "buiten de afspraak"),
}


_OF_STATUS: dict[Status, Lamp] = {
    Status.ON_COURSE: GREEN,
    Status.MET: GREEN,
    Status.RISK: ORANGE,
    Status.OFF_COURSE: RED,
    Status.NOT_MET: RED,
}


def standing(status: Status) -> Md:
    """Give the sign of how an indicator stands against its norm."""
    return sign(_OF_STATUS.get(status, GREY), status)


def sign(lamp: Lamp, word: str) -> Md:
    """Give the sign of a lamp with a word of ours or of a user."""
    return Md(f"{lamp.sign} {escaped(word)}")


def light(color: Kleur | None) -> Md:
    """Give a traffic light; without a colour nobody judged."""
    lamp, word = _OF_COLOR[color] if color else (GREY, "niet beoordeeld")
    return sign(lamp, word)
