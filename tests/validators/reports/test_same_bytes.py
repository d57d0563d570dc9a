"""Same bytes: a report is the same wherever, whenever and however it is made."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from support.program import environment

EXAMPLE: Final = Path(__file__).parents[3] / "examples" / "energietransitie"
FORMS: Final = ("md", "html", "pdf")
VARIATIONS: Final = {
    "locale": {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"},
    "time zone": {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "12345"},
    "terminal": {"COLUMNS": "abc", "TERM": "dumb", "CI": "true", "PYTHONHASHSEED": "54321"},
}


def made(folder: Path, target: Path, **extra: str) -> dict[str, bytes]:
    """Make a report of a folder in all forms, in a process of its own."""
    target.mkdir()
    command = [sys.executable, "-m", "aanzien_cli", "report", "portfolio", "-C", str(folder)]
    subprocess.run(
        [*command, "--format", ",".join(FORMS), "-o", str(target / "a")],
        env=environment(**extra),
        check=True,
    )
    return {path.name: path.read_bytes() for path in sorted(target.iterdir())}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Give the report as it is made without more ado."""
    return made(EXAMPLE, tmp_path_factory.mktemp("eerst") / "uit")


@pytest.mark.parametrize("name", VARIATIONS)
def test_the_surroundings_change_nothing(
    expected: dict[str, bytes], tmp_path: Path, name: str
) -> None:
    """Locale, time zone, hash seed and terminal leave every byte of every form as it is."""
    assert {f"a.{form}" for form in FORMS} <= {*expected}
    assert made(EXAMPLE, tmp_path / "uit", **VARIATIONS[name]) == expected


def test_another_folder_changes_nothing(expected: dict[str, bytes], tmp_path: Path) -> None:
    """A copy elsewhere gives the same report."""
    copy = tmp_path / "elders"
    shutil.copytree(EXAMPLE, copy)

    assert made(copy, tmp_path / "uit") == expected


def test_another_map_gives_another_report(expected: dict[str, bytes], tmp_path: Path) -> None:
    """What is compared here does change when a file changes."""
    copy = tmp_path / "elders"
    shutil.copytree(EXAMPLE, copy)
    path = copy / "opdrachten" / "warmtekaart.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("in_uitvoering", "gereed"))

    other = made(copy, tmp_path / "uit")

    assert all(other[f"a.{form}"] != expected[f"a.{form}"] for form in FORMS)
