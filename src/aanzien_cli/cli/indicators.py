"""The command `aanzien indicators`: the databoek: every indicator, with its trend and verdict."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from aanzien_cli.analysis.indicators.methods import Method
from aanzien_cli.cli import options, streams
from aanzien_cli.cli.completion import indicator_ids, opgave_ids
from aanzien_cli.cli.output import publish
from aanzien_cli.reporting.indicators.format import IndicatorsFormat

Name = Annotated[
    str,
    Argument(
        metavar="ID",
        autocompletion=indicator_ids,
        help="Welke indicator, met al zijn cijfers; anders alle. Een woord met een / is een map.",
    ),
]
OpgaveId = Annotated[
    str,
    Option(
        "--opgave",
        metavar="ID",
        autocompletion=opgave_ids,
        help="Alleen de indicatoren bij deze opgave.",
    ),
]
By = Annotated[
    Method,
    Option(
        "--method",
        metavar="METHODE",
        help="Waarmee de lijst oordeelt: kans, lineair, cagr of handhaven.",
    ),
]
Format = Annotated[
    IndicatorsFormat, Option("--output-format", metavar="VORM", help="De vorm: text, json of csv.")
]


def indicators(  # noqa: PLR0913 -- an argument for each option
    name: Name = "",
    root: options.Root = Path(),
    *,
    opgave: OpgaveId = "",
    method: By = Method.KANS,
    output_format: Format = IndicatorsFormat.TEXT,
    output: options.Output = None,
    at: options.At = "",
    peildatum: options.Peildatum = "",
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    directory: options.Directory = None,  # noqa: ARG001 -- its callback has done the work
) -> None:
    """Toon het databoek: per indicator de nulmeting, het verloop, de norm en het oordeel.

    Het oordeel is de kans dat de norm op tijd wordt gehaald, met een band eromheen. Die rust op de
    cijfers alleen, en zegt niets over wat de oorzaak is.
    """
    from aanzien_cli.analysis.indicators.overview import overview
    from aanzien_cli.cli.asked.folder import name_and_folder
    from aanzien_cli.cli.asked.indicators import doubts, indicators_asked
    from aanzien_cli.cli.reading import inspected
    from aanzien_cli.reporting.closing import number
    from aanzien_cli.reporting.indicators.render import render_indicators
    from aanzien_cli.reporting.indicators.sparkline import FINE, PLAIN

    name, root = name_and_folder(name, root)
    inspection = inspected(root, peildatum, at, rules=doubts())
    asked = indicators_asked(inspection.register, name, opgave)
    found = overview(inspection, asked, method)
    signs = FINE if output or streams.shows(FINE) else PLAIN
    publish(render_indicators(found, output_format, signs, in_full=bool(name)), output)
    if verbose and not quiet:
        count = number(len(found.sheets), "indicator", "indicatoren")
        streams.say(f"{count}, peildatum {found.register.peildatum}")
