"""Interruption: Ctrl-C and a request to end, from the first moment to the last."""

import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType
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
    is_lost = False


@contextmanager
def at_once() -> Iterator[None]:
    """Let Ctrl-C end the process without a word: nothing was begun that needs clearing away."""
    with _replaced(signal.SIGINT, signal.default_int_handler, signal.SIG_DFL):
        yield


@contextmanager
def tidily() -> Iterator[None]:
    """Make an exception of Ctrl-C and of a request to end, so that nothing half stays behind."""
    _Asked.number, _Asked.is_lost = 0, False
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


class _Dropped:
    """Asks again where the request came as Python drops an error: while it frees an object."""

    def __init__(self, before: "Callable[[sys.UnraisableHookArgs], object]") -> None:
        self._before = before

    def __call__(self, dropped: "sys.UnraisableHookArgs") -> None:
        if _Asked.number and dropped.exc_type in {KeyboardInterrupt, SystemExit}:
            _ask_again()
        else:
            self._before(dropped)

    @classmethod
    def is_told(cls, frame: FrameType | None) -> bool:
        """Whether that is being told now: what is raised meanwhile is dropped too."""
        while frame and frame.f_code is not cls.__call__.__code__:
            frame = frame.f_back
        return frame is not None


@contextmanager
def _insisting() -> Iterator[None]:
    before = sys.unraisablehook
    sys.unraisablehook = _Dropped(before)
    try:
        yield
    finally:
        sys.unraisablehook = before


def _ask_again() -> None:
    """Ask once more, and until it is heard."""
    from threading import Thread, get_ident

    if not _Asked.is_lost:
        _Asked.is_lost = True
        Thread(target=_keep_asking, args=(get_ident(),), daemon=True).start()


def _keep_asking(thread: int) -> None:
    # Windows cannot send a signal to one thread, and Ctrl-C is the only one that it has.
    send = getattr(signal, "pthread_kill", lambda _thread, number: signal.raise_signal(number))
    moment = _A_MOMENT
    while _Asked.is_lost:
        send(thread, _Asked.number)
        time.sleep(moment)
        moment *= 2


def _end(number: int, frame: FrameType | None) -> None:
    """Ask the program to end, once: what it clears away may not be broken off."""
    now = time.monotonic()
    if _Asked.number and not _Asked.is_lost and now - _Asked.moment < _ONCE_MORE:
        return
    _Asked.number, _Asked.moment = _Asked.number or number, now
    if _Dropped.is_told(frame):
        _ask_again()
        return
    _Asked.is_lost = False
    _raise(number)


def _raise(number: int) -> NoReturn:
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(_BY_SIGNAL + number)
