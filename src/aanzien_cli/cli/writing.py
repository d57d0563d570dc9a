"""Writing: files of the user rewritten, or a Dutch sentence on why nothing was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aanzien_cli.cli.misuse import MisuseError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write(root: Path, old: Mapping[str, bytes], new: Mapping[str, bytes]) -> None:
    """Write files below a folder, given what stood in those that were read.

    Raises MisuseError, with nothing written, where a file changed since or may not be written.
    """
    from aanzien_cli.editing.lock import LOCK, OccupiedError
    from aanzien_cli.editing.rewrite import Change, RefusedError, rewrite
    from aanzien_cli.reporting.visible import visible

    if not new:
        return
    try:
        rewrite(root, {path: Change(old.get(path), content) for path, content in new.items()})
    except RefusedError as error:
        raise MisuseError(f"niets geschreven: '{visible(error.path)}': {error.why}") from error
    except OccupiedError as error:
        who = f" (proces {error.holder})" if error.holder else ""
        raise MisuseError(
            f"niets geschreven: een ander programma{who} schrijft in deze map; wacht tot het klaar"
            f" is, of haal '{LOCK}' weg als het niet meer loopt"
        ) from error
