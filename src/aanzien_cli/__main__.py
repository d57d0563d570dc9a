"""Main: where the program starts, as `aanzien` and as `python -m aanzien_cli`."""

import gc
import os
import sys
from importlib import import_module
from types import ModuleType

_SELDOM_USED = ("base64", "bz2", "linecache", "lzma", "secrets", "subprocess", "tokenize")
"""What Python, typer and pydantic load for what hardly any run does: a fiftieth of a short one."""


def program() -> None:
    """Be the program: run the command line of this process, and end it."""
    sys.exit(main(ends=True))


def main(*, ends: bool = False) -> int:
    """Run the command line of this process and give its exit code, or let it end the process.

    The process ends soon and keeps nearly all it makes, so collecting garbage costs a fifth of a
    short run and frees nothing; freezing what there is at the end keeps Python from a last round
    that costs a tenth. Plugins of pydantic that happen to be installed stay out, and so does what
    would look for them: with email, zipfile and more it is a thirtieth of a short run.
    """
    from aanzien_cli.cli import interruption  # noqa: PLC0415 -- before all that takes time

    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    put_off("platform", system=system)
    put_off("pydantic.plugin._loader", get_plugins=tuple)
    for name in _SELDOM_USED:
        put_off(name)
    with interruption.at_once():
        import aanzien_cli.cli.ending  # noqa: F401, PLC0415 -- dear: loads typer

        with interruption.tidily():
            code = run(sys.argv[1:], ends=ends)
            gc.freeze()
            return code


def run(arguments: list[str], *, ends: bool = False) -> int:
    """Run a command line and give its exit code: 0, 1, 2, 130, 141, or 128 + a signal."""
    from aanzien_cli.cli import ending, streams  # noqa: PLC0415 -- see main

    streams.prepare()
    is_verbose = bool({"-v", "--verbose"} & {*arguments})
    end = ending.leave if ends else int
    return ending.run(lambda: _start(arguments), verbose=is_verbose, end=end)


def put_off(name: str, **known: object) -> None:
    """Let a module be imported only when something else of it is asked for than what is `known`.

    Who imports it before that gets a stand-in. What Python asks of every module, such as its
    `__file__`, loads nothing.
    """
    if name in sys.modules:
        return
    stand_in = ModuleType(name)

    def look_up(attribute: str) -> object:
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        if sys.modules.get(name) is stand_in:
            del sys.modules[name]
        return getattr(import_module(name), attribute)

    vars(stand_in).update(known, __getattr__=look_up)
    sys.modules[name] = stand_in


def system() -> str:
    """Give the name of the system, as `platform` does; `uuid` asks that for nothing else."""
    uname = getattr(os, "uname", None)
    return str(uname()[0]) if uname else "Windows"


def forget_current_folder() -> None:
    """Look for no module in the current folder, where `python -m` looks first.

    Often that is the folder to check, and a file named `yaml.py` in there must not be run.
    """
    try:
        current = os.getcwd()  # noqa: PTH109 -- pathlib would be looked for there too
    except OSError:  # it was removed, and holds nothing any more
        return
    if sys.path[:1] == [current]:
        del sys.path[0]


def _start(arguments: list[str]) -> None:
    from aanzien_cli.cli.app import start  # noqa: PLC0415 -- a mistake in there is told as well

    start(arguments)


if __name__ == "__main__":
    forget_current_folder()
    program()
