"""Diff pages: what changed as a report, in the house style of now, for people outside."""

from pathlib import Path

import pikepdf
import pytest
from support.git_repository import GitRepository, needs_git
from support.program import Said

pytestmark = needs_git


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a repository in which a signal came in with a number in it."""
    made = GitRepository(tmp_path / "map")
    made.commit({"aanzien.yaml": b"naam: Gemeente X\n"}, "2025-01-10T12:00:00Z")
    made.commit(
        {
            "aanzien.yaml": b"naam: Gemeente X\nhuisstijl: {kleur: '#7a1f5c'}\n",
            "teams/t.yaml": b"naam: T\nleden: [{persoon: p-1, fte: 1}]\n",
            "signalen/s.yaml": b"tekst: Bel 06-12345678 terug\n",
        },
        "2025-09-10T12:00:00Z",
    )
    return made.root


def test_all_forms_are_written_together(said: Said, root: Path, tmp_path: Path) -> None:
    """Each gets its own suffix; all tell the same, and the house style is that of now."""
    code, out, told = said(
        *("diff", "HEAD~1..HEAD", str(root), "--format", "md,html,pdf"),
        *("-o", str(tmp_path / "uit")),
    )
    text, page = ((tmp_path / f"uit.{each}").read_text("utf-8") for each in ("md", "html"))

    assert (code, out, told) == (0, "", "")
    assert "- toegevoegd: signaal:s (Bel (weggelaten) terug) (signalen/s.yaml:1)" in text
    assert "Bel (weggelaten) terug" in page
    assert "#7a1f5c" in page
    with pikepdf.open(tmp_path / "uit.pdf") as pdf, pdf.open_metadata() as metadata:
        assert metadata["dc:description"] == "Wat er tussen twee momenten is veranderd."


@pytest.mark.parametrize("options", [("--format", "md"), ("--output-format", "markdown")])
def test_markdown_goes_to_the_screen(said: Said, root: Path, options: tuple[str, str]) -> None:
    """Both ways to ask for it give the same page, fit to be read by anybody."""
    code, out, _ = said("diff", "HEAD~1", str(root), *options)

    assert (code, out.startswith("# Wat er is veranderd\n")) == (0, True)
    assert "06-12345678" not in out
    assert "06-12345678" in said("diff", "HEAD~1", str(root))[1]


@pytest.mark.parametrize(("name", "start"), [("uit.html", b"<!doctype"), ("uit.PDF", b"%PDF-")])
def test_the_name_of_the_file_is_enough(
    said: Said, root: Path, tmp_path: Path, name: str, start: bytes
) -> None:
    """Nobody means a text for a terminal by `-o uit.pdf`."""
    assert said("diff", "HEAD~1", str(root), "-o", str(tmp_path / name))[0] == 0
    assert (tmp_path / name).read_bytes().startswith(start)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--format", "docx"), "--format 'docx': kies md, html of pdf\n"),
        (("--format", "pdf"), "een PDF gaat naar een bestand: noem het, bijvoorbeeld -o"),
        (("--format", "md,html"), "meer dan één vorm: noem een bestand"),
    ],
)
def test_what_cannot_be_made_is_2(
    said: Said, root: Path, options: tuple[str, str], sentence: str
) -> None:
    """The sentences are those of a report."""
    code, out, told = said("diff", "HEAD~1", str(root), *options)

    assert (code, out) == (2, "")
    assert told.startswith(sentence)


def test_a_house_style_that_cannot_be_used_is_2(said: Said, root: Path, tmp_path: Path) -> None:
    """The sentence names the setting, and no file is left behind."""
    (root / "aanzien.yaml").write_text(
        "naam: X\nhuisstijl: {logo: huisstijl/weg.svg}\n", encoding="utf-8"
    )
    code, _, told = said("diff", "HEAD~1", str(root), "-o", str(tmp_path / "uit.html"))

    assert code == 2
    assert told == "huisstijl.logo in aanzien.yaml: dit bestand is er niet\n"
    assert not (tmp_path / "uit.html").exists()


def test_an_organisation_without_settings_has_a_page_too(said: Said, tmp_path: Path) -> None:
    """There is no name to print, and that is no reason to stop."""
    made = GitRepository(tmp_path / "map")
    made.commit({"teams/t.yaml": b"naam: T\n"}, "2025-01-10T12:00:00Z")
    code, out, _ = said("diff", "HEAD", str(made.root), "--format", "html")

    assert (code, "Er is niets veranderd" in out) == (0, True)
    assert "Organisatie zonder naam" in out
