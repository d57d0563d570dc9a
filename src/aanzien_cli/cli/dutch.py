"""Dutch: help and usage of commands as Dutch readers expect them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from aanzien_cli.cli.library import UsageError
from aanzien_cli.domain.words.closest import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer._click import Context, HelpFormatter
    from typer._click.core import Command, Parameter


class DutchCommand(TyperCommand):
    """A command whose help and complaints are Dutch."""

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Give the option that shows this help."""
        return _in_dutch(super().get_help_option(ctx))

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write how the command is called."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the arguments and the options."""
        _write_parameters(self, ctx, formatter)

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the arguments; more of them than the command knows is an error."""
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not ctx.resilient_parsing:
            raise UsageError(f"dit had aanzien niet verwacht: {' '.join(rest)}", ctx)
        return rest


class DutchGroup(TyperGroup):
    """The commands together, with Dutch help and complaints."""

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Give the option that shows this help."""
        return _in_dutch(super().get_help_option(ctx))

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write how the program is called."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the options."""
        _write_parameters(self, ctx, formatter)

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Command | None, list[str]]:
        """Find the command by its name; a name that does not exist is an error."""
        known = self.list_commands(ctx)
        if args[0] not in known and not ctx.resilient_parsing:
            hint = suggestion(args[0], known)
            raise UsageError(f"het commando '{args[0]}' bestaat niet{hint and f': {hint}'}", ctx)
        return super().resolve_command(ctx, args)

    def run(self, name: str, arguments: list[str]) -> None:
        """Run a command line and leave every exception to the caller."""
        self._main_shell_completion({}, name)
        with self.make_context(name, arguments) as context:
            self.invoke(context)


def _in_dutch(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = "Toon deze hulp en stop."
    return option


def _write_usage(command: Command, ctx: Context, formatter: HelpFormatter) -> None:
    pieces = [command.options_metavar, *_positions(command, ctx)]
    if isinstance(command, TyperGroup):
        pieces.append(command.subcommand_metavar)
    formatter.write_usage(ctx.command_path, " ".join(filter(None, pieces)), prefix="Gebruik: ")


def _positions(command: Command, ctx: Context) -> Iterator[str]:
    """Yield the arguments in order; brackets stand round what may be left out."""
    for param in command.get_params(ctx):
        if isinstance(param, TyperArgument):
            name = param.display_name_raw
            yield name if param.required else f"[{name}]"


def _write_parameters(command: Command, ctx: Context, formatter: HelpFormatter) -> None:
    params = command.get_params(ctx)
    arguments = [_row(p.display_name_raw, p, ctx) for p in params if isinstance(p, TyperArgument)]
    options = [_row(_names(p, ctx), p, ctx) for p in params if isinstance(p, TyperOption)]
    for heading, rows in (("Argumenten", arguments), ("Opties", options)):
        if rows:
            with formatter.section(heading):
                formatter.write_dl(rows)


def _row(names: str, param: TyperArgument | TyperOption, ctx: Context) -> tuple[str, str]:
    return names, " ".join([param.help or "", *_remarks(param, ctx)]).strip()


def _remarks(param: Parameter, ctx: Context) -> Iterator[str]:
    default = param.get_default(ctx, call=False)
    if default:
        here = "de map waarin u staat" if default == Path() else default
        yield f"[standaard: {getattr(here, 'value', here)}]"
    if param.required:
        yield "[verplicht]"


def _names(option: TyperOption, ctx: Context) -> str:
    names = ", ".join(sorted(option.opts, key=len))
    return names if option.is_flag else f"{names} {option.display_type_rich(ctx)}"
