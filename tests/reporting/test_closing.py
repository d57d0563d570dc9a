"""Closing: what was read and what was found, in one Dutch line."""

from dataclasses import replace

from reporting.hostile import INSPECTION, NOTHING, REGISTER

from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.closing import closing_line


def test_the_line_tells_everything() -> None:
    """Files, records per kind, rules, peildatum, findings per severity and time."""
    assert closing_line(INSPECTION, 0.449, 31) == (
        "31 bestanden, 4 records (1 opgave, 1 organisatie en 2 teams), 74 regels,"
        " peildatum 2026-03-01: 16 fouten, 5 waarschuwingen en 43 adviezen; 0,4 s"
    )


def test_nothing_is_said_once() -> None:
    """Without anything there is no number, and no time when it was not measured."""
    assert closing_line(NOTHING, None, 0) == (
        "geen bestanden, geen records, geen regels, peildatum 2026-03-01: geen bevindingen"
    )


def test_one_is_singular() -> None:
    """One of each has the word for one; a severity without findings is still named."""
    inspection = Inspection(
        Register(REGISTER.peildatum, REGISTER.records[1:2]), INSPECTION.findings[:1], rules=1
    )

    assert closing_line(inspection, 12, 1) == (
        "1 bestand, 1 record (1 opgave), 1 regel, peildatum 2026-03-01:"
        " 1 fout, geen waarschuwingen en geen adviezen; 12,0 s"
    )


def test_series_are_not_counted_as_measurements() -> None:
    """The folder `metingen` holds series, each with many measurements."""
    series = tuple(Meetreeks(id=name, path=f"metingen/{name}.csv") for name in "ab")
    register = replace(REGISTER, records=series)

    assert "2 records (2 meetreeksen)" in closing_line(Inspection(register, ()), None, 2)
