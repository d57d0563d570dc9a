"""Forecasts: the opgaven that are off by their figures, with how likely their norms are met."""

from typing import Final

from aanzien_cli.analysis.indicators.judged import Judged, judged
from aanzien_cli.analysis.indicators.status import Status
from aanzien_cli.analysis.indicators.words import chance_in_words
from aanzien_cli.analysis.thread import is_over
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.names import short_name
from aanzien_cli.reporting.documents.words import cut
from aanzien_cli.reporting.render.template import Md, literal

MOST: Final = 2
"""How many indicators of an opgave are named on the first page; the chapter has all of them."""
_NAME: Final = 80
"""A longer name is cut there."""
_OFF: Final = (Status.NOT_MET, Status.OFF_COURSE)


def forecasts(register: Register, cite: Citations) -> tuple[Md, ...]:
    """Say of each opgave that has not ended which norms are missed or all but out of reach."""
    return tuple(
        said
        for opgave in register.of(Opgave)
        if not is_over(opgave, register.peildatum)
        for said in _forecast(opgave, register, cite)
    )


def _forecast(opgave: Opgave, register: Register, cite: Citations) -> tuple[Md, ...]:
    ends = register.referring(Doelstelling, "opgave", opgave.id)
    ids = dict.fromkeys(id_ for end in ends for id_ in end.indicatoren)
    found = [judged(each, register) for id_ in ids if (each := register.get(Indicator, id_))]
    steered = [each for each in found if each.indicator.norm]
    off = sorted((each for each in steered if each.verdict.status in _OFF), key=_chance)
    if not off:
        return ()
    name = literal(cut(short_name(opgave, register), _NAME))
    count = f"{len(off)} van de {len(steered)} normen" if len(steered) > 1 else "de enige norm"
    among = ", waaronder" if len(off) > MOST else ":"
    named = enumerated(_named(each, cite) for each in off[:MOST])
    return (Md(f"{name}: {count}{among} {named}."),)


def _named(found: Judged, cite: Citations) -> Md:
    outlook = found.verdict.outlook
    said = f"kans {chance_in_words(outlook.chance)}" if outlook else str(found.verdict.status)
    one = found.indicator
    return Md(literal(f"{cut(one.naam, _NAME)} ({said})") + cite(one, "norm"))


def _chance(found: Judged) -> tuple[float, str]:
    outlook = found.verdict.outlook
    return outlook.chance if outlook else -1.0, found.indicator.path
