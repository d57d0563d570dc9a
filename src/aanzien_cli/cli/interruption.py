"""Interruption: Ctrl-C and a request to end, from the first moment to the last."""

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, Final, NoReturn

_REQUESTS: Final = ("SIGTERM", "SIGHUP")
_BY_SIGNAL: Final = 128
_ONCE_MORE: Final = 1.0
"""Seconds in which a second request is the first one, passed on: `timeout` and `npm` do that."""
_A_MOMENT: Final = 0.005


class _Asked:
    """What was asked of this process: an error of ours can be lost, where C calls Python."""

    number = 0
    moment = 0.0


@contextmanager
def at_once() -> Iterator[None]:
    """Let Ctrl-C end the process without a word: nothing was begun that needs clearing away."""
    with _replaced(signal.SIGINT, signal.default_int_handler, signal.SIG_DFL):
        yield


@contextmanager
def tidily() -> Iterator[None]:
    """Make an exception of Ctrl-C and of a request to end, so that nothing half stays behind."""
    _Asked.number = 0
    with ExitStack() as stack:
        stack.enter_context(_replaced(signal.SIGINT, signal.SIG_DFL, _end))
        for name in _REQUESTS:
            if number := getattr(signal, name, None):  # Windows knows no SIGHUP
                stack.enter_context(_replaced(number, signal.SIG_DFL, _end))
        stack.enter_context(_insisting())
        yield


def code() -> int:
    """Give the exit code of a process that was asked to end: 128 + the signal; 0 if nobody did."""
    return _Asked.number and _BY_SIGNAL + _Asked.number


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


@contextmanager
def _insisting() -> Iterator[None]:
    """Ask again when the request came where Python drops an error, as while it frees an object."""
    before = sys.unraisablehook

    def hook(dropped: "sys.UnraisableHookArgs") -> None:
        if _Asked.number and dropped.exc_type in {KeyboardInterrupt, SystemExit}:
            _ask_again(_Asked.number)
        else:
            before(dropped)

    sys.unraisablehook = hook
    try:
        yield
    finally:
        sys.unraisablehook = before


def _ask_again(number: int) -> None:
    """Raise once more, a moment later: what is raised here is dropped too."""
    from threading import Timer, get_ident

    _Asked.number = 0
    # Windows cannot send a signal to one thread, and Ctrl-C is the only one that it has.
    send = getattr(signal, "pthread_kill", lambda _thread, which: signal.raise_signal(which))
    again = Timer(_A_MOMENT, send, (get_ident(), number))
    again.daemon = True
    again.start()


def _end(number: int, _frame: object) -> None:
    """Ask the program to end, once: what it clears away may not be broken off."""
    now = time.monotonic()
    if _Asked.number and now - _Asked.moment < _ONCE_MORE:
        return
    _Asked.number, _Asked.moment = _Asked.number or number, now
    _raise(number)


def _raise(number: int) -> NoReturn:
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(_BY_SIGNAL + number)
