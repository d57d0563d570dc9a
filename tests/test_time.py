"""Time: days that trip programs up are days like any other, wherever the machine stands."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from support.program import environment
from support.repository import inspected

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
DAYS: Final = (
    *("2024-02-29", "2025-02-28"),  # a leap day, and the last of a February without
    *("2020-12-31", "2021-01-03"),  # week 53, of which the last days lie in the next year
    *("2026-03-29", "2026-10-25"),  # the hour that is not there, and the one that is there twice
    *("1999-12-31", "2099-12-31"),
)


def said(*arguments: str, zone: str) -> tuple[int, bytes, bytes]:
    """Run a command in a time zone."""
    ran = subprocess.run(
        [sys.executable, "-m", "aanzien_cli", *arguments],
        cwd=EXAMPLES / "energietransitie",
        env=environment(TZ=zone),
        capture_output=True,
        check=False,
    )
    return ran.returncode, ran.stdout, ran.stderr


@pytest.mark.parametrize("day", DAYS)
def test_a_day_is_the_same_everywhere(day: str) -> None:
    """Capacity, teams and findings of a day are the same bytes on both sides of the date line."""
    for arguments in (("capacity", ".", "--output-format", "json"), ("check", ".", "-q")):
        west = said(*arguments, "--peildatum", day, zone="Etc/GMT+12")
        east = said(*arguments, "--peildatum", day, zone="Pacific/Kiritimati")
        assert west == east
        assert west[0] in {0, 1}


@pytest.mark.parametrize("day", DAYS)
def test_the_day_is_told(day: str) -> None:
    """The day that was judged stands in what programs read."""
    _, output, _ = said("capacity", ".", "--output-format", "json", "--peildatum", day, zone="UTC")
    assert json.loads(output)["peildatum"] == day


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("van: 2024-02-29", False),
        ("van: 2025-02-29", True),
        ("van: 1900-02-29", True),
        ("van: 2000-02-29", False),
        ("van: 2026-03-29\ntot: 2026-03-29", False),
    ],
)
def test_a_leap_day_is_there_or_not(text: str, *, wrong: bool) -> None:
    """A date that the calendar has is taken, and one that it has not is told of."""
    found = inspected({"opgaven/x.yaml": f"titel: X\n{text}\n"}).findings
    assert bool([f for f in found if f.rule == "ongeldige-waarde"]) is wrong


@pytest.mark.parametrize(
    ("tot", "held"), [("2024-02-28", False), ("2024-02-29", True), ("2024-03-01", True)]
)
def test_an_exception_holds_through_a_leap_day(tot: str, *, held: bool) -> None:
    """The last day of an exception is a whole day, also where it is the 29th."""
    text = f"titel: X\nxx: 1\nuitzonderingen:\n  - {{regel: onbekend-veld, reden: x, tot: {tot}}}\n"
    found = inspected({"opgaven/x.yaml": text}, date(2024, 2, 29)).findings
    assert (not [f for f in found if f.rule == "onbekend-veld"]) is held
