"""Accepted: the changes that may survive, each with the reason why no test has to notice.

They stand in `accepted.toml`, by the function that they are in. An accepted change still counts as
one that nobody noticed; it is only not told again.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

PATH: Final = Path(__file__).with_name("accepted.toml")


def reasons() -> Mapping[tuple[str, str], str]:
    """Give the reason for each change that is accepted, by function and changed lines."""
    accepted = tomllib.loads(PATH.read_text(encoding="utf-8"))["accepted"]
    return {(each["in"], each["change"].strip()): each["why"] for each in accepted}


def asked(function: str, change: str) -> str:
    """Give a survivor as `accepted.toml` would have it, but for the reason."""
    return f"[[accepted]]\nin = \"{function}\"\nchange = '''\n{change}\n'''\nwhy = \"\"\n"
