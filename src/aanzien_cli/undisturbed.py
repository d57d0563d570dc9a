"""Undisturbed: a moment in which a request to end has to wait."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

_REQUESTS: Final = ("SIGINT", "SIGTERM", "SIGHUP")


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let Ctrl-C and its like wait, where the system can do that; a process begun now inherits it.

    So a copy or a worker is deaf to them, and leaves it to its parent to end them both.
    """
    mask: Any = getattr(signal, "pthread_sigmask", lambda *_: frozenset())
    named = (getattr(signal, name, None) for name in _REQUESTS)  # Windows knows no SIGHUP
    before = mask(getattr(signal, "SIG_BLOCK", 0), {number for number in named if number})
    try:
        yield
    finally:
        mask(getattr(signal, "SIG_SETMASK", 0), before)
