"""Command page: the help of every command, as the program itself gives it."""

from typing import Final

from aanzien_cli.cli.app import COMMANDS, command, group

_WIDTH: Final = 80
_INTRODUCTION: Final = """\
<!-- Gemaakt uit de hulp van aanzien zelf met `make docs`; verander dit bestand niet. -->

# De commando's

Deze hulp ziet u ook in uw terminal, met `--help` achter een commando.

| code | betekenis |
|---|---|
| 0 | gedaan; bij `aanzien check` is er niets gevonden dat zwaar genoeg telt |
| 1 | `aanzien check` heeft bevindingen die zwaar genoeg tellen |
| 2 | het is niet gelukt: verkeerd gebruikt, niet te lezen, of een fout van aanzien zelf |"""


def page() -> str:
    """Give the help of the program and of each of its commands."""
    program = group()
    context = program.make_context("aanzien", [], resilient_parsing=True, terminal_width=_WIDTH)
    parts = [_INTRODUCTION, _section("aanzien", program.get_help(context))]
    for name in COMMANDS:
        inner = command(name).make_context(
            name, [], context, resilient_parsing=True, terminal_width=_WIDTH
        )
        parts.append(_section(f"aanzien {name}", command(name).get_help(inner)))
    return "\n\n".join(parts) + "\n"


def _section(title: str, help_: str) -> str:
    return f"## {title}\n\n```text\n{help_.rstrip()}\n```"
