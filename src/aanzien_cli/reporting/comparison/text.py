"""Text: the differences on a terminal: per topic a heading, and a line for each change."""

import textwrap
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from aanzien_cli.analysis.comparison.load import LoadChange
from aanzien_cli.analysis.comparison.overview import Comparison
from aanzien_cli.analysis.comparison.remarks import Fate
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.comparison.sentences import (
    CAPACITY,
    FINDINGS,
    HEADINGS,
    SEVERITIES,
    finding_said,
    load_said,
    of_severity,
    sentence,
    side_said,
    where,
)
from aanzien_cli.reporting.visible import inert, visible

WIDTH: Final = 100
_FATES: Final = {
    Fate.NEW: ("nieuwe bevinding", "nieuwe bevindingen"),
    Fate.GONE: ("opgeloste bevinding", "opgeloste bevindingen"),
    Fate.OTHER: ("bevinding met een andere ernst", "bevindingen met een andere ernst"),
}
_TEAMS: Final = ("team met andere capaciteit", "teams met andere capaciteit")


def render_text(found: Comparison) -> str:
    """Write what changed, and what could not be looked at."""
    return "".join(
        f"{inert(each.rstrip())}\n"
        for line in _lines(found)
        for each in _wrap(inert(visible(line)))
    )


def _lines(found: Comparison) -> Iterator[str]:
    yield f"Van  {side_said(found.before)}"
    yield f"naar {side_said(found.after)}"
    yield f"{counted(found)}"
    for topic, group in groupby(found.changes, key=lambda each: each.topic):
        yield from ("", HEADINGS[topic])
        yield from (f"  {sentence(each)}  {where(each)}" for each in group)
    yield from _capacity(found)
    yield from _findings(found)
    if found.notes:
        yield from ("", "Let op", *(f"  {note}" for note in found.notes))


def counted(found: Comparison) -> str:
    """Say how much changed: changes, loads of teams, and findings per severity."""
    if found.is_empty:
        return "Er is niets veranderd."
    fates = Counter(each.fate for each in found.findings)
    counts = (
        (len(found.changes), ("wijziging", "wijzigingen")),
        (len({each.team for each in found.loads}), _TEAMS),
        *((fates[fate], words) for fate, words in _FATES.items()),
    )
    return f"{enumerated(number(count, *words) for count, words in counts if count)}."


def _capacity(found: Comparison) -> Iterator[str]:
    if found.loads:
        yield from ("", CAPACITY)
    for _, group in groupby(found.loads, key=lambda each: each.team):
        rows = list(group)
        yield f"  {rows[0].team} ({rows[0].title})"
        yield from (f"    {_row(row)}" for row in rows)


def _row(row: LoadChange) -> str:
    there, asked, share = load_said(row)
    return f"{row.period}  aanwezig {there};  gevraagd {asked};  belasting {share}"


def _findings(found: Comparison) -> Iterator[str]:
    """Yield the findings that came and went, the gravest first; `aanzien check` explains them."""
    if found.findings:
        yield from ("", FINDINGS)
    for severity, words in SEVERITIES.items():
        for fate, said in ((Fate.NEW, "nieuw"), (Fate.GONE, "opgelost")):
            told = Counter(finding_said(each) for each in of_severity(found, fate, severity))
            if told:
                yield f"  {number(told.total(), *words)} {said}"
            yield from (f"    {each}{_times(count)}" for each, count in told.items())
    other = (finding_said(each) for each in found.findings if each.fate is Fate.OTHER)
    yield from (f"  andere ernst: {each}" for each in other)


def _times(count: int) -> str:
    return "" if count == 1 else f" ({count} keer)"


def _wrap(line: str) -> list[str]:
    """Cut a line where a terminal ends, and go on a little further in."""
    if len(line) <= WIDTH:
        return [line]
    indent = " " * (len(line) - len(line.lstrip(" ")) + 2)
    return textwrap.wrap(
        line, WIDTH, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False
    )
