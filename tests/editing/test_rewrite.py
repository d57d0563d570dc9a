"""Rewrite: old bytes or new ones, never a mix; and nothing at all where something is wrong."""

import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from support.program import environment

from aanzien_cli.editing.rewrite import Change, RefusedError, rewrite

OLD: Final = b"naam: oud\n"
NEW: Final = b"naam: nieuw\r\n" * 2_000
PATHS: Final = ("aanzien.yaml", "teams/a.yaml", "teams/b.yaml")
POSIX: Final = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a repository of three files."""
    (tmp_path / "repo" / "teams").mkdir(parents=True)
    for path in PATHS:
        (tmp_path / "repo" / path).write_bytes(OLD)
    return tmp_path / "repo"


def names(root: Path) -> list[str]:
    """Give every file below a folder."""
    return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if not p.is_dir())


def contents(root: Path) -> set[bytes]:
    """Give what stands in the files."""
    return {(root / path).read_bytes() for path in PATHS}


def test_every_file_gets_its_new_bytes(root: Path) -> None:
    """Files are replaced, with the rights they had; one is new; nothing else is left."""
    (root / "teams" / "a.yaml").chmod(0o640)
    rewrite(
        root, {path: Change(OLD, NEW) for path in PATHS} | {"opgaven/c.yaml": Change(None, OLD)}
    )

    assert contents(root) == {NEW}
    assert (root / "opgaven" / "c.yaml").read_bytes() == OLD
    assert names(root) == sorted([*PATHS, "opgaven/c.yaml"])
    if sys.platform != "win32":
        assert stat.S_IMODE((root / "teams" / "a.yaml").stat().st_mode) == 0o640


def test_a_file_that_is_as_it_should_be_is_left_alone(root: Path) -> None:
    """Who comes second with the same change has nothing to do."""
    rewrite(root, {"aanzien.yaml": Change(OLD, NEW)})
    before = (root / "aanzien.yaml").stat().st_mtime_ns
    rewrite(root, {"aanzien.yaml": Change(OLD, NEW)})

    assert (root / "aanzien.yaml").stat().st_mtime_ns == before


@pytest.mark.parametrize("found", [b"naam: anders\n", OLD.upper(), b"", None])
def test_a_file_that_changed_meanwhile_is_refused(root: Path, found: bytes | None) -> None:
    """When one file is not what was read, of the same length or gone, none is written."""
    target = root / "teams" / "b.yaml"
    target.write_bytes(found) if found is not None else target.unlink()
    with pytest.raises(RefusedError, match="intussen gewijzigd") as refused:
        rewrite(root, {path: Change(OLD, NEW) for path in PATHS})

    assert refused.value.path == "teams/b.yaml"
    assert (root / "aanzien.yaml").read_bytes() == OLD
    assert {*names(root)} <= {*PATHS}


def test_a_file_that_should_be_new_and_is_there_is_refused(root: Path) -> None:
    """What somebody else made meanwhile is not written over."""
    with pytest.raises(RefusedError, match="intussen gewijzigd"):
        rewrite(root, {"teams/a.yaml": Change(None, NEW)})
    assert contents(root) == {OLD}


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("path", ["koppeling.yaml", "map/a.yaml"])
def test_a_link_is_never_followed(root: Path, tmp_path: Path, path: str) -> None:
    """A file or a folder that is a link stands for something elsewhere, which stays as it is."""
    (tmp_path / "a.yaml").write_bytes(OLD)
    (root / "koppeling.yaml").symlink_to(tmp_path / "a.yaml")
    (root / "map").symlink_to(tmp_path)
    with pytest.raises(RefusedError, match="koppeling"):
        rewrite(root, {path: Change(OLD, NEW)})
    assert (tmp_path / "a.yaml").read_bytes() == OLD


@pytest.mark.parametrize(
    ("path", "why"),
    [(".git/config", "alleen git zelf"), ("teams/.GIT/x", "alleen git"), ("teams", "geen gewoon")],
)
def test_only_plain_files_of_the_repository_are_written(root: Path, path: str, why: str) -> None:
    """Git's own folder and whatever is no file are refused."""
    with pytest.raises(RefusedError, match=why):
        rewrite(root, {path: Change(None, NEW)})
    assert names(root) == sorted(PATHS)


