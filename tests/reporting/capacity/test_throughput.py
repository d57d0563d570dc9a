"""Throughput: the sum of Little's law as a reader sees it, and as a program does."""

import json
from decimal import Decimal

from support.repository import register as load

from aanzien_cli.analysis.capacity.overview import Overview, overview
from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.capacity.periods import span
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.reporting.capacity.bar import PLAIN
from aanzien_cli.reporting.capacity.format import CapacityFormat
from aanzien_cli.reporting.capacity.render import render_capacity
from aanzien_cli.reporting.capacity.throughput import throughput_lines

LIMIT = Decimal("0.3")


def work(*days: str, status: str = "afgerond") -> dict[str, str]:
    """Write opdrachten of team t, each by its start and end."""
    pairs = [each.split(" ") for each in days]
    return {
        f"opdrachten/{status.replace('_', '-')}-{n}.yaml": (
            f"titel: O\nteam: t\nstatus: {status}\nvan: {van}\n{f'tot: {tot[0]}' if tot else ''}\n"
        )
        for n, (van, *tot) in enumerate(pairs)
    }


QUICK = work("2025-04-01 2025-05-01", "2025-06-01 2025-07-01", "2025-08-01 2025-08-31")


def shown(files: dict[str, str], per: Per = Per.TEAM, opgave: str = "") -> Overview:
    """Give the overview of team t with some work."""
    teams = {"teams/t.yaml": "naam: Team T\n", "opgaven/o.yaml": "titel: O\n"}
    register = load({**teams, **files})
    found = register.get(Opgave, opgave) if opgave else None
    return overview(register, per, span(register, None, None), found)


def lines(files: dict[str, str]) -> list[str]:
    """Give the lines on throughput."""
    return list(throughput_lines(shown(files).throughputs, LIMIT))


def test_the_sum_can_be_followed() -> None:
    """What is in hand, what left, the days that follow from both, and those written down."""
    assert lines(QUICK) == [
        "Doorloop van opdrachten, van 1 maart 2025 tot 1 maart 2026",
        (
            "  Team T (t): gemiddeld 0,25 onderhanden, 3 klaar;"
            " 0,25 × 365 : 3 = 30 dagen per opdracht, gemeten 30 dagen"
        ),
    ]
    assert lines({}) == []


def test_days_that_contradict_the_sum_are_asked_about() -> None:
    """A question among equals; and how many could not be counted."""
    files = QUICK | work("2020-01-01", "2020-01-01", status="in_uitvoering")
    undated = {f"opdrachten/x{n}.yaml": "titel: X\nteam: t\nstatus: gestopt\n" for n in range(2)}

    (_, line) = lines(files)
    assert line.endswith("gemeten 30 dagen; meer dan 30 % anders: kloppen de begin- en einddatums?")
    assert lines(QUICK | undated)[1].endswith(
        "; 2 opdrachten zonder begin- of einddatum tellen hier niet mee"
    )
    undated.popitem()
    assert lines(QUICK | undated)[1].endswith(
        "; 1 opdracht zonder begin- of einddatum telt hier niet mee"
    )
    assert lines(work("2026-01-01 2026-01-02"))[1].endswith("= 1 dag per opdracht, gemeten 1 dag")


def test_it_is_told_of_teams_alone() -> None:
    """Other looks, and teams that an opgave does not touch, leave it out."""
    assert shown(QUICK, Per.DISCIPLINE).throughputs == ()
    assert shown(QUICK, opgave="o").throughputs == ()
    assert "Doorloop van opdrachten" in render_capacity(shown(QUICK), CapacityFormat.TEXT, PLAIN)


def test_a_program_reads_the_same() -> None:
    """JSON has each figure apart."""
    data = json.loads(render_capacity(shown(QUICK), CapacityFormat.JSON, PLAIN))

    assert data["throughput"] == [
        {
            "team": "t",
            "start": "2025-03-01",
            "end": "2026-03-01",
            "in_hand": 0.247,
            "finished": 3,
            "lead_days": 30.0,
            "measured_days": 30.0,
            "differs": False,
            "undated": 0,
        }
    ]
