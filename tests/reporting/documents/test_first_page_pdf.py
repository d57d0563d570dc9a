"""First page pdf: page one of the report for the council answers its five questions."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest
from support.every_report import EXAMPLES, NAMES, Report, since_last_year
from support.git_repository import needs_git
from support.many_opgaven import many_opgaven
from support.pdf_words import page_count, squeezed, words
from support.repository import PEILDATUM, inspected

from aanzien_cli.api import Scope, inspect, lines_in
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.documents.catalog import KINDS
from aanzien_cli.reporting.documents.context import Context
from aanzien_cli.reporting.render.inline import Node

QUESTIONS: Final = (
    "Wat is er veranderd sinds de vorige keer?",
    "Welke opgaven lopen niet goed, en waardoor?",
    "Wat wordt er van de raad gevraagd?",
    "Waar zijn te weinig mensen?",
    "Wie kan er last van hebben?",
)


def report(found: Inspection, subject: str = "") -> Report:
    """Give the report for the council, or that on an opgave."""
    kind = KINDS["opgave" if subject else "raadsrapportage"]
    return Report("voorbeeld", kind, Context(found, subject, lines=lines_in(found)))


def example(name: str) -> Inspection:
    """Give an example without its past."""
    return inspect(EXAMPLES / name, PEILDATUM, Scope(rules=(), history=False, snapshot=True))


def answers(told: Report) -> Iterator[tuple[str, str]]:
    """Yield each question of page one with the words of its first answer, up to its first note."""
    blocks = told.page.page.blocks
    starts = [number for number, block in enumerate(blocks) if block["t"] == "heading"]
    end = next(number for number in starts[1:] if blocks[number]["level"] == 1)
    own = [number for number in starts[1:] if number <= end]
    for start, after in pairwise(own):
        yield "".join(_words(blocks[start]["c"])), _first(blocks[start + 1 : after])


def _first(blocks: list[Node]) -> str:
    """Give the first row of a table or item of a list; without either what stands there last.

    A fixed sentence may go before it.
    """
    for block in blocks:
        if block["t"] == "table":
            return "".join("".join(_words(cell["c"])) for cell in block["rows"][0])
        if block["t"] == "bullet_list":
            return "".join(_words(block["c"][0]["c"]))
    return "".join(_words(blocks[-1]["c"]))


def _words(nodes: list[Node]) -> Iterator[str]:
    """Yield the words of nodes up to the first note, which is drawn as a number."""
    for node in nodes:
        if node["t"] == "note":
            return
        yield node.get("v", "")
        yield from _words(node.get("c", []))


def assert_answered(told: Report) -> None:
    """Every question stands on page one, in its order, with its first answer."""
    first, found = words(told.pdf), dict(answers(told))
    assert tuple(found) == QUESTIONS
    assert all(found.values())
    at = 0
    for question, answer in found.items():
        assert squeezed(question) in first[at:], question
        at = first.index(squeezed(question), at)
        assert squeezed(answer) in first[at:], answer


@pytest.mark.parametrize("name", NAMES)
def test_page_one_of_an_example_answers_five_questions(name: str) -> None:
    """What changed, what is off, what is asked, who is short and who may be hurt: on one page."""
    assert_answered(report(example(name)))


@needs_git
def test_page_one_since_last_year_answers_them_too(tmp_path: Path) -> None:
    """A comparison brings more news, and that leaves the other answers on the page."""
    assert_answered(since_last_year(tmp_path / "map"))


@pytest.mark.parametrize("count", [2, 14])
def test_page_one_of_many_opgaven_answers_them_too(count: int) -> None:
    """However much is off, asked and short, no answer pushes another one off the page."""
    told = report(inspected(many_opgaven(count)))

    assert_answered(told)
    assert ("Inhetkort:derest" in words(told.pdf)) is (count > 2)


def test_an_answer_that_is_pushed_off_is_missed() -> None:
    """The reader of a page sees where it ends: what stands on page two is not on page one."""
    told = report(example("energietransitie"))

    assert squeezed("Wat mag het kosten?") not in words(told.pdf)
    assert squeezed("Wie kan er last van hebben?") in words(told.pdf)
    assert squeezed("Wie kan er last van hebben?") not in words(told.pdf, 2)


SUBJECTS: Final = [
    (name, path.stem) for name in NAMES for path in sorted((EXAMPLES / name / "opgaven").iterdir())
]


@pytest.mark.parametrize(("name", "subject"), SUBJECTS)
def test_the_report_on_an_opgave_takes_two_pages(name: str, subject: str) -> None:
    """The largest opgave of an example fits on both sides of one sheet, its sources as well."""
    found = report(example(name), subject).pdf

    assert page_count(found) <= 2
    assert squeezed("Wie kan er last van hebben?") in words(found)
