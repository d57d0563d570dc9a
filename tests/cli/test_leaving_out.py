"""Leaving out: some rules say nothing of some files, and all else is told as ever."""

import json
from pathlib import Path

import pytest
from support.on_disk import put
from support.program import Said

CHECK = ("check", "repo", "--output-format", "json", "-q")
NEW, OLD, OLDER = "opgaven/nieuw.yaml", "opgaven/oud-1.yaml", "opgaven/oud-2.yaml"
TEXT = "titel: T\nonzin: x\n"
UNKNOWN, LINKED = "onbekend-veld", "opgave-zonder-doelstelling"


@pytest.fixture
def repo(repo: Path) -> Path:
    """Give a folder in which three files have the same two faults, one of the basis and one not."""
    return put(repo, dict.fromkeys((NEW, OLD, OLDER), TEXT))


def told(said: Said, *options: str) -> set[tuple[str, str]]:
    """Give where which of both faults is told."""
    findings = json.loads(said(*CHECK, *options)[1])["findings"]
    return {(each["path"], each["rule"]) for each in findings if each["rule"] in {UNKNOWN, LINKED}}


def everywhere(*rules: str) -> set[tuple[str, str]]:
    """Give each of the three files with each of these rules."""
    return {(path, rule) for path in (NEW, OLD, OLDER) for rule in rules}


@pytest.mark.usefixtures("repo")
@pytest.mark.parametrize(
    ("ignores", "gone"),
    [
        ([f"opgaven/oud-*:{UNKNOWN}"], {(OLD, UNKNOWN), (OLDER, UNKNOWN)}),
        ([f"/opgaven/oud-1.yaml:{UNKNOWN}"], {(OLD, UNKNOWN)}),
        (["opgaven/oud-1.yaml:basis"], {(OLD, UNKNOWN)}),
        ([f"opgaven:{UNKNOWN},{LINKED}"], everywhere(UNKNOWN, LINKED)),
        ([f"*/oud-1*:{UNKNOWN}", f"*/nieuw*:{LINKED}"], {(OLD, UNKNOWN), (NEW, LINKED)}),
        (["teams:basis"], set()),
    ],
)
def test_a_rule_is_silent_where_it_is_asked_to_be(
    said: Said, ignores: list[str], gone: set[tuple[str, str]]
) -> None:
    """A pattern names files or a folder, and rules or an element; the rest is told."""
    options = [word for each in ignores for word in ("--per-file-ignores", each)]

    assert told(said, *options) == everywhere(UNKNOWN, LINKED) - gone


@pytest.mark.usefixtures("repo")
@pytest.mark.parametrize(
    ("options", "left"),
    [
        (("--select", UNKNOWN), {(NEW, UNKNOWN)}),
        (("--ignore", UNKNOWN), everywhere(LINKED)),
        (("--select", LINKED), everywhere(LINKED)),
        (("--isolated",), everywhere(LINKED) | {(NEW, UNKNOWN)}),
    ],
)
def test_other_options_narrow_it_further(
    said: Said, options: tuple[str, ...], left: set[tuple[str, str]]
) -> None:
    """What one option leaves out, no other brings back."""
    assert told(said, *options, "--per-file-ignores", f"opgaven/oud-*:{UNKNOWN}") == left


@pytest.mark.usefixtures("repo")
def test_what_is_left_out_fails_nothing(said: Said) -> None:
    """The exit code and the counts are of what is told."""
    assert said("check", "repo", "--select", UNKNOWN)[0] == 1
    code, out, told_of = said(
        "check", "repo", "--select", UNKNOWN, "--per-file-ignores", "opgaven:basis"
    )
    assert (code, out) == (0, "")
    assert "geen bevindingen" in told_of


@pytest.mark.usefixtures("repo")
def test_a_baseline_knows_all(said: Said, tmp_path: Path) -> None:
    """It is written of everything, and nothing in it is out of date because it is not told of."""
    baseline = str(tmp_path / "basislijn.jsonl")
    ignores = ("--per-file-ignores", f"opgaven/oud-*:{UNKNOWN}")
    said("check", "repo", "--baseline", baseline, "--write-baseline", *ignores)
    code, out, _ = said("check", "repo", "--baseline", baseline, *ignores)

    assert Path(baseline).read_text(encoding="utf-8").count(UNKNOWN) == 3
    assert (code, out) == (0, "")


@pytest.mark.usefixtures("repo")
def test_the_settings_name_it(said: Said) -> None:
    """Who asks what counts reads it as it can be typed."""
    option = "--per-file-ignores"
    _, out, _ = said("check", "repo", "--show-settings", option, "opgaven:onbekend-veld,dubbel-id")

    assert " opgaven:dubbel-id,onbekend-veld " in out


@pytest.mark.usefixtures("repo")
@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (("basis",), "--per-file-ignores 'basis': schrijf PATROON:REGEL, zoals 'opgaven/oud-*:"),
        ((":basis",), "schrijf PATROON:REGEL"),
        (("/:basis",), "schrijf PATROON:REGEL"),
        (("x:basi",), "--per-file-ignores: geen regel of element heet 'basi': bedoelt u 'basis'?"),
        (("x:",), "--per-file-ignores: geen regel of element heet ''"),
        (("x:basis", "--fix"), "naar haar eigen instellingen: laat --per-file-ignores weg"),
    ],
)
def test_what_cannot_be_is_refused(said: Said, options: tuple[str, ...], complaint: str) -> None:
    """A text without a pattern, a rule that does not exist, and a mend of everything."""
    code, _, told_of = said("check", "repo", "--per-file-ignores", *options)

    assert code == 2
    assert complaint in told_of
