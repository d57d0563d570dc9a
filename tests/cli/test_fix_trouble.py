"""Fix trouble: others who write, full disks and missing rights change nothing by halves."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from support.program import Run, Said, environment
from support.seeded import snapshot, sow

from aanzien_cli.editing import lock
from aanzien_cli.editing.lock import LOCK


@pytest.fixture
def seeded(tmp_path: Path) -> Path:
    """Give a folder with many faults, half of its files with the line ends of Windows."""
    return sow(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_lock_of_a_writer_that_lives_is_told_of(
    said: Said, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who is writing is waited for, and then named."""
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    (repo / "opgaven" / "groen.yaml").write_text("titel: x\nstatus: Lopend\n", encoding="utf-8")
    (repo / LOCK).write_text(f"{os.getpid()}\n", encoding="utf-8")
    code, _, told = said("check", "repo", "--fix")

    assert code == 2
    assert f"een ander programma (proces {os.getpid()}) schrijft in deze map" in told


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_a_file_without_the_right_to_write_is_told_of(said: Said, repo: Path) -> None:
    """Nothing is written, and the user reads which file it is about."""
    (repo / "opgaven" / "groen.yaml").write_text("titel: x\nstatus: Lopend\n", encoding="utf-8")
    (repo / "opgaven" / "groen.yaml").chmod(0o444)
    code, _, told = said("check", "repo", "--fix")

    assert code == 2
    assert told == "niets geschreven: 'opgaven/groen.yaml': dit bestand mag alleen gelezen worden\n"


def test_eight_at_once_mend_once(seeded: Path) -> None:
    """Whoever comes first writes; the others find it done, and nothing is left behind."""
    command = [sys.executable, "-m", "aanzien_cli", "check", "repo", "--fix", "-q"]
    where = {"cwd": seeded.parent, "env": environment(), "stdout": subprocess.DEVNULL}
    runs = [subprocess.Popen(command, **where) for _ in range(8)]  # type: ignore[call-overload]

    assert {run.wait() for run in runs} == {1}
    assert b"status: lopend" in (seeded / "opgaven" / "wonen.yaml").read_bytes()
    assert {path.name for path in seeded.rglob(".*")} == set()


SMALL_DISK: Final = """
import resource, signal, sys
from aanzien_cli.__main__ import run
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
sys.exit(run(["check", "repo", "--fix", "-q", "--select", "onbekend-veld"]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_a_file_that_does_not_fit_changes_nothing(seeded: Path) -> None:
    """Where one new file cannot be written, every old one stays, and nothing is left behind."""
    before = snapshot(seeded)
    done = subprocess.run(
        [sys.executable, "-c", SMALL_DISK],
        cwd=seeded.parent,
        env=environment(PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        check=False,
    )

    assert done.returncode == 2
    assert b"kan niet schrijven '" in done.stderr
    assert b"het bestand wordt te groot" in done.stderr
    assert snapshot(seeded) == before


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Give a folder on a disk of 64 kB with one record, or skip where nobody may make one."""
    folder = tmp_path / "schijf"
    folder.mkdir()
    try:
        mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder))
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only root may mount a small disk")
    (folder / "opgaven").mkdir()
    text = "titel: x\nstatus: Lopend\ntoelichting: " + "woord " * 5_000 + "\n"
    (folder / "opgaven" / "a.yaml").write_text(text, encoding="utf-8")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def mount(*arguments: str) -> None:
    """Mount something."""
    subprocess.run(["mount", *arguments], capture_output=True, check=True)


def test_a_full_disk_changes_nothing(aanzien: Run, disk: Path) -> None:
    """There is no room for the new file, so the old one stays; the sentence says why."""
    (disk / "vol").write_bytes(b"x" * 16_000)
    before = snapshot(disk)
    done = aanzien("check", str(disk), "--fix", "-q")

    assert (done.returncode, done.stdout) == (2, b"")
    assert "er is geen ruimte meer op de schijf" in done.stderr.decode()
    assert snapshot(disk) == before


def test_a_folder_that_may_only_be_read_can_be_checked(aanzien: Run, disk: Path) -> None:
    """Without the right to write, --fix says so and check does its work."""
    before = snapshot(disk)
    mount("-o", "remount,ro", str(disk))
    checked = aanzien("check", str(disk), "-q")
    fixed = aanzien("check", str(disk), "--fix", "-q")

    assert (checked.returncode, checked.stderr) == (1, b"")
    assert (fixed.returncode, fixed.stdout) == (2, b"")
    assert "daar kan alleen gelezen worden" in fixed.stderr.decode()
    assert snapshot(disk) == before
