"""Conftest: what `aanzien check` writes of the three examples, in every form, out of one run."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from aanzien_cli import __main__
from aanzien_cli.reporting.findings.format import Format

ROOT: Final = Path(__file__).resolve().parents[3]
EXAMPLES: Final = ("energietransitie", "heronderzoeken", "maatschappelijke-agenda")


@pytest.fixture(scope="session", params=EXAMPLES)
def written(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[Format, Path]:
    """Give the file of each form, for one example after the other."""
    folder = tmp_path_factory.mktemp(request.param)
    files = {form: folder / f"uit.{form}" for form in Format}
    asked = [part for form, file in files.items() for part in ("--output-format", f"{form}={file}")]
    code = __main__.run(["check", str(ROOT / "examples" / request.param), "-q", *asked])
    assert code in {0, 1}
    return files


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder in which pip finds the version of aanzien that stands here."""
    folder = tmp_path_factory.mktemp("wielen")
    build = ("-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation")
    subprocess.run([sys.executable, *build, f"--wheel-dir={folder}", ROOT], check=True)
    return folder
