"""Every report: all documents of all examples, made as the command makes them."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from functools import cached_property
from pathlib import Path
from shutil import copytree
from typing import Final

from aanzien_cli.api import Scope, inspect, lines_in
from aanzien_cli.comparing import Moment, state
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.kinds import BY_NAME
from aanzien_cli.isolation.typesetting import typeset
from aanzien_cli.loading.past.revision import head
from aanzien_cli.reporting.documents.accountability import organisation
from aanzien_cli.reporting.documents.catalog import KINDS
from aanzien_cli.reporting.documents.context import (
    CannotTellError,
    Context,
    Document,
    Kind,
    RuleSummary,
)
from aanzien_cli.reporting.documents.house import house_order, house_style
from aanzien_cli.reporting.documents.making import to_markdown
from aanzien_cli.reporting.documents.pages import Made, made
from aanzien_cli.rules.catalog import ALL_RULES
from support.example_history import build as build_history
from support.house_files import BOLD, REGULAR, png
from support.repository import PEILDATUM

EXAMPLES: Final = Path(__file__).parents[2] / "examples"
RULES: Final = {each.name: RuleSummary(each.element, each.summary) for each in ALL_RULES}
NAMES: Final = sorted(path.parent.name for path in EXAMPLES.glob("*/aanzien.yaml"))

STYLE: Final = """\
huisstijl:
  kleur: '#7a1f5c'
  logo: huisstijl/logo.png
  lettertype: {tekst: huisstijl/a.ttf, koppen: huisstijl/b.ttf}
  volgorde: {raadsrapportage: [opgaven, verantwoording], portfolio: [wachtend]}
"""


@dataclass(frozen=True)
class Report:
    """One document of one example."""

    example: str
    kind: Kind
    context: Context

    @property
    def name(self) -> str:
        """Give a name for files: `energietransitie/opgave-energiearmoede`."""
        subject = f"-{self.context.subject}" if self.context.subject else ""
        return f"{self.example}/{self.kind.name}{subject}"

    @cached_property
    def document(self) -> Document:
        """Give the facts, in the order of the organisation."""
        first = house_order(self.context.register, self.kind.name)
        return replace(self.kind.build(self.context), first=first)

    @property
    def markdown(self) -> str:
        """Give the text as it goes to standard output."""
        return to_markdown(self.document)

    @cached_property
    def page(self) -> Made:
        """Give the page that the other two forms are made of."""
        day = self.context.register.peildatum
        return made(
            self.document, organisation(self.context), day, house_style(self.context.register)
        )

    @property
    def pdf(self) -> bytes:
        """Give the PDF."""
        stamp = datetime.combine(self.page.about.day, time(), UTC).timestamp()
        return typeset(self.page.typeset, self.page.charts, int(stamp), self.page.style)


def every_report() -> Iterator[Report]:
    """Yield every document of every example; the past in git is left out, as in a fresh copy."""
    for example in NAMES:
        found = inspect(EXAMPLES / example, PEILDATUM, Scope(history=False, snapshot=True))
        for kind in KINDS.values():
            for subject in _subjects(kind, found):
                context = Context(found, subject, lines=lines_in(found), rules=RULES)
                yield from _told(Report(example, kind, context))


def styled(folder: Path) -> Iterator[Report]:
    """Yield reports in a house style of their own: a logo, fonts, a colour and another order.

    `folder` is not there yet.
    """
    copytree(EXAMPLES / "heronderzoeken", folder)
    (folder / "huisstijl").mkdir()
    for name, content in {"logo.png": png(60, 20), "a.ttf": REGULAR, "b.ttf": BOLD}.items():
        (folder / "huisstijl" / name).write_bytes(content)
    with (folder / "aanzien.yaml").open("a", encoding="utf-8") as file:
        file.write(STYLE)
    found = inspect(folder, PEILDATUM, Scope(history=False, snapshot=True))
    for name in ("raadsrapportage", "portfolio"):
        yield Report("huisstijl", KINDS[name], Context(found, lines=lines_in(found)))


def since_last_year(folder: Path) -> Report:
    """Give the report for the council on a copy with a past in git, compared with an earlier day.

    `folder` is not there yet; git is needed.
    """
    root = build_history(folder)
    earlier = state(root, Moment("2025-01-01"), ())[1].register
    found = inspect(root, PEILDATUM, Scope(rules=(), history=True))
    context = Context(found, earlier=earlier, commit=head(root), lines=lines_in(found))
    return Report("energietransitie-sinds", KINDS["raadsrapportage"], context)


def _told(report: Report) -> Iterator[Report]:
    """Yield a report, unless its document has nothing to tell of this example."""
    with suppress(CannotTellError):
        assert report.document.model
        yield report


def _subjects(kind: Kind, found: Inspection) -> Iterator[str]:
    if not kind.needs:
        yield ""
        return
    wanted = BY_NAME[kind.needs]
    yield from (record.id for record in found.register.of(wanted))
