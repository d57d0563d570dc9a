"""Patching: what would be written shown as a patch, which `git apply` reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.output import publish

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def publish_patch(
    root: Path, old: Mapping[str, bytes], new: Mapping[str, bytes], output: Path | None
) -> None:
    """Show the files of a folder that would be others. Raises MisuseError.

    Paths are told from where the user stands, if the folder is below that.
    """
    from aanzien_cli.reporting.patch import is_inert, patch

    here = "" if root.is_absolute() or ".." in root.parts else root.as_posix()
    text = patch(old, new, "" if here in {"", "."} else f"{here}/")
    if output is None and not is_inert(text):
        raise MisuseError(
            "in de wijzigingen staat tekst die een CI-systeem als opdracht leest;"
            " schrijf ze naar een bestand met -o wijzigingen.diff"
        )
    publish(text, output)
