"""CSV: one line per subject and period, for a spreadsheet."""

import math
from collections.abc import Iterator
from typing import Final

from aanzien_cli.analysis.capacity.overview import Overview
from aanzien_cli.analysis.capacity.rows import Row
from aanzien_cli.analysis.hours import round_hours
from aanzien_cli.reporting.capacity.figures import fte, whole_percent
from aanzien_cli.reporting.capacity.verdict import verdict
from aanzien_cli.reporting.spreadsheet import to_csv
from aanzien_cli.reporting.visible import visible

_HEADINGS: Final = (
    *("soort", "id", "titel", "periode", "aanbod_uren", "regulier_uren", "lopend_uren"),
    *("gereed_uren", "belasting_procent", "plafond_procent", "kans_te_veel_procent"),
    *(
        "wachttijd",
        "gevraagd_fte",
        "beschikbaar_fte",
        "oordeel",
        "vraag_p80_uren",
        "vraag_p95_uren",
    ),
)


def render_csv(overview: Overview) -> str:
    """Write the rows of an overview; an empty cell is a figure that does not exist."""
    return to_csv(_HEADINGS, (tuple(_cells(row)) for rows in overview.rows for row in rows))


def _cells(row: Row) -> Iterator[str]:
    subject = row.subject
    yield from (subject.per.value, visible(subject.id), visible(subject.title), row.period.tekst)
    yield from (str(round_hours(h)) for h in (row.supply, row.regular, row.running, row.ready))
    for share in (row.load, float(subject.ceiling), row.chance):
        yield "" if share is None else str(whole_percent(share))
    yield "" if row.wait is None or math.isinf(row.wait) else f"{row.wait:.1f}".replace(".", ",")
    yield from (fte(row.asked.total), fte(row.there.total), verdict(row))
    yield from [str(round_hours(h)) for h in row.enough()] or ("", "")
