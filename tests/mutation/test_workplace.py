"""Workplace: what is mutated is the project itself, written so that mutmut sees all of it."""

import runpy
from pathlib import Path

import pytest
from mutation.groups import GROUPS
from mutation.workplace import PROJECT, prepare, undecorated

DECORATED = '''
"""Module: two rules and a plain function."""

def twice(function):
    return lambda value: 2 * function(value)

@twice
@twice
def four(value):
    """Four times."""
    return value

REGISTER = []

@REGISTER.append
def _(value):
    return value + 1

@REGISTER.append
def _(value):
    return value + 2
'''


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_names_what_exists(name: str) -> None:
    """Every pattern finds modules, and every test that has to notice is there."""
    group = GROUPS[name]
    found = [list((PROJECT / "src" / "aanzien_cli").glob(module)) for module in group.modules]

    assert all(found)
    assert all((PROJECT / test.partition("::")[0]).exists() for test in group.tests)


def test_a_decorator_becomes_a_call(tmp_path: Path) -> None:
    """The module does the same, and no function at its top has a decorator any more."""
    path = tmp_path / "module.py"
    path.write_text(undecorated(DECORATED), encoding="utf-8")
    made = runpy.run_path(str(path))

    assert made["four"](1) == 4
    assert [each(1) for each in made["REGISTER"]] == [2, 3]
    assert "@" not in path.read_text(encoding="utf-8")


def test_a_workplace_is_a_project(tmp_path: Path) -> None:
    """It holds what tests read, and the rules as they are but for their decorators."""
    prepare(tmp_path / "werk", GROUPS["toetsing"])
    rules = (tmp_path / "werk/src/aanzien_cli/rules/toetsing/toetsen.py").read_text("utf-8")

    assert (tmp_path / "werk/examples").is_dir()
    assert (tmp_path / "werk/pyproject.toml").is_file()
    assert "@rule(" not in rules
    assert "(rule(Severity" in rules
