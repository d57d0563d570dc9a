"""Beside: one summary counts the tests of both processes, and none is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = "import os\ndef test_here():\n    assert os.getpid() == int(os.environ['FIRST'])\n"
THERE = """
import os, pytest
def test_there():
    assert os.getppid() == int(os.environ["FIRST"])
@pytest.mark.skip(reason="vandaag niet")
def test_left_out(): ...
"""
RUN = """
import os, sys, pytest
os.environ["FIRST"] = str(os.getpid())
sys.exit(pytest.main(["-q", "-ra", "-p", "no:cacheprovider", *sys.argv[1:]]))
"""


def _run(folder: Path, there: str) -> tuple[int, str]:
    """Run two tests here and those of another text beside them; give the code and what is said."""
    (folder / "test_here.py").write_text(HERE, encoding="utf-8")
    (folder / "apart").mkdir()
    (folder / "apart" / "test_there.py").write_text(there, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\naddopts = -p support.beside\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    environment.pop("PYTEST_ADDOPTS", None)
    done = subprocess.run(
        [sys.executable, "-c", RUN, "--beside", "apart"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_one_summary_counts_both(tmp_path: Path) -> None:
    """Each test runs once, in its own process, and the reason of a skip is told."""
    code, said = _run(tmp_path, THERE)

    assert (code, "2 passed, 1 skipped" in said) == (0, True), said
    assert "vandaag niet" in said


def test_a_failure_there_fails_the_run(tmp_path: Path) -> None:
    """It is shown with its lines, as one of this process would be."""
    code, said = _run(tmp_path, "def test_there():\n    assert 40 + 1 == 42\n")

    assert (code, "1 failed, 1 passed" in said) == (1, True), said
    assert "assert (40 + 1) == 42" in said


@pytest.mark.parametrize(
    "there", ["import er_is_niets", "import os\ndef test_there():\n    os._exit(0)\n", ""]
)
def test_tests_that_did_not_run_fail_the_run(tmp_path: Path, there: str) -> None:
    """A file that cannot be read, a process that ends halfway, and no test at all."""
    code, said = _run(tmp_path, there)

    assert code != 0, said
