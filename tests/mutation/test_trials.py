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
SETTINGS = "[tool.pytest.ini_options]\naddopts = ['--import-mode=importlib']\n"
FILES = {
    f"{PACKAGE}/__init__.py": "",
    f"{PACKAGE}/module.py": MODULE,
    "test_module.py": TESTS,
    "pyproject.toml": SETTINGS,
}


def test_each_change_is_tried(tmp_path: Path) -> None:
    """A test that fails notices, and what no test looks at survives."""
    from mutation.mutants import planted  # noqa: PLC0415 -- it needs mutmut

    (tmp_path / PACKAGE).mkdir(parents=True)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    changes = planted(tmp_path, Group(("module.py",), ()))
    asked = {"mutants": sorted(changes), "tests": ["test_module.py"], "patience": 1.0}
    (tmp_path / "trials.json").write_text(json.dumps(asked), encoding="utf-8")
    path = os.pathsep.join((str(tmp_path / "src"), str(PROJECT / "tests")))

    subprocess.run(
        [sys.executable, "-m", "mutation.trials"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": path},
        check=True,
        stdout=subprocess.DEVNULL,
    )

    told = (tmp_path / "tried.jsonl").read_text(encoding="utf-8").splitlines()
    by_change = {changes[mutant]: status for mutant, status, _ in map(json.loads, told)}
    assert by_change["-return days > 30\n+return days >= 30"] == "failed"
    assert by_change["-return days > 30\n+return days > 31"] == "survived"
    assert by_change["-return days > 7\n+return days >= 7"] == "survived"
    assert by_change["-days -= 1\n+days = 1"] == "hung"
