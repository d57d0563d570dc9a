"""Determinism: the same files and peildatum give the same bytes, wherever and however run."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from program import environment

EXAMPLES = Path(__file__).parents[1] / "examples"
EXAMPLE = EXAMPLES / "energietransitie"

VARIATIONS = {
    "hash seed": {"PYTHONHASHSEED": "12345"},
    "another hash seed": {"PYTHONHASHSEED": "54321"},
    "locale": {"LC_ALL": "C", "PYTHONUTF8": "0", "LANG": "C"},
    "encoding": {"PYTHONIOENCODING": "cp1252"},
    "time zone": {"TZ": "Pacific/Kiritimati"},
    "other time zone": {"TZ": "Etc/GMT+12"},
    "CI": {"CI": "true", "GITHUB_ACTIONS": "true", "GITLAB_CI": "true", "TF_BUILD": "True"},
    "terminal": {"COLUMNS": "abc", "LINES": "-1", "TERM": "dumb", "TERMINAL_WIDTH": "abc"},
}


def run(root: Path, form: str, **extra: str) -> tuple[int, bytes]:
    """Give the exit code and the bytes on standard output."""
    ran = subprocess.run(
        [sys.executable, "-m", "aanzien_cli", "check", "--output-format", form, str(root)],
        env=environment(SOURCE_DATE_EPOCH="1772323200", **extra),
        capture_output=True,
        check=False,
    )
    return ran.returncode, ran.stdout


@pytest.mark.parametrize("form", ["full", "concise", "grouped", "json", "markdown"])
def test_the_same_input_gives_the_same_bytes(form: str) -> None:
    """Hash seed, locale, time zone, terminal and CI change nothing in any form."""
    expected = run(EXAMPLE, form)

    assert expected[1]
    for name, extra in VARIATIONS.items():
        assert run(EXAMPLE, form, **extra) == expected, name


def test_the_place_and_order_on_disk_change_nothing(tmp_path: Path) -> None:
    """A copy elsewhere, written in another order, gives the same bytes."""
    copy = tmp_path / "elders"
    for path in sorted(EXAMPLE.rglob("*"), reverse=True):
        if path.is_file():
            target = copy / path.relative_to(EXAMPLE)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)

    assert run(copy, "json") == run(EXAMPLE, "json")
