"""Serving: the language server on standard input and output, for as long as its editor lives."""

import asyncio
from collections.abc import Callable
from typing import BinaryIO, Final

from lsprotocol import types

from aanzien_cli.language_server import answers, changes, lifecycle
from aanzien_cli.language_server.server import Day, Server

Alive = Callable[[int], bool]
"""Whether the process with a number is still there."""

_ASK_EVERY: Final = 1.0
"""How often is looked whether the editor is still there, in seconds."""


def serve(
    judged_on: Day, alive: Alive, leave: Callable[[], None], pipes: tuple[BinaryIO, BinaryIO]
) -> None:
    """Talk with an editor until it says goodbye, closes the pipe, or is gone; then `leave`.

    An editor that is killed closes its end of the pipe, but another program may hold that too.
    """
    server = Server(judged_on)
    lifecycle.add_to(server)
    answers.add_to(server)
    changes.add_to(server)

    async def watch() -> None:
        while server.process_id is None or alive(server.process_id):  # noqa: ASYNC110 -- the only way
            await asyncio.sleep(_ASK_EVERY)
        leave()

    def begun(server: Server, params: types.InitializeParams) -> None:
        lifecycle.begin(server, params)
        if params.process_id is not None:
            server.watching = asyncio.get_running_loop().create_task(watch())

    server.feature(types.INITIALIZE)(begun)
    server.start_io(*pipes)
