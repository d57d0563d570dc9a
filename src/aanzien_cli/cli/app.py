"""App: the program and its commands, listed by hand."""

from collections.abc import Callable, Mapping
from typing import Annotated, Final, cast

from typer import Exit, Option, Typer
from typer.core import TyperOption
from typer.main import get_command

from aanzien_cli import __version__
from aanzien_cli.cli import options, streams
from aanzien_cli.cli.capacity import capacity
from aanzien_cli.cli.check import check
from aanzien_cli.cli.dutch import DutchCommand, DutchGroup
from aanzien_cli.cli.init import init
from aanzien_cli.cli.list import list_records
from aanzien_cli.cli.report import report
from aanzien_cli.cli.rule import rule
from aanzien_cli.cli.schema import schema
from aanzien_cli.cli.show import show
from aanzien_cli.cli.teams import teams

_COMMANDS: Final[Mapping[str, Callable[..., None]]] = {
    "check": check,
    "rule": rule,
    "list": list_records,
    "show": show,
    "capacity": capacity,
    "teams": teams,
    "report": report,
    "init": init,
    "schema": schema,
}
_COMPLETION: Final = {
    "install_completion": "Installeer het aanvullen van commando's voor uw shell.",
    "show_completion": "Toon wat u daarvoor zelf kunt installeren.",
}


def start(arguments: list[str]) -> None:
    """Run a command line; every way to end is an exception, but for success."""
    group().run("aanzien", arguments)


def group() -> DutchGroup:
    """Build the program out of its commands."""
    app = Typer(
        cls=DutchGroup,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        options_metavar="[OPTIES]",
        subcommand_metavar="COMMANDO [ARGUMENTEN]…",
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(program)
    for name, function in _COMMANDS.items():
        app.command(name, cls=DutchCommand, options_metavar="[OPTIES]")(function)
    built = cast("DutchGroup", get_command(app))
    for param in built.params:
        if isinstance(param, TyperOption) and param.name in _COMPLETION:
            param.help = _COMPLETION[param.name]
    return built


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
