"""Main: where the program starts, as `aanzien` and as `python -m aanzien_cli`."""

import sys

from aanzien_cli.cli import ending, streams


def main() -> int:
    """Run the command line of this process and give its exit code."""
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
