"""Ending: every way in which the program can end, with its sentence and its exit code."""

import atexit
import errno
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import singledispatch
from typing import Final, NamedTuple

from typer import Abort, Exit

from aanzien_cli.cli import interruption, streams
from aanzien_cli.cli.library import ClickException
from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.usage import sentence

MISUSED: Final = 2
INTERRUPTED: Final = 130
NOBODY_READS: Final = 141
_TOOLS: Final = 6
"""So many may look on while Python runs."""
_BUG: Final = (
    "aanzien is gestopt door een fout in aanzien zelf ({error}). Meldt u dit aan de makers, met"
    " het commando dat u gaf? Met -v ziet u waar het misging."
)
_MEMORY: Final = (
    "aanzien kwam geheugen tekort en is gestopt. Meldt u dit aan de makers, met het commando"
    " dat u gaf en hoe groot de map is."
)
_REASONS: Final = {
    errno.ENOSPC: "er is geen ruimte meer op de schijf",
    errno.EDQUOT: "uw ruimte op de schijf is op",
    errno.EACCES: "u hebt daar geen rechten voor",
    errno.EPERM: "u hebt daar geen rechten voor",
    errno.EROFS: "daar kan alleen gelezen worden",
    errno.ENOENT: "die map of dat bestand bestaat niet",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EISDIR: "dat is een map",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EEXIST: "daar staat al iets",
    errno.ELOOP: "een koppeling op het pad wijst naar zichzelf",
    errno.EBUSY: "het is in gebruik door een ander programma",
    errno.ETXTBSY: "het is in gebruik door een ander programma",
    errno.EFBIG: "het bestand wordt te groot",
    errno.EMFILE: "er zijn te veel bestanden tegelijk open",
    errno.ENFILE: "er zijn te veel bestanden tegelijk open",
    errno.EINVAL: "die naam kan hier niet",
    errno.EBADF: "de uitvoer is gesloten",
    errno.EIO: "het apparaat geeft een fout",
}


class Ending(NamedTuple):
    """How the program ends: its exit code, and a sentence for standard error."""

    code: int
    sentence: str = ""


def run(work: Callable[[], object], *, verbose: bool, end: Callable[[int], int] = int) -> int:
    """Do the work and give the exit code; what goes wrong becomes one line on standard error.

    `end` gets the code while all that the work made is still in use, and may end the process.
    """
    try:
        work()
        streams.flush()
    except BaseException as error:  # noqa: BLE001 -- nothing may leave as a traceback
        return end(_end(error, verbose=verbose))
    return end(interruption.code())


def leave(code: int) -> int:
    """End the process, and leave it to the system to clear away what it made.

    Python would take that apart, piece by piece, for a twentieth of a run. What was registered for
    the end is done. Where a thread still runs, or a debugger, a profiler or a measurer of coverage
    looks on, there is more to do: then it goes on with the code.
    """
    if threading.active_count() > 1 or sys.gettrace() or sys.getprofile() or _is_monitored():
        return code
    atexit._run_exitfuncs()  # noqa: SLF001 -- Python does so where it ends by itself
    streams.abandon()
    os._exit(code)


def _is_monitored() -> bool:
    """Whether somebody looks on in the way that Python has from 3.12 on."""
    tool = getattr(getattr(sys, "monitoring", None), "get_tool", None)
    return tool is not None and any(map(tool, range(_TOOLS)))


def reason(error: OSError) -> str:
    """Say in Dutch why the system refused."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error) or type(error).__name__)


def _end(error: BaseException, *, verbose: bool) -> int:
    asked = interruption.code()
    ending = Ending(asked) if asked else how(error)
    try:
        streams.flush()
    except OSError as unwritten:
        ending = max(ending, how(unwritten), key=lambda each: each.code)
    with suppress(OSError, ValueError):
        if verbose and ending.sentence:
            streams.say(_trace(error))
        if ending.sentence:
            streams.say(ending.sentence)
    streams.abandon()
    return ending.code


def _trace(error: BaseException) -> str:
    import traceback

    return "".join(traceback.format_exception(error)).rstrip()


@singledispatch
def how(error: BaseException) -> Ending:
    """Say how an error ends the program; one that nobody foresaw is our own."""
    return Ending(MISUSED, _BUG.format(error=type(error).__name__))


@how.register
def _(error: Exit) -> Ending:
    return Ending(error.exit_code)


@how.register
def _(error: SystemExit) -> Ending:
    return Ending(error.code if isinstance(error.code, int) else MISUSED * bool(error.code))


@how.register(KeyboardInterrupt)
@how.register(Abort)
def _(_: BaseException) -> Ending:
    return Ending(INTERRUPTED)


@how.register
def _(error: ClickException) -> Ending:
    return Ending(MISUSED, sentence(error))


@how.register
def _(error: MisuseError) -> Ending:
    return Ending(MISUSED, str(error))


@how.register
def _(_: MemoryError) -> Ending:
    return Ending(MISUSED, _MEMORY)


@how.register
def _(error: OSError) -> Ending:
    if error.errno in streams.CLOSED_PIPE and error.filename is None:
        return Ending(NOBODY_READS)
    named = f" '{os.fsdecode(error.filename)}'" if isinstance(error.filename, (str, bytes)) else ""
    return Ending(MISUSED, f"kan niet schrijven{named}: {reason(error)}")
