"""Conftest: how hard hypothesis looks, which signals are heard, and what runs beside the rest."""

import os
import signal

from hypothesis import settings
from support.beside import pytest_addoption, pytest_configure, pytest_runtestloop

__all__ = ["pytest_addoption", "pytest_configure", "pytest_runtestloop"]

# No test asserts a time: a busy machine is no broken promise.
settings.register_profile("desk", deadline=None)
# A red run in CI has to be repeatable; on a desk each run looks where the last one did not.
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

# A run in the background is started deaf to these, and so would be every program that it starts.
for _name in ("SIGHUP", "SIGINT"):
    _signal = getattr(signal, _name, None)
    if _signal is not None and signal.getsignal(_signal) is signal.SIG_IGN:
        usual = signal.default_int_handler if _name == "SIGINT" else signal.SIG_DFL
        signal.signal(_signal, usual)
