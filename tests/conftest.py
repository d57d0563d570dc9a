"""Conftest: how hard hypothesis looks, here and in CI."""

import os

from hypothesis import settings

# A red run in CI has to be repeatable; on a desk each run looks where the last one did not.
settings.register_profile("ci", derandomize=True, print_blob=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
