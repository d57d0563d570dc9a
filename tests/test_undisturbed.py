"""Undisturbed: a request to end waits for a moment, where the system can do that."""

import signal
import sys

import pytest

from aanzien_cli.undisturbed import undisturbed


def interrupt(held: list[set[int]]) -> None:
    """Press Ctrl-C, and then look what is held back."""
    signal.raise_signal(signal.SIGINT)
    held.append({*signal.pthread_sigmask(signal.SIG_BLOCK, ())})


@pytest.mark.skipif(sys.platform == "win32", reason="Windows kent geen POSIX-signalen")
def test_a_request_waits_until_the_moment_is_over() -> None:
    """Ctrl-C and its like are held back, also when an error ends the moment, and then let in."""
    held: list[set[int]] = []
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    with pytest.raises(KeyboardInterrupt), undisturbed():
        interrupt(held)
    with pytest.raises(ZeroDivisionError), undisturbed():
        raise ZeroDivisionError

    assert {signal.SIGINT, signal.SIGTERM, signal.SIGHUP} <= held[0]
    assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == before


def test_a_system_may_lack_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows can hold nothing back, and knows no SIGHUP: Ctrl-C comes through, as it did."""
    for name in ("pthread_sigmask", "SIG_BLOCK", "SIG_SETMASK", "SIGHUP"):
        monkeypatch.delattr(signal, name, raising=False)
    with pytest.raises(KeyboardInterrupt), undisturbed():
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
