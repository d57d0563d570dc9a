"""JUnit: findings as tests."""

from dataclasses import replace
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from reporting.hostile import INSPECTION, NOTHING, single

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.reporting.findings.frame import Frame
from aanzien_cli.reporting.findings.junit import to_junit


def suite(text: str) -> ET.Element:
    """Read the only suite."""
    (found,) = ET.fromstring(text.encode())  # noqa: S314 -- written by us
    return found


def test_a_file_without_findings_is_a_passed_test() -> None:
    """A green run is not empty."""
    clean = replace(NOTHING, sources={"teams/b.yaml": b"", "teams/a.yaml": b""})
    found = suite(to_junit(clean, Frame("map")))

    assert found.attrib == {
        "name": "aanzien",
        "tests": "2",
        "failures": "0",
        "errors": "0",
        "skipped": "0",
    }
    assert [case.get("classname") for case in found] == ["map/teams/a.yaml", "map/teams/b.yaml"]
    assert [len(case) for case in found] == [0, 0]


def test_the_colour_is_that_of_the_exit_code() -> None:
    """What does not make the check fail is no failed test either."""
    counts = INSPECTION.per_severity
    strict = suite(to_junit(INSPECTION, Frame(fail_on=Severity.ADVICE)))
    loose = suite(to_junit(INSPECTION, Frame(fail_on=Severity.ERROR)))

    assert int(strict.get("failures", "")) == sum(counts.values())
    assert int(loose.get("failures", "")) == counts[Severity.ERROR]
    assert int(loose.get("skipped", "")) == sum(counts.values()) - counts[Severity.ERROR]


def test_the_numbers_are_those_of_the_tests() -> None:
    """What the suite says is what stands in it."""
    found = suite(to_junit(INSPECTION, Frame()))

    assert int(found.get("tests", "")) == len(found)
    assert len(found.findall("*/failure")) == int(found.get("failures", ""))
    assert len(found.findall("*/skipped")) == int(found.get("skipped", ""))


@given(st.text(), st.text(), st.text())
def test_any_text_is_valid_xml(path: str, message: str, rule: str) -> None:
    """No text breaks the file, and nothing is lost that XML can hold and a reader can see."""
    finding = Finding(path, Span(), rule, Severity.ERROR, message, message)
    (case,) = suite(to_junit(single(finding), Frame()))
    (failure,) = case

    if path.isprintable() and not any(char in path for char in "\ufffe\uffff"):
        assert case.get("classname") == path
    assert failure.get("type") == "fout"


def test_what_xml_cannot_hold_is_replaced() -> None:
    """A character that no XML file can have, not even as a number, is replaced."""
    finding = Finding("a", Span(), "r", Severity.ERROR, "\ufffe en \x1b")
    (case,) = suite(to_junit(single(finding), Frame()))

    assert "\\u001b" in (case[0].get("message") or "")
