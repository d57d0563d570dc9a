"""The command `aanzien diff`: what changed in meaning between two states."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from aanzien_cli.cli import options, streams
from aanzien_cli.cli.completion import kind_names
from aanzien_cli.cli.output import publish
from aanzien_cli.reporting.comparison.format import DiffFormat

Range = Annotated[
    str,
    Argument(
        metavar="A..B",
        help="Twee revisies of datums (2026-01-01..2026-03-01), of één om met nu te vergelijken.",
    ),
]
Kind = Annotated[
    list[str] | None,
    Option(
        "--kind",
        metavar="SOORT",
        autocompletion=kind_names,
        help="Alleen deze soort, zoals opdracht; vaker mag.",
    ),
]
Format = Annotated[
    DiffFormat, Option("--output-format", metavar="VORM", help="De vorm: text, json of markdown.")
]
Pages = Annotated[
    list[str] | None,
    Option(
        "--format",
        metavar="VORM",
        help="Als verslag, zonder pseudoniemen: md, html of pdf; meer met komma's ertussen.",
    ),
]


def diff(  # noqa: PLR0913 -- an argument for each option
    asked: Range,
    root: options.Root = Path(),
    *,
    kind: Kind = None,
    output_format: Format = DiffFormat.TEXT,
    formats: Pages = None,
    output: options.Output = None,
    peildatum: options.Peildatum = "",
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    directory: options.Directory = None,  # noqa: ARG001 -- its callback has done the work
) -> None:
    """Toon wat er tussen twee momenten is veranderd.

    Het gaat om wat er staat en niet om hoe het is geschreven: bestanden die kwamen of gingen,
    besluiten, normen, cijfers, teams, capaciteit en bevindingen. Elke stand wordt bekeken op zijn
    eigen dag. Eindigt met code 0, ook als er veel is veranderd, en met 2 als vergelijken niet kon.
    """
    from aanzien_cli.cli.asked.moments import compared, moments_of
    from aanzien_cli.cli.documenting.differences import is_page, publish_pages
    from aanzien_cli.cli.lookup import kind_named

    kinds = [kind_named(each) for each in kind or ()]
    found = compared(root, moments_of(asked, peildatum))
    from aanzien_cli.analysis.comparison.selection import only
    from aanzien_cli.reporting.comparison.render import render_comparison
    from aanzien_cli.reporting.comparison.text import counted

    chosen = only(found, kinds) if kinds else found
    if output_format is DiffFormat.MARKDOWN and not formats:
        formats = ["md"]
    if formats or is_page(output):
        publish_pages(chosen, formats or (), output)
    else:
        publish(render_comparison(chosen, output_format), output)
    if verbose and not quiet:
        streams.say(counted(chosen))
