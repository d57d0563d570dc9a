"""The command `aanzien lsp`: help an editor, over the pipe that it started us with."""

import gc
import os
import sys
from functools import partial

from aanzien_cli.cli import options
from aanzien_cli.cli.clock import nobody_asked, peildatum_of
from aanzien_cli.cli.misuse import MisuseError


def lsp(
    *,
    peildatum: options.Peildatum = "",
    directory: options.Directory = None,
) -> None:
    """Help uw tekstprogramma terwijl u typt: bevindingen, uitleg, aanvullen, hernoemen.

    Een tekstprogramma start dit commando zelf en praat ermee over standaardinvoer en -uitvoer, in
    de taal die Language Server Protocol heet. Zo stelt u het in: zie de handleiding, hoofdstuk 18.
    """
    del directory
    from aanzien_cli.language_server.serving import serve

    if sys.stdin.isatty():
        raise MisuseError("'aanzien lsp' is er voor tekstprogramma's: stel het in de uwe in")
    peildatum_of(peildatum)
    gc.enable()
    with (
        open(sys.stdin.fileno(), "rb", closefd=False) as heard,
        open(sys.stdout.fileno(), "wb", closefd=False) as said,
    ):
        serve(
            lambda: (peildatum_of(peildatum), nobody_asked(peildatum)),
            alive,
            partial(os._exit, 0),
            (heard, said),
        )


def alive(process_id: int) -> bool:
    """Whether a process is still there; on Windows its pipe is the only sign."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(process_id, 0)
    except (OSError, OverflowError) as error:
        return not isinstance(error, ProcessLookupError)
    return True
