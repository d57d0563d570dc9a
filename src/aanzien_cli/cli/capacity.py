"""The command `aanzien capacity`: what can be carried, by whom, and what gives way."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Option

from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.cli import options, streams
from aanzien_cli.cli.completion import opgave_ids
from aanzien_cli.cli.output import publish
from aanzien_cli.reporting.capacity.format import CapacityFormat

if TYPE_CHECKING:
    from aanzien_cli.analysis.capacity.overview import Overview

Of = Annotated[
    Per,
    Option(
        "--per",
        metavar="SOORT",
        help="Van wie: team, discipline, afdeling, partner of persoon.",
    ),
]
First = Annotated[
    str,
    Option(
        "--from",
        metavar="PERIODE",
        help="De eerste periode, zoals 2026-K3, 2026-09 of 2026-W05; zonder deze optie die van nu.",
    ),
]
Last = Annotated[str, Option("--to", metavar="PERIODE", help="De laatste periode.")]
OpgaveId = Annotated[
    str,
    Option(
        "--opgave",
        metavar="ID",
        autocompletion=opgave_ids,
        help="Alleen wie aan deze opgave werkt of eraan uitleent.",
    ),
]
WhatIf = Annotated[
    str,
    Option(
        "--what-if",
        metavar="ZIN",
        help="Wat er wijkt als mensen gaan: '2.0 fte vergunningen -> team-warmte van 2026-K4'.",
    ),
]
Format = Annotated[
    CapacityFormat,
    Option("--output-format", metavar="VORM", help="De vorm: text, json of csv."),
]


def capacity(  # noqa: PLR0913 -- an argument for each option
    root: options.Root = Path(),
    *,
    per: Of = Per.TEAM,
    first: First = "",
    last: Last = "",
    opgave: OpgaveId = "",
    what_if: WhatIf = "",
    output_format: Format = CapacityFormat.TEXT,
    output: options.Output = None,
    at: options.At = "",
    peildatum: options.Peildatum = "",
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    directory: options.Directory = None,  # noqa: ARG001 -- its callback has done the work
) -> None:
    """Zet aanbod naast vraag: wat kan worden gedragen, door wie, en wat er wijkt.

    Het aanbod is de tijd die mensen aan teams geven, na verlof, ziekte en indirecte tijd. De vraag
    komt uit de claims van lopende opdrachten en van opdrachten die gereed staan.
    """
    from aanzien_cli.cli.asked.capacity import move_of, opgave_of, periods_of
    from aanzien_cli.cli.reading import inspected

    register = inspected(root, peildatum, at, rules=()).register
    from aanzien_cli.analysis.capacity.overview import overview

    periods = periods_of(register, first, last)
    move = move_of(register, what_if, output_format)
    found = overview(register, per, periods, opgave_of(register, opgave), move)
    publish(_written(found, output_format, to_file=output is not None), output)
    if verbose and not quiet:
        streams.say(f"{len(found.rows)} × {len(found.periods)} perioden, per {per}")


def _written(found: "Overview", form: CapacityFormat, *, to_file: bool) -> str:
    """Draw with fine signs where they can be shown."""
    from aanzien_cli.reporting.capacity.bar import FINE, PLAIN
    from aanzien_cli.reporting.capacity.render import render_capacity

    signs = FINE if to_file or streams.shows("".join(FINE)) else PLAIN
    return render_capacity(found, form, signs)
