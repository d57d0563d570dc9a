"""Targets: the ratios that aanzien promises, each with how it is measured."""

import math
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from benchmarks import floors, history, repository, staffing
from benchmarks.measure import aanzien, check, python, ratio, run
from benchmarks.scale import LARGEST, SIZES, TIMES


@dataclass(frozen=True)
class Row:
    """One line of the table: what was measured, what was found, and the most it may be.

    Nothing was found where a program is not installed or did not end; some have no target.
    """

    name: str
    what: str
    found: float | None
    most: float | None = None

    @property
    def verdict(self) -> str:
        """Whether the target is met, in the words of the table."""
        if self.found is None:
            return "niet gemeten"
        if self.most is None:
            return "ter informatie"
        return "gehaald" if self.found <= self.most else "niet gehaald"


_ROOT: Final = Path(tempfile.mkdtemp(prefix="aanzien-bench-"))


@cache
def made(count: int, faulty: int = 0) -> Path:
    """Give a repository of a size, made once."""
    root = _ROOT / f"{count}-{faulty}"
    repository.write(root, count, faulty=faulty)
    return root


def room(name: str) -> Path:
    """Give the name of a folder that is thrown away at the end."""
    return _ROOT / name


@contextmanager
def cleaned() -> Iterator[None]:
    """Throw away what was made, at the end."""
    try:
        yield
    finally:
        shutil.rmtree(_ROOT, ignore_errors=True)


def _alone(root: Path) -> list[str]:
    arguments = ("check", str(root), "--peildatum", "2026-03-01", "-q")
    return python(floors.ONE_PROCESS, *arguments)


def _parse(root: Path) -> list[str]:
    return python(floors.PARSE, str(root))


def start() -> Iterator[Row]:
    """T1 and T2: what starting costs."""
    bare = python(floors.BARE)
    for option in ("--version", "--help"):
        found = ratio(aanzien(option), bare, 2 * TIMES)
        yield Row("T1", f"`aanzien {option}`, CPU, × kale Python", found, 6.5)
    yield Row(
        "T2",
        "check van 100 bestanden, CPU, × kale Python",
        ratio(check(made(100)), bare, 2 * TIMES),
        22,
    )


def cold() -> Iterator[Row]:
    """T3: a cold check of many files, in one process and in two."""
    for count in SIZES:
        root, times = made(count), TIMES if count == SIZES[0] else max(TIMES // 2, 1)
        found = ratio(_alone(root), _parse(root), times)
        yield Row("T3", f"{count} bestanden, één proces, CPU, × alleen lezen en ontleden", found, 8)
        found = ratio(check(root), _parse(root), times, wall=True)
        yield Row("T3", f"{count} bestanden, twee processen, klok, × hetzelfde", found, 5)


def growth() -> Iterator[Row]:
    """T7 and T8: how time and memory grow."""
    small, large = run(_alone(made(1_000))), run(_alone(made(LARGEST)))
    start_up = run(_alone(made(100))).cpu
    exponent = math.log((large.cpu - start_up) / (small.cpu - start_up)) / math.log(LARGEST / 1_000)
    yield Row("T7", f"groei van 1000 naar {LARGEST} bestanden, exponent", exponent, 1.05)
    for count in SIZES:
        allowed = 60 + 10 * count / 1024
        found = run(_alone(made(count))).memory
        yield Row(
            "T8",
            f"geheugen bij {count} bestanden, × 60 MiB + 10 KiB per bestand",
            found / allowed,
            1,
        )


def faults() -> Iterator[Row]:
    """T9: what findings cost."""
    clean = made(5_000)
    for every, most, words in ((50, 1.1, "2 %"), (1, 2.0, "100 %")):
        found = ratio(_alone(made(5_000, every)), _alone(clean), TIMES)
        yield Row("T9", f"bevindingen in {words} van 5.000 bestanden, CPU, × schoon", found, most)


def revisions() -> Iterator[Row]:
    """T11: a past state, read from git, against the same files on disk."""
    root = made(5_000, 1)
    git = ["git", "-C", str(root), "-c", "user.name=b", "-c", "user.email=b@example.org"]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "alles"]):
        subprocess.run([*git, *arguments], check=True, stdout=subprocess.DEVNULL)
    found = ratio(check(root, "--at", "HEAD"), check(root), TIMES)
    yield Row("T11", "`check --at HEAD` van 5.000 bestanden, CPU, × dezelfde op schijf", found, 1.5)


def past() -> Iterator[Row]:
    """T10: all versions of all teams in a long history, against the same by git in a shell."""
    root = _ROOT / "verleden"
    history.write(root)
    pipe = ["sh", "-c", history.PIPE, str(root)]
    for code, done, most in ((history.READ, "gelezen", 2), (history.UNDERSTAND, "begrepen", 5)):
        ratios = []
        for _ in range(TIMES):
            start = run(python(history.IMPORT)).cpu
            ratios.append((run(python(code, str(root))).cpu - start) / run(pipe).cpu)
        what = f"teamversies uit {history.COMMITS} commits {done}, CPU zonder start, × kale pijp"
        yield Row("T10", what, statistics.median(ratios), most)


def capacity() -> Iterator[Row]:
    """T10: who can do how much, over many people and quarters, against checking the same."""
    root = _ROOT / "bezetting"
    staffing.write(root)
    span = ("--from", "2026-K1", "--to", "2028-K4", "--peildatum", "2026-03-01")
    for per in ("team", "discipline"):
        command = aanzien("capacity", str(root), "--per", per, *span)
        what = f"capaciteit per {per}, 500 mensen, 200 opdrachten, 12 kwartalen, CPU, × check"
        yield Row("T10", what, ratio(command, check(root), TIMES), 2)


def hostile() -> Iterator[Row]:
    """T14: files made to hurt, against a sound file of the same size."""
    for name, content in HOSTILE.items():
        bad, good = _ROOT / f"kwaad-{name}", _ROOT / f"goed-{name}"
        _one_file(bad, content)
        lines = "".join(f"- veld {n}: gewone tekst\n" for n in range(len(content) // 25 + 1))
        _one_file(good, f"titel: x\ntoelichting: |\n{lines.replace('- ', '  ')}".encode())
        yield Row(
            "T14",
            f"{name} ({len(content) // 1000} kB), CPU, × een gewoon bestand",
            ratio(check(bad), check(good), TIMES),
            10,
        )


def _one_file(root: Path, content: bytes) -> None:
    (root / "opgaven").mkdir(parents=True)
    (root / "opgaven" / "x.yaml").write_bytes(content)


HOSTILE: Final = {
    "haken": b"[" * 100_000,
    "lange-regel": b"titel: " + b"x" * 1_000_000,
    "nul-bytes": b"\x00" * 100_000,
    "geen-utf-8": b"titel: \xff" * 10_000,
    "streepjes": b"- " * 50_000,
    "veel-waarden": b"- a\n" * 100_000,
}

ALL: Final[tuple[Callable[[], Iterator[Row]], ...]] = (
    start,
    cold,
    growth,
    faults,
    revisions,
    past,
    capacity,
    hostile,
)
