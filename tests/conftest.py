"""Conftest: how hard hypothesis looks, here and in CI."""

import os

from hypothesis import settings

# No test asserts a time: a busy machine is no broken promise.
settings.register_profile("desk", deadline=None)
# A red run in CI has to be repeatable; on a desk each run looks where the last one did not.
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
