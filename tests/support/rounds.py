"""Rounds: how often a test that tries things at random tries them; `make stress` asks for more."""

import os
from typing import Final

_TIMES: Final = int(os.environ.get("AANZIEN_ROUNDS", "1"))


def rounds(few: int) -> int:
    """Give how often to try, where a few times will do in the suite."""
    return few * _TIMES
