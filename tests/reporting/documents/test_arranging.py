"""Arranging: parts of a text in another order, and nothing lost."""

import re

import pytest

from aanzien_cli.domain.parts.volgorde import DELEN
from aanzien_cli.reporting.documents.arranging import arranged, marks
from aanzien_cli.reporting.documents.catalog import KINDS
from aanzien_cli.reporting.documents.making import templates
from aanzien_cli.reporting.render.template import literal

A, B, C = marks(("a", "b", "c")).values()
TEXT = f"# T\n\nOnder.\n\n{A}\n## A\n\nX\n\n{B}\n## B\n\n{C}\n## C\n\nZ\n"


@pytest.mark.parametrize(
    ("first", "headings"),
    [
        ((), "ABC"),
        (("c",), "CAB"),
        (("c", "b", "a"), "CBA"),
        (("weg", "b"), "BAC"),
    ],
)
def test_what_is_named_stands_first(first: tuple[str, ...], headings: str) -> None:
    """The title stays, the rest follows as it was, and no mark is left."""
    text = arranged(TEXT, first)

    assert re.findall(r"^## (.)$", text, re.MULTILINE) == [*headings]
    assert text.startswith("# T\n\nOnder.\n\n## ")
    assert {"\x1e", "\n\n\n"}.isdisjoint(re.findall(r"\x1e|\n{3}", text))
    assert sorted(text.split()) == sorted(arranged(TEXT, ()).split())


def test_a_text_without_parts_stays_as_it_is() -> None:
    """A template of somebody else that marks nothing is left alone; an empty part is left out."""
    assert arranged("# T\n\n## A\n", ("a",)) == "# T\n\n## A\n"
    assert arranged(f"# T\n\n{A}\n\n{B}\n## B\n", ("b",)) == "# T\n\n## B\n"


def test_nobody_can_write_a_mark_in_a_file() -> None:
    """The sign of a mark is written out in a text of a user."""
    assert "\x1e" not in literal(str(A))


@pytest.mark.parametrize("name", KINDS)
def test_every_report_marks_its_parts(name: str) -> None:
    """The parts in a template are those that an organisation can name, in the usual order."""
    found = templates()
    included = re.compile(r"^\{% include '(.+)' %\}$", re.MULTILINE)
    whole = included.sub(lambda each: found[each[1]], found[f"{name}.md.j2"])

    assert tuple(re.findall(r"^\{\{ begin\.(\w+) \}\}$", whole, re.MULTILINE)) == DELEN[name]
