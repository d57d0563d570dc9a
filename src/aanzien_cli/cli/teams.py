"""The command `aanzien teams`: how long people stay together, and what a team can do itself."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from aanzien_cli.cli import options, streams
from aanzien_cli.cli.completion import team_ids
from aanzien_cli.cli.output import publish
from aanzien_cli.reporting.teams.format import TeamsFormat

Name = Annotated[
    str,
    Argument(
        metavar="ID",
        autocompletion=team_ids,
        help="Welk team, met al zijn leden; zonder id alle teams. Een woord met een / is een map.",
    ),
]
Since = Annotated[
    str,
    Option(
        "--since",
        metavar="DATUM",
        help="Vergelijk met deze dag; zonder deze optie met een jaar geleden.",
    ),
]
WholePast = Annotated[
    bool, Option("--history", help="Toon alle leden van vroeger, zo ver terug als bekend is.")
]
Format = Annotated[
    TeamsFormat, Option("--output-format", metavar="VORM", help="De vorm: text, json of csv.")
]


def teams(  # noqa: PLR0913 -- an argument for each option
    name: Name = "",
    root: options.Root = Path(),
    *,
    since: Since = "",
    history: WholePast = False,
    output_format: Format = TeamsFormat.TEXT,
    output: options.Output = None,
    at: options.At = "",
    peildatum: options.Peildatum = "",
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    directory: options.Directory = None,  # noqa: ARG001 -- its callback has done the work
) -> None:
    """Toon per team wie er bleef, wie er ging en wat het team zelf kan.

    De feiten komen uit de datums van de leden; waar die ontbreken uit de geschiedenis in git. Een
    team wordt vergeleken met zijn eigen verleden, nooit met een ander team.
    """
    from aanzien_cli.analysis.stability.overview import teams_view
    from aanzien_cli.cli.asked.folder import name_and_folder
    from aanzien_cli.cli.asked.teams import since_of, teams_of
    from aanzien_cli.cli.reading import inspected
    from aanzien_cli.reporting.closing import number
    from aanzien_cli.reporting.teams.render import render_teams
    from aanzien_cli.reporting.teams.timeline import FINE, PLAIN

    name, root = name_and_folder(name, root)
    inspection = inspected(root, peildatum, at, rules=(), history=True)
    register = inspection.register
    asked = teams_of(register, name)
    day = since_of(since, register.peildatum)
    view = teams_view(register, asked, day, inspection.notes, with_gone=not name)
    signs = FINE if output or streams.shows("".join(FINE)) else PLAIN
    publish(render_teams(view, output_format, signs, history=history), output)
    if verbose and not quiet:
        streams.say(f"{number(len(view.teams), 'team', 'teams')}, peildatum {view.peildatum}")
