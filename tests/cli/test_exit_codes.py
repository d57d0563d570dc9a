"""Exit codes: 0 is fine, 1 is findings, 2 is everything that kept us from checking."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support.program import Run, environment

from aanzien_cli.reporting.findings.format import Format

each_format = pytest.mark.parametrize("format_", [str(form) for form in Format])
BASIS = ("--select", "basis")
needs_dev_full = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="dit systeem heeft geen /dev/full"
)
on_posix = pytest.mark.skipif(os.name != "posix", reason="dit systeem kent geen POSIX-signalen")


@each_format
def test_nothing_found_is_0(aanzien: Run, repo: Path, format_: str) -> None:
    """A repository in order gives 0, in every format."""
    assert aanzien("check", str(repo), *BASIS, "--output-format", format_).returncode == 0


@each_format
def test_findings_are_1(aanzien: Run, broken: Path, format_: str) -> None:
    """A file that cannot be read is a finding, in every format."""
    done = aanzien("check", str(broken), *BASIS, "--output-format", format_)
    assert done.returncode == 1
    assert b"stuk.yaml" in done.stdout


@each_format
def test_exit_zero_turns_1_into_0(aanzien: Run, broken: Path, format_: str) -> None:
    """With --exit-zero findings are told all the same."""
    done = aanzien("check", str(broken), *BASIS, "--exit-zero", "--output-format", format_)
    assert done.returncode == 0
    assert b"stuk.yaml" in done.stdout


@pytest.mark.parametrize("extra", [(), ("--exit-zero",)])
@each_format
def test_nothing_to_check_is_2(
    aanzien: Run, tmp_path: Path, format_: str, extra: tuple[str, ...]
) -> None:
    """An empty folder is never "ok", not even with --exit-zero."""
    done = aanzien("check", str(tmp_path), "--output-format", format_, *extra)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"niets gevonden om te controleren" in done.stderr


@needs_dev_full
@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("--version",), ("rule",), ("check", "repo"), ("list", "opgave", "repo")],
)
def test_a_full_disk_is_2(broken: Path, arguments: tuple[str, ...]) -> None:
    """What cannot be written is said, without a traceback."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "aanzien_cli", *arguments],
            cwd=broken.parent,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[-1] == (
        "kan niet schrijven: er is geen ruimte meer op de schijf"
    )
    assert b"Traceback" not in done.stderr


@on_posix
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_nobody_reading_is_141(broken: Path, stream: str) -> None:
    """A closed pipe ends the program quietly, and never as a success."""
    read, write = os.pipe()
    os.close(read)
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: write}
    done = subprocess.run(
        [sys.executable, "-m", "aanzien_cli", "check", str(broken)],
        env=environment(),
        check=False,
        **streams,  # type: ignore[call-overload]
    )
    os.close(write)
    assert done.returncode == 141


@on_posix
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_who_leaves_halfway_is_141(repo: Path, unbuffered: str) -> None:
    """A report of which only the start was read is not complete, also not in a container."""
    (repo / "opgaven" / "veel.yaml").write_text("titel: x\n" * 9_000, encoding="utf-8")
    child = subprocess.Popen(
        [sys.executable, "-m", "aanzien_cli", "check", str(repo), "--output-format", "json"],
        env=environment(PYTHONUNBUFFERED=unbuffered),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert child.stdout is not None
    assert os.read(child.stdout.fileno(), 1) == b"{"
    child.stdout.close()
    assert child.wait(60) == 141


@on_posix
def test_help_for_nobody_is_141(tmp_path: Path) -> None:
    """Help into a closed pipe leaves no traceback either."""
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "aanzien_cli", "--help"],
        cwd=tmp_path,
        env=environment(),
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (141, b"")


@on_posix
def test_a_closed_output_is_2(repo: Path) -> None:
    """Without a standard output there is nothing to tell it with."""
    command = f'"{sys.executable}" -m aanzien_cli rule >&-'
    done = subprocess.run(
        ["sh", "-c", command], cwd=repo, env=environment(), capture_output=True, check=False
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@on_posix
def test_ctrl_c_is_130(tmp_path: Path) -> None:
    """Ctrl-C ends the program without a word and without a file."""
    started = (
        "import time, sys; from pathlib import Path; from aanzien_cli import __main__;"
        " from aanzien_cli.cli import app;"
        " app.start = lambda _: (print('ja', flush=True), time.sleep(30));"
        " sys.exit(__main__.run(['check']))"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", started],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"ja\n"
    child.send_signal(signal.SIGINT)
    _, complaint = child.communicate(timeout=30)
    assert (child.returncode, complaint) == (130, b"")
    assert list(tmp_path.iterdir()) == []
