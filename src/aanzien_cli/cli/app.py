"""App: the program and its commands, listed by hand."""

from __future__ import annotations

import inspect
import os
from contextlib import nullcontext
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, Final, cast

from typer import Exit, Option, Typer
from typer.core import TyperOption
from typer.main import get_command

from aanzien_cli import __version__
from aanzien_cli.cli import options, streams
from aanzien_cli.cli.dutch import DutchCommand, DutchGroup
from aanzien_cli.cli.foresight import folder_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

    from typer._click import Context, HelpFormatter
    from typer._click.core import Command

COMMANDS: Final[Mapping[str, str]] = {
    "check": "check:check",
    "rule": "rule:rule",
    "list": "list:list_records",
    "show": "show:show",
    "capacity": "capacity:capacity",
    "teams": "teams:teams",
    "indicators": "indicators:indicators",
    "diff": "diff:diff",
    "report": "report:report",
    "export": "export:export",
    "import": "import_:import_records",
    "init": "init:init",
    "new": "new:new",
    "schema": "schema:schema",
    "lsp": "lsp:lsp",
}
"""Where each command stands: its module in this package, and its function."""
_COMPLETION: Final = {
    "install_completion": "Installeer het aanvullen van commando's voor uw shell.",
    "show_completion": "Toon wat u daarvoor zelf kunt installeren.",
}


def start(arguments: list[str]) -> None:
    """Run a command line; every way to end is an exception, but for success."""
    if os.environ.get("_AANZIEN_COMPLETE") == "complete_bash":
        from aanzien_cli.cli.completion import narrow

        narrow(os.environ)
    asked = group()
    folder = folder_of(asked, arguments)
    with _reading_ahead(folder) if folder else nullcontext():
        asked.run("aanzien", arguments)


def _reading_ahead(folder: Path) -> AbstractContextManager[None]:
    from aanzien_cli.loading.ahead import reading_ahead

    return reading_ahead(folder)


class Program(DutchGroup):
    """The commands together; each is loaded and built when somebody asks for it."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 -- as click asks it
        """Give the names of the commands, in the order of the help."""
        return [*COMMANDS]

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002
        """Give the command with this name, or None."""
        return command(cmd_name) if cmd_name in COMMANDS else None

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the options, and the commands with a line on each; none is built for that."""
        super().format_options(ctx, formatter)
        texts = {name: inspect.getdoc(_function(name)) or "" for name in COMMANDS}
        with formatter.section("Commando's"):
            formatter.write_dl([(name, text.partition("\n")[0]) for name, text in texts.items()])


@cache
def command(name: str) -> Command:
    """Load and build a command: only who asks for help pays for all of them."""
    app = Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, cls=DutchCommand, options_metavar="[OPTIES]")(_function(name))
    return get_command(app)


def _function(name: str) -> Callable[..., None]:
    module, _, function = COMMANDS[name].partition(":")
    found: Callable[..., None] = getattr(import_module(f"aanzien_cli.cli.{module}"), function)
    return found


def group() -> DutchGroup:
    """Build the program around its commands."""
    app = Typer(
        cls=Program,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        options_metavar="[OPTIES]",
        subcommand_metavar="COMMANDO [ARGUMENTEN]…",
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(program)
    built = cast("DutchGroup", get_command(app))
    for param in built.params:
        if isinstance(param, TyperOption) and param.name in _COMPLETION and param.callback:
            param.help = _COMPLETION[param.name]
            param.callback = partial(_complete, param.callback)
    return built


def _complete(callback: Callable[..., Any], *asked: Any) -> Any:  # noqa: ANN401 -- as typer has it
    """Call what typer does for completion; `asked` ends with the value of the option."""
    if not asked[-1]:
        return callback(*asked)
    from aanzien_cli.cli.shells import in_dutch

    return in_dutch(partial(callback, *asked))


def _tell_version(asked: bool) -> None:  # noqa: FBT001 -- how an option calls back
    if asked:
        streams.write(f"aanzien {__version__}\n")
        raise Exit


def program(
    *,
    version: Annotated[
        bool,
        Option("--version", callback=_tell_version, is_eager=True, help="Toon de versie en stop."),
    ] = False,
    directory: options.Directory = None,
) -> None:
    """Controleer en lees een map met afspraken over publieke waarde.

    Een map bevat de opgaven, doelstellingen, teams, opdrachten en indicatoren van uw organisatie,
    elk in een eigen bestand. Begin met: aanzien init
    """
