"""Coloring: whether the output is coloured."""

import os
from enum import StrEnum

from aanzien_cli.cli import streams


class Color(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def wants_color(choice: Color) -> bool:
    """Say whether to colour: the option, else NO_COLOR, else FORCE_COLOR, else a terminal."""
    if choice is not Color.AUTO:
        return choice is Color.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or streams.is_terminal()
