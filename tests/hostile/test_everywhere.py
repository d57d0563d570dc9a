"""Everywhere: every command, option and form says the same wherever and however it is run."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from git_repository import GitRepository, needs_git
from hostile.commands import FEW, Line
from hostile.everywhere import Said, everywhere
from hostile.repository import write

from aanzien_cli.cli.app import COMMANDS

TEXT: Final = "\u00c9\u00e9n \u6f22\u5b57 \U0001f600 \u20ac \u2013 \u201cja\u201d"
LINES: Final[tuple[Line, ...]] = tuple(
    tuple(word.replace("SAID", "Eén") for word in line) for line in FEW
)
ODD: Final = {
    "plain ASCII": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "a code page of Windows": {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
    "east of the date line": {"TZ": "Pacific/Kiritimati"},
    "west of the date line": {"TZ": "Etc/GMT+12"},
    "another hash seed, a CI": {"PYTHONHASHSEED": "7", "CI": "1", "GITHUB_ACTIONS": "true"},
    "a strange terminal": {"COLUMNS": "abc", "LINES": "-1", "TERMINAL_WIDTH": "x", "TERM": "dumb"},
}
REFUSING: Final = """
import sys
def refuse(event, arguments):
    if event.startswith("socket."):
        raise ConnectionRefusedError(f"{event} {arguments}")
sys.addaudithook(refuse)
"""
Run = Callable[..., list[Said]]

pytestmark = needs_git


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with two commits, of which every text needs more than ASCII."""
    root = tmp_path_factory.mktemp("overal") / "map"
    write(root, "gewoon")
    made = GitRepository(root)
    made.commit({})
    write(root, TEXT)
    made.commit({})
    return root


@pytest.fixture(scope="module")
def run(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Give a function that runs all lines, with code before them and in an environment."""

    def all_lines(before: str = "", **extra: str) -> list[Said]:
        return everywhere(folder, tmp_path_factory.mktemp("x"), LINES, before, **extra)

    return all_lines


@pytest.fixture(scope="module")
def plain(run: Run) -> list[Said]:
    """Give what all lines say in a plain environment."""
    return run()


def test_every_command_is_tried() -> None:
    """But for the one that waits for an editor."""
    assert {line[0] for line in LINES} == set(COMMANDS) - {"lsp"}


def test_every_line_says_something(plain: list[Said]) -> None:
    """No line ends in a fault of ours, and what each writes is UTF-8."""
    for line, said in zip(LINES, plain, strict=True):
        assert said["code"] in {b"0", b"1", b"2"}, line
        assert said["stdout"] or said["stderr"] or len(said) > 3, line
        assert b"fout in aanzien zelf" not in said["stderr"], line
        assert said["stdout"].decode("utf-8") is not None
    assert sum(said["code"] == b"2" for said in plain) < len(LINES) / 5


@pytest.mark.parametrize("name", ODD)
def test_an_environment_changes_nothing(run: Run, plain: list[Said], name: str) -> None:
    """R-09, R-10: no locale, encoding, time zone or terminal changes a byte of any output."""
    for line, here, there in zip(LINES, plain, run(**ODD[name]), strict=True):
        differs = {each for each in here.keys() | there.keys() if here.get(each) != there.get(each)}
        assert differs == set(), line


def test_no_command_opens_a_socket(run: Run, plain: list[Said]) -> None:
    """H-31: a socket would be refused by an audit hook; everything works as it does without."""
    for line, here, there in zip(LINES, plain, run(REFUSING), strict=True):
        assert there == here, line
