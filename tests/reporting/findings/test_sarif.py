"""SARIF: the log that code scanning takes in."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from reporting.hostile import INSPECTION, NOTHING, single

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inspection import Excused, Inspection
from aanzien_cli.reporting.findings.frame import Frame
from aanzien_cli.reporting.findings.line_hash import line_hashes
from aanzien_cli.reporting.findings.sarif import MOST, to_sarif
from aanzien_cli.rules.catalog import ALL_RULES

FRAME = Frame("", ALL_RULES)
FINDING = Finding("teams/a.yaml", Span(2, 7, 2, 9), "dubbel-id", Severity.WARNING, "dit is dubbel")


def run(inspection: Inspection, frame: Frame = FRAME) -> Mapping[str, Any]:
    """Give the only run of the log."""
    (found,) = json.loads(to_sarif(inspection, frame))["runs"]
    assert isinstance(found, dict)
    return found


def test_every_rule_is_described_once() -> None:
    """All rules that ran are there, fired or not, and results point at the right one."""
    found = run(single(FINDING))
    rules = found["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == [rule.name for rule in ALL_RULES]
    assert all(rule["help"]["text"] and rule["fullDescription"]["text"] for rule in rules)
    assert all(len(rule["help"]["text"]) <= 1_024 for rule in rules)
    (result,) = found["results"]
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "dubbel-id"


def test_a_question_is_less_precise() -> None:
    """A rule that only asks says so, in the words of code scanning."""
    rules = run(NOTHING)["tool"]["driver"]["rules"]
    asking = {rule.name for rule in ALL_RULES if rule.heuristic}

    assert {r["id"] for r in rules if r["properties"]["precision"] == "medium"} == asking
    assert all(r["defaultConfiguration"]["level"] != "error" for r in rules if r["id"] in asking)


def test_a_rule_that_nobody_described_is_described_all_the_same() -> None:
    """Every result has a rule, or an upload is refused."""
    found = run(INSPECTION, Frame())
    rules = found["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == ["regel-0", "regel-1", "regel-2"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in found["results"])


def test_a_result_has_its_place_and_marks() -> None:
    """Path, region, level and both fingerprints."""
    source = "naam: A\nteam: xx\n"
    (result,) = run(single(FINDING, source), Frame("beleid", ALL_RULES))["results"]

    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "beleid/teams/a.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 9}
    assert result["level"] == "warning"
    assert result["message"]["text"] == "dit is dubbel."
    assert (
        result["partialFingerprints"]["primaryLocationLineHash"]
        == (line_hashes(source.encode())[1])
    )
    assert len(result["partialFingerprints"]["aanzien/v2"]) == 32


def test_a_path_is_an_address() -> None:
    """What cannot stand in an address is written as bytes, also what is no UTF-8."""
    (result,) = run(single(replace(FINDING, path="teams/één #1%\udcff.yaml")))["results"]

    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "teams/%C3%A9%C3%A9n%20%231%25%FF.yaml"


def test_an_empty_place_is_one_column_wide() -> None:
    """A region of nothing cannot be shown."""
    (result,) = run(single(replace(FINDING, span=Span(2, 7, 2, 7))))["results"]

    assert result["locations"][0]["physicalLocation"]["region"]["endColumn"] == 8


def test_text_from_a_file_is_no_link() -> None:
    """A message may look like a link of SARIF, but is none; the mend follows as a sentence."""
    odd = replace(FINDING, message="zie [hier](https://x.nl)?", fix="haal weg")
    (result,) = run(single(odd))["results"]

    assert result["message"]["text"] == "zie [hier] (https://x.nl)? Herstel: haal weg."


def test_an_exception_is_a_suppression_with_its_reason() -> None:
    """What a record excepts with a reason is in the log, as accepted."""
    excused = (Excused(FINDING, "uitzondering", "zo afgesproken"),)
    (result,) = run(replace(NOTHING, excused=excused))["results"]

    assert result["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "uitzondering: zo afgesproken",
        }
    ]


def test_a_suppression_without_a_reason_says_what_it_is() -> None:
    """A baseline need not give a reason."""
    (result,) = run(replace(NOTHING, excused=(Excused(FINDING, "basislijn", ""),)))["results"]

    assert result["suppressions"][0]["justification"] == "basislijn"


def test_a_log_has_an_end() -> None:
    """The gravest 5,000 are kept, and the log says how many there were more."""
    advice = replace(FINDING, severity=Severity.ADVICE)
    found = run(replace(NOTHING, findings=(*[advice] * MOST, FINDING), notes=("let op",)))

    assert len(found["results"]) == MOST
    assert found["results"][0]["level"] == "warning"
    told = found["invocations"][0]["toolExecutionNotifications"]
    assert [each["message"]["text"].partition(" niet in")[0] for each in told] == [
        "let op",
        "nog 1 bevinding",
    ]


@pytest.mark.parametrize(("folder", "category"), [("", "aanzien/"), ("a/b", "aanzien/a/b/")])
def test_two_folders_are_two_categories(folder: str, category: str) -> None:
    """Two maps in one repository do not overwrite each other's results."""
    found = run(NOTHING, Frame(folder))

    assert found["automationDetails"]["id"] == category
    assert found["columnKind"] == "unicodeCodePoints"
    assert found["invocations"] == [{"executionSuccessful": True}]
    assert "uri" not in found["originalUriBaseIds"]["%SRCROOT%"]
