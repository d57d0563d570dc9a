"""The command `aanzien report`: a document for the council, as Markdown, web page or PDF."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Exit, Option

from aanzien_cli.cli import options, streams
from aanzien_cli.cli.completion import opgave_ids, report_names

Name = Annotated[
    str,
    Argument(
        metavar="NAAM",
        autocompletion=report_names,
        help="Welk verslag; 'aanzien report --list' noemt ze.",
    ),
]
Subject = Annotated[
    str,
    Argument(
        metavar="ID",
        autocompletion=opgave_ids,
        help="Waar het over gaat, als het verslag over één record gaat.",
    ),
]
Root = Annotated[
    str,
    Argument(metavar="MAP", help="De map waarin aanzien.yaml staat; zonder id staat zij vooraan."),
]
Formats = Annotated[
    list[str] | None,
    Option(
        "--format",
        metavar="VORM",
        help="De vorm: md, html of pdf; meer met komma's ertussen. Zonder deze optie md.",
    ),
]
Target = Annotated[
    Path | None,
    Option(
        "-o",
        "--output",
        callback=options.or_standard_output,
        metavar="BESTAND",
        help="Schrijf naar dit bestand; bij meer vormen krijgt elke vorm zijn eigen achtervoegsel.",
    ),
]
Since = Annotated[
    str,
    Option(
        "--since",
        metavar="REVISIE|DATUM",
        help="Vergelijk met toen: een revisie van git, of een dag (2026-01-01).",
    ),
]
Listing = Annotated[bool, Option("--list", help="Noem de verslagen die er zijn.")]


Update = Annotated[
    bool, Option("--update", help="Vul de tabellen in rapporten/*.md opnieuw, en verder niets.")
]
Fresh = Annotated[
    bool,
    Option("--check", help="Eindig met code 1 als een tabel in rapporten/*.md is verouderd."),
]


def report(  # noqa: PLR0913 -- an argument for each option
    name: Name = "",
    subject: Subject = "",
    root: Root = "",
    *,
    formats: Formats = None,
    output: Target = None,
    since: Since = "",
    listing: Listing = False,
    update: Update = False,
    fresh: Fresh = False,
    at: options.At = "",
    peildatum: options.Peildatum = "",
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,  # noqa: ARG001 -- the ending looks at it
    directory: options.Directory = None,  # noqa: ARG001 -- its callback has done the work
) -> None:
    """Maak een verslag: gewone tekst (Markdown), één webbestand, of een toegankelijke PDF.

    Elk cijfer in een verslag noemt het bestand en de regel waar het staat. Het verslag wordt pas
    geschreven als alle vormen zijn gelukt. Met --check en --update houdt u de tabellen bij in
    verslagen die u zelf schrijft.
    """
    from aanzien_cli.cli.documenting.making import NOWHERE, made_files
    from aanzien_cli.cli.documenting.own_filler import doubts
    from aanzien_cli.cli.documenting.question import asked, list_of_reports
    from aanzien_cli.cli.documenting.refreshing import refresh
    from aanzien_cli.cli.output import publish, publish_all

    if listing:
        publish(list_of_reports(), None)
        return
    if update or fresh:
        raise Exit(refresh((name, subject, root), (at, peildatum), output, write=update))
    question = asked((name, subject, root), formats or (), output)
    told = streams.is_terminal() and not quiet
    files = made_files(question, (at, peildatum, since), streams.say if told else _silent)
    for each in () if quiet else doubts(question.root, at):
        streams.say(each)
    if output is None:
        streams.write(files[NOWHERE].decode())
        return
    publish_all(files)
    if told:
        streams.say(f"geschreven: {', '.join(path.as_posix() for path in files)}")


def _silent(_line: str) -> None:
    """Say nothing: nobody is looking."""
