"""Program: aanzien as a user starts it, in a process of its own."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import aanzien_cli

SOURCE = Path(aanzien_cli.__file__).parents[1]
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
Said = Callable[..., tuple[int, str, str]]


def environment(**extra: str) -> dict[str, str]:
    """Give the environment of a plain system, with our source on the path."""
    kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT") if key in os.environ}
    measured = ("COV", "MUTANT_")
    followed = {key: value for key, value in os.environ.items() if key.startswith(measured)}
    return {**kept, **followed, "PYTHONPATH": str(SOURCE), **extra}
