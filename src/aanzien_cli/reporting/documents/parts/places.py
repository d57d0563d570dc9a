"""Places: where a figure stands: in the record of its indicator, or in the file beside it."""

from aanzien_cli.analysis.days import moment
from aanzien_cli.analysis.series import Gap, Point, weight
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.render.template import Md


def figure_mark(indicator: Indicator, row: Point, register: Register, cite: Citations) -> Md:
    """Give the mark of a figure."""
    path, field = place(indicator, row, register)
    return cite.figure(path, field, moment(row.when), origin(indicator))


def origin(indicator: Indicator) -> str:
    """Give what the source of the figures is called, empty where nobody wrote it."""
    return (indicator.databron and indicator.databron.naam) or ""


def place(indicator: Indicator, row: Point | Gap, register: Register) -> tuple[str, str]:
    """Give the path and the field of a figure; of several for one moment that which counts."""
    if row.field:
        return indicator.path, row.field
    beside = register.get(Meetreeks, indicator.id)
    counted = [
        (weight(each), number)
        for number, each in enumerate(beside.metingen if beside else ())
        if each.soort == "realisatie" and str(each.periode or each.peildatum) == row.when
    ]
    number = max(counted)[1] if counted else 0
    return (beside or indicator).path, f"metingen.{number}"
