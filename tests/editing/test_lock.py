"""Lock: one writer at a time, and nothing left of one that was killed."""

import importlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from aanzien_cli.editing.lock import LOCK, OccupiedError, clear, is_alive, locked, sweep

LEFT: Final = f"teams/.aanzien-{'a' * 16}.tmp"


def _gone() -> int:
    """Give the number of a process that is no more."""
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def _left_behind(root: Path, *lines: str) -> Path:
    """Make a lock as a killed writer leaves it."""
    (root / "teams").mkdir(exist_ok=True)
    (root / LEFT).write_text("half", encoding="utf-8")
    lock = root / LOCK
    lock.write_text("".join(f"{line}\n" for line in (_gone(), *lines)), encoding="utf-8")
    return lock


def test_a_lock_is_there_as_long_as_it_is_held(tmp_path: Path) -> None:
    """The lock names its holder, and goes with it, also after an error."""
    with locked(tmp_path) as journal:
        assert (tmp_path / LOCK).read_text(encoding="utf-8") == f"{os.getpid()}\n"
        journal.fresh(tmp_path / "a.yaml").touch()
    with pytest.raises(FileNotFoundError), locked(tmp_path):
        (tmp_path / "absent").unlink()
    assert list(tmp_path.iterdir()) == []


def test_a_second_writer_waits_and_then_says_who_is_there(tmp_path: Path) -> None:
    """Two writers never write at once."""
    with locked(tmp_path), pytest.raises(OccupiedError) as refused, locked(tmp_path, 0.05):
        pass
    assert refused.value.holder == str(os.getpid())


def test_what_a_killed_writer_left_is_taken_away(tmp_path: Path) -> None:
    """The next writer clears away the lock and the files that it names."""
    _left_behind(tmp_path, LEFT, "teams/.aanzien-0123456789abcdef.tmp")
    sweep(tmp_path)

    assert [path.name for path in tmp_path.rglob("*")] == ["teams"]


def test_where_nobody_was_killed_nothing_is_touched(tmp_path: Path) -> None:
    """Looking for leftovers writes nothing."""
    tmp_path.chmod(0o500)
    sweep(tmp_path)
    tmp_path.chmod(0o700)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "line", ["teams/wonen.yaml", "../.aanzien-0123456789abcdef.tmp", "/etc/passwd", "../x"]
)
def test_a_lock_that_somebody_made_up_harms_nothing(tmp_path: Path, line: str) -> None:
    """Only files that are named as ours, within the repository, are taken away."""
    root = tmp_path / "repo"
    root.mkdir()
    kept = [tmp_path / ".aanzien-0123456789abcdef.tmp", root / "teams" / "wonen.yaml"]
    _left_behind(root, line)
    for path in kept:
        path.write_text("x", encoding="utf-8")
    sweep(root)

    assert all(path.exists() for path in kept)
    assert not (root / LOCK).exists()


def test_a_folder_that_is_a_link_is_not_entered(tmp_path: Path) -> None:
    """A file outside the repository stays, whatever a lock says."""
    root = tmp_path / "repo"
    root.mkdir()
    outside = tmp_path / "outside"
    outside.mkdir()
    lock = _left_behind(root, f"koppeling/{Path(LEFT).name}")
    (root / "koppeling").symlink_to(outside)
    (outside / Path(LEFT).name).write_text("x", encoding="utf-8")
    sweep(root)

    assert (outside / Path(LEFT).name).exists()
    assert not lock.exists()


def test_a_lock_that_is_a_link_is_taken_away_itself(tmp_path: Path) -> None:
    """What a link points at is not read and not touched."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text(f"{_gone()}\n", encoding="utf-8")
    root = tmp_path / "repo"
    root.mkdir()
    (root / LOCK).symlink_to(elsewhere)
    sweep(root)

    assert list(root.iterdir()) == []
    assert elsewhere.exists()


def test_an_empty_lock_is_given_time(tmp_path: Path) -> None:
    """A lock without a holder may just be being made; later it is a leftover."""
    (tmp_path / LOCK).touch()
    with locked(tmp_path):
        assert (tmp_path / LOCK).read_text(encoding="utf-8") == f"{os.getpid()}\n"


def test_a_lock_that_cannot_be_read_is_no_reason_to_stop(tmp_path: Path) -> None:
    """Bytes that are no text name no holder."""
    (tmp_path / LOCK).write_bytes(b"\xff\n")
    with locked(tmp_path):
        assert (tmp_path / LOCK).exists()


def test_on_windows_a_lock_goes_first(tmp_path: Path) -> None:
    """There a file that is open cannot go, which is the proof that somebody holds it."""
    _left_behind(tmp_path, LEFT)
    clear(tmp_path, "nt")

    assert [path.name for path in tmp_path.rglob("*")] == ["teams"]
    assert not is_alive(str(os.getpid()), "nt")


def test_on_windows_a_held_lock_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system does not let go is held by somebody."""
    _left_behind(tmp_path, LEFT)

    def refuse(_path: Path, **_: bool) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(OccupiedError):
        clear(tmp_path, "nt")
    assert (tmp_path / LEFT).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there it is not asked")
def test_who_is_alive_is_known() -> None:
    """This process is; one that ended is not; a number that none can have is not either."""
    assert is_alive(str(os.getpid()))
    assert is_alive("1")
    assert not is_alive(str(_gone()))
    assert not is_alive("9" * 30)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_a_lock_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """The error tells which file had no room, and no lock is left behind."""
    resource = importlib.import_module("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        with pytest.raises(OSError, match=LOCK), locked(tmp_path):
            pass
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []
