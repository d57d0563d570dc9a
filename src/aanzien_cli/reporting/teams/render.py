"""Render: teams in the form that was asked."""

from aanzien_cli.analysis.stability.overview import TeamsView
from aanzien_cli.reporting.teams.csv_ import render_csv
from aanzien_cli.reporting.teams.format import TeamsFormat
from aanzien_cli.reporting.teams.json_ import render_json
from aanzien_cli.reporting.teams.text import render_text
from aanzien_cli.reporting.teams.timeline import Signs


def render_teams(view: TeamsView, format_: TeamsFormat, signs: Signs, *, history: bool) -> str:
    """Write teams; `signs` draw the timeline, `history` asks for every member and event."""
    if format_ is TeamsFormat.JSON:
        return render_json(view)
    if format_ is TeamsFormat.CSV:
        return render_csv(view)
    return render_text(view, signs, history=history)
