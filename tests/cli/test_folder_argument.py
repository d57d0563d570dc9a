"""Folder argument: every command that reads a repository is told in one way which one."""

from pathlib import Path

import pytest
from support.program import Said

from aanzien_cli.cli.asked.folder import is_folder

DAY = ("--peildatum", "2026-03-01")
QUESTIONS = (
    ("check", "-q"),
    ("list", "opgave"),
    ("show", "opgave:wonen"),
    ("capacity",),
    ("teams", "wonen"),
    ("teams",),
    ("indicators", "woningen"),
    ("indicators",),
    ("export", "--output-format", "json"),
    ("report", "portfolio"),
    ("report", "opgave", "wonen"),
    ("report", "--check"),
)
"""All but `diff`, which wants a past, and `new`, which writes."""


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_a_folder_comes_last(said: Said, repo: Path, question: tuple[str, ...]) -> None:
    """The folder as last word means what -C means, also behind an id that may be left out."""
    named = said(*question, "./repo", *DAY)

    assert named == said(*question, "-C", str(repo), *DAY)
    assert named[1] or question[-1] == "--check"


def test_what_is_written_stays_where_you_are(said: Said, repo: Path) -> None:
    """A folder to read does not move the file that is written."""
    code, _, _ = said("report", "portfolio", "repo", *DAY, "--format", "html", "-o", "uit.html")

    assert code == 0
    assert (repo.parent / "uit.html").is_file()
    assert not (repo / "uit.html").exists()


def test_an_update_reads_and_writes_in_the_folder(said: Said, repo: Path) -> None:
    """The regions of that folder are filled, and the line names the file as it is called there."""
    report = repo / "rapporten" / "jaar.md"
    report.parent.mkdir()
    report.write_text(
        "---\ntitel: X\n---\n# X\n\n<!-- aanzien: list opgave -->\n<!-- /aanzien -->\n",
        encoding="utf-8",
    )

    code, told, _ = said("report", "--update", "repo", *DAY)

    assert (code, told) == (0, "rapporten/jaar.md:6: opnieuw gevuld\n")
    assert "| wonen |" in report.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("teams", "./repo", "wonen"), "'./repo' kan geen id zijn: noem eerst het id"),
        (("teams", "./weg"), "de map 'weg' bestaat niet"),
        (("indicators", "woningen", "weg"), "de map 'weg' bestaat niet"),
        (("report", "portfolio", "weg"), "gaat over een hele map: laat 'weg' weg"),
        (("report", "portfolio", "repo", "wonen"), "laat 'wonen' weg, of noem één map"),
        (("report", "opgave", "./repo"), "gaat over één opgave: noem het id"),
        (("report", "opgave", "wonen", "weg"), "de map 'weg' bestaat niet"),
        (("report", "--check", "portfolio"), "noem geen verslag of -o"),
        (("report", "--check", "repo", "repo"), "noem geen verslag of -o"),
        (("report", "--check", "./weg"), "de map 'weg' bestaat niet"),
    ],
)
@pytest.mark.usefixtures("repo")
def test_what_is_no_folder_is_a_sentence(
    said: Said, arguments: tuple[str, ...], sentence: str
) -> None:
    """A word in the wrong place ends with code 2 and says what to do with it."""
    code, told, complaint = said(*arguments)

    assert (code, told) == (2, "")
    assert sentence in complaint


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        (".", True),
        ("..", True),
        ("a/b", True),
        ("a\\b", True),
        ("team:wonen", False),
        ("a.b", False),
        ("", False),
    ],
)
def test_a_word_that_no_id_can_be_is_a_folder(word: str, is_one: bool) -> None:  # noqa: FBT001
    """A slash of either system tells a folder from an id; a point within a word does not."""
    assert is_folder(word) is is_one
