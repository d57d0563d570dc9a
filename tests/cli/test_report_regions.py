"""Report regions: written reports that are kept up to date, and only there where they say so."""

from pathlib import Path

import pytest
from support.program import Said

from aanzien_cli.editing import rewrite

BEFORE = "---\ntitel: Ons jaar\n---\n\n# Ons jaar \n\n<!-- aanzien: list opgave -->\n"
AFTER = "<!-- /aanzien -->\n\nEn verder.   \n"
DAY = ("--peildatum", "2026-03-01")


@pytest.fixture
def report(repo: Path) -> Path:
    """Give a written report with a table that is stale."""
    path = repo / "rapporten" / "jaar.md"
    path.parent.mkdir()
    path.write_bytes(f"\ufeff{BEFORE}oud\n{AFTER}".encode())
    (path.parent / "ander.yaml").write_text("titel: Zonder tekst\n", encoding="utf-8")
    return path


def test_a_stale_table_fails_the_check(said: Said, repo: Path, report: Path) -> None:
    """The line of the region is named, the code is 1, and nothing is written."""
    old = report.read_bytes()

    assert said("report", "--check", "-C", str(repo), *DAY) == (
        1,
        "rapporten/jaar.md:7: deze tabel is verouderd\n",
        "",
    )
    assert report.read_bytes() == old


def test_an_update_fills_the_table_and_nothing_else(said: Said, repo: Path, report: Path) -> None:
    """After an update the check passes; every byte outside the region is what it was."""
    code, told, _ = said("report", "--update", "-C", str(repo), *DAY)

    text = report.read_bytes().decode()
    assert (code, told) == (0, "rapporten/jaar.md:7: opnieuw gevuld\n")
    assert text.startswith(f"\ufeff{BEFORE}| id | titel |")
    assert text.endswith(f"|\n{AFTER}")
    assert said("report", "--check", "-C", ".", *DAY) == (0, "", "")


def test_a_region_that_cannot_be_filled_is_told(said: Said, repo: Path, report: Path) -> None:
    """A region with a mistake keeps failing, and is left alone."""
    report.write_text(f"{BEFORE}x\n".replace("list opgave", "list opgve"), encoding="utf-8")
    old = report.read_bytes()

    code, told, _ = said("report", "--update", "-C", str(repo), *DAY)

    assert code == 1
    assert told.startswith("rapporten/jaar.md:7: aanzien kan 'list opgve' hier niet invullen")
    assert report.read_bytes() == old


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--update", "--at", "HEAD"), "--update schrijft in de bestanden van nu"),
        (("--check", "portfolio"), "noem geen verslag of -o"),
        (("--update", "-o", "x.md"), "noem geen verslag of -o"),
    ],
)
def test_what_does_not_go_together_is_said(
    said: Said, repo: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    """A question that makes no sense ends with code 2 and a sentence."""
    code, told, complaint = said("report", "-C", str(repo), *arguments)

    assert (code, told) == (2, "")
    assert sentence in complaint


def test_a_report_that_is_being_edited_is_left(
    said: Said, repo: Path, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever saves a file between reading and writing loses nothing."""
    write = rewrite.rewrite

    def later(root: Path, changes: dict[str, rewrite.Change]) -> None:
        report.write_bytes(b"---\ntitel: Net bewaard\n---\n")
        write(root, changes)

    monkeypatch.setattr(rewrite, "rewrite", later)

    code, _, complaint = said("report", "--update", "-C", str(repo), *DAY)

    assert code == 2
    assert "'rapporten/jaar.md': dit bestand is intussen gewijzigd" in complaint
    assert report.read_bytes() == b"---\ntitel: Net bewaard\n---\n"
