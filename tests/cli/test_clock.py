"""Clock: the peildatum is what was asked, what the build says, or today."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from program import environment

from aanzien_cli.cli.clock import peildatum_of
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
    """SOURCE_DATE_EPOCH counts seconds since 1970, in universal time."""
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
