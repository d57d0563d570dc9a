"""Completion: four shells get the same words, and nothing is written."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from support.program import Run

from aanzien_cli.cli.completion import (
    folders,
    form_names,
    indicator_ids,
    kind_names,
    listed_rules,
    narrow,
    opgave_ids,
    record_ids,
    report_names,
    rule_names,
    schema_names,
    tables,
    team_ids,
)

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


def asked(shell: str, words: str) -> Mapping[str, str]:
    """Give the variables by which a shell asks for words."""
    return {
        "_AANZIEN_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
        "_TYPER_COMPLETE_ARGS": words,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": words.rpartition(" ")[2],
    }


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("aanzien rule dubbel-i", "dubbel-id"),
        ("aanzien list opg", "opgaven"),
        ("aanzien show team:w", "team:wonen"),
        ("aanzien check --select verouderde-b", "verouderde-basislijn"),
        ("aanzien check --output-format sar", "sarif"),
        ("aanzien schema basisl", "basislijn"),
        ("aanzien export --soort opg", "opgaven"),
        ("aanzien export -o uit.csv --soort opdracht.cl", "opdracht.claims"),
        ("aanzien import indicator.me", "indicator.metingen"),
        ("aanzien check --ignore dubbel-id,menselijke-", "dubbel-id,menselijke-maat"),
        ("aanzien new opg", "opgave"),
        ("aanzien new team --opgave wo", "wonen"),
        ("aanzien new team --bij opgave:wo", "opgave:wonen"),
        ("aanzien diff HEAD --kind opd", "opdracht"),
        ("aanzien report raads", "raadsrapportage"),
        ("aanzien report opgave wo", "wonen"),
        ("aanzien teams wo", "wonen"),
        ("aanzien indicators won", "woningen"),
        ("aanzien indicators --opgave wo", "wonen"),
        ("aanzien capacity --opgave wo", "wonen"),
        ("aanzien che", "check"),
    ],
)
def test_a_word_is_completed(
    aanzien: Run, repo: Path, shell: str, words: str, expected: str
) -> None:
    """Commands, rules, kinds, ids and forms; the folder stays as it was."""
    before = sorted(repo.rglob("*"))

    done = aanzien(cwd=repo, env=asked(shell, words))

    assert expected in done.stdout.decode().replace("\\", "")
    assert done.stderr == b""
    assert sorted(repo.rglob("*")) == before


def test_no_folder_is_no_words(aanzien: Run, tmp_path: Path) -> None:
    """Where there are no records there is nothing to complete, and nothing fails."""
    done = aanzien(cwd=tmp_path, env=asked("bash", "aanzien show te"))

    assert (done.stdout.strip(), done.stderr) == (b"", b"")


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_shown(aanzien: Run, repo: Path, shell: str) -> None:
    """What a shell has to load is printed, and nothing is installed."""
    done = aanzien(cwd=repo, env={"_AANZIEN_COMPLETE": f"source_{shell}"})

    assert b"_AANZIEN_COMPLETE" in done.stdout
    assert done.stderr == b""


def test_only_what_starts_so(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words are those that begin like what was typed, in their own order."""
    monkeypatch.chdir(repo)

    assert form_names("g") == ["grouped", "github", "gitlab"]
    assert folders("opg") == ["opgaven"]
    assert schema_names("bev") == ["bevindingen", "bevinding"]
    assert rule_names("dubbel-i") == ["dubbel-id"]
    assert listed_rules("a, b,dubbel-i") == ["a, b,dubbel-id"]
    assert listed_rules("teams") == ["teams"]
    assert tables("opdrachten") == ["opdrachten"]
    assert tables("opdracht.w") == []
    assert kind_names("ind") == ["indicator"]
    assert report_names("d") == ["databoek"]
    assert (opgave_ids("w"), team_ids("w"), indicator_ids("w")) == (
        ["wonen"],
        ["wonen"],
        ["woningen"],
    )
    assert record_ids("opgave:") == ["opgave:groen", "opgave:wonen"]
    assert record_ids("gro") == ["groen"]
    assert record_ids("bestaat-niet") == []


@pytest.mark.parametrize(
    ("words", "whole", "before"),
    [
        (["aanzien", "show", "opgave", ":", "wo"], "wo", "opgave:"),
        (["aanzien", "show", "opgave", ":"], "", "opgave:"),
        (["aanzien", "show", "opgave", ":", ""], "", "opgave:"),
        (["aanzien", "show", "opgave:wo"], "opgave:wo", None),
        (["aanzien", "show", "wo"], "wo", None),
        (["aanzien", ":"], ":", None),
    ],
)
def test_bash_breaks_words_at_a_colon(words: list[str], whole: str, before: str | None) -> None:
    """The last piece is asked for, and what bash keeps itself is told; all else stays."""
    variables = {"COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)}
    narrow(variables)

    assert variables["COMP_WORDS"].split("\n")[int(variables["COMP_CWORD"])] == whole
    assert variables.get("AANZIEN_BEFORE_COLON") == before


@pytest.mark.parametrize("at", ["", "x", "-1", "99"])
def test_a_shell_that_tells_nothing_changes_nothing(at: str) -> None:
    """Without a word or its number there is nothing to put together."""
    for told in ({"COMP_CWORD": at}, {}):
        variables = dict(told)
        narrow(variables)

        assert variables == told


def test_ids_behind_a_colon_are_of_that_kind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where bash keeps `opgave:` itself, only opgaven fit, and without that."""
    for folder in ("opgaven", "teams"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"groen-{folder}.yaml").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AANZIEN_BEFORE_COLON", "opgave:")

    assert record_ids("gro") == ["groen-opgaven"]
    assert record_ids("opgave") == []
