"""Wish: what was asked about fixes on the command line, and whether it can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from aanzien_cli.cli.misuse import MisuseError

if TYPE_CHECKING:
    from collections.abc import Mapping


class Wish(NamedTuple):
    """What was asked about fixes on the command line."""

    fix: bool = False
    diff: bool = False
    unsafe: bool = False
    show: bool = False
    quiet: bool = False

    def require_sense(self, elsewhere: object, others: Mapping[str, object]) -> bool:
        """Say whether anything is asked. Raises MisuseError where it cannot be done.

        `elsewhere` says that what is read does not stand in the folder: a revision, or stdin.
        `others` are the options by which a folder is judged otherwise than by itself, or not.
        """
        if not self.fix and not self.diff:
            if self.unsafe or self.show:
                name = "--unsafe-fixes" if self.unsafe else "--show-fixes"
                raise MisuseError(f"{name} hoort bij --fix of --diff")
            return False
        name = "--diff" if self.diff else "--fix"
        for other in (other for other, given in others.items() if given):
            raise MisuseError(
                f"{name} herstelt alles in de map, naar haar eigen instellingen: laat {other} weg"
            )
        if elsewhere:
            raise MisuseError(f"{name} gaat over de bestanden in de map zelf, zonder --at of '-'")
        return True
