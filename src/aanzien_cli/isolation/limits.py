"""Limits: how much time and memory a child process takes at most, set by the child itself."""

import importlib
from contextlib import suppress
from typing import Final

SECONDS: Final = 60
"""Time of the processor; a databoek of a hundred indicators takes a tenth of it as PDF."""
MEMORY: Final = 3 * 1024**3
"""Bytes of address space; threads of Typst set a lot of it aside and use little."""


def limit(seconds: int = SECONDS, memory: int = MEMORY) -> bool:
    """Take less from now on; give whether the system has such limits. Windows has none."""
    try:
        resource = importlib.import_module("resource")
    except ModuleNotFoundError:
        return False
    for what, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, memory)):
        with suppress(ValueError, OSError):  # macOS has no limit on address space
            resource.setrlimit(what, (most, most))
    return True
