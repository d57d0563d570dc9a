"""Foresight: which folder a command line is about, before typer has loaded what judges it."""

from pathlib import Path
from typing import Final

from typer import Context

from aanzien_cli.cli.dutch import DutchGroup
from aanzien_cli.cli.library import UsageError

_READ_A_FOLDER: Final = frozenset({"capacity", "check", "export", "list", "show"})
"""Commands that read the files in the folder that they name as it is."""


def folder_of(program: DutchGroup, arguments: list[str]) -> Path | None:
    """Give the folder that a command is going to read; None where that is not sure.

    The words are divided as typer does it, and judged later; what is wrong with them is told then.
    """
    context = Context(program, **program.context_settings)
    try:
        given, words, _ = program.make_parser(context).parse_args([*arguments])
        name = words[0] if words else ""
        command = program.get_command(context, name) if name in _READ_A_FOLDER else None
        if command is None:
            return None
        own, _, _ = command.make_parser(Context(command, parent=context)).parse_args(words[1:])
    except UsageError:
        return None
    root = own.get("root") or ""
    if own.get("at") or root == "-":
        return None
    return Path(given.get("directory") or "", own.get("directory") or "", root)
