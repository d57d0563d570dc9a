"""Visible: text from outside, made harmless for terminals and CI logs."""

import re
from typing import Final

from aanzien_cli.domain.words.visible import visible

__all__ = ["COMMAND_MARK", "inert", "visible"]

COMMAND_MARK: Final = re.compile(r"#(?=#(?:vso|teamcity)?\[)", re.IGNORECASE)
"""The first character of `##[`, `##vso[` and `##teamcity[`, which are commands anywhere."""
_WORKFLOW: Final = re.compile(r"^(\s*)::")


def inert(line: str) -> str:
    """Give a line of output that no CI system takes for a command.

    `##[` and its kin are broken by a blank; a line that would start with `::` gets a dot before it.
    """
    if "##" in line:
        line = COMMAND_MARK.sub("# ", line)
    return _WORKFLOW.sub(r"\1.::", line) if "::" in line else line
