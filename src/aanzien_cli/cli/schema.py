"""The command `aanzien schema`: what a kind of record may hold, for editors and programs."""

from pathlib import Path
from typing import Annotated, Final

from typer import Argument, Option

from aanzien_cli.cli import streams
from aanzien_cli.cli.completion import schema_names
from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.options import Directory
from aanzien_cli.cli.output import publish

_FOLDER: Final = Path("schemas")


def schema(
    soort: Annotated[
        str,
        Argument(
            metavar="SOORT",
            autocompletion=schema_names,
            help="Een soort bestand, zoals opgave; of uitvoer, zoals bevindingen (van check) of"
            " verschillen (van diff).",
        ),
    ] = "",
    *,
    alle: Annotated[
        bool, Option("--all", help="Schrijf alle schema's, elk in een bestand.")
    ] = False,
    output_dir: Annotated[
        Path | None,
        Option("--output-dir", metavar="MAP", help="Schrijf bestanden in deze map."),
    ] = None,
    directory: Directory = None,
) -> None:
    """Beschrijf welke velden een soort bestand heeft, voor uw tekstprogramma.

    De vorm heet JSON Schema. Een tekstprogramma onderstreept er fouten mee terwijl u typt, en vult
    velden aan. Voor VS Code regelt 'aanzien init' dat; voor een ander programma schrijft u de
    schema's met --all.
    """
    del directory
    names = _asked(soort, alle=alle)
    folder = output_dir or (_FOLDER if alle else None)
    if folder:
        _write(names, folder)
    else:
        publish(_text(names[0]), None)


def _asked(soort: str, *, alle: bool) -> tuple[str, ...]:
    """Give the names of the schemas asked for; raises MisuseError when that is not clear."""
    from aanzien_cli.domain.words.closest import suggestion
    from aanzien_cli.reporting.json_schema.catalog import NAMES

    if alle == bool(soort):
        raise MisuseError(f"noem één soort, of kies --all; de soorten zijn {', '.join(NAMES)}")
    if alle:
        return NAMES
    if soort in NAMES:
        return (soort,)
    hint = suggestion(soort, NAMES) or f"kies uit {', '.join(NAMES)}"
    raise MisuseError(f"de soort '{soort}' bestaat niet: {hint}")


def _write(names: tuple[str, ...], folder: Path) -> None:
    from aanzien_cli.reporting.json_schema.catalog import file_name
    from aanzien_cli.reporting.visible import visible

    place = visible(folder.as_posix())
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise MisuseError(f"--output-dir: '{place}' is een bestand en geen map") from error
    for name in names:
        publish(_text(name), folder / file_name(name))
    said = "1 schema" if len(names) == 1 else f"{len(names)} schema's"
    streams.say(f"{said} geschreven in '{place}'")


def _text(name: str) -> str:
    from aanzien_cli.reporting.json_schema.catalog import schema_text

    return schema_text(name)
