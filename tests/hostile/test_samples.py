"""Samples: what a hostile file does ends as a finding with a place, in every form."""

import json

import pytest
from hostile.samples import SAMPLES, Sample
from support.repository import PEILDATUM, sources

from aanzien_cli.api import inspect_files
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.format import Format
from aanzien_cli.reporting.findings.render import render


def judged(sample: Sample) -> Inspection:
    """Judge the file of a sample."""
    return inspect_files(sources({sample.path: sample.content}), PEILDATUM)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda each: f"{each.row} {each.name}")
def test_a_hostile_file_ends_as_a_finding(sample: Sample) -> None:
    """It is told of by the right rule, with a place that exists, and breaks no form."""
    inspection = judged(sample)
    found = [finding for finding in inspection.findings if finding.rule == sample.rule]

    assert found, [(f.rule, f.message) for f in inspection.findings]
    lines = sample.content.count(b"\n") + sample.content.count(b"\r") + 1
    assert all(1 <= finding.span.line <= lines for finding in found)
    for form in Format:
        assert "\x1b" not in render(inspection, form)
    assert json.loads(render(inspection, Format.JSON))["findings"]


def test_a_rejected_file_gives_one_finding() -> None:
    """What cannot be read at all is told of once, and not once more for each of its lines."""
    for sample in SAMPLES:
        refused = [f for f in judged(sample).findings if f.rule == "onleesbaar-bestand"]
        assert len(refused) == (sample.rule == "onleesbaar-bestand"), sample


def test_five_thousand_broken_files_are_all_told_of() -> None:
    """H-05: no file hides another, however many there are, and each is told of once."""
    files = {f"opgaven/o-{number}.yaml": "titel: [" for number in range(5_000)}
    inspection = inspect_files(sources(files), PEILDATUM)
    told = [f.path for f in inspection.findings if f.rule == "onleesbaar-bestand"]

    assert sorted(told) == sorted(files)
    assert len(json.loads(render(inspection, Format.JSON))["findings"]) >= len(files)


def test_no_object_of_python_is_made() -> None:
    """H-08: a tag that names a function calls nothing; its text is not even kept as a title."""
    sample = next(each for each in SAMPLES if each.name == "python")

    assert judged(sample).register.records == ()


def test_names_that_collide_elsewhere_are_told_of() -> None:
    """H-18: on Windows and macOS two files that differ in capitals are one; git holds both."""
    both = sources({"opgaven/wonen.yaml": "titel: A", "opgaven/WONEN.yaml": "titel: B"})
    (told,) = [f for f in inspect_files(both, PEILDATUM).findings if f.rule == "dubbel-id"]

    assert "opgaven/WONEN.yaml" in told.message + told.path
