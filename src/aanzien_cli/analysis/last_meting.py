"""Last meting: the newest figure of an indicator that was measured and is known."""

from datetime import date, timedelta

from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.meting import Meting
from aanzien_cli.domain.register import Register


def last_meting(indicator: Indicator, register: Register) -> Meting | None:
    """Give the newest measured figure up to the peildatum, of the record or its own file.

    What is budgeted or foreseen is no measurement; a missing figure is passed over.
    """
    series = register.get(Meetreeks, indicator.id)
    metingen = (*indicator.metingen, *(series.metingen if series else ()))
    known = [each for each in metingen if each.waarde is not None and each.soort == "realisatie"]
    passed = [each for each in known if moment(each) <= register.peildatum]
    return max(passed, key=moment, default=None)


def moment(meting: Meting) -> date:
    """Give the day a measurement is about: its peildatum, or the last day of its period."""
    if meting.periode is not None:
        return meting.periode.end - timedelta(days=1)
    return meting.peildatum or date.min
