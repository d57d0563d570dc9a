"""Interrupted children: who ends aanzien ends what it started, and nothing half stays behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from support.program import environment

pytestmark = pytest.mark.skipif(os.name != "posix", reason="dit systeem kent geen POSIX-signalen")
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is no copy here")

_LOOP: Final = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
_RUN: Final = "import sys\nfrom aanzien_cli.__main__ import main\n"
_GO: Final = "sys.argv[0] = 'aanzien'\nsys.exit(main())\n"
# The copy tells that it is there, and does not come back.
_STUCK: Final = """
import time
from aanzien_cli.{module} import report
from aanzien_cli import {package}
def stuck(*_):
    print("ja", flush=True)
    time.sleep(60)
{package}.{name}.report = stuck
"""
_READING: Final = _STUCK.format(module="loading.sharing", package="loading", name="sharing")
_ASKING: Final = _STUCK.format(module="rules.asking", package="rules", name="asking")
ENDS: Final = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129}
ALONE: Final = "aanzien alone"
ALL: Final = "all of them, as a terminal does"
TWICE: Final = "first one, then all, as timeout does"
WAYS: Final = (
    (signal.SIGINT, ALONE),
    (signal.SIGINT, ALL),
    (signal.SIGTERM, ALONE),
    (signal.SIGTERM, TWICE),
    (signal.SIGHUP, ALL),
)


class Started(NamedTuple):
    """A run of aanzien, in a group of processes of its own."""

    process: "subprocess.Popen[bytes]"
    folder: Path
    temporary: Path

    def size(self) -> int:
        """Count the processes of the group."""
        told = subprocess.run(["ps", "-A", "-o", "pgid="], capture_output=True, check=True)
        return told.stdout.split().count(str(self.process.pid).encode())

    def wait_for_child(self) -> None:
        """Wait until aanzien has started another process."""
        while self.size() < 2:
            assert self.process.poll() is None, self.process.communicate()

    def end(self, number: signal.Signals, whom: str) -> tuple[int, bytes]:
        """Send a signal; give the exit code and what was complained of."""
        if whom != ALL:
            self.process.send_signal(number)
        if whom != ALONE:
            os.killpg(self.process.pid, number)
        _, complaint = self.process.communicate(timeout=30)
        return self.process.returncode, complaint


@contextmanager
def started(folder: Path, code: str, *arguments: str) -> Iterator[Started]:
    """Start aanzien in a folder, with a folder of its own for temporary files."""
    temporary = folder.parent / "tijdelijk"
    temporary.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-c", _RUN + code + _GO, *arguments],
        cwd=folder,
        env=environment(TMPDIR=str(temporary), SOURCE_DATE_EPOCH="1772323200"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        yield Started(process, folder, temporary)
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def files(folder: Path) -> set[str]:
    """Give the path of everything in a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def assert_gone(run: Started) -> None:
    """Look whether a process of the group, or a temporary file, is left."""
    with pytest.raises(ProcessLookupError):
        os.killpg(run.process.pid, 0)
    assert files(run.temporary) == set()


@pytest.mark.parametrize(("number", "whom"), WAYS)
@pytest.mark.parametrize("form", ["md", "pdf"])
def test_a_child_with_limits_ends_too(
    repo: Path, number: signal.Signals, whom: str, form: str
) -> None:
    """R-08: neither the template nor the typesetter of a report goes on, and no file is left."""
    if form == "md":
        (repo / "sjablonen").mkdir()
        (repo / "sjablonen" / "opgave.md.j2").write_text(_LOOP, encoding="utf-8")
    before = files(repo)
    arguments = ("report", "opgave", "wonen", "--format", form, "-o", "uit")
    with started(repo, "", *arguments) as run:
        run.wait_for_child()
        said = run.end(number, whom)

        assert said == (ENDS[number], b"")
        assert files(repo) == before
        assert_gone(run)


@on_linux
@pytest.mark.parametrize(("number", "whom"), WAYS)
@pytest.mark.parametrize("stuck", [_READING, _ASKING], ids=["reading", "asking"])
def test_a_copy_that_helps_ends_too(
    repo: Path, number: signal.Signals, whom: str, stuck: str
) -> None:
    """R-08: so it is with the copy that reads files, and the one that asks rules."""
    for each in range(900):
        (repo / "opgaven" / f"o-{each}.yaml").write_text("titel: Een\n", encoding="utf-8")
    arguments = ("check", ".", "-o", "uit.txt")
    with started(repo, "import os\nos.cpu_count = lambda: 2\n" + stuck, *arguments) as run:
        assert run.process.stdout is not None
        assert run.process.stdout.readline() == b"ja\n"
        said = run.end(number, whom)

        assert said == (ENDS[number], b"")
        assert not (repo / "uit.txt").exists()
        assert_gone(run)
