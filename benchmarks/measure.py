"""Measure: the cost of whole processes, run in turn so that a busy machine slows both alike."""

import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

SOURCE = Path(__file__).parents[1] / "src"
PYTHON = sys.executable
_SCRIPT = "from aanzien_cli.__main__ import program; program()"


@dataclass(frozen=True)
class Cost:
    """What one process took: CPU and wall in seconds, the largest memory in MiB, its exit code."""

    cpu: float
    wall: float
    memory: float
    code: int


def run(command: Sequence[str]) -> Cost:
    """Run a command once, with its output thrown away."""
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": ""}
    start = perf_counter()
    child = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    wall = perf_counter() - start
    memory = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return Cost(usage.ru_utime + usage.ru_stime, wall, memory, child.returncode)


def paired(one: Sequence[str], other: Sequence[str], times: int) -> tuple[list[Cost], list[Cost]]:
    """Run two commands in turn; before several turns, one run of each that does not count."""
    if times > 1:
        run(one), run(other)
    pairs = [(run(one), run(other)) for _ in range(times)]
    return [first for first, _ in pairs], [second for _, second in pairs]


def ratio(one: Sequence[str], other: Sequence[str], times: int = 5, *, wall: bool = False) -> float:
    """Give the median of how many times dearer the first command is, pair by pair."""
    first, second = paired(one, other, times)
    return statistics.median(
        (a.wall / b.wall) if wall else (a.cpu / b.cpu) for a, b in zip(first, second, strict=True)
    )


def python(code: str, *arguments: str) -> list[str]:
    """Give the command that runs a piece of Python."""
    return [PYTHON, "-c", code, *arguments]


def aanzien(*arguments: str) -> list[str]:
    """Give the command that runs aanzien from this checkout, as its console script does."""
    return python(_SCRIPT, *arguments)


def check(root: Path, *arguments: str) -> list[str]:
    """Give the command that checks a folder, on a fixed day."""
    return aanzien("check", str(root), "--peildatum", "2026-03-01", "-q", *arguments)


def installed(name: str) -> str | None:
    """Find another's program beside this Python, or on the path."""
    return shutil.which(name, path=str(Path(PYTHON).parent)) or shutil.which(name)
