"""Activity: the last sign that somebody is at work on an opdracht, from dates in the records."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from aanzien_cli.analysis.series import series
from aanzien_cli.analysis.steering import decided_on
from aanzien_cli.analysis.testing import held_on
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.signaal import Signaal
from aanzien_cli.domain.toets import Toets


class Sign(NamedTuple):
    """The day of a sign of work, and what it was, in Dutch."""

    day: date
    what: str


def last_sign(opdracht: Opdracht, register: Register) -> Sign | None:
    """Give the last sign of work up to the peildatum; None where no date at all is known.

    Signs are its start, a toets, a besluit, an answered signaal, a figure of an indicator that it
    serves, and every date on which something about it was judged or discussed. What is planned is
    no sign.
    """
    about = (*_own(opdracht), *_discussed(opdracht))
    found = (*about, *_around(opdracht, register), *_measured(opdracht, register))
    signs = (Sign(day, what) for day, what in found if day and day <= register.peildatum)
    return max(signs, key=lambda sign: sign.day, default=None)


def _own(opdracht: Opdracht) -> Iterator[tuple[date | None, str]]:
    yield opdracht.van, "de start"
    if opdracht.toetsplan:
        yield opdracht.toetsplan.opgesteld_op, "het toetsplan"
    if opdracht.uitvoeringstoets:
        yield opdracht.uitvoeringstoets.datum, "de uitvoeringstoets"
    if opdracht.voortgang:
        yield opdracht.voortgang.peildatum, "de voortgang"


def _discussed(opdracht: Opdracht) -> Iterator[tuple[date | None, str]]:
    for score in opdracht.perspectiefscores:
        yield score.op, "een perspectiefscore"
    for condition in opdracht.randvoorwaarden:
        yield condition.besproken_op, "een gesprek over een randvoorwaarde"
    for tension in opdracht.spanningen:
        yield tension.besproken_op, "een gesprek over een spanning"


def _around(opdracht: Opdracht, register: Register) -> Iterator[tuple[date | None, str]]:
    for toets in register.referring(Toets, "opdracht", opdracht.id):
        yield held_on(toets, register.peildatum), "een toets"
    yield decided_on("opdracht", opdracht.id, register), "een besluit"
    for name in (opdracht.id, f"opdracht:{opdracht.id}"):
        for signaal in register.referring(Signaal, "over", name):
            yield signaal.afgehandeld_op, "een signaal"


def _measured(opdracht: Opdracht, register: Register) -> Iterator[tuple[date | None, str]]:
    for id_ in opdracht.doelstellingen:
        yield _last_of_end(id_, register), "een meting"
    for assumption in opdracht.veronderstellingen:
        yield _last_of_indicator(assumption.indicator, register), "een meting"


def _last_of_end(id_: str, register: Register) -> date | None:
    """Give the day of the last figure of any indicator of a doelstelling."""
    return register.remember(("last figure", id_), lambda: _find_last(id_, register))


def _find_last(id_: str, register: Register) -> date | None:
    end = register.get(Doelstelling, id_)
    days = [_last_of_indicator(each, register) for each in end.indicatoren] if end else []
    return max(filter(None, days), default=None)


def _last_of_indicator(id_: str | None, register: Register) -> date | None:
    indicator = register.get(Indicator, id_)
    if indicator is None:
        return None
    figures = series(indicator, register)
    return max((point.moment for point in (*figures.points, *figures.other_unit)), default=None)
