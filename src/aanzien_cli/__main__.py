"""Main: where the program starts, as `aanzien` and as `python -m aanzien_cli`."""

import gc
import os
import sys

from aanzien_cli.cli import ending, streams


def main() -> int:
    """Run the command line of this process and give its exit code.

    The process ends soon and keeps nearly all it makes, so collecting garbage costs a fifth of a
    short run and frees nothing. Plugins of pydantic that happen to be installed stay out.
    """
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    return run(sys.argv[1:])


def run(arguments: list[str]) -> int:
    """Run a command line and give its exit code: 0, 1, 2, 130 or 141."""
    streams.prepare()
    return ending.run(lambda: _start(arguments), verbose=bool({"-v", "--verbose"} & {*arguments}))


def _start(arguments: list[str]) -> None:
    from aanzien_cli.cli.app import start  # noqa: PLC0415 -- a mistake in there is told as well

    start(arguments)


if __name__ == "__main__":
    sys.exit(main())
