"""Differences: what changed between two states as a report: Markdown, a web page or a PDF."""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from aanzien_cli.cli.misuse import MisuseError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from aanzien_cli.analysis.comparison.overview import Comparison
    from aanzien_cli.domain.register import Register


def is_page(output: Path | None) -> bool:
    """Whether the name of a file asks for a page, whatever the options say."""
    return output is not None and output.suffix.lower() in (".html", ".pdf")


def publish_pages(found: Comparison, formats: Sequence[str], output: Path | None) -> None:
    """Write the comparison in each form; nothing is written until all are made.

    The house style is that of the last state. Raises MisuseError.
    """
    from aanzien_cli.cli.documenting.question import targets
    from aanzien_cli.cli.output import publish, publish_all

    asked = targets(formats, output)
    files = dict(_files(found, asked))
    if output is None:
        publish(files[Path()].decode(), None)
        return
    publish_all(files)


def _files(found: Comparison, asked: Mapping[str, Path]) -> Iterator[tuple[Path, bytes]]:
    from aanzien_cli.isolation.child import IsolationError
    from aanzien_cli.loading.privacy import without_personal_data
    from aanzien_cli.reporting.comparison.markdown import render_markdown
    from aanzien_cli.reporting.documents.context import CannotTellError
    from aanzien_cli.reporting.render.refusal import PageError

    text = without_personal_data(render_markdown(found))
    for form, target in asked.items():
        try:
            yield target, text.encode() if form == "md" else _page(text, found.latest, form)
        except (CannotTellError, IsolationError, PageError) as error:
            raise MisuseError(str(error)) from error


def _page(text: str, register: Register, form: str) -> bytes:
    from aanzien_cli.isolation.typesetting import typeset
    from aanzien_cli.reporting.documents.accountability import NOBODY
    from aanzien_cli.reporting.documents.house import house_style
    from aanzien_cli.reporting.documents.pages import Made
    from aanzien_cli.reporting.render.tree import parse
    from aanzien_cli.reporting.render.typeset import About

    organisation = register.organisatie.naam if register.organisatie else NOBODY
    about = About(organisation, "Wat er tussen twee momenten is veranderd.", register.peildatum)
    made = Made(parse(text, {}), {}, about, house_style(register))
    if form == "html":
        return made.html.encode()
    made_at = datetime.combine(about.day, time(), UTC)
    return typeset(made.typeset, {}, int(made_at.timestamp()), made.style)
