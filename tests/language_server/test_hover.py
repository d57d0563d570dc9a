"""Hover: what is told about the thing under the cursor."""

import re

import pytest
from markdown_it import MarkdownIt
from support.editor import pointed

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.language_server.hover import Hover, hover
from aanzien_cli.language_server.prose import Prose, Telling

OTHERS = {
    "aanzien.yaml": "naam: T\ndisciplines: [jurist, {id: data, naam: Gegevens}]\n",
    "opgaven/wonen.md": "---\ntitel: Wonen *voor* iedereen\naanspreekpunt: p-01\n---\n"
    + "Veel tekst over wonen. " * 40,
    "opgaven/kapot.yaml": "titel: [\n",
}


PLAIN = ["<p>", "<strong>", "</strong>", "</p>"]


def told(path: str, text: str) -> Hover | None:
    """Give what is told at the mark."""
    return hover(*pointed(path, text, {k: v for k, v in OTHERS.items() if k != path}))


def test_a_finding_tells_why_the_rule_is_there() -> None:
    """The reason in the words of the rule, without its examples."""
    found = told("doelstellingen/d.yaml", "titel: D\nopgave: wonne‸n\n")
    assert found
    text = found.prose.markdown()
    assert text.startswith("**onbekende-verwijzing**\n\nElke verwijzing wijst naar een record")
    assert "Fout:" not in text
    assert found.span == Span(2, 9, 2, 15)


def test_a_rule_of_the_paper_is_told_with_its_sentence() -> None:
    """A rule with a quote shows it."""
    found = told(
        "teams/t.yaml", "naam: T\nuitzonderingen:\n  - regel: uitzondering-zonder-re‸den\n"
    )
    assert found
    assert "Uitzonderingen hierop zijn uiteraard mogelijk" in found.prose.plain()


def test_a_reference_tells_the_record() -> None:
    """Its title, a few of its fields and the beginning of its text; markup stays text."""
    found = told("doelstellingen/d.yaml", "titel: D\nopgave: wo‸nen\n")
    assert found
    assert found.span == Span(2, 9, 2, 14)
    markdown = found.prose.markdown()
    assert "opgave:wonen**: Wonen \\*voor\\* iedereen" in markdown
    assert "**aanspreekpunt**: p-01" in markdown
    assert markdown.endswith("…")
    assert "opgave:wonen: Wonen *voor* iedereen" in found.prose.plain()


def test_a_discipline_tells_its_name() -> None:
    """A word of the organisation is told as the organisation calls it."""
    named = told("opdrachten/o.yaml", "benodigde_disciplines: [da‸ta]")
    bare = told("opdrachten/o.yaml", "benodigde_disciplines: [ju‸rist]")
    assert named
    assert bare
    assert Telling("discipline:data", "Gegevens") in named.prose.tellings
    assert Telling("discipline:jurist", "jurist") in bare.prose.tellings


def test_a_key_tells_what_the_field_is_for() -> None:
    """In the words of the schema, also within a part."""
    found = told("opdrachten/o.yaml", "titel: O\nclaims:\n  - pe‸riode: 2026-K1\n")
    assert found
    assert "periode**: De periode waarin de inzet nodig is" in found.prose.markdown()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("aanzien.yaml", "naam: T\nregels:\n  uit: [yaml-val‸kuil]\n"),
        ("aanzien.yaml", "naam: T\nregels:\n  ernst:\n    yaml-val‸kuil: fout\n"),
        ("teams/t.yaml", "naam: T\nuitzonderingen:\n  - {regel: yaml-val‸kuil, reden: x}\n"),
    ],
)
def test_the_name_of_a_rule_tells_the_rule(path: str, text: str) -> None:
    """Wherever a rule is named."""
    found = told(path, text)
    assert found
    assert any(each.head == "yaml-valkuil" for each in found.prose.tellings)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("opgaven/kapot.yaml", "titel: [\n‸"),
        ("opgaven/a.yaml", "titel: A\n‸\n"),
        ("opgaven/a.yaml", "titel: A\ntoelichting: te‸kst\n"),
        ("teams/t.yaml", "naam: T\nuitzonderingen:\n  - {regel: bestaat-n‸iet, reden: x}\n"),
        ("README.md", "te‸kst"),
    ],
)
def test_nothing_is_told_of_nothing(path: str, text: str) -> None:
    """Plain text, a broken file and a file of nobody have nothing to be told."""
    found = told(path, text)
    assert found is None or found.prose.tellings[0].head in (
        "onbekende-verwijzing",
        "onleesbaar-bestand",
    )


def test_a_field_that_does_not_exist_has_no_text() -> None:
    """Only the finding about it is told."""
    found = told("opgaven/a.yaml", "titel: A\nverzon‸nen: x\n")
    assert found
    assert [each.head for each in found.prose.tellings] == ["onbekend-veld"]


def test_a_record_that_cannot_be_read_is_told_by_nothing() -> None:
    """It exists, but says nothing."""
    assert told("doelstellingen/d.yaml", "titel: D\nopgave: ka‸pot\n") is None


def test_hostile_text_stays_text() -> None:
    """No link, no markup, no hidden sign of a file reaches the editor as such."""
    prose = Prose((Telling("a\u202eb", "[klik](javascript:x) <img> \x1b[31m\nregel"),))

    assert "\u202e" not in prose.markdown() + prose.plain()
    assert "\x1b" not in prose.markdown() + prose.plain()
    assert re.findall("<[^>]*>", MarkdownIt().render(prose.markdown())) == PLAIN
    assert "\n" not in prose.plain()
