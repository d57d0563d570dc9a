"""The command `aanzien show`: one record, its golden thread and its findings."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from aanzien_cli.cli import options
from aanzien_cli.cli.completion import record_ids
from aanzien_cli.cli.output import publish
from aanzien_cli.reporting.records.format import CardFormat

Name = Annotated[
    str,
    Argument(
        metavar="ID",
        autocompletion=record_ids,
        help="Welk record: soort:id, of alleen het id als dat maar één keer bestaat.",
    ),
]
Format = Annotated[
    CardFormat, Option("--output-format", metavar="VORM", help="De vorm: text of json.")
]


def show(  # noqa: PLR0913 -- an argument for each option
    name: Name,
    root: options.Root = Path(),
    *,
    output_format: Format = CardFormat.TEXT,
    output: options.Output = None,
    at: options.At = "",
    peildatum: options.Peildatum = "",
    directory: options.Directory = None,  # noqa: ARG001 -- its callback has done the work
    verbose: options.Verbose = False,  # noqa: ARG001 -- the ending looks at it
) -> None:
    """Toon één record: de velden, de gouden draad omhoog en omlaag, en de bevindingen."""
    from aanzien_cli.cli.lookup import record_named
    from aanzien_cli.cli.reading import inspected
    from aanzien_cli.cli.streams import shows
    from aanzien_cli.reporting.records.card import render_card
    from aanzien_cli.reporting.records.tree import FINE, PLAIN

    inspection = inspected(root, peildatum, at)
    record = record_named(inspection.register, name)
    lines = FINE if output or shows("".join(FINE)) else PLAIN
    publish(render_card(record, inspection, output_format, lines), output)
