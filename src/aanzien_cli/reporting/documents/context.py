"""Context: what a document is made of: an inspection, and what the command line adds to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.parts.volgorde import DELEN
from aanzien_cli.domain.register import Register

Lines = Callable[[str, Sequence[str]], Sequence[int]]
"""Gives the line of each of some fields, written with dots, in a file."""


def _first_lines(_path: str, fields: Sequence[str]) -> Sequence[int]:
    return [1] * len(fields)


class RuleSummary(NamedTuple):
    """What a rule asks, in a Dutch sentence, and the element of the paper that it belongs to."""

    element: Element
    summary: str


class CannotTellError(Exception):
    """A document cannot be made of this; the text is a Dutch sentence."""


@dataclass(frozen=True)
class Context:
    """What there is to tell about.

    `subject` is the id that the user named, empty for none. `earlier` is the register to compare
    with, None where nobody asked or there is none. `commit` is what git calls the files that were
    read, empty where that is not known; `changed` are the paths that read otherwise by now.
    `address` tells where a file can be read on the web, with `{pad}`, `{regel}` and `{commit}` in
    it. `rules` tells of each rule what it asks. `lines` finds fields again.
    """

    inspection: Inspection
    subject: str = ""
    earlier: Register | None = None
    commit: str = ""
    changed: frozenset[str] = frozenset()
    address: str = ""
    rules: Mapping[str, RuleSummary] = field(default_factory=dict, repr=False)
    lines: Lines = field(default=_first_lines, repr=False)

    @property
    def register(self) -> Register:
        """Give the register of the inspection."""
        return self.inspection.register


@dataclass(frozen=True)
class Chart:
    """A picture: its SVG, what it is called, and what it shows in words for who cannot see it."""

    svg: str
    title: str
    alt: str


@dataclass(frozen=True)
class Document:
    """A document as plain facts: the template that tells them, and the charts it may show.

    `model` holds frozen dataclasses, tuples, texts and whole numbers, nothing else; a text that is
    no `Md` is shown literally. `description` is one sentence for who searches. `first` names the
    parts that stand first, in their order; the others follow as the template has them. A `dense`
    document is set small in a PDF, to stay short.
    """

    template: str
    description: str
    model: Mapping[str, Any]
    charts: Mapping[str, Chart] = field(default_factory=dict)
    first: tuple[str, ...] = ()
    dense: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """Give the names of the parts, in the usual order."""
        return DELEN[self.template.partition(".")[0]]


@dataclass(frozen=True)
class Kind:
    """A document that can be asked for by name.

    `about` says in Dutch what it tells. `build` raises CannotTellError where the subject is not
    there. `needs` names the kind of record it is about, empty for the whole map. `history` says
    whether it reads the past in git, `rules` whether it tells of findings.
    """

    name: str
    about: str
    build: Callable[[Context], Document]
    needs: str = ""
    history: bool = False
    rules: bool = False
