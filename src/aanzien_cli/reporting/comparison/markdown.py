"""Markdown: the differences as a page for a council: no pseudonyms, and nobody singled out."""

from collections.abc import Container, Iterator, Sequence
from itertools import groupby

from aanzien_cli.analysis.comparison.change import Change, Topic, What
from aanzien_cli.analysis.comparison.overview import Comparison
from aanzien_cli.analysis.comparison.remarks import Fate
from aanzien_cli.analysis.markdown import escaped, markdown_table
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.comparison.sentences import (
    CAPACITY,
    FINDINGS,
    HEADINGS,
    SEVERITIES,
    load_said,
    of_severity,
    sentence,
    side_said,
    where,
)
from aanzien_cli.reporting.comparison.text import counted


def render_markdown(found: Comparison) -> str:
    """Write a page; what is about one person is counted and not shown."""
    return "\n".join([*_lines(found), ""])


def _lines(found: Comparison) -> Iterator[str]:
    yield "# Wat er is veranderd"
    yield from ("", f"- Van: {escaped(side_said(found.before))}")
    yield f"- Naar: {escaped(side_said(found.after))}"
    yield from ("", counted(found))
    for topic, group in groupby(found.changes, key=lambda each: each.topic):
        yield from _topic(topic, list(group), found)
    yield from _capacity(found)
    yield from _findings(found)
    if found.notes:
        yield from ("", "## Let op", "", *(f"- {escaped(note)}" for note in found.notes))


def _topic(topic: Topic, changes: Sequence[Change], found: Comparison) -> Iterator[str]:
    yield from ("", f"## {HEADINGS[topic]}", "")
    if topic is Topic.TEAM:
        yield from _teams(changes, found.small_teams)
        return
    shown = [each for each in changes if not each.is_personal]
    for each in shown:
        yield f"- {escaped(sentence(each))} ({escaped(where(each))})"
    hidden = len(changes) - len(shown)
    if hidden:
        about = "gaat over één persoon en staat" if hidden == 1 else "gaan over personen en staan"
        more = "Nog " if shown else ""
        said = f"{more}{number(hidden, 'wijziging', 'wijzigingen')} {about} hier niet."
        yield from (("", said) if shown else (said,))


def _teams(changes: Sequence[Change], small: Container[str]) -> Iterator[str]:
    """Yield how many came and went per team, but of a small team only that it changed."""
    for id_, group in groupby(changes, key=lambda each: each.id):
        found = list(group)
        said = "de samenstelling veranderde" if id_ in small else _flow(found)
        yield f"- {escaped(found[0].title)}: {said}"


def _flow(changes: Sequence[Change]) -> str:
    joined = sum(each.what is What.JOINED for each in changes)
    left = len(changes) - joined
    came = number(joined, "lid kwam erbij", "leden kwamen erbij") if joined else ""
    went = number(left, "lid ging weg", "leden gingen weg") if left else ""
    return ", ".join(filter(None, (came, went)))


def _capacity(found: Comparison) -> Iterator[str]:
    if found.loads:
        headings = ("Team", "Periode", "Aanwezig", "Gevraagd", "Belasting")
        rows = ((each.title, each.period.tekst, *load_said(each)) for each in found.loads)
        caption = "*Tabel: Capaciteit per team en periode, toen → nu*"
        yield from ("", f"## {CAPACITY}", "", caption, "")
        yield markdown_table(headings, rows).rstrip("\n")


def _findings(found: Comparison) -> Iterator[str]:
    if found.findings:
        rows = [
            (words[1], *(str(len(of_severity(found, fate, severity))) for fate in Fate))
            for severity, words in SEVERITIES.items()
        ]
        headings = ("Ernst", "Nieuw", "Opgelost", "Andere ernst")
        caption = "*Tabel: Hoeveel bevindingen er kwamen en gingen*"
        yield from ("", f"## {FINDINGS}", "", caption, "")
        yield markdown_table(headings, rows).rstrip("\n")