@POSIX
def test_a_file_that_is_only_to_be_read_is_refused(root: Path) -> None:
    """Who took the right to write away meant something by it."""
    (root / "aanzien.yaml").chmod(0o444)
    with pytest.raises(RefusedError, match="alleen gelezen"):
        rewrite(root, {"aanzien.yaml": Change(OLD, NEW)})
    assert contents(root) == {OLD}


def test_a_folder_that_is_not_there_is_told_of(root: Path) -> None:
    """The error names the file that was to come, not the temporary one."""
    with pytest.raises(FileNotFoundError) as missing:
        rewrite(root, {"nieuw/diep/a.yaml": Change(None, NEW)})
    assert str(missing.value.filename).endswith("nieuw/diep/a.yaml")
    assert names(root) == sorted(PATHS)


SIGNALS: Final = """
import os, random, signal, sys, time
from pathlib import Path
from aanzien_cli.cli.interruption import tidily
from aanzien_cli.editing.lock import sweep
from aanzien_cli.editing.rewrite import Change, rewrite

root, number, times = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
paths, (old, new) = sys.argv[6:], (bytes.fromhex(each) for each in sys.argv[4:6])
moments, kept = random.Random(5), 0

def write(ready):
    with tidily():
        os.write(ready, b"!")
        change = Change(old, new), Change(new, old)
        while True:
            for each in change:
                rewrite(root, dict.fromkeys(paths, each))

for _ in range(times):
    for path in paths:
        (root / path).write_bytes(old)
    heard, ready = os.pipe()
    child = os.fork()
    if not child:
        try:
            write(ready)
        finally:
            os._exit(0)
    os.read(heard, 1)
    time.sleep(moments.uniform(0, 0.01))
    os.kill(child, number)
    os.waitpid(child, 0)
    os.close(heard)
    os.close(ready)
    found = {(root / path).read_bytes() for path in paths}
    assert found <= {old, new}, found
    names = {path.name for path in root.rglob(".*")}
    kept += bool(names)
    if number == signal.SIGKILL:
        sweep(root)
        names = {path.name for path in root.rglob(".*")}
    assert not names, names
print(kept)
"""
"""Writes files to and fro in a process that gets a signal on the way, and looks what is left."""


def _after(root: Path, number: int, times: int) -> int:
    """Give how often something was left behind, before the next run took it away."""
    told = [str(root), str(int(number)), str(times), OLD.hex(), NEW.hex(), *PATHS]
    command = [sys.executable, "-c", SIGNALS, *told]
    done = subprocess.run(command, env=environment(), capture_output=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    return int(done.stdout)


@POSIX
def test_a_writer_that_is_killed_leaves_whole_files(root: Path) -> None:
    """At 200 moments each file holds what it held or what it should; the next run clears up."""
    assert _after(root, signal.SIGKILL, 200) > 0
    assert names(root) == sorted(PATHS)


@POSIX
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_writer_that_is_stopped_leaves_nothing(root: Path, number: int) -> None:
    """Ctrl-C and a request to end leave whole files and no temporary ones, at once."""
    assert _after(root, number, 50) == 0


COUNTER: Final = """
import sys
from pathlib import Path
from aanzien_cli.editing.rewrite import Change, RefusedError, rewrite
root, done = Path(sys.argv[1]), 0
while done < int(sys.argv[2]):
    old = (root / "teller").read_bytes()
    try:
        rewrite(root, {"teller": Change(old, b"%d" % (int(old) + 1))})
    except RefusedError:
        continue
    done += int((root / "teller").read_bytes()) > int(old)
"""


def test_writers_side_by_side_lose_nothing(root: Path) -> None:
    """Eight processes add one, fifty times each: none writes over what another wrote."""
    (root / "teller").write_bytes(b"0")
    command = [sys.executable, "-c", COUNTER, str(root), "50"]
    writers = [subprocess.Popen(command, env=environment()) for _ in range(8)]

    assert [writer.wait() for writer in writers] == [0] * 8
    assert int((root / "teller").read_bytes()) <= 400
    assert names(root) == sorted([*PATHS, "teller"])
