"""Quiet: what a baseline hides is told, and a change cannot write its own."""

from datetime import date

from support.repository import inspected

from aanzien_cli.domain.baseline import Baseline, Entry, counted
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.quiet import quieted

TODAY = date(2026, 3, 1)
FILES = {"opgaven/a.yaml": "titel: A\nfout: 1\n", "opgaven/b.yaml": "titel: B\nfout: 1\n"}
RULE = "onbekend-veld"
TOLD = ("nog-niet-vastgesteld", "verouderde-basislijn")


def fault(path: str) -> Finding:
    """Give the finding in one of the files."""
    return next(f for f in inspected(FILES).findings if (f.path, f.rule) == (path, RULE))


def baseline(*paths: str, version: int = 2) -> Baseline:
    """Give a baseline that knows the fault of these files."""
    entries = counted([fault(path) for path in paths], Baseline("basislijn.jsonl"), TODAY)
    return Baseline("basislijn.jsonl", entries, version)


def unknown(inspection: Inspection) -> list[str]:
    """Give the files with a fault that is not excused."""
    return [finding.path for finding in inspection.findings if finding.rule == RULE]


def told(inspection: Inspection) -> list[Finding]:
    """Give what is said of the baseline itself."""
    return [finding for finding in inspection.findings if finding.rule in TOLD]


def test_only_the_agreed_baseline_counts() -> None:
    """An entry that a change adds hides nothing, and is told at its own line."""
    ours, agreed = baseline("opgaven/a.yaml", "opgaven/b.yaml"), baseline("opgaven/a.yaml")

    left = quieted(inspected(FILES), ours, ALL_RULES, agreed)

    assert unknown(left) == ["opgaven/b.yaml"]
    (finding,) = told(left)
    assert (finding.path, finding.rule) == ("basislijn.jsonl", "nog-niet-vastgesteld")
    assert finding.span == Span(3, 1, 3, 2)
    assert finding.message == (
        "1 keer 'onbekend-veld' staat niet zo in de vertrouwde basislijn en telt nog niet mee"
    )
    assert finding.fix == "laat de basislijn eerst vaststellen, los van deze wijziging"
    assert finding.subject == f"opgaven/b.yaml.{ours.entries[1].mark}"


def test_a_baseline_as_agreed_is_not_told() -> None:
    """The same entries, or fewer, go beyond nothing."""
    agreed = baseline("opgaven/a.yaml", "opgaven/b.yaml")

    assert told(quieted(inspected(FILES), agreed, ALL_RULES, agreed)) == []
    assert told(quieted(inspected(FILES), baseline("opgaven/a.yaml"), ALL_RULES, agreed)) == []


def test_what_is_gone_and_what_is_new_are_both_told() -> None:
    """An agreed entry that counts too many, and one of ours that was never agreed."""
    gone = Entry(RULE, "opgaven/weg.yaml", "m", 1, TODAY)
    agreed = Baseline("basislijn.jsonl", (gone,))

    found = told(quieted(inspected(FILES), baseline("opgaven/a.yaml"), ALL_RULES, agreed))

    assert sorted(finding.rule for finding in found) == ["nog-niet-vastgesteld", TOLD[1]]


def test_another_form_than_agreed_is_told_once() -> None:
    """Entries of two forms cannot be compared: one sentence, at the top of the file."""
    ours, agreed = baseline("opgaven/a.yaml", "opgaven/b.yaml"), baseline("opgaven/a.yaml")
    first = agreed._replace(version=1)

    (finding,) = (
        f for f in told(quieted(inspected(FILES), ours, ALL_RULES, first)) if f.subject == ""
    )

    assert finding.span == Span(1, 1, 1, 2)
    assert finding.rule == "nog-niet-vastgesteld"
    assert finding.path == "basislijn.jsonl"
    assert finding.message == ("de vertrouwde basislijn heeft een andere vorm, en alleen die telt")
    assert finding.fix == "laat de basislijn eerst vaststellen, los van deze wijziging"


def test_without_an_agreed_entry_the_form_does_not_matter() -> None:
    """Where nothing was agreed yet, each entry is told by itself."""
    ours = baseline("opgaven/a.yaml", "opgaven/b.yaml")

    found = told(quieted(inspected(FILES), ours, ALL_RULES, Baseline("basislijn.jsonl", (), 1)))

    assert [finding.span.line for finding in found] == [2, 3]


def test_what_is_gone_is_known_by_what_it_was_about() -> None:
    """Two entries that are too many are two findings, also when their sentences are the same."""
    entries = tuple(Entry(RULE, "opgaven/a.yaml", mark, 1, TODAY) for mark in ("m1", "m2"))

    found = told(quieted(inspected({}), Baseline("basislijn.jsonl", entries), ALL_RULES))

    assert [finding.subject for finding in found] == ["opgaven/a.yaml.m1", "opgaven/a.yaml.m2"]
    assert [finding.span for finding in found] == [Span(2, 1, 2, 2), Span(3, 1, 3, 2)]


def test_the_trusted_settings_decide_what_is_told() -> None:
    """A change that switches the rule off cannot silence what is said of its baseline."""
    mild = {**FILES, "aanzien.yaml": "naam: A\nregels: {uit: [nog-niet-vastgesteld]}\n"}
    trusted = inspected({"aanzien.yaml": "naam: A\n"}).register
    ours, agreed = baseline("opgaven/a.yaml"), Baseline("basislijn.jsonl")

    assert told(quieted(inspected(mild), ours, ALL_RULES, agreed)) == []
    assert len(told(quieted(inspected(mild), ours, ALL_RULES, agreed, trusted))) == 1
