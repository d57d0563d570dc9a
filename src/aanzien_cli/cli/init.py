"""The command `aanzien init`: a small repository that is in order, to begin from."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from typer import Argument, Option

from aanzien_cli.cli import streams
from aanzien_cli.cli.clock import peildatum_of
from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.options import Directory

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_NAME: Final = 120
_SCHEMAS: Final = ".vscode/schemas"
_TYPE_HELP: Final = (
    "Het soort organisatie: gemeente, provincie, waterschap, uitvoeringsorganisatie, ministerie"
    " of samenwerking."
)
_NEXT: Final = """\
{number} bestanden geschreven in '{folder}'.

Zo gaat u verder:
{cd}  aanzien check     controleer wat er staat: er is nog niets aan te merken
  code .            open de map in VS Code, en installeer de aanbevolen uitbreidingen;
                    fouten worden dan onderstreept terwijl u typt

Maak er daarna uw eigen opgave van, te beginnen met opgaven/begrijpelijke-post.yaml.
In README.md leest u wat waar staat.
"""


class Organisatiesoort(StrEnum):
    """The types of organisation, as on the command line."""

    GEMEENTE = "gemeente"
    PROVINCIE = "provincie"
    WATERSCHAP = "waterschap"
    UITVOERINGSORGANISATIE = "uitvoeringsorganisatie"
    MINISTERIE = "ministerie"
    SAMENWERKING = "samenwerking"


def init(
    folder: Annotated[Path, Argument(metavar="MAP", help="De map die wordt gevuld.")] = Path(),
    *,
    naam: Annotated[
        str, Option("--naam", metavar="NAAM", help="De naam van uw organisatie.")
    ] = "Voorbeeldorganisatie",
    soort: Annotated[
        Organisatiesoort, Option("--type", metavar="TYPE", help=_TYPE_HELP)
    ] = Organisatiesoort.GEMEENTE,
    peildatum: Annotated[
        str,
        Option(
            "--peildatum",
            metavar="DATUM",
            help="Kies de datums in het voorbeeld alsof het deze dag is, en niet vandaag.",
        ),
    ] = "",
    directory: Directory = None,
) -> None:
    """Maak een kleine map die klopt, om mee te beginnen."""
    del directory
    files = _files(_named(naam), soort, peildatum)
    _write(folder, files)
    streams.write(_next_steps(folder, len(files)))


def _next_steps(folder: Path, number: int) -> str:
    from aanzien_cli.reporting.visible import visible

    name = visible(folder.as_posix())
    quoted = f'"{name}"' if " " in name else name
    cd = "" if folder == Path() else f"  cd {quoted}\n"
    return _NEXT.format(number=number, folder=name, cd=cd)


def _named(naam: str) -> str:
    name = naam.strip()
    if name and name.isprintable() and len(name) <= MAX_NAME:
        return name
    raise MisuseError(f"--naam: een naam is één regel van 1 tot en met {MAX_NAME} tekens")


def _files(naam: str, soort: Organisatiesoort, peildatum: str) -> Mapping[str, str]:
    """Give what is written: the skeleton, and the schemas by which an editor finds errors."""
    from aanzien_cli.domain.kinds import BY_NAME
    from aanzien_cli.editing.scaffold import scaffold
    from aanzien_cli.reporting.json_schema.catalog import file_name, schema_text

    schemas = {f"{_SCHEMAS}/{file_name(kind)}": schema_text(kind) for kind in BY_NAME}
    return {**scaffold(naam, soort.value, peildatum_of(peildatum)), **schemas}


def _write(folder: Path, files: Mapping[str, str]) -> None:
    from aanzien_cli.editing.new_files import InTheWayError, write_new
    from aanzien_cli.reporting.visible import visible

    try:
        write_new(folder, files)
    except InTheWayError as error:
        there = "\n".join(f"  {visible(path)}" for path in error.paths)
        raise MisuseError(
            f"in '{visible(folder.as_posix())}' staat al iets, en aanzien overschrijft niets:\n"
            f"{there}\nkies een lege map, bijvoorbeeld: aanzien init mijn-organisatie"
        ) from error
