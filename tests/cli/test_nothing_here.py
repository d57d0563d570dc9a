"""Nothing here: what is said where there is nothing to check, and what a check tells at last."""

import re
from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git
from support.program import Said

from aanzien_cli.domain.kinds import BY_FOLDER

SOUGHT = "aanzien zoekt aanzien.yaml, en *.yaml en *.md (in metingen/ *.csv) in " + ", ".join(
    f"{folder}/" for folder in BY_FOLDER
)


def test_an_empty_folder_is_where_one_begins(said: Said, tmp_path: Path) -> None:
    """What was looked for is told, and how to begin."""
    (tmp_path / "leeg").mkdir()
    told = f"niets gevonden om te controleren in 'leeg': {SOUGHT}\n"

    assert said("check", "leeg") == (2, "", f"{told}begin een nieuwe map met: aanzien init\n")


def test_a_repository_just_below_is_what_was_meant(said: Said, tmp_path: Path) -> None:
    """Who stands one folder too high is sent down."""
    (tmp_path / "werk" / "beleid").mkdir(parents=True)
    (tmp_path / "werk" / "beleid" / "aanzien.yaml").write_text("naam: X\n", encoding="utf-8")
    told = f"niets gevonden om te controleren in 'werk': {SOUGHT}\n"

    assert said("check", "werk") == (2, "", f"{told}bedoelt u 'werk/beleid'?\n")


def test_a_folder_with_a_name_of_its_own_is_told_of(said: Said, tmp_path: Path) -> None:
    """What was seen and not read says more than how to begin."""
    (tmp_path / "werk" / "opgave").mkdir(parents=True)
    (tmp_path / "werk" / "opgave" / "a.yaml").write_text("titel: X\n", encoding="utf-8")
    told = said("check", "werk")[2]

    assert told.startswith(f"niets gevonden om te controleren in 'werk': {SOUGHT}\nopgave")
    assert "begin" not in told


@needs_git
def test_a_revision_without_records_is_named(said: Said, tmp_path: Path) -> None:
    """The moment that was asked for stands beside the folder."""
    GitRepository(tmp_path / "werk").commit({"LEES.txt": b"niets\n"})
    told = said("check", "werk", "--at", "HEAD")[2]

    assert told.startswith(f"niets gevonden om te controleren in 'werk' op HEAD: {SOUGHT}\n")


@pytest.mark.parametrize(("select", "rules"), [("dubbel-id", "1 regel"), ("basis", r"\d+ regels")])
def test_the_last_line_counts_what_was_looked_at(
    said: Said, repo: Path, select: str, rules: str
) -> None:
    """Files, records, rules and findings, the day and the time that it took."""
    _, _, told = said("check", str(repo), "--select", select, "--peildatum", "2026-03-01")
    counts = "7 bestanden, 7 records (1 doelstelling, 1 indicator, 1 opdracht, 2 opgaven,"

    assert told.startswith(counts)
    assert re.search(rf", {rules}, peildatum 2026-03-01: .+; \d+,\d s\n$", told)


@pytest.mark.parametrize(("option", "swept"), [("--fix", True), ("--diff", False)])
def test_only_who_writes_clears_away(said: Said, repo: Path, option: str, *, swept: bool) -> None:
    """What a killed writer left goes with the next one, and not with who only looks."""
    left = repo / ".aanzien-0123456789abcdef.tmp"
    left.write_text("half", encoding="utf-8")
    (repo / ".aanzien-lock").write_text(f"4194999\n{left.name}\n", encoding="ascii")
    said("check", str(repo), option, "--peildatum", "2026-03-01")

    assert left.exists() is not swept
