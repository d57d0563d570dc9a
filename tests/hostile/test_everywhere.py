"""Everywhere: every command, option and form says the same wherever and however it is run."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from hostile.commands import FEW, Line
from hostile.everywhere import COPIES, EPOCH, Said, everywhere
from hostile.files_of_others import SHADOWED, STEERING
from hostile.repository import write
from support.git_repository import GitRepository, needs_git
from support.program import environment

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
OTHER: Final = b"titel: Gewisseld\nnaam: Gewisseld\nfout-na-wisselen: x\n"
SWAPPING: Final = f"""{COPIES}
import os, sys
seen = set()
def swap(event, arguments):
    if event != "open" or arguments[2] & (os.O_WRONLY | os.O_RDWR) or isinstance(arguments[0], int):
        return
    path, here = os.path.realpath(os.fsdecode(arguments[0])), os.getcwd()
    if not path.startswith(here + os.sep) or ".git" in path or not os.path.isfile(path):
        return
    if path in seen:
        with open(here + "-anders", "wb") as file:
            file.write({OTHER!r})
        os.replace(here + "-anders", path)
    seen.add(path)
sys.addaudithook(swap)
"""
"""Whoever opens a file of the folder for the second time, finds another file in its place."""
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


def test_no_command_reads_a_file_twice(run: Run, plain: list[Said]) -> None:
    """H-14: all that is told is of the bytes that stood there first, whatever comes after."""
    refused = 0
    differing: list[tuple[Line, str]] = []
    for line, here, there in zip(LINES, plain, run(SWAPPING), strict=True):
        if b"dit bestand is intussen gewijzigd" in there["stderr"]:
            refused += 1
            assert there["code"] == b"2", line
            continue
        kept = [each for each in here if there.get(each) != OTHER]
        differing += [(line, each) for each in kept if told(here, each) != told(there, each)]
    assert differing == []
    assert refused, "what writes in place looks again, and sees the swap"


def test_no_variable_for_git_changes_anything(run: Run, plain: list[Said], tmp_path: Path) -> None:
    """H-27: with all of them set at once every line says what it says without, and runs nothing."""
    other = GitRepository(tmp_path / "ander")
    other.commit({"teams/vreemd.yaml": b"naam: Vreemd\n"})
    trace = tmp_path / "spoor"
    extra = {name: each.format(other=other.root, trace=trace) for name, each in STEERING.items()}
    config = {"GIT_CONFIG_KEY_0": "core.fsmonitor", "GIT_CONFIG_VALUE_0": f"touch {trace}"}

    for line, here, there in zip(LINES, plain, run(**extra, **config), strict=True):
        names = here.keys() | there.keys()
        assert {each for each in names if timeless(here, each) != timeless(there, each)} == set(), (
            line
        )
    assert not trace.exists()


_STARTED: Final[dict[str, Line]] = {line[0]: line for line in LINES} | {
    "report as PDF": ("report", "portfolio", "--format", "pdf", "-o", "uit.pdf"),
    "report in own words": ("report", "opgave", "wonen"),
    "a branch": ("check", ".", "--base", "HEAD~1"),
    "lsp": ("lsp",),
}


def test_every_command_is_started() -> None:
    """A command that is added starts among the files of a stranger too."""
    assert set(COMMANDS) <= set(_STARTED)


@pytest.mark.parametrize("name", _STARTED)
def test_no_module_of_the_folder_is_imported(folder: Path, tmp_path: Path, name: str) -> None:
    """H-26: not by the command, nor by git, the typesetter or what fills a template."""
    root = tmp_path / "map"
    shutil.copytree(folder, root)
    (root / "sjablonen").mkdir()
    (root / "sjablonen" / "opgave.md.j2").write_text("# {{ opgave.title }}\n", encoding="utf-8")
    for each in SHADOWED[3:]:  # plain `python -m` looks there for the first three, before us
        (root / each).parent.mkdir(parents=True, exist_ok=True)
        (root / each).write_text(f"open({str(tmp_path / 'spoor')!r}, 'w')\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "aanzien_cli", *_STARTED[name]],
        cwd=root,
        env=environment(SOURCE_DATE_EPOCH=EPOCH),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )

    assert done.returncode in {0, 1, 2}, done.stderr
    assert b"fout in aanzien zelf" not in done.stderr
    assert not (tmp_path / "spoor").exists()


def timeless(said: Said, name: str) -> bytes | None:
    """Give what a line wrote somewhere, without how long it took."""
    content = said.get(name)
    return content and _TOOK.sub(b"", content)


def told(said: Said, name: str) -> bytes:
    """Give the same, without where the folder stood."""
    return _WHERE.sub(b"map", timeless(said, name) or b"")


_WHERE: Final = re.compile(rb"[^\s']*/map\b")
_TOOK: Final = re.compile(rb"; [0-9]+,[0-9]+ s$", re.MULTILINE)
