"""Making: from what was asked to the bytes of every file, or a Dutch sentence."""

from __future__ import annotations

from calendar import timegm
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from aanzien_cli.cli.misuse import MisuseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from aanzien_cli.cli.documenting.question import Question
    from aanzien_cli.domain.inspection import Inspection
    from aanzien_cli.reporting.documents.context import Context, Document, RuleSummary
    from aanzien_cli.reporting.documents.making import Filler, Place
    from aanzien_cli.reporting.documents.pages import Made

NOWHERE: Final = Path()
"""Stands for standard output, where a file would be."""

Files = dict[Path, bytes]


def made_files(
    question: Question, moment: tuple[str, str, str], say: Callable[[str], None]
) -> Files:
    """Give every file of a report; `moment` holds --at, --peildatum and --since.

    Nothing is written yet, so a report that cannot be made leaves nothing behind. `say` is told
    what is being done. Raises MisuseError.
    """
    say(f"{question.kind.name}: bestanden lezen…")
    context = _context(question, moment)
    from aanzien_cli.cli.documenting.own_filler import filler
    from aanzien_cli.isolation.child import IsolationError
    from aanzien_cli.reporting.documents.context import CannotTellError
    from aanzien_cli.reporting.render.refusal import PageError
    from aanzien_cli.reporting.render.template import BrokenTemplateError

    fill = filler(question.root, moment[0], context.commit)
    try:
        return dict(_files(question, context, fill, say))
    except (BrokenTemplateError, CannotTellError, IsolationError, PageError) as error:
        raise MisuseError(str(error)) from error


def _context(question: Question, moment: tuple[str, str, str]) -> Context:
    from aanzien_cli.api import lines_in
    from aanzien_cli.cli.asked.moments import earlier_state
    from aanzien_cli.cli.reading import inspected
    from aanzien_cli.cli.standing import standing
    from aanzien_cli.publishing import for_publication
    from aanzien_cli.reporting.documents.context import Context

    at, peildatum, since = moment
    kind = question.kind
    rules = None if kind.rules else ()
    found = for_publication(inspected(question.root, peildatum, at, rules, history=kind.history))
    commit, changed = standing(question.root, at, found)
    return Context(
        inspection=found,
        subject=question.subject,
        earlier=earlier_state(question.root, since, found.register.peildatum) if since else None,
        commit=commit,
        changed=changed,
        address=_address(found),
        rules=_asked() if kind.rules else {},
        lines=lines_in(found),
    )


def _asked() -> Mapping[str, RuleSummary]:
    from aanzien_cli.reporting.documents.context import RuleSummary
    from aanzien_cli.rules.catalog import ALL_RULES

    return {rule.name: RuleSummary(rule.element, rule.summary) for rule in ALL_RULES}


def _address(inspection: Inspection) -> str:
    """Give where files can be read on the web, if the organisation says so."""
    organisatie = inspection.register.organisatie
    chosen = organisatie.huisstijl if organisatie else None
    return (chosen.bestanden_url if chosen else None) or ""


def _files(
    question: Question, context: Context, fill: Filler, say: Callable[[str], None]
) -> Iterator[tuple[Path, bytes]]:
    from aanzien_cli.reporting.documents.accountability import organisation
    from aanzien_cli.reporting.documents.house import house_order, house_style

    name, day = organisation(context), context.register.peildatum
    first = house_order(context.register, question.kind.name)
    document = replace(question.kind.build(context), first=first)
    for form, target in question.targets.items():
        say(f"{question.kind.name}: {form} maken…")
        if form == "md":
            yield from _markdown(document, target, fill)
        else:
            from aanzien_cli.reporting.documents.pages import made

            page = made(document, name, day, house_style(context.register), fill)
            yield target, page.html.encode() if form == "html" else _pdf(page)


def _markdown(document: Document, target: Path, fill: Filler) -> Iterator[tuple[Path, bytes]]:
    """Give the text, and beside it each chart as a file of its own."""
    from aanzien_cli.reporting.documents.making import pictured, told

    if target == NOWHERE:
        yield target, _text(document, told, fill, ())
        return
    prefix = f"{_in_link(target.stem)}-"
    names = [f"{prefix}{name}.svg" for name in document.charts]
    yield target, _text(document, pictured(prefix), fill, names)
    for name, chart in document.charts.items():
        yield target.with_name(f"{target.stem}-{name}.svg"), chart.svg.encode()


def _text(document: Document, place: Place, fill: Filler, pictures: Iterable[str]) -> bytes:
    """Give the Markdown; what a template of somebody else made is read back as a page first."""
    from aanzien_cli.reporting.documents.making import to_markdown, with_ours

    text = to_markdown(document, place, fill)
    if fill is not with_ours:
        from aanzien_cli.reporting.render.tree import parse

        parse(text, dict.fromkeys(pictures))
    return text.encode()


def _in_link(name: str) -> str:
    """Give a name as it may stand in a link."""
    from urllib.parse import quote

    return quote(name)


def _pdf(page: Made) -> bytes:
    from aanzien_cli.isolation.typesetting import typeset

    return typeset(page.typeset, page.charts, timegm(page.about.day.timetuple()), page.style)
