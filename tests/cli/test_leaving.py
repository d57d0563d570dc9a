"""Leaving: the process ends at once, and nobody loses what was to be said or done at the end."""

import atexit
import os
import subprocess
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from support.program import environment

from aanzien_cli.cli import ending

_PROGRAM = """
import atexit, sys
from aanzien_cli.__main__ import program
atexit.register(print, "tot slot")
sys.argv = ["aanzien", *sys.argv[1:]]
def ended():
    try:
        program()
    finally:
        print("het programma komt terug", flush=True)
"""


def _ended(folder: Path, code: str, *arguments: str) -> tuple[int, list[str]]:
    """Give the exit code of a program, and the lines that it wrote."""
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM + code, *arguments],
        cwd=folder,
        env=environment(),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    return done.returncode, done.stdout.splitlines()


@pytest.fixture(autouse=True)
def unwatched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be a process that nobody looks on at, also where coverage is measured."""
    for name in ("COV_CORE_SOURCE", "COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "gettrace", lambda: None)
    monkeypatch.setattr(sys, "getprofile", lambda: None)
    monkeypatch.setattr(sys, "monitoring", None, raising=False)


def test_what_is_registered_for_the_end_is_done(tmp_path: Path) -> None:
    """All is written out, and whoever started the program never hears of it again."""
    code, lines = _ended(tmp_path, "ended()", "--version")
    assert (code, lines[1:]) == (0, ["tot slot"])


def test_the_exit_code_is_kept(repo: Path) -> None:
    """Also where the program ends by an error, and where findings make it 1."""
    assert _ended(repo, "ended()", "check", "weg") == (2, ["tot slot"])
    (repo / "opgaven" / "kapot.yaml").write_text("titel: [", encoding="utf-8")
    code, lines = _ended(repo, "ended()", "check", ".", "--select", "basis", "-q")
    assert (code, lines[-1]) == (1, "tot slot")
    assert "opgaven/kapot.yaml" in lines[0]


@pytest.mark.parametrize(
    "watch",
    [
        "sys.settrace(lambda *_: None)",
        "sys.setprofile(lambda *_: None)",
        "import threading; threading.Thread(target=__import__('time').sleep, args=(1,)).start()",
    ],
)
def test_who_looks_on_has_a_word_to_say_yet(tmp_path: Path, watch: str) -> None:
    """Under a debugger or profiler, and beside a thread, the process ends as any Python does."""
    code, lines = _ended(tmp_path, f"{watch}\nended()", "--version")
    assert code == 0
    assert lines[1:] == ["het programma komt terug", "tot slot"]


def test_leaving_does_what_python_does_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """First what was registered, and then the end, with the code."""
    done: list[object] = []
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(atexit, "_run_exitfuncs", lambda: done.append("registered"))
    monkeypatch.setattr(os, "_exit", done.append)
    ending.leave(3)
    assert done == ["registered", 3]


def test_a_tool_that_looks_on_keeps_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Coverage and profilers of newer Pythons are seen too."""
    tools = {1: "coverage"}
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(sys, "monitoring", SimpleNamespace(get_tool=tools.get), raising=False)
    monkeypatch.setattr(os, "_exit", None)
    assert ending.leave(3) == 3
