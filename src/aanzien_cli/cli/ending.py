"""Ending: every way in which the program can end, with its sentence and its exit code."""

import errno
import os
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


def run(work: Callable[[], object], *, verbose: bool) -> int:
    """Do the work and give the exit code; what goes wrong becomes one line on standard error."""
    try:
        work()
        streams.flush()
    except BaseException as error:  # noqa: BLE001 -- nothing may leave as a traceback
        return _end(error, verbose=verbose)
    return interruption.code()


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
