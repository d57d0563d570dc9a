"""Determinism: the same files and peildatum give the same bytes, wherever and however run."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.program import environment

from aanzien_cli.reporting.findings.format import Format

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


def run(root: Path, target: Path, **extra: str) -> tuple[int, dict[str, bytes]]:
    """Give the exit code and the bytes of every form: one on standard output, the rest in files."""
    target.mkdir()
    forms = [f"{form}={target / form}" for form in Format if form is not Format.FULL]
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "aanzien_cli", "check", str(root)),
            *(part for form in [*forms, "full"] for part in ("--output-format", form)),
        ],
        env=environment(SOURCE_DATE_EPOCH="1772323200", **extra),
        capture_output=True,
        check=False,
    )
    written = {path.name: path.read_bytes() for path in target.iterdir()}
    return ran.returncode, {"full": ran.stdout, **written}


@pytest.mark.parametrize("name", VARIATIONS)
def test_the_same_input_gives_the_same_bytes(name: str, tmp_path: Path) -> None:
    """Hash seed, locale, time zone, terminal and CI change nothing in any form."""
    code, expected = run(EXAMPLE, tmp_path / "een")

    assert code == 1
    assert {form for form, content in expected.items() if content} == {*Format}
    assert run(EXAMPLE, tmp_path / "twee", **VARIATIONS[name]) == (code, expected)


def test_the_place_and_order_on_disk_change_nothing(tmp_path: Path) -> None:
    """A copy elsewhere, written in another order, gives the same bytes."""
    copy = tmp_path / "elders"
    for path in sorted(EXAMPLE.rglob("*"), reverse=True):
        if path.is_file():
            target = copy / path.relative_to(EXAMPLE)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)

    _, here = run(EXAMPLE, tmp_path / "een")
    _, there = run(copy, tmp_path / "twee")
    for form in (Format.GITHUB, Format.GITLAB, Format.JUNIT, Format.SARIF):
        del here[form], there[form]  # they name files from the top of the repository
    assert there == here
