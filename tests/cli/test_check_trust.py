"""Check trust: no change exempts itself, from the command line."""

import json
from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git
from support.known_fault import BAD, CHECK
from support.program import Said

HIDING = {
    "exception": {
        "opgaven/oud.yaml": BAD
        + b"uitzonderingen:\n  - {regel: onbekend-veld, reden: dat mag van mij}\n"
    },
    "rule switched off": {
        "aanzien.yaml": b"naam: Gemeente Voorbeeld\nregels:\n  uit: [onbekend-veld]\n"
    },
    "rule made milder": {
        "aanzien.yaml": b"naam: Gemeente Voorbeeld\nregels:\n  ernst: {onbekend-veld: advies}\n"
    },
    "file ignored": {
        "aanzien.yaml": b"naam: Gemeente Voorbeeld\nnegeer: [opgave]\n",
        "opgave/oud.yaml": BAD,
    },
}


@needs_git
@pytest.mark.parametrize("files", HIDING.values(), ids=HIDING)
def test_a_change_cannot_exempt_itself(
    repository: GitRepository, said: Said, files: dict[str, bytes]
) -> None:
    """An exception, a setting or an ignored folder of the change itself hides nothing."""
    repository.commit(files)
    root = str(repository.root)
    rules = "onbekend-veld,overgeslagen-bestand,nog-niet-vastgesteld"
    asked = (*CHECK, root, "--fail-on", "waarschuwing", "--select", rules)

    code, output, _ = said(*asked, "--trusted-config-ref", "main~1")

    assert code == 1
    assert "[onbekend-veld]" in output
    assert "waarschuwing[nog-niet-vastgesteld]" in output
    if "opgave/oud.yaml" in files:
        assert "[overgeslagen-bestand]" in output
    else:
        assert "fout[onbekend-veld]" in output
        assert "fout[onbekend-veld]" not in said(*asked)[1]


@needs_git
def test_both_at_once_still_fail(repository: GitRepository, said: Said, baseline: Path) -> None:
    """A change that adds an exception, a setting and a baseline still ends with 1."""
    repository.commit({**HIDING["exception"], **HIDING["rule switched off"]})
    root = str(repository.root)
    asked = (*CHECK, root, "--baseline", str(baseline))

    free = said(*asked)
    trusted = said(*asked, "--trusted-config-ref", "main~1")

    assert free[0] == 0
    assert trusted[0] == 1
    assert "opgaven/oud.yaml:3:1: fout[onbekend-veld]" in trusted[1]
    assert "staat niet zo in de vertrouwde basislijn" in trusted[1]


@needs_git
def test_what_is_not_agreed_is_told_whatever_the_change_says(
    repository: GitRepository, said: Said, baseline: Path
) -> None:
    """A change that switches off the rule about itself is told of all the same."""
    settings = b"naam: Gemeente Voorbeeld\nregels:\n  uit: [nog-niet-vastgesteld]\n"
    repository.commit({"aanzien.yaml": settings})
    asked = (*CHECK, str(repository.root), "--baseline", str(baseline))

    _, output, _ = said(*asked, "--trusted-config-ref", "main~1")

    assert f"{baseline.name}:2:1: waarschuwing[nog-niet-vastgesteld]" in output


@needs_git
def test_what_is_agreed_counts(repository: GitRepository, said: Said, baseline: Path) -> None:
    """Settings, exceptions and a baseline of the trusted revision hold, and are not reported."""
    repository.commit({**HIDING["exception"], **HIDING["rule switched off"]})
    asked = (*CHECK, str(repository.root), "--baseline", str(baseline))

    code, output, _ = said(*asked, "--trusted-config-ref", "main")

    assert code == 0
    assert "nog-niet-vastgesteld" not in output


@needs_git
def test_a_broken_baseline_of_the_trusted_revision_is_said(
    repository: GitRepository, said: Said, baseline: Path
) -> None:
    """The sentence names the revision."""
    right = baseline.read_bytes()
    repository.commit({"basislijn.jsonl": b"{}\n"})
    baseline.write_bytes(right)

    code, _, told = said(
        *(*CHECK, str(repository.root), "--baseline", str(baseline)),
        *("--trusted-config-ref", "main"),
    )

    assert code == 2
    assert "--baseline 'basislijn.jsonl' in 'main': regel 1" in told


@needs_git
def test_a_renewed_baseline_counts_once_it_is_agreed(
    repository: GitRepository, said: Said, baseline: Path
) -> None:
    """Until then the one of the trusted revision hides what it hid, and the new form is told."""
    name = baseline.name
    renewed = baseline.read_bytes()
    # As it was written before there was a second form: without a first line, known by sentence.
    entry = json.loads(renewed.splitlines()[1])
    first = {**entry, "kenmerk": "0" * 32, "regel": "onbekend-veld", "reden": "zo begonnen"}
    repository.commit({name: json.dumps(first).encode()})
    repository.commit({name: renewed})

    asked = (*CHECK, str(repository.root), "--baseline", str(baseline))
    rules = ("--select", "onbekend-veld,nog-niet-vastgesteld")
    code, output, _ = said(*asked, *rules, "--trusted-config-ref", "main~1")

    assert code == 1
    assert f"{name}:1:1: waarschuwing[nog-niet-vastgesteld]" in output
    assert output.count("[nog-niet-vastgesteld]") == 1
