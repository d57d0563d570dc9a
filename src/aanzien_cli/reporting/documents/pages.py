"""Pages: from a document to a web page, and to what the typesetter wants."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from aanzien_cli.reporting.documents.context import Document
from aanzien_cli.reporting.documents.making import Filler, pictured, to_markdown, with_ours
from aanzien_cli.reporting.render.html import to_html
from aanzien_cli.reporting.render.style import Style
from aanzien_cli.reporting.render.tree import Page, parse
from aanzien_cli.reporting.render.typeset import About, to_typeset


@dataclass(frozen=True)
class Made:
    """A document that was written, checked and ready for every form."""

    page: Page
    charts: Mapping[str, str]
    about: About
    style: Style

    @property
    def html(self) -> str:
        """Give the web page."""
        return to_html(self.page, self.charts, self.style, self.about.organisation)

    @property
    def typeset(self) -> Mapping[str, Any]:
        """Give what the typesetter wants."""
        return to_typeset(self.page, self.style, self.about)


def made(
    document: Document, organisation: str, day: date, style: Style, filler: Filler = with_ours
) -> Made:
    """Write a document and read it back as a page. Raises BrokenTemplateError and PageError."""
    charts = {f"{name}.svg": chart.svg for name, chart in document.charts.items()}
    page = parse(to_markdown(document, pictured(""), filler), charts)
    return Made(page, charts, About(organisation, document.description, day, document.dense), style)
