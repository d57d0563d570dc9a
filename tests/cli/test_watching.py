"""Watching: what is watched, told and ended, in one process."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Timer

import pytest
from cli.test_watch import WATCH
from support.program import Said

from aanzien_cli.cli import streams
from aanzien_cli.cli.checking import watching
from aanzien_cli.cli.misuse import MisuseError


def test_the_end_of_a_pipe_is_the_end(
    said: Said, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who closes standard input before the first result still gets that one, and code 0."""
    monkeypatch.delenv("CI", raising=False)
    reading, writing = os.pipe()
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        code, output, told = said(*WATCH, str(repo))
    assert (code, output) == (0, "")
    assert "geen bevindingen" in told


@pytest.mark.parametrize(
    ("line", "beside"),
    [
        ("- --stdin-filename opgaven/x.yaml", "'-'"),
        ("-o uit.txt", "-o of een vorm met =BESTAND"),
        ("--output-format json=uit.json", "-o of een vorm met =BESTAND"),
        ("--fix", "--fix of --diff"),
        ("--diff", "--fix of --diff"),
        ("--at HEAD", "--at of --write-baseline"),
        ("--baseline b --write-baseline", "--at of --write-baseline"),
        ("--show-settings", "--show-settings"),
        ("--show-files", "--show-files"),
    ],
)
def test_what_does_not_go_on_is_not_watched(
    said: Said, monkeypatch: pytest.MonkeyPatch, line: str, beside: str
) -> None:
    """What is done once, or written to a file, is asked without --watch."""
    monkeypatch.delenv("CI", raising=False)
    told = f"--watch gaat niet samen met {beside}: kies een van beide\n"

    assert said("check", "--watch", *line.split()) == (2, "", told)


def test_nobody_would_end_it_in_ci(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence says why, and what to do."""
    monkeypatch.setenv("CI", "true")
    told = "--watch kan niet in CI, want daar stopt niemand het; laat --watch weg\n"

    assert said("check", "--watch") == (2, "", told)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1, "a0.yaml"),
        (3, "a0.yaml, a1.yaml, a2.yaml"),
        (4, "a0.yaml, a1.yaml, a2.yaml en nog 1"),
        (9, "a0.yaml, a1.yaml, a2.yaml en nog 6"),
    ],
)
def test_three_files_are_named_and_the_others_counted(number: int, told: str) -> None:
    """A checkout changes hundreds, and the line stays one line."""
    stamps = {f"a{each}.yaml": (1,) for each in range(number)}

    assert watching.changed(stamps, dict.fromkeys(stamps, (2,))) == told


def test_a_file_has_no_other_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`< bestand` is at its end at once, and that ends no watch; a pipe is somebody's."""
    (tmp_path / "invoer").touch()
    with (tmp_path / "invoer").open(encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        assert watching.other_end() is None
    reading, writing = os.pipe()
    with os.fdopen(reading, encoding="utf-8") as stdin, os.fdopen(writing, "wb"):
        monkeypatch.setattr(sys, "stdin", stdin)
        assert watching.other_end() == reading


def _judged(steps: Iterator[Callable[[], object]], pipe: int) -> Callable[[], None]:
    """Fail after each step; without a step left, end the pipe a little later."""

    def judge() -> None:
        step = next(steps, None)
        if step is None:
            os.write(pipe, b"x")
            Timer(1.5, os.close, (pipe,)).start()
            return
        step()
        raise MisuseError("dit kan nu niet")

    return judge


def test_a_judgement_that_fails_is_told_and_not_the_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What cannot be judged is said; the next change is judged again, and named."""
    file = tmp_path / "aanzien.yaml"
    for each in (file, tmp_path / "opgave.yaml"):
        each.write_text("naam: A\n", encoding="utf-8")
    reading, writing = os.pipe()
    steps: tuple[Callable[[], object], ...] = (
        lambda: file.write_text("naam: Gouda\n", encoding="utf-8"),
        file.unlink,
    )
    with os.fdopen(reading, encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        watching.watch(tmp_path, _judged(iter(steps), writing))
    told = capsys.readouterr().err.splitlines()
    assert [line.partition("gewijzigd")[2] or line for line in told] == [
        "dit kan nu niet",
        ": aanzien.yaml",
        "dit kan nu niet",
        ": aanzien.yaml (weg)",
    ]


def test_an_interruption_is_no_failed_judgement(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C while judging ends the watch, also without a standard input."""
    monkeypatch.setattr(sys, "stdin", None)

    def judge() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        watching.watch(tmp_path, judge)


def test_a_screen_is_emptied(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who looks at a screen sees the newest findings at its top."""
    monkeypatch.setattr(streams, "is_terminal", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    streams.clear()
    assert capsys.readouterr().out.startswith("\x1b[")


class _Busy(Event):
    """A wait during which somebody writes another line, for a number of times."""

    def __init__(self, file: Path, times: int) -> None:
        super().__init__()
        self.file = file
        self.left = times

    def wait(self, timeout: float | None = None) -> bool:
        del timeout
        if self.left:
            self.left -= 1
            with self.file.open("a", encoding="utf-8") as stream:
                stream.write("# nog een regel\n")
        return self.is_set()


def test_a_change_is_awaited_until_it_is_whole(tmp_path: Path) -> None:
    """As long as somebody writes on nothing is judged yet, but not for ever."""
    file = tmp_path / "aanzien.yaml"
    file.touch()
    some, endless, over = _Busy(file, 3), _Busy(file, 1000), _Busy(file, 1)
    over.set()

    seen = watching.settled(tmp_path, some, {})
    assert seen == watching.settled(tmp_path, some, seen)
    assert watching.settled(tmp_path, endless, seen) != seen
    assert 900 < endless.left < 1000
    assert watching.settled(tmp_path, over, seen) is seen
