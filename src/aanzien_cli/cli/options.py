"""Options: the arguments and options that commands share, each with its help."""

import os
from pathlib import Path
from typing import Annotated

from typer import Argument, CallbackParam, Context, Option

from aanzien_cli.cli.coloring import Color
from aanzien_cli.cli.ending import reason
from aanzien_cli.cli.misuse import MisuseError


def _enter(folder: Path | None) -> Path | None:
    """Make a folder the one that every path is read from, as git does."""
    if folder is not None:
        try:
            os.chdir(folder)
        except OSError as error:
            raise MisuseError(f"-C '{folder.as_posix()}': {reason(error)}") from error
    return folder


def or_standard_output(path: Path | None) -> Path | None:
    """Take `-` for standard output, as other programs do; `./-` is the same path to Python."""
    return None if path == Path("-") else path


# `readable=False`: what cannot be read is said by us, and in Dutch.
Root = Annotated[
    Path,
    Argument(metavar="MAP", readable=False, help="De map waarin aanzien.yaml staat."),
]
Directory = Annotated[
    Path | None,
    Option(
        "-C",
        metavar="MAP",
        callback=_enter,
        readable=False,
        is_eager=True,
        help="Doe alsof u in deze map staat.",
    ),
]


def not_empty(context: Context, param: CallbackParam, text: str) -> str:
    """Refuse an empty text that was given: `--at "$BASIS"` must not quietly mean something else."""
    source = context.get_parameter_source(param.name or "")
    if not text and source is not None and source.name == "COMMANDLINE":
        raise MisuseError(f"{param.opts[-1]}: hier is een lege tekst gegeven; vul iets in")
    return text


At = Annotated[
    str,
    Option(
        "--at",
        callback=not_empty,
        metavar="REVISIE|DATUM",
        help="Lees de bestanden zoals ze toen waren: een revisie van git, of een dag (2026-03-01).",
    ),
]
Peildatum = Annotated[
    str,
    Option(
        "--peildatum",
        callback=not_empty,
        metavar="DATUM",
        help="Oordeel alsof het deze dag is; zonder deze optie geldt vandaag.",
    ),
]
Output = Annotated[
    Path | None,
    Option(
        "-o",
        "--output",
        callback=or_standard_output,
        metavar="BESTAND",
        help="Schrijf naar dit bestand; - is de standaarduitvoer.",
    ),
]
Coloring = Annotated[
    Color,
    Option(
        "--color",
        metavar="WANNEER",
        help="Wanneer de uitvoer kleur krijgt: auto, always (altijd) of never (nooit).",
    ),
]
Quiet = Annotated[
    bool, Option("-q", "--quiet", help="Laat weg wat geen uitkomst is, zoals de slotregel.")
]
Verbose = Annotated[
    bool, Option("-v", "--verbose", help="Vertel meer, ook als aanzien zelf een fout maakt.")
]
