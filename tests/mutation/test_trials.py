"""Trials: a change that a test would notice is noticed, and no other."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from mutation.groups import Group
from mutation.workplace import PACKAGE, PROJECT

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("mutmut") is None, reason="`make mutate` installs mutmut"
)

MODULE = '''
"""Module: three functions."""

def is_late(days):
    return days > 30

def endless(days):
    while days:
        days -= 1
    return days

def unseen(days):
    return days > 7
'''
TESTS = """
from aanzien_cli.module import endless, is_late

def test_late():
    assert is_late(40)
    assert not is_late(30)

def test_endless():
    assert endless(3) == 0
"""
ORDERED = """
from aanzien_cli.module import is_late

seen = []

def test_first():
    seen.append(is_late(40))

def test_second():
    assert seen
"""
SETTINGS = "[tool.pytest.ini_options]\naddopts = ['--import-mode=importlib']\n"
FILES = {
    f"{PACKAGE}/__init__.py": "",
    f"{PACKAGE}/module.py": MODULE,
    "pyproject.toml": SETTINGS,
}


def tried(place: Path, tests: str) -> tuple[dict[str, str], str, int]:
    """Give the change of each mutant, what pytest told, and its exit code."""
    from mutation.mutants import planted  # noqa: PLC0415 -- it needs mutmut

    (place / PACKAGE).mkdir(parents=True)
    for name, text in {**FILES, "test_module.py": tests}.items():
        (place / name).write_text(text, encoding="utf-8")
    changes = planted(place, Group(("module.py",), ()))
    asked = {"mutants": sorted(changes), "tests": ["test_module.py"], "patience": 1.0}
    (place / "trials.json").write_text(json.dumps(asked), encoding="utf-8")
    path = os.pathsep.join((str(place / "src"), str(PROJECT / "tests")))
    ran = subprocess.run(
        [sys.executable, "-m", "mutation.trials"],
        cwd=place,
        env={**os.environ, "PYTHONPATH": path},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    return changes, ran.stdout + ran.stderr, ran.returncode


def test_each_change_is_tried(tmp_path: Path) -> None:
    """A test that fails notices, and what no test looks at survives."""
    changes, _, code = tried(tmp_path, TESTS)

    assert code == 0
    told = (tmp_path / "tried.jsonl").read_text(encoding="utf-8").splitlines()
    by_change = {changes[mutant]: status for mutant, status, _ in map(json.loads, told)}
    assert by_change["-return days > 30\n+return days >= 30"] == "failed"
    assert by_change["-return days > 30\n+return days > 31"] == "survived"
    assert by_change["-return days > 7\n+return days >= 7"] == "survived"
    assert by_change["-days -= 1\n+days = 1"] == "hung"


def test_a_test_that_depends_on_its_order_is_named(tmp_path: Path) -> None:
    """Nothing is tried where a test fails without a change, and the log says which one did."""
    _, log, code = tried(tmp_path, ORDERED)

    assert code == 1
    assert "failed without a change: test_module.py::test_second" in log
    assert not (tmp_path / "tried.jsonl").exists()
