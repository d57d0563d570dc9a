"""Series: what was measured of an indicator up to the peildatum, from old to new."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.parts.meting import Cijfermoment, Meting
from aanzien_cli.domain.parts.waarde import Waarde, in_dutch, split_remark
from aanzien_cli.domain.quantities.periode import Periodesoort
from aanzien_cli.domain.register import Register

_DAY: Final = timedelta(days=1)


class Point(NamedTuple):
    """A measured figure, in the unit in which it was printed.

    `moment` is the day it is about, for a period its last day; `when` is how that was written.
    `soort` is the kind of period, None for a date. `field` is the dotted place in the record of the
    indicator, empty for a row of its own file. `teller` and `noemer` are the cases behind it,
    `opgehaald` the day it was taken over from its source.
    """

    moment: date
    getal: Decimal
    tekst: str
    teken: str
    eenheid: str | None
    when: str
    soort: Periodesoort | None
    field: str
    voorlopig: bool = False
    teller: Decimal | None = None
    noemer: Decimal | None = None
    opgehaald: date | None = None

    @property
    def shown(self) -> str:
        """The figure as the Dutch write it; `tekst` is how it was typed."""
        return in_dutch(self.getal, self.teken, split_remark(self.tekst)[1])


class Gap(NamedTuple):
    """A moment without a figure, with the reason as written; empty where none was given.

    `field` is the dotted place in the record, empty for a row of its own file.
    """

    moment: date
    when: str
    reden: str
    field: str


class Series(NamedTuple):
    """The figures of one indicator, each moment once, sorted by moment.

    `points` are those in the unit of the indicator, or of the last figure where the indicator
    names none; `other_unit` are those that name another one.
    """

    points: tuple[Point, ...]
    other_unit: tuple[Point, ...]
    missing: tuple[Gap, ...]


class _Row(NamedTuple):
    moment: date
    when: str
    field: str
    cijfer: Cijfermoment


def series(indicator: Indicator, register: Register) -> Series:
    """Give what was measured: the figures in the record, in `metingen/`, and the nulmeting.

    Only realised figures up to the peildatum count; what is budgeted or foreseen is left out. Of
    several figures for one date or period a definitive one wins over a provisional one, and else
    the one listed last, for figures are appended. A nulmeting counts where no other figure is
    about its day.
    """
    return register.remember(("series", indicator.path), lambda: _series(indicator, register))


def behind(unit: str) -> str:
    """Give a unit as it stands behind a number: `21 per jaar`, `1.312 × € 1.000`, or just `21`."""
    if unit.startswith("€ ") and unit[2:3].isdigit():
        return f"× {unit}"
    if unit == "aantal":
        return ""
    return f"({unit})" if unit.startswith("cijfer ") else unit.removeprefix("aantal ")


def day_of(cijfer: Cijfermoment) -> date | None:
    """Give the day that a figure is about: its peildatum, or the last day of its period."""
    if cijfer.periode is not None:
        return cijfer.periode.end - _DAY
    return cijfer.peildatum


def _series(indicator: Indicator, register: Register) -> Series:
    best: dict[str, _Row] = {}
    for row in _rows(indicator, register):
        if row.when not in best or weight(row.cijfer) >= weight(best[row.when].cijfer):
            best[row.when] = row
    rows = sorted([*best.values(), *_baseline(indicator, [*best.values()], register)], key=_moment)
    points = [_point(row, row.cijfer.waarde) for row in rows if row.cijfer.waarde is not None]
    usual = {None, indicator.eenheid or (points[-1].eenheid if points else None)}
    return Series(
        tuple(point for point in points if point.eenheid in usual),
        tuple(point for point in points if point.eenheid not in usual),
        tuple(_gap(row) for row in rows if row.cijfer.waarde is None),
    )


def _rows(indicator: Indicator, register: Register) -> Iterator[_Row]:
    own_file = register.get(Meetreeks, indicator.id)
    inline = [(f"metingen.{number}", each) for number, each in enumerate(indicator.metingen)]
    beside = [("", each) for each in own_file.metingen] if own_file else []
    for field, meting in (*inline, *beside):
        row = _row(meting, field)
        if row and meting.soort == "realisatie" and row.moment <= register.peildatum:
            yield row


def _baseline(indicator: Indicator, rows: list[_Row], register: Register) -> Iterator[_Row]:
    row = _row(indicator.nulmeting, "nulmeting") if indicator.nulmeting else None
    if row and row.cijfer.waarde and row.moment <= register.peildatum:
        known = {each.moment for each in rows if each.cijfer.waarde}
        if row.moment not in known:
            yield row


def _row(cijfer: Cijfermoment, field: str) -> _Row | None:
    periode, moment = cijfer.periode, day_of(cijfer)
    when = periode.tekst if periode is not None else str(moment)
    return _Row(moment, when, field, cijfer) if moment else None


def _moment(row: _Row) -> date:
    return row.moment


def weight(cijfer: Cijfermoment) -> tuple[bool, bool]:
    """Give how much a figure counts beside others for its moment; of equals the last one counts."""
    status = cijfer.status if isinstance(cijfer, Meting) else None
    return cijfer.waarde is not None, status != "voorlopig"


def _point(row: _Row, waarde: Waarde) -> Point:
    cijfer = row.cijfer
    soort = cijfer.periode.soort if cijfer.periode else None
    figure = (row.moment, waarde.getal, waarde.tekst, waarde.teken)
    if not isinstance(cijfer, Meting):
        return Point(*figure, None, row.when, soort, row.field)
    return Point(
        *figure,
        cijfer.eenheid,
        row.when,
        soort,
        row.field,
        cijfer.status == "voorlopig",
        cijfer.teller,
        cijfer.noemer,
        cijfer.opgehaald_op,
    )


def _gap(row: _Row) -> Gap:
    missing = row.cijfer.ontbrekend
    return Gap(row.moment, row.when, missing.reden if missing else "", row.field)
