"""Report: documents as files that are whole or not there."""

from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git
from support.program import Said

from aanzien_cli.cli import output, streams

DAY = ("--peildatum", "2026-03-01")
FORMS = ("ons verslag.md", "ons verslag.html", "ons verslag.pdf")


def test_the_reports_are_listed(said: Said) -> None:
    """Every document has a line that says what it tells; no map is needed for that."""
    code, told, _ = said("report", "--list")

    assert code == 0
    assert "opgave ID" in told
    assert all("  " in line for line in told.splitlines())


def test_a_report_goes_to_standard_output(said: Said, repo: Path) -> None:
    """Without a file the text is printed, and nothing is written."""
    before = sorted(repo.rglob("*"))

    code, told, complaints = said("report", "databoek", "-C", str(repo), *DAY)

    assert (code, complaints) == (0, "")
    assert told.startswith("# Het databoek")
    assert ".svg" not in told
    assert "*Grafiek: Verloop van Nieuwe woningen.*" in told
    assert sorted(repo.rglob("*")) == before


def test_all_forms_come_in_one_run(said: Said, repo: Path) -> None:
    """Each form has a file of its own, and the charts of the text stand beside it."""
    (repo / "uit").mkdir()

    code, told, _ = said(
        *("report", "databoek", "-C", str(repo), *DAY),
        *("--format", "md,html"),
        *("--format", "pdf", "-o", "uit/ons verslag.html"),
    )

    names = {path.name for path in (repo / "uit").iterdir()}
    text = (repo / "uit" / "ons verslag.md").read_text(encoding="utf-8")
    assert (code, told) == (0, "")
    assert names == {*FORMS, "ons verslag-verloop1.svg"}
    assert "](ons%20verslag-verloop1.svg " in text
    assert (repo / "uit" / "ons verslag.pdf").read_bytes().startswith(b"%PDF-")
    assert "<!doctype html>" in (repo / "uit" / "ons verslag.html").read_text(encoding="utf-8")


def test_a_house_style_is_used(said: Said, repo: Path) -> None:
    """Colour, texts and the address of files come out of aanzien.yaml."""
    style = "huisstijl: {kleur: '#7a1f5c', voet: Vragen?, bestanden_url: 'https://x.nl/{pad}'}\n"
    with (repo / "aanzien.yaml").open("a", encoding="utf-8") as file:
        file.write(style)

    _, page, _ = said("report", "opgave", "wonen", "-C", str(repo), *DAY, "--format", "html")

    assert "--brand:#7a1f5c" in page
    assert "<p>Vragen?</p>" in page
    assert 'href="https://x.nl/opgaven/wonen.yaml"' in page


def test_a_mirror_asks_what_the_rules_ask(said: Said, repo: Path) -> None:
    """A report about findings puts all rules to the map."""
    code, told, _ = said("report", "spiegel", "-C", str(repo), *DAY)

    assert code == 0
    assert told.startswith("# ")
    assert "regel" in told.partition("## Verantwoording")[0]


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.html", b"<!doctype"), ("a.txt", b"# Bet"), ("a.PDF", b"%PDF")],
)
def test_the_name_of_a_file_tells_the_form(said: Said, repo: Path, name: str, start: bytes) -> None:
    """Who names a file and no form gets the form of that name; another name is Markdown."""
    code, _, _ = said("report", "opgave", "wonen", "-C", str(repo), "-o", name)

    assert code == 0
    assert (repo / name).read_bytes().startswith(start)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "noem een verslag: kies"),
        (("opgaaf", "wonen"), "het verslag 'opgaaf' bestaat niet: bedoelt u 'opgave'?"),
        (("xyz",), "het verslag 'xyz' bestaat niet: kies"),
        (("opgave",), "gaat over één opgave: noem het id"),
        (("portfolio", "wonen"), "gaat over een hele map: laat 'wonen' weg"),
        (("opgave", "weg"), "er is geen opgave 'weg'"),
        (("opgave", "wonen", "--format", "doc"), "--format 'doc': kies md, html of pdf"),
        (("opgave", "wonen", "--format", "md,html"), "meer dan één vorm: noem een bestand"),
        (("opgave", "wonen", "--format", "pdf"), "een PDF gaat naar een bestand"),
        (("opgave", "wonen", "--at", "HEAD"), "--at 'HEAD'"),
    ],
)
def test_what_cannot_be_asked_is_a_sentence(
    said: Said, repo: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    """A question that makes no sense ends with code 2, a sentence and no output."""
    code, told, complaint = said("report", "-C", str(repo), *arguments)

    assert (code, told) == (2, "")
    assert sentence in complaint


def test_a_report_that_fails_leaves_nothing(said: Said, repo: Path) -> None:
    """When one of the files cannot be written, none is, and what was there stays."""
    (repo / "uit").mkdir()
    (repo / "uit" / "a.md").write_text("oud", encoding="utf-8")
    (repo / "uit" / "a.html").mkdir()

    code, _, complaint = said(
        *("report", "opgave", "wonen", "-C", str(repo)), "--format", "md,html", "-o", "uit/a"
    )

    assert code == 2
    assert "kan niet schrijven 'uit/a.html'" in complaint
    assert sorted(path.name for path in (repo / "uit").iterdir()) == ["a.html", "a.md"]
    assert (repo / "uit" / "a.md").read_text(encoding="utf-8") == "oud"


def test_a_file_that_cannot_be_replaced_leaves_no_other(tmp_path: Path) -> None:
    """What was written under another name is taken away when a folder turns out to be missing."""
    with pytest.raises(FileNotFoundError):
        output.publish_all({tmp_path / "a": b"1", tmp_path / "weg" / "b": b"2"})

    assert list(tmp_path.iterdir()) == []


def test_somebody_who_looks_sees_progress(
    said: Said, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal a line says what is being made, and at the end where it is."""
    monkeypatch.setattr(streams, "is_terminal", lambda: True)

    _, _, loud = said("report", "opgave", "wonen", "-C", str(repo), "-o", "a.html")
    _, _, quiet = said("report", "opgave", "wonen", "-C", ".", "-o", "a.html", "-q")

    assert loud.splitlines() == [
        *("opgave: bestanden lezen…", "opgave: html maken…", "geschreven: a.html"),
    ]
    assert quiet == ""

    both = ("--format", "md,html", "-o", "uit")
    _, _, loud = said("report", "opgave", "wonen", "-C", ".", *both)

    assert loud.splitlines()[-1] == "geschreven: uit.md, uit.html"


@needs_git
def test_a_report_can_be_about_the_past(said: Said, repo: Path) -> None:
    """With --at the text tells of then, and names the commit; --since is read too."""
    history = GitRepository(repo)
    history.commit({})
    (repo / "opgaven" / "wonen.yaml").write_text("titel: Anders\n", encoding="utf-8")

    past = said("report", "opgave", "wonen", "-C", str(repo), "--at", "HEAD", "--since", "HEAD")[1]
    now = said("report", "opgave", "wonen", "-C", ".", "--since", "2000-01-01")

    assert past.startswith("# Betaalbaar wonen\n")
    assert "Gelezen uit commit " in past
    assert now[0] == 2
    assert "2000-01-01" in now[2]
