"""Making: from a document to Markdown; who asks for no more than that waits for no more."""

from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any, Final

from aanzien_cli.analysis.markdown import escaped
from aanzien_cli.reporting.documents.arranging import arranged, marks
from aanzien_cli.reporting.documents.context import Chart, Document
from aanzien_cli.reporting.documents.numbering import numbered
from aanzien_cli.reporting.render.template import Md, fill, literal, plain

_SUFFIX: Final = ".md.j2"

Place = Callable[[str, Chart], Md]
"""Writes a chart, by its name in the document, where it stands in the text."""


Filler = Callable[[str, Mapping[str, Any]], str]
"""Fills the template of a name with plain data."""


def templates() -> Mapping[str, str]:
    """Give our own templates, by name."""
    folder = files("aanzien_cli.reporting").joinpath("templates")
    found = (each for each in folder.iterdir() if each.name.endswith(_SUFFIX))
    return {each.name: each.read_text(encoding="utf-8") for each in found}


def pictured(prefix: str) -> Place:
    """Place a chart as a picture in a file beside the text, whose name starts with `prefix`."""

    def place(name: str, chart: Chart) -> Md:
        return Md(f'![{_in_words(chart.alt)}]({prefix}{name}.svg "{_in_words(chart.title)}")')

    return place


def told(_name: str, chart: Chart) -> Md:
    """Place a chart as words, for a text that stands alone."""
    return Md(f"*Grafiek: {literal(chart.title)}.* {literal(chart.alt)}")


def with_ours(name: str, model: Mapping[str, Any]) -> str:
    """Fill one of our own templates. Raises BrokenTemplateError."""
    return fill(templates(), name, model)


def to_markdown(document: Document, place: Place = told, filler: Filler = with_ours) -> str:
    """Write a document as Markdown. Raises what `filler` raises."""
    charts = {name: place(name, chart) for name, chart in document.charts.items()}
    model = {**plain(document.model), "grafiek": charts, "begin": marks(document.parts)}
    return numbered(arranged(filler(document.template, model), document.first))


def _in_words(text: str) -> str:
    return escaped(" ".join(text.split())).replace('"', "&quot;")
