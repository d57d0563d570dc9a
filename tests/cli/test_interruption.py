"""Interruption: a process that is asked to end leaves nothing, and says nothing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support.program import Run, environment

from aanzien_cli.__main__ import forget_current_folder
from aanzien_cli.cli import interruption

pytestmark = pytest.mark.skipif(os.name != "posix", reason="dit systeem kent geen POSIX-signalen")

# A disk that takes its time: the text is there, and the file is not in its place yet.
_SLOW = """
import os, sys, time
from aanzien_cli import __main__
os.fsync = lambda _: (print("ja", flush=True), time.sleep(30))
sys.argv = ["aanzien", "rule", "-o", "uit.txt"]
sys.exit(__main__.main())
"""
# Ctrl-C while the libraries are still being loaded.
_STARTING = """
import sys
from aanzien_cli.__main__ import main
class Slow:
    def find_spec(self, name, *_):
        if name == "typer":
            import time
            print("ja", flush=True), time.sleep(30)
sys.meta_path.insert(0, Slow())
main()
"""


def ended(code: str, number: signal.Signals, cwd: Path) -> tuple[int, bytes]:
    """Start some code, send a signal once it says so, and give its code and complaints."""
    child = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=cwd,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"ja\n"
    child.send_signal(number)
    _, complaint = child.communicate(timeout=30)
    return child.returncode, complaint


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
)
def test_half_a_file_is_cleared_away(tmp_path: Path, number: signal.Signals, code: int) -> None:
    """However the end is asked for, no temporary file stays behind."""
    assert ended(_SLOW, number, tmp_path) == (code, b"")
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_at_the_start_is_silent(tmp_path: Path) -> None:
    """Who changes his mind at once gets no traceback of a library."""
    assert ended(_STARTING, signal.SIGINT, tmp_path) == (-signal.SIGINT, b"")


def test_a_request_to_end_is_an_exception() -> None:
    """What is open is closed as after any error; the code tells which signal it was."""
    with pytest.raises(SystemExit) as asked, interruption.at_once(), interruption.tidily():
        signal.raise_signal(signal.SIGTERM)
    assert asked.value.code == 143


def test_a_system_may_lack_a_signal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows knows no SIGHUP, and starts all the same."""
    monkeypatch.delattr(signal, "SIGHUP")
    with interruption.tidily():
        assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL


def test_what_is_ignored_stays_ignored() -> None:
    """A run under `nohup` goes on when its terminal goes away."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with interruption.tidily():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
            assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
    finally:
        signal.signal(signal.SIGHUP, before)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_no_module_comes_from_the_checked_folder(aanzien: Run, repo: Path) -> None:
    """A `yaml.py` or `typing_extensions.py` beside the records is never run."""
    for name in ("yaml", "typer", "pydantic", "typing_extensions", "annotated_types", "rich"):
        (repo / f"{name}.py").write_text("print('GESTART')\nraise SystemExit(7)\n", "utf-8")
    done = aanzien("check", ".", "--select", "basis", cwd=repo)
    assert (done.returncode, done.stdout) == (0, b"")


def test_other_folders_stay_on_the_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Only the current folder, and only where `python -m` puts it, is taken off."""
    monkeypatch.chdir(tmp_path)
    kept = ["/elders", str(tmp_path)]
    monkeypatch.setattr(sys, "path", list(kept))
    forget_current_folder()
    assert sys.path == kept
    sys.path.insert(0, str(tmp_path))
    forget_current_folder()
    assert sys.path == kept
    (tmp_path / "weg").mkdir()
    monkeypatch.chdir(tmp_path / "weg")
    (tmp_path / "weg").rmdir()
    forget_current_folder()
    assert sys.path == kept
