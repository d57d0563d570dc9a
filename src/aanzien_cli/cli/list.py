"""The command `aanzien list`: the records of one kind."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from aanzien_cli.cli import options
from aanzien_cli.cli.completion import folders
from aanzien_cli.cli.output import publish
from aanzien_cli.reporting.records.format import ListFormat

Kind = Annotated[
    str,
    Argument(
        metavar="SOORT",
        autocompletion=folders,
        help="Welke records: opgaven, teams, indicatoren …",
    ),
]
Where = Annotated[
    list[str] | None,
    Option(
        "--where",
        metavar="VELD=WAARDE",
        help="Alleen records waarin dit veld deze waarde heeft; mag vaker, dan geldt alles.",
    ),
]
Format = Annotated[
    ListFormat,
    Option("--output-format", metavar="VORM", help="De vorm: text, json, csv of markdown."),
]


def list_records(  # noqa: PLR0913 -- an argument for each option
    kind: Kind,
    root: options.Root = Path(),
    *,
    where: Where = None,
    output_format: Format = ListFormat.TEXT,
    output: options.Output = None,
    at: options.At = "",
    peildatum: options.Peildatum = "",
    directory: options.Directory = None,  # noqa: ARG001 -- its callback has done the work
    verbose: options.Verbose = False,  # noqa: ARG001 -- the ending looks at it
) -> None:
    """Noem de records van één soort, met hun belangrijkste velden."""
    from aanzien_cli.analysis.records.filters import matching
    from aanzien_cli.cli.lookup import filters_of, kind_named
    from aanzien_cli.cli.reading import inspected
    from aanzien_cli.cli.streams import columns
    from aanzien_cli.reporting.records.listing import render_list

    chosen = kind_named(kind)
    filters = filters_of(chosen, where or [])
    register = inspected(root, peildatum, at, rules=()).register
    found = matching(register.of(chosen), filters)
    width = None if output else columns()
    publish(render_list(chosen, found, output_format, width), output)
