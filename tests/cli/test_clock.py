"""Clock: the peildatum is what was asked, what the build says, or today."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from support.program import environment

from aanzien_cli.cli.clock import nobody_asked, peildatum_of
from aanzien_cli.cli.misuse import MisuseError


def test_what_is_asked_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """The option goes before the environment."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert peildatum_of("2026-03-01") == date(2026, 3, 1)


@pytest.mark.parametrize("asked", ["gisteren", "2026-13-01", "1-3-2026", "9999-12-31"])
def test_what_is_no_day_is_refused(asked: str) -> None:
    """A day that does not exist is refused with the text that was typed."""
    with pytest.raises(MisuseError, match=asked):
        peildatum_of(asked)


def test_a_build_can_fix_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH counts seconds since 1970."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772323200")
    assert peildatum_of("") == date(2026, 3, 1)


@pytest.mark.parametrize("epoch", ["x", "-1", "1.5", "٣", "9" * 11, "9" * 5000])
def test_a_wrong_epoch_is_refused(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    """A build that gives no number of seconds is told so."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(MisuseError, match="SOURCE_DATE_EPOCH"):
        peildatum_of("")


def test_otherwise_it_is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without either it is a day of this age."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert peildatum_of("") > date(2025, 1, 1)


FIXED = "naam: X\npeildatum: 2026-03-01\n"


@pytest.mark.parametrize(
    ("arguments", "extra", "day"),
    [
        ((), {}, "2026-03-01 (uit aanzien.yaml)"),
        (("--peildatum", "2025-01-01"), {}, "2025-01-01"),
        ((), {"SOURCE_DATE_EPOCH": "1735689600"}, "2025-01-01"),
    ],
)
def test_a_map_that_is_fixed_on_a_day_is_judged_on_it(
    tmp_path: Path, arguments: tuple[str, ...], extra: dict[str, str], day: str
) -> None:
    """An archive stays as it was, unless somebody asks for another day; the last line says so."""
    (tmp_path / "aanzien.yaml").write_text(FIXED, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "aanzien_cli", "check", str(tmp_path), *arguments],
        env=environment(**extra),
        capture_output=True,
        check=False,
    )

    assert f"peildatum {day}:" in ran.stderr.decode()


@pytest.mark.parametrize(
    ("asked", "mend"),
    [
        ("gisteren", "schrijf jaar, maand en dag voluit, zoals 2026-03-01"),
        ("1-3-2026", "schrijf 2026-03-01"),
    ],
)
def test_what_is_no_day_gets_a_mend(asked: str, mend: str) -> None:
    """The sentence says how a day is written, and how this one would be."""
    with pytest.raises(MisuseError) as refused:
        peildatum_of(asked)
    assert str(refused.value) == (
        f"--peildatum '{asked}': een datum wordt geschreven als jaar-maand-dag; {mend}"
    )


@pytest.mark.parametrize(
    ("epoch", "day"),
    [("0", (1970, 1, 1)), ("32503676399", (2999, 12, 31)), ("000000000001", (1970, 1, 1))],
)
def test_an_epoch_may_be_as_long_as_time(
    monkeypatch: pytest.MonkeyPatch, epoch: str, day: tuple[int, int, int]
) -> None:
    """From 1970 up to the year 3000, also with zeros before it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert peildatum_of("") == date(*day)


@pytest.mark.parametrize("epoch", ["32503676400", "0000000000001"])
def test_an_epoch_has_an_end(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    """From the year 3000 on, and beyond twelve digits, it is no day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(MisuseError, match="aantal seconden sinds 1970"):
        peildatum_of("")


ZONES = ("Pacific/Kiritimati", "Etc/GMT+12", "America/New_York", "Europe/Amsterdam")
_DAYS = """
from aanzien_cli.cli.clock import peildatum_of
from datetime import datetime
from zoneinfo import ZoneInfo
there = ZoneInfo("Europe/Amsterdam")
days = [datetime.now(there).date(), peildatum_of(""), datetime.now(there).date()]
print(days[0] <= days[1] <= days[2])
"""


@pytest.mark.parametrize("zone", ZONES)
def test_today_is_that_of_the_netherlands(zone: str) -> None:
    """Wherever the machine stands: of these zones one is always on another day."""
    ran = subprocess.run(
        [sys.executable, "-c", _DAYS], env=environment(TZ=zone), capture_output=True, check=True
    )
    assert ran.stdout.split() == [b"True"]


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("1782856799", (2026, 6, 30)),  # 23:59:59 of summer time, when it is two hours earlier
        ("1782856800", (2026, 7, 1)),  # in Greenwich
        ("1772319599", (2026, 2, 28)),
    ],
)
def test_now_and_its_epoch_are_one_day(
    monkeypatch: pytest.MonkeyPatch, epoch: str, day: tuple[int, int, int]
) -> None:
    """R-10: `SOURCE_DATE_EPOCH=$(date +%s)` changes nothing, just after midnight neither."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert peildatum_of("") == date(*day)


def test_an_epoch_is_no_local_time() -> None:
    """The first and last second of a day are those of the Netherlands, whatever zone is set."""
    code = "from aanzien_cli.cli.clock import peildatum_of; print(peildatum_of(''))"
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=environment(TZ=zone, SOURCE_DATE_EPOCH=second),
            capture_output=True,
            check=True,
        ).stdout.split()[0]
        for zone in ZONES
        for second in ("1772319600", "1772323200", "1772405999")
    }
    assert said == {b"2026-03-01"}


@pytest.mark.parametrize(
    ("asked", "epoch", "nobody"),
    [("", "", True), ("2026-03-01", "", False), ("", "0", False), ("2026-03-01", "0", False)],
)
def test_a_map_may_say_its_day_when_nobody_asked(
    monkeypatch: pytest.MonkeyPatch, asked: str, epoch: str, *, nobody: bool
) -> None:
    """Neither the option nor the build gave a day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert nobody_asked(asked) is nobody


def test_the_time_of_day_is_that_of_this_machine() -> None:
    """Hours, minutes and seconds, in the zone that the machine is set to."""
    code = "import aanzien_cli.cli.clock as c, time; print(c.time_of_day(), time.strftime('%H'))"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(TZ="Pacific/Kiritimati"),
        capture_output=True,
        check=True,
        text=True,
    )
    told, hour = ran.stdout.split()

    assert re.fullmatch(r"\d\d:\d\d:\d\d", told)
    assert (int(hour) - int(told[:2])) % 24 <= 1
