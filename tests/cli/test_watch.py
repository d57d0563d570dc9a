"""Watch: a check that goes on, and tells again what is found after every change."""

import io
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from support.program import Said, environment

from aanzien_cli.cli import streams
from aanzien_cli.cli.checking import watching
from aanzien_cli.loading.folder import stamps

WATCH = ("check", "--select", "basis", "--watch", "--output-format", "concise")
LIMIT = 60
"""Seconds after which a program that says nothing is given up."""


@contextmanager
def started(folder: Path, *options: str) -> Iterator["subprocess.Popen[str]"]:
    """Start watching a folder, at the end of a pipe."""
    pipe: Any = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-m", "aanzien_cli", *WATCH, *options],
        cwd=folder,
        env=environment(),
        stdin=pipe,
        stdout=pipe,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as child:
        timer = Timer(LIMIT, child.kill)
        timer.start()
        try:
            yield child
        finally:
            timer.cancel()
            child.kill()


def heard(child: "subprocess.Popen[str]", word: str) -> str:
    """Give all that a program says up to and with the line that has a word in it."""
    assert child.stdout is not None
    said = ""
    while word not in said.rpartition("\n")[0].rpartition("\n")[2]:
        line = child.stdout.readline()
        assert line, said
        said += line
    return said


def closed(child: "subprocess.Popen[str]") -> int:
    """Close the standard input of a program, and give the code that it ends with."""
    assert child.stdin is not None
    child.stdin.close()
    return child.wait(LIMIT)


def test_every_change_is_judged(repo: Path) -> None:
    """A new file, a better one and one that is gone are named, with what is then found."""
    broken = repo / "opgaven" / "stuk.yaml"
    with started(repo) as child:
        assert "gewijzigd" not in heard(child, "geen bevindingen")
        broken.write_text("titel: [\n", encoding="utf-8")
        told = heard(child, "1 fout,")
        assert "gewijzigd: opgaven/stuk.yaml (nieuw)\n" in told
        assert "opgaven/stuk.yaml:" in told.partition("(nieuw)")[2]
        broken.write_text("titel: Heel\nstatus: verkenning\n", encoding="utf-8")
        assert "gewijzigd: opgaven/stuk.yaml\n" in heard(child, "geen bevindingen")
        broken.unlink()
        assert "gewijzigd: opgaven/stuk.yaml (weg)\n" in heard(child, "geen bevindingen")
        assert closed(child) == 0


def test_an_empty_folder_is_watched_on(repo: Path) -> None:
    """Where nothing is left to judge, as halfway a checkout, that is told and no end."""
    with started(repo) as child:
        heard(child, "geen bevindingen")
        for each in [*repo.iterdir()]:
            shutil.move(each, repo.parent / each.name)
        heard(child, "niets gevonden om te controleren")
        shutil.move(repo.parent / "aanzien.yaml", repo / "aanzien.yaml")
        heard(child, "geen bevindingen")
        assert closed(child) == 0


def test_a_folder_that_goes_away_is_the_end(repo: Path) -> None:
    """Without the folder there is nothing to watch."""
    with started(repo.parent, "repo") as child:
        heard(child, "geen bevindingen")
        repo.rename(repo.parent / "elders")
        heard(child, "de map 'repo' bestaat niet")
        assert child.wait(LIMIT) == 2


def test_a_terminal_shows_the_last_result_until_ctrl_c(repo: Path) -> None:
    """At a terminal the screen starts empty after every change, and Ctrl-C gives 130."""
    pty = pytest.importorskip("pty", reason="dit systeem heeft geen pseudoterminals")
    number, master = pty.fork()
    if not number:  # pragma: no cover -- becomes another program
        os.chdir(repo)
        command = [sys.executable, "-m", "aanzien_cli", *WATCH]
        os.execve(sys.executable, command, environment(TERM="xterm"))  # noqa: S606
    timer = Timer(LIMIT, os.kill, (number, signal.SIGTERM))
    timer.start()
    try:
        assert b"\x1b[2J" in seen(master, b"geen bevindingen")
        (repo / "opgaven" / "stuk.yaml").write_text("titel: [\n", encoding="utf-8")
        told = seen(master, b"1 fout,")
        os.write(master, b"\x03")
        _, status = os.waitpid(number, 0)
    finally:
        timer.cancel()
        os.close(master)
    assert told.index(b"\x1b[2J") < told.index(b"gewijzigd: opgaven/stuk.yaml (nieuw)")
    assert os.waitstatus_to_exitcode(status) == 130


def seen(master: int, word: bytes) -> bytes:
    """Give all that appears on a terminal up to a word."""
    shown = b""
    while word not in shown:
        shown += os.read(master, 1024)
    return shown


def test_ci_is_no_place_to_watch(said: Said, repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In CI nobody would stop it."""
    monkeypatch.setenv("CI", "true")
    code, output, complaint = said(*WATCH, str(repo))
    assert (code, output) == (2, "")
    assert "--watch kan niet in CI" in complaint


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("-",), "'-'"),
        (("-o", "uit.txt"), "-o of"),
        (("--output-format", "json=uit.json"), "=BESTAND"),
        (("--fix",), "--fix of"),
        (("--diff",), "--diff"),
        (("--at", "HEAD"), "--at of"),
        (("--baseline", "b.jsonl", "--write-baseline"), "--write-baseline"),
    ],
    ids=str,
)
def test_some_options_make_no_sense_beside_it(
    said: Said,
    repo: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    named: str,
) -> None:
    """What writes files or reads something else than the folder is refused, and does nothing."""
    monkeypatch.delenv("CI", raising=False)
    code, output, complaint = said("check", "--watch", "-C", str(repo), *options)
    assert (code, output) == (2, "")
    assert "--watch gaat niet samen met" in complaint
    assert named in complaint
    assert not [*repo.glob("uit.*")]


def test_what_a_change_is_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first three files are named, in order, and the others counted."""
    (tmp_path / "teams").mkdir()
    for name in "abcde":
        (tmp_path / "teams" / f"{name}.yaml").write_text("naam: x\n", encoding="utf-8")
    judged: list[int] = []
    reading, writing = os.pipe()
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        watching.watch(tmp_path, lambda: judged.append(1))
    assert judged == [1]
    assert watching.changed({}, stamps(tmp_path)) == (
        "teams/a.yaml (nieuw), teams/b.yaml (nieuw), teams/c.yaml (nieuw) en nog 2"
    )


def test_only_a_pipe_can_be_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """No standard input, or one that is no pipe, never ends a watch."""
    for stdin in (None, io.StringIO()):
        monkeypatch.setattr(sys, "stdin", stdin)
        assert watching.other_end() is None
    with Path(os.devnull).open(encoding="utf-8") as nothing:
        monkeypatch.setattr(sys, "stdin", nothing)
        assert watching.other_end() is None


def test_only_a_screen_is_emptied(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file gets no codes, and neither does a terminal that cannot follow them."""
    monkeypatch.setattr(streams, "is_terminal", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    streams.clear()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(streams, "is_terminal", lambda: False)
    streams.clear()
    assert capsys.readouterr().out == ""
