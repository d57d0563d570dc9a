"""Render: whole outputs, and what holds for whatever stands in a finding."""

import re
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reporting.hostile import INSPECTION, NOTHING, single
from support.golden_files import assert_golden

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.reporting.findings.format import Format
from aanzien_cli.reporting.findings.render import render

HIDDEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
FOR_PEOPLE = [Format.FULL, Format.CONCISE, Format.GROUPED]
COMMAND = re.compile(r"^\s*::|##\[|##vso\[|##teamcity\[", re.MULTILINE)
ANNOTATION = re.compile(r"^::(?:error|warning|notice) title=", re.MULTILINE)
ESCAPE = re.compile(r"\x1b\[[\d;]*m")
NASTY = st.text() | st.lists(
    st.sampled_from(
        ["::", " ", "#", "##[", "##vso[", "[/]", "[red]", "\x1b[1m", "\n", "\t", "e\u0301", "漢"]
    )
).map("".join)
PLACE = st.integers(-2, 400)
FINDINGS = st.builds(
    Finding,
    path=NASTY,
    span=st.builds(Span, PLACE, PLACE, PLACE, PLACE),
    rule=NASTY,
    severity=st.sampled_from(Severity),
    message=NASTY,
    fix=NASTY,
)


@pytest.mark.parametrize("form", Format)
def test_each_form_is_as_expected(form: Format) -> None:
    """Wide, combining, far away, repeated or hostile: the whole output has been read by people."""
    assert_golden(f"formats/{form}.txt", render(INSPECTION, form))


@pytest.mark.parametrize("form", FOR_PEOPLE)
def test_colour_adds_nothing_but_colour(form: Format) -> None:
    """Without its escape sequences a coloured output is the plain one, word for word."""
    colored = render(INSPECTION, form, color=True)

    assert "\x1b[1;31mfout" in colored
    plain = "\n".join(line.rstrip() for line in ESCAPE.sub("", colored).split("\n"))
    assert plain == render(INSPECTION, form)


@pytest.mark.parametrize("name", ["NO_COLOR", "TERM", "COLUMNS"])
def test_colour_is_what_was_asked(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment has no say any more once the command line has decided."""
    expected = render(INSPECTION, Format.CONCISE, color=True)
    monkeypatch.setenv(name, "dumb")

    assert render(INSPECTION, Format.CONCISE, color=True) == expected


@pytest.mark.parametrize("form", [form for form in Format if form not in FOR_PEOPLE])
def test_forms_for_programs_have_no_colour(form: Format) -> None:
    """Colour is not for files and programs, also when asked for."""
    assert render(INSPECTION, form, color=True) == render(INSPECTION, form)


@pytest.mark.parametrize("form", FOR_PEOPLE)
def test_no_findings_is_no_output(form: Format) -> None:
    """Where nothing was found, a pipe gets nothing; the closing line tells."""
    assert render(NOTHING, form) == ""
    assert render(NOTHING, form, color=True) == ""


@pytest.mark.parametrize("form", Format)
@settings(max_examples=150, deadline=None)
@given(finding=FINDINGS, source=NASTY)
def test_nothing_in_a_finding_can_steer(form: Format, finding: Finding, source: str) -> None:
    """No finding makes rendering fail, moves a cursor or gives a build server a command."""
    text = render(single(finding, source.encode("utf-8", "replace").decode()), form)

    ours = [line for line in text.splitlines() if ANNOTATION.match(line)]
    assert len(ours) == (form is Format.GITHUB)
    assert not COMMAND.search(ANNOTATION.sub("", text))
    assert not {category(char) for char in text if char != "\n"} & HIDDEN


@settings(max_examples=100, deadline=None)
@given(finding=FINDINGS, source=NASTY)
def test_nothing_in_a_finding_can_steer_in_colour(finding: Finding, source: str) -> None:
    """The only escape sequences are our own colours."""
    text = render(
        single(finding, source.encode("utf-8", "replace").decode()), Format.FULL, color=True
    )

    assert not COMMAND.search(ESCAPE.sub("", text))
    assert "\x1b" not in ESCAPE.sub("", text)
