"""Start-up: a command loads what it needs and no more."""

import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest
from support.program import environment

from aanzien_cli.__main__ import put_off, system
from aanzien_cli.cli.app import COMMANDS

HEAVY = (
    *("pydantic", "yaml", "rich", "jinja2", "ruamel", "multiprocessing", "python_calamine"),
    *("xlsxwriter", "aanzien_cli.api"),
)
MODULES = {f"aanzien_cli.cli.{place.partition(':')[0]}" for place in COMMANDS.values()}


def _loaded(folder: Path, *arguments: str, processors: int = 1) -> set[str]:
    code = (
        f"import os; os.cpu_count = lambda: {processors}\n"
        "import sys; from aanzien_cli.__main__ import run\n"
        f"run({list(arguments)!r})\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=environment(), capture_output=True, check=True
    )
    return set(done.stderr.decode().splitlines()[-1].split())


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_loads_nothing_heavy(tmp_path: Path, argument: str) -> None:
    """Who only asks for help does not wait for the whole program."""
    assert _loaded(tmp_path, argument) & {*HEAVY} == set()


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        (("check", "repo"), {"pydantic", "yaml", "aanzien_cli.api"}),
        (("rule",), {"pydantic"}),
        (("show", "opgave:wonen", "repo"), {"pydantic", "yaml", "aanzien_cli.api"}),
        (("list", "opgave", "repo"), {"pydantic", "yaml", "rich", "aanzien_cli.api"}),
        (
            ("list", "opgave", "repo", "--output-format", "json"),
            {"pydantic", "yaml", "aanzien_cli.api"},
        ),
        (("import", "opgave", "lijst.csv", "repo"), {"pydantic", "yaml", "aanzien_cli.api"}),
    ],
    ids=str,
)
def test_a_command_loads_what_it_needs(
    repo: Path, arguments: tuple[str, ...], allowed: set[str]
) -> None:
    """No command loads git, processes or a document writer that it does not use."""
    (repo.parent / "lijst.csv").write_text("id;titel\nwonen;Wonen\n", encoding="utf-8")
    loaded = _loaded(repo.parent, *arguments)
    assert loaded & {*HEAVY} == allowed
    assert loaded & {"aanzien_cli.loading.past.git", "aanzien_cli.loading.past.git_child"} == set()


def test_what_reads_files_is_loaded_by_who_reads_them(tmp_path: Path) -> None:
    """Where a copy of the process reads a large folder, the rest of it never loads YAML."""
    for number in range(800):
        path = tmp_path / "repo" / "opgaven" / f"o{number}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"titel: Opgave {number}\n", encoding="utf-8")
    arguments = ("check", "repo", "--select", "persoonsgegeven", "-q")
    alone = {"pydantic", "yaml", "aanzien_cli.api"}
    assert _loaded(tmp_path, *arguments, processors=1) & {*HEAVY} == alone
    if sys.platform.startswith("linux"):
        assert _loaded(tmp_path, *arguments, processors=2) & {*HEAVY} == alone - {"yaml"}


PUT_OFF = """
import sys
from aanzien_cli import __main__
from aanzien_cli.__main__ import main, put_off
sys.argv = ["aanzien", "check", "repo"]
main()
print(*sorted({"email", "importlib.metadata", "zipfile"} & {*sys.modules}))
seldom = [sys.modules[name] for name in __main__._SELDOM_USED]
print(*(each.__name__ for each in seldom if hasattr(each, "__file__")))
import subprocess, tokenize
print(subprocess.run([sys.executable, "-c", ""]).returncode, callable(tokenize.open))
from pydantic.plugin import _loader as plugins
print(plugins.get_plugins(), callable(plugins.entry_points))
put_off("graphlib", known=1)
import graphlib as first
print(hasattr(first, "__file__"), first.known, first is sys.modules["graphlib"])
print(first.CycleError is first.CycleError, first is sys.modules["graphlib"])
import graphlib
print(graphlib.CycleError is first.CycleError, hasattr(graphlib, "__file__"))
put_off("sys", exit=None)
print(callable(sys.exit), sys.modules["sys"] is sys)
"""


def test_what_is_put_off_is_loaded_when_it_is_used(repo: Path) -> None:
    """A check looks for no plugins and uses no secrets; who asks for those still gets them."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PUT_OFF],
        cwd=repo.parent,
        env=environment(),
        capture_output=True,
        check=True,
    )

    assert done.stdout.decode().splitlines()[-8:] == [
        "",
        "",
        "0 True",
        "() True",
        "False 1 True",
        "True False",
        "True True",
        "True True",
    ]


def test_the_system_has_the_name_that_python_gives_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks for nothing but that needs no module for it."""
    assert system() == platform.system()
    monkeypatch.delattr(os, "uname", raising=False)
    assert system() == "Windows"


def test_a_command_loads_no_other_command(repo: Path) -> None:
    """What other commands need is not paid for by who does not use them."""
    loaded = {name for name in _loaded(repo.parent, "check", "repo") if name in MODULES}
    assert loaded == {"aanzien_cli.cli.check"}


def test_a_stand_in_gives_way_to_the_module(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is known loads nothing, something else loads the module, and one that is there stays."""
    monkeypatch.delitem(sys.modules, "graphlib", raising=False)
    put_off("graphlib", known=1)
    stand_in = sys.modules["graphlib"]

    assert stand_in.known == 1
    assert not hasattr(stand_in, "__file__")
    assert sys.modules["graphlib"] is stand_in
    first = stand_in.CycleError
    assert sys.modules["graphlib"] is not stand_in
    assert stand_in.CycleError is first
    put_off("graphlib", known=1)
    assert not hasattr(sys.modules["graphlib"], "known")
