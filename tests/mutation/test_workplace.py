"""Workplace: what is mutated is the project itself, written so that mutmut sees all of it."""

import runpy
from collections import Counter
from pathlib import Path

import pytest
from mutation.groups import GROUPS
from mutation.workplace import PACKAGE, PROJECT, prepare, undecorated

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
    patterns = (*group.modules, *group.without)

    assert all(list((PROJECT / PACKAGE).glob(module)) for module in patterns)
    assert all((PROJECT / test.partition("::")[0]).exists() for test in group.tests)


def test_what_judges_counts_or_ends_is_in_one_group() -> None:
    """Rules, arithmetic, exceptions and exit codes: none of their modules is in no group."""
    package = PROJECT / PACKAGE
    mutated = Counter(path for group in GROUPS.values() for path in group.paths(package))
    asked = {
        path
        for folder in ("rules", "analysis", "cli")
        for path in (package / folder).rglob("*.py")
        if path.name != "__init__.py"
    }

    assert sorted(asked - mutated.keys()) == []
    assert package / "__main__.py" in mutated
    assert [path for path, times in mutated.items() if times > 1] == []


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
