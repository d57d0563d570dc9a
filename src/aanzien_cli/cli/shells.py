"""Shells: completion installed in a shell, or shown for it, and what came of that in Dutch."""

from __future__ import annotations

from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from typing import TYPE_CHECKING, Any, Final

from typer import Exit

from aanzien_cli.cli import streams
from aanzien_cli.cli.misuse import MisuseError

if TYPE_CHECKING:
    from collections.abc import Callable

_UNKNOWN: Final = (
    "aanvullen kan in bash, zsh, fish en PowerShell; start aanzien vanuit een van die shells"
)
_INSTALLED: Final = " completion installed in "


def in_dutch(complete: Callable[[], Any]) -> Any:  # noqa: ANN401 -- as typer has it
    """Let typer do what it does for completion, and say in Dutch what came of it.

    A script is shown as it is. Raises MisuseError for a shell that typer does not know.
    """
    said = StringIO()
    try:
        with redirect_stdout(said), redirect_stderr(StringIO()):
            return complete()
    except Exit as refused:
        raise MisuseError(_UNKNOWN) from refused
    finally:
        streams.write(_told(said.getvalue()))


def _told(said: str) -> str:
    """Give what typer wrote, and of what it installed where that stands."""
    shell, installed, rest = said.partition(_INSTALLED)
    if not installed:
        return "" if said.startswith("Shell ") else said
    path = rest.partition("\n")[0]
    return f"aanvullen in {shell} staat in {path}, en werkt in vensters die u daarna opent\n"
