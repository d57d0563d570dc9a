"""Copies: a copy of this process that works beside it, and never outlives what it is for.

It is deaf to Ctrl-C and to requests to end, so that it says nothing: who began it ends it.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Any

from aanzien_cli.undisturbed import undisturbed

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


@contextmanager
def copied(work: Callable[..., None], *arguments: object) -> Iterator["Connection | None"]:
    """Let a copy of this process do some work; give where what it sends comes in.

    The work is given where to send, and the arguments. None where the system gives no copy. Leaving
    by an error ends the copy at once, leaving without one waits for it.
    """
    import multiprocessing  # noqa: PLC0415 -- costs four times bare Python, and few runs need it

    receiver = None
    with ExitStack() as stack:
        with suppress(OSError), undisturbed():
            context: Any = multiprocessing.get_context("fork")  # typeshed: not on Windows
            receiver, sender = context.Pipe(duplex=False)
            with sender:
                parts = (receiver, sender, work, arguments)
                copy = context.Process(target=begin, args=parts, daemon=True)
                copy.start()
            stack.push(_ending(copy, receiver))
        yield receiver


def _ending(copy: Any, receiver: "Connection") -> Callable[..., None]:  # noqa: ANN401 -- see above
    """Give what is done on leaving: a copy that nobody listens to ends by itself, or is ended."""

    def end(error: object, *_: object) -> None:
        if error:
            copy.kill()
        receiver.close()
        copy.join()

    return end


def begin(
    receiver: "Connection", sender: "Connection", work: Callable[..., None], arguments: tuple[Any]
) -> None:
    """Do the work, and end in silence when nobody listens any more; runs in the copy."""
    receiver.close()  # while it is open here, nothing tells that the parent is gone
    with sender, suppress(BrokenPipeError):
        work(sender, *arguments)
