"""Render: the differences in the form that was asked."""

from aanzien_cli.analysis.comparison.overview import Comparison
from aanzien_cli.reporting.comparison.format import DiffFormat
from aanzien_cli.reporting.comparison.json_ import render_json
from aanzien_cli.reporting.comparison.markdown import render_markdown
from aanzien_cli.reporting.comparison.text import render_text


def render_comparison(found: Comparison, form: DiffFormat) -> str:
    """Write what changed."""
    if form is DiffFormat.JSON:
        return render_json(found)
    return render_markdown(found) if form is DiffFormat.MARKDOWN else render_text(found)
