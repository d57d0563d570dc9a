"""Fixing: `check --fix` and `check --diff`, from options to files or a patch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer import Exit

from aanzien_cli.cli import streams
from aanzien_cli.cli.patching import publish_patch
from aanzien_cli.cli.reading import inspected
from aanzien_cli.cli.writing import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from aanzien_cli.cli.checking.wish import Wish
    from aanzien_cli.domain.inspection import Inspection
    from aanzien_cli.mending import Mended
    from aanzien_cli.rules.rule import Rule


def apply(
    root: Path, peildatum: str, rules: Sequence[Rule], wish: Wish, output: Path | None
) -> None:
    """Mend the files of a folder, or show how; a shown one ends the program."""
    from aanzien_cli.editing.lock import sweep
    from aanzien_cli.mending import mended

    if wish.fix and not wish.diff and root.is_dir():
        sweep(root.resolve())
    inspection = inspected(root, peildatum, "")
    found = mended(inspection, {rule.name for rule in rules}, unsafe=wish.unsafe)
    if wish.diff:
        publish_patch(root, inspection.sources, found.files, output)
    else:
        write(root, inspection.sources, found.files)
    if wish.show or not wish.quiet:
        for line in _told(inspection, found, wish, {rule.name for rule in rules}):
            streams.say(line)
    if wish.diff:
        raise Exit(int(bool(found.files)))


def _told(inspection: Inspection, found: Mended, wish: Wish, rules: set[str]) -> Iterator[str]:
    """Yield what is to be said on standard error."""
    from aanzien_cli.reporting.mends import left_alone, listed, proposals, total

    yield from listed(found.done, found.dropped) if wish.show else left_alone(found.dropped)
    yield total(found.done, len(found.files), is_made=not wish.diff)
    left = 0 if wish.unsafe else _proposals(inspection, rules)
    if left:
        yield proposals(left)


def _proposals(inspection: Inspection, rules: set[str]) -> int:
    from aanzien_cli.api import mends

    return sum(not mend.is_safe and mend.finding.rule in rules for mend in mends(inspection))
