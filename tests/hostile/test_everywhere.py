"""Everywhere: every command, option and form says the same wherever and however it is run."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from hostile.commands import FEW, Line
from hostile.everywhere import Said, everywhere
from hostile.repository import write
from support.git_repository import GitRepository, needs_git

from aanzien_cli.cli.app import COMMANDS

TEXT: Final = "\u00c9\u00e9n \u6f22\u5b57 \U0001f600 \u20ac \u2013 \u201cja\u201d"
LINES: Final[tuple[Line, ...]] = tuple(
    tuple(word.replace("SAID", "Een" if "--at" in line else "Eén") for word in line) for line in FEW
)
_ASCII: Final = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
_CODE_PAGE: Final = {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0", "LANG": "nl_NL.CP1252"}
_TERMINAL: Final = {"COLUMNS": "abc", "LINES": "-1", "TERMINAL_WIDTH": "x", "TERM": "dumb"}
_CI: Final = {"CI": "1", "GITHUB_ACTIONS": "true", "GITLAB_CI": "true", "TF_BUILD": "True"}
ODD: Final = {
    "east, plain ASCII, a CI": {"TZ": "Pacific/Kiritimati", **_ASCII, **_CI},
    "west, a code page, a strange terminal": {
        "TZ": "Etc/GMT+12",
        "PYTHONHASHSEED": "7",
        **_CODE_PAGE,
        **_TERMINAL,
    },
}
"""Surroundings that change nothing, more of them at once: each run of all lines takes a while."""
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
    """Give a folder with two commits, of which every text needs more than ASCII.

    But for the names of files: how those are read is for the system to say.
    """
    root = tmp_path_factory.mktemp("overal") / "map"
    write(root, "gewoon")
    made = GitRepository(root)
    made.commit({})
    write(root, TEXT)
    for path in [each for each in root.rglob("*.yaml") if not each.name.isascii()]:
        path.unlink()
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
    """R-09, R-10, H-31: no locale, time zone, terminal or refused socket changes a byte."""
    for line, here, there in zip(LINES, plain, run(REFUSING, **ODD[name]), strict=True):
        names = here.keys() | there.keys()
        assert {each for each in names if timeless(here, each) != timeless(there, each)} == set(), (
            line
        )


def timeless(said: Said, name: str) -> bytes | None:
    """Give what a line wrote somewhere, without how long it took."""
    content = said.get(name)
    return content and _TOOK.sub(b"", content)


_TOOK: Final = re.compile(rb"; [0-9]+,[0-9]+ s$", re.MULTILINE)
