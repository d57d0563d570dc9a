"""Spiegel: what the mirror shows of the five elements."""

import re

import pytest
from reporting.documents.example_report import ASKED, NAMES, told
from support.golden_files import assert_golden
from support.repository import inspected

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.reporting.documents import spiegel
from aanzien_cli.reporting.documents.context import Context
from aanzien_cli.reporting.documents.making import to_markdown


@pytest.mark.parametrize("example", NAMES)
def test_the_mirror_of_an_example_reads_well(example: str) -> None:
    """The whole text, to be read as prose."""
    assert_golden(f"reports/{example}/spiegel.md", told(spiegel.KIND, example))


def test_an_empty_map_has_nothing_to_count() -> None:
    """Nothing is not zero: a part of nothing is said in words."""
    found = inspected({"aanzien.yaml": "naam: Gemeente Voorbeeld\n"})

    text = to_markdown(spiegel.build(Context(found, rules=ASKED)))

    assert text.count("er zijn er geen") == 34
    assert text.count("nog niets opgeschreven, dus valt er nog niets te vragen.") == 6
    assert "De regels vinden hier niets" not in text


def test_of_members_without_hours_it_is_not_known_what_they_do() -> None:
    """A team of which no hours are written down is there, and is not counted as nothing."""
    found = inspected({"teams/a.yaml": "naam: A\nleden: [{persoon: p-1, rol: kern}]\n"})

    text = to_markdown(spiegel.build(Context(found, rules=ASKED)))

    assert "| Kernleden die grotendeels voor één team werken | dat is niet bekend |" in text


def test_there_is_no_total_score() -> None:
    """Every count is of something, and nothing adds chapters up."""
    text = told(spiegel.KIND, "energietransitie")
    numbered = re.findall(r"^## (\d)\. ", text, re.MULTILINE)

    assert numbered == ["1", "2", "3", "4", "5"]
    assert not re.search(r"score|totaal|rapportcijfer", text, re.IGNORECASE)


def test_every_element_has_a_chapter() -> None:
    """No rule falls outside the mirror: its element is in a chapter, or it is about the files."""
    plans = (*spiegel._ELEMENTS, spiegel._MEASURE)  # noqa: SLF001 -- the plan itself is the promise
    covered = {element for plan in plans for element in plan.elements}

    assert covered == set(Element) - {Element.BASIS}


def test_work_that_comes_later_is_no_work_of_now() -> None:
    """A team that has room now, and too much work next quarter, stands in one count of the two."""
    files = {
        "aanzien.yaml": "naam: Gemeente Voorbeeld\n",
        "teams/t.yaml": "naam: T\nleden: [{persoon: p, fte: 0.5, van: 2025-01-01}]\n",
        "opdrachten/a.yaml": "titel: A\nstatus: in_uitvoering\nteam: t\n"
        "claims: [{periode: 2026-K2, fte: 2}]\n",
    }

    text = to_markdown(spiegel.build(Context(inspected(files), rules=ASKED)))

    assert "| Teams die nu meer werk hebben dan tijd | 0 van 1 |" in text
    assert "| Teams die later meer werk krijgen dan tijd | 1 van 1 |" in text
