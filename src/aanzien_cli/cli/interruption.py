"""Interruption: Ctrl-C and a request to end, from the first moment to the last."""

import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, Final, NoReturn

_REQUESTS: Final = ("SIGTERM", "SIGHUP")
_BY_SIGNAL: Final = 128


@contextmanager
def at_once() -> Iterator[None]:
    """Let Ctrl-C end the process without a word: nothing was begun that needs clearing away."""
    with _replaced(signal.SIGINT, signal.default_int_handler, signal.SIG_DFL):
        yield


@contextmanager
def tidily() -> Iterator[None]:
    """Make an exception of Ctrl-C and of a request to end, so that nothing half stays behind."""
    with ExitStack() as stack:
        stack.enter_context(_replaced(signal.SIGINT, signal.SIG_DFL, signal.default_int_handler))
        for name in _REQUESTS:
            if number := getattr(signal, name, None):  # Windows knows no SIGHUP
                stack.enter_context(_replaced(number, signal.SIG_DFL, _end))
        yield


@contextmanager
def _replaced(number: signal.Signals, expected: object, handler: Any) -> Iterator[None]:  # noqa: ANN401
    """Handle a signal our way, unless somebody settled otherwise: `nohup` has it ignored."""
    before = signal.getsignal(number)
    if before is not expected and before != expected:
        yield
        return
    signal.signal(number, handler)
    try:
        yield
    finally:
        signal.signal(number, before)


def _end(number: int, _frame: object) -> NoReturn:
    raise SystemExit(_BY_SIGNAL + number)
