"""Portable: every command runs without the modules that only some systems have."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from support.git_repository import GitRepository, needs_git
from support.program import environment

from aanzien_cli.cli.app import COMMANDS

EXAMPLE: Final = Path(__file__).parents[1] / "examples" / "energietransitie"
REPO: Final = "repo"
RUNS: Final = (
    ("--help",),
    ("check", REPO, "-q"),
    ("check", REPO, "--output-format", "json", "-q", "-o", "uit.json"),
    ("check", REPO, "--fix", "-q"),
    ("check", REPO, "--watch", "-q"),
    ("check", REPO, "--isolated", "-q"),
    ("check", REPO, "--per-file-ignores", "opgaven/*:teams", "-q"),
    ("check", REPO, "--show-settings"),
    ("check", REPO, "--show-files", "--output-format", "json"),
    ("rule",),
    ("rule", "onbekende-verwijzing"),
    ("list", "opgaven", REPO),
    ("show", "opgave:energietransitie", REPO),
    ("capacity", REPO),
    ("capacity", REPO, "--per", "afdeling", "--output-format", "csv"),
    ("teams", f"./{REPO}", "--history"),
    ("indicators", f"./{REPO}"),
    ("report", "--list"),
    ("report", "--update", REPO),
    ("report", "opgave", "energietransitie", REPO),
    ("report", "opgave", "energietransitie", "-C", REPO, "--format", "pdf", "-o", "uit.pdf"),
    ("init", "nieuw"),
    ("new", "opgave", REPO, "--titel", "Wonen"),
    ("export", REPO, "-o", "uit.xlsx"),
    ("export", REPO, "--output-format", "datapackage", "-o", "pakket"),
    ("export", REPO, "--output-format", "csv", "-o", "tabellen"),
    ("export", REPO, "--output-format", "csv-excel", "--soort", "opdracht", "-o", "uit.csv"),
    ("export", REPO, "--output-format", "json", "--soort", "opdracht"),
    ("import", "opgaven", "lijst.csv", REPO),
    ("import", "opgaven", "lijst.csv", REPO, "--diff", "-o", "uit.diff"),
    ("import", "opgave.budget", "delen.csv", REPO, "--write"),
    ("schema", "opgave"),
    ("lsp",),
)
"""A command line, or more of them, for each command."""
FROM_GIT: Final = (
    ("diff", "HEAD", REPO),
    ("diff", "HEAD", REPO, "--format", "html"),
    ("rule", "--all"),
    ("check", REPO, "-q", "--at", "HEAD"),
    ("teams", "-C", REPO),
    ("indicators", "-C", REPO),
)

BLOCKED: Final = """
import builtins, importlib, sys

POSIX_ONLY = {
    "crypt", "fcntl", "grp", "posix", "pty", "pwd", "resource", "spwd", "syslog", "termios", "tty",
}
importers = builtins.__import__, importlib.import_module

def refuse(name, namespace):
    importer = (namespace or {}).get("__name__", "")
    if name.split(".")[0] in POSIX_ONLY and importer.split(".")[0] == "aanzien_cli":
        raise ModuleNotFoundError(f"No module named {name!r}, for {importer}")

def by_statement(name, globals=None, locals=None, fromlist=(), level=0):
    refuse(name, globals)
    return importers[0](name, globals, locals, fromlist, level)

def by_name(name, package=None):
    refuse(name, sys._getframe(1).f_globals)
    return importers[1](name, package)

builtins.__import__, importlib.import_module = by_statement, by_name
"""
"""Hides the modules from our own code alone.

Python itself imports some of them wherever they are, and so do libraries that look first; they are
in `sys.modules` long before ours run, so that a finder on `sys.meta_path` would never be asked.
"""


def start(code: str, *arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    """Run code in a Python of its own, in which our code cannot import what Windows lacks."""
    return subprocess.run(
        [sys.executable, "-c", BLOCKED + code, *arguments],
        cwd=cwd,
        env=environment(SOURCE_DATE_EPOCH="1772323200"),
        input="",  # a pipe that is closed: that ends the language server, and watching
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def aanzien(*arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    """Run a command line where our code cannot import what Windows lacks."""
    code = "from aanzien_cli.__main__ import run\nsys.exit(run(sys.argv[1:]))\n"
    return start(code, *arguments, cwd=cwd)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a copy of an example in it."""
    for path in EXAMPLE.rglob("*"):
        if path.is_file():
            copy = tmp_path / REPO / path.relative_to(EXAMPLE)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    parts = "opgave;jaar;bedrag\nenergietransitie;2027;1000\n"
    (tmp_path / "delen.csv").write_text(parts, encoding="utf-8")
    (tmp_path / "lijst.csv").write_text("id;titel\nwonen;Wonen\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("arguments", RUNS, ids=" ".join)
def test_a_command_needs_no_module_that_windows_lacks(
    folder: Path, arguments: tuple[str, ...]
) -> None:
    """The command does its work where fcntl, pwd and the like cannot be imported."""
    done = aanzien(*arguments, cwd=folder)
    told = "" if "--diff" in arguments else done.stderr  # what there is to say beside a patch

    assert (done.returncode, told) == (int(found_something(arguments)), "")


def found_something(arguments: tuple[str, ...]) -> bool:
    """Whether a command line ends with the code that says that there are findings."""
    return arguments[0] == "check" and not {"--show-settings", "--show-files", "--watch"} & {
        *arguments
    }


@needs_git
@pytest.mark.parametrize("arguments", FROM_GIT, ids=" ".join)
def test_reading_git_needs_no_such_module_either(folder: Path, arguments: tuple[str, ...]) -> None:
    """A revision and the history are read where those modules cannot be imported."""
    GitRepository(folder / REPO).commit({})

    done = aanzien(*arguments, cwd=folder)

    assert (done.returncode, done.stderr) == (1 if arguments[0] == "check" else 0, "")


def test_every_command_is_tried() -> None:
    """A command that is added is tried too."""
    assert {arguments[0] for arguments in (*RUNS, *FROM_GIT)} - {"--help"} == set(COMMANDS)


@pytest.mark.parametrize("module", ["fcntl", "pwd", "termios"])
@pytest.mark.parametrize("way", ["import {}", "import importlib; importlib.import_module('{}')"])
def test_the_modules_are_really_hidden(tmp_path: Path, module: str, way: str) -> None:
    """Code of ours that imports such a module does not get it; code of others does."""
    line = way.format(module)
    ours = start(f"exec({line!r}, {{'__name__': 'aanzien_cli.x'}})", cwd=tmp_path)
    theirs = start(f"exec({line!r}, {{'__name__': 'shutil'}})", cwd=tmp_path)

    assert f"No module named '{module}'" in ours.stderr
    assert theirs.returncode == (1 if sys.platform == "win32" else 0)


def test_paths_are_told_with_slashes(folder: Path) -> None:
    """What is printed names files below folders with `/`, as git and editors elsewhere do."""
    told = aanzien("check", REPO, "--output-format", "concise", "-q", cwd=folder).stdout

    assert "opdrachten/" in told
    assert "\\" not in told
