"""Render: indicators in the form that was asked."""

from aanzien_cli.analysis.indicators.overview import Overview
from aanzien_cli.reporting.indicators.csv_ import render_csv
from aanzien_cli.reporting.indicators.format import IndicatorsFormat
from aanzien_cli.reporting.indicators.json_ import render_json
from aanzien_cli.reporting.indicators.page import render_page
from aanzien_cli.reporting.indicators.text import render_list


def render_indicators(
    overview: Overview, format_: IndicatorsFormat, signs: str, *, in_full: bool
) -> str:
    """Write an overview; `signs` draw the course, `in_full` is a page for each indicator."""
    if format_ is IndicatorsFormat.JSON:
        return render_json(overview)
    if format_ is IndicatorsFormat.CSV:
        return render_csv(overview)
    return (render_page if in_full else render_list)(overview, signs)
