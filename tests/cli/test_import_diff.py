"""Import diff: what an import would write is shown as a patch, and nothing is written."""

from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git
from support.program import Said

CHANGED = "id;naam;eenheid\nwoningen;Nieuwe woningen;huizen\nlucht;Schone lucht;\n"


@pytest.fixture
def sheet(repo: Path) -> Path:
    """Give a CSV with a change and a new record."""
    path = repo.parent / "lijst.csv"
    path.write_text(CHANGED, encoding="utf-8")
    return path


def test_the_lines_that_would_change_are_shown(said: Said, repo: Path, sheet: Path) -> None:
    """The patch alone goes out; the rest is said beside it, with --write as well."""
    before = (repo / "indicatoren" / "woningen.yaml").read_bytes()
    code, text, told = said("import", "indicatoren", sheet.name, "repo", "--diff", "--write")

    assert code == 0
    assert text.startswith("--- /dev/null\n+++ b/repo/indicatoren/lucht.yaml\n")
    assert "\n-eenheid: woningen\n+eenheid: huizen\n" in text
    assert told.startswith("'aanzien check' zegt hierna ook:\n")
    assert told.endswith("; niets geschreven, dit was een proef: schrijf met --write\n")
    assert (repo / "indicatoren" / "woningen.yaml").read_bytes() == before
    assert not (repo / "indicatoren" / "lucht.yaml").exists()


@needs_git
def test_git_applies_it(said: Said, repo: Path, sheet: Path) -> None:
    """What git makes of the patch is what --write writes."""
    git = GitRepository(repo.parent)
    git.commit({})
    said("import", "indicatoren", sheet.name, "repo", "--diff", "-o", "uit.diff")
    git.git("apply", "uit.diff")
    applied = {path.name: path.read_bytes() for path in (repo / "indicatoren").iterdir()}
    git.git("checkout", "-q", "--", "repo")
    (repo / "indicatoren" / "lucht.yaml").unlink()
    said("import", "indicatoren", sheet.name, "repo", "--write")

    assert applied == {path.name: path.read_bytes() for path in (repo / "indicatoren").iterdir()}


def test_a_bad_row_shows_no_patch(said: Said, repo: Path, sheet: Path) -> None:
    """A patch of half a sheet would be taken for the whole; the problems are said."""
    del repo
    sheet.write_text(f"{CHANGED}Groen;Groen;\n", encoding="utf-8")
    code, text, told = said("import", "indicatoren", sheet.name, "repo", "--diff")

    assert (code, text) == (1, "")
    assert told.startswith("lijst.csv, rij 4, kolom A 'id': 'Groen'")
    assert told.endswith("niets geschreven: 1 fout in 1 rij\n")


def test_a_patch_has_a_form_of_its_own(said: Said, sheet: Path) -> None:
    """Who asks for data as well gets neither."""
    assert said("import", "teams", sheet.name, "repo", "--diff", "--output-format", "json") == (
        2,
        "",
        "--diff heeft een eigen vorm: laat --output-format weg\n",
    )


def test_a_patch_that_steers_is_for_a_file(said: Said, sheet: Path) -> None:
    """What a CI system would take for a command is not printed, and written where it is asked."""
    sheet.write_text("id;naam\nwoningen;##[error]Woningen\n", encoding="utf-8")
    command = ("import", "indicatoren", sheet.name, "repo", "--diff")

    code, text, told = said(*command)

    assert (code, text) == (2, "")
    assert told == (
        "in de wijzigingen staat tekst die een CI-systeem als opdracht leest;"
        " schrijf ze naar een bestand met -o wijzigingen.diff\n"
    )
    assert said(*command, "-o", "wijzigingen.diff")[:2] == (0, "")
    assert "##[error]Woningen" in Path("wijzigingen.diff").read_text(encoding="utf-8")
