"""Child: start a module of this package in a process of its own, ask one thing, and watch it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final

import aanzien_cli
from aanzien_cli.isolation.limits import MEMORY, SECONDS
from aanzien_cli.undisturbed import undisturbed

TIMEOUT: Final = 120.0
"""Seconds that a child may take, whatever it does."""
_KEPT: Final = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "COVERAGE_PROCESS_START")
SOURCE: Final = Path(aanzien_cli.__file__).parents[1]
"""Where a child finds this package."""


START: Final = (
    "from aanzien_cli.isolation.limits import limit\n"
    "limit({limits})\n"
    "from {module} import main\n"
    "raise SystemExit(main())\n"
)
"""The limits hold before anything heavy is imported."""


class IsolationError(Exception):
    """A child process gave no answer; the text is a Dutch sentence."""


def ask(
    module: str,
    question: Mapping[str, Any],
    folder: Path,
    *,
    late: str,
    limits: tuple[int, int] = (SECONDS, MEMORY),
) -> bytes:
    """Run `main` of a module in `folder`, hand it a question as JSON, and give what it writes.

    Nothing of the environment goes along but where programs are. What it complains of in Dutch, as
    a line of JSON with `sentence`, and `late` where it took too long, are raised as IsolationError.
    """
    command = [sys.executable, "-B", "-s", "-c", _code(module, limits)]
    with _started(command, folder) as child:
        try:
            answer, complaint = child.communicate(json.dumps(question).encode(), TIMEOUT)
        except subprocess.TimeoutExpired as error:
            raise IsolationError(late) from error
    if child.returncode != 0:
        raise IsolationError(_sentence(complaint) or late)
    return answer


@contextmanager
def _started(command: list[str], folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Start a child, deaf to Ctrl-C; whatever comes between, it has ended when this is left."""
    pipe = subprocess.PIPE
    with ExitStack() as stack:
        with undisturbed():
            child = stack.enter_context(
                subprocess.Popen(  # noqa: S603 -- our own module
                    command, cwd=folder, env=_environment(), stdin=pipe, stdout=pipe, stderr=pipe
                )
            )
            stack.callback(_end, child)
        yield child


def _end(child: "subprocess.Popen[bytes]") -> None:
    if child.returncode is None:
        child.kill()
        child.wait()


def _code(module: str, limits: tuple[int, int]) -> str:
    seconds, memory = limits
    return START.format(module=module, limits=f"{seconds}, {memory}")


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "PYTHONPATH": str(SOURCE), "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1"}


def _sentence(complaint: bytes) -> str:
    """Give the Dutch sentence that a child ended with; the empty text where it was cut off."""
    last = complaint.decode("utf-8", "replace").strip().rpartition("\n")[2]
    try:
        said = json.loads(last)
    except ValueError:
        return ""
    return str(said["sentence"]) if isinstance(said, dict) and "sentence" in said else ""
