"""Render: an overview of capacity in the form that was asked."""

from aanzien_cli.analysis.capacity.overview import Overview
from aanzien_cli.reporting.capacity.bar import Signs
from aanzien_cli.reporting.capacity.csv_ import render_csv
from aanzien_cli.reporting.capacity.format import CapacityFormat
from aanzien_cli.reporting.capacity.json_ import render_json
from aanzien_cli.reporting.capacity.text import render_text


def render_capacity(overview: Overview, format_: CapacityFormat, signs: Signs) -> str:
    """Write an overview; `signs` are what bars of text are drawn with."""
    if format_ is CapacityFormat.JSON:
        return render_json(overview)
    if format_ is CapacityFormat.CSV:
        return render_csv(overview)
    return render_text(overview, signs)
