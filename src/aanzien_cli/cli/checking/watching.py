"""Watching: `check --watch`, which judges again as often as a file changes."""

from __future__ import annotations

import gc
import os
import stat
import sys
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from aanzien_cli.cli import streams
from aanzien_cli.cli.clock import time_of_day
from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.reading import explained

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    Stamps = Mapping[str, tuple[int, ...]]

_PAUSE: Final = 0.5
_STEP: Final = 0.1
_STEPS: Final = 20
_CHUNK: Final = 4096
_SHOWN: Final = 3


def require_watchable(refused: Mapping[str, object]) -> None:
    """Raise MisuseError in CI, where nobody would stop it, and beside an option that was given.

    `refused` are the options that do not go together with `--watch`, each with whether it is there.
    """
    if os.environ.get("CI"):
        raise MisuseError("--watch kan niet in CI, want daar stopt niemand het; laat --watch weg")
    if found := next((name for name, given in refused.items() if given), ""):
        raise MisuseError(f"--watch gaat niet samen met {found}: kies een van beide")


def watch(root: Path, judge: Callable[[], object]) -> None:
    """Judge a folder now and after every change in it, until standard input closes.

    A folder in which there is nothing to judge for the moment is told of, and watched on. Raises
    MisuseError when the folder itself cannot be listed any more.
    """
    gc.enable()
    closed = _closing()
    seen = _stamps(root)
    streams.clear()
    _judge(judge)
    while not closed.wait(_PAUSE):
        before, seen = seen, _stamps(root)
        if seen != before and (seen := settled(root, closed, seen)) != before:
            streams.clear()
            streams.say(f"{time_of_day()} gewijzigd: {changed(before, seen)}")
            _judge(judge)


def settled(root: Path, closed: Event, seen: Stamps) -> Stamps:
    """Wait until nothing changes for a moment: a checkout, and a save, take a few steps."""
    for _ in range(_STEPS):
        before, seen = seen, seen if closed.wait(_STEP) else _stamps(root)
        if seen == before:
            break
    return seen


def _judge(judge: Callable[[], object]) -> None:
    try:
        judge()
    except MisuseError as error:
        streams.say(str(error))


def _stamps(root: Path) -> Stamps:
    from aanzien_cli.cli.whereabouts import require_folder
    from aanzien_cli.loading.folder import stamps

    require_folder(root)
    with explained(root, ""):
        return stamps(root)


def changed(before: Stamps, now: Stamps) -> str:
    """Name the first few files that differ, and count the others."""
    from aanzien_cli.reporting.visible import visible

    paths = sorted(map(visible, _differing(before, now)))
    more = f" en nog {len(paths) - _SHOWN}" if len(paths) > _SHOWN else ""
    return ", ".join(paths[:_SHOWN]) + more


def _differing(before: Stamps, now: Stamps) -> Iterator[str]:
    for path in before.keys() | now.keys():
        if path not in now:
            yield f"{path} (weg)"
        elif path not in before:
            yield f"{path} (nieuw)"
        elif before[path] != now[path]:
            yield path


def _closing() -> Event:
    """Give what is set once whoever holds the other end of standard input lets go of it.

    Only a pipe has another end: at a terminal nobody closes it, and /dev/null is closed already.
    """
    closed = Event()
    number = other_end()
    if number is not None:
        Thread(target=_drain, args=(number, closed), daemon=True).start()
    return closed


def other_end() -> int | None:
    """Give the number of standard input where that is a pipe, which somebody may close."""
    try:
        number = sys.stdin.fileno()
        return number if stat.S_ISFIFO(os.fstat(number).st_mode) else None
    except (AttributeError, OSError, ValueError):  # there is none, or it is no file
        return None


def _drain(number: int, closed: Event) -> None:
    try:
        while os.read(number, _CHUNK):
            pass
    finally:
        closed.set()
