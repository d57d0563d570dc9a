"""Report style: the pictures and fonts of an organisation, and what keeps one from being used."""

import io
from base64 import b64encode
from pathlib import Path

import pikepdf
import pytest
from support.git_repository import GitRepository, needs_git
from support.house_files import BOLD, LOGO, REGULAR, font, png, svg
from support.program import Said

DAY = ("--peildatum", "2026-03-01")
STYLE = "huisstijl:\n  logo: huisstijl/logo.svg\n  lettertype: {tekst: huisstijl/a.ttf}\n"
ORDER = "  volgorde:\n    opgave: [verantwoording, geld]\n"
BOMB = '<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>'


@pytest.fixture
def house(repo: Path) -> Path:
    """Give the small repository with a logo and a font."""
    with (repo / "aanzien.yaml").open("a", encoding="utf-8") as file:
        file.write(STYLE)
    (repo / "huisstijl").mkdir()
    (repo / "huisstijl" / "logo.svg").write_bytes(LOGO)
    (repo / "huisstijl" / "a.ttf").write_bytes(REGULAR)
    return repo


def made(said: Said, root: Path, form: str, *options: str) -> bytes:
    """Give a report in some form."""
    target = root.parent / f"uit.{form}"
    asked = ("report", "opgave", "wonen", str(root), *DAY, "-o", str(target), *options)
    assert said(*asked) == (0, "", "")
    return target.read_bytes()


def test_every_form_has_what_it_can_hold(said: Said, house: Path) -> None:
    """A page and a PDF have the logo and the font, each time the same; Markdown has neither."""
    page = made(said, house, "html").decode()
    pdf = made(said, house, "pdf")
    text = made(said, house, "md").decode()

    assert f"data:image/svg+xml;base64,{b64encode(LOGO).decode()}" in page
    assert 'alt="Logo van Gemeente Voorbeeld"' in page
    assert "font-family:Huisletter" in page
    assert "logo" not in text.lower()
    assert pdf == made(said, house, "pdf")
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found = [each for each in opened.objects if isinstance(each, pikepdf.Dictionary)]
        assert "Logo van Gemeente Voorbeeld" in {str(e["/Alt"]) for e in found if "/Alt" in e}


@pytest.mark.parametrize("form", ["md", "html"])
def test_the_parts_stand_in_the_order_that_was_asked(said: Said, house: Path, form: str) -> None:
    """What is named stands first in every form; the sources stay at the end."""
    with (house / "aanzien.yaml").open("a", encoding="utf-8") as file:
        file.write(ORDER)

    text = made(said, house, form).decode()
    places = [text.index(word) for word in ("Verantwoording", "Wat mag het", "Wat willen we")]

    assert places == sorted(places)
    assert form == "html" or "\n\n\n" not in text
    assert text.index("[^1]:" if form == "md" else 'id="noot-1"') > places[-1]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("logo.svg", svg("<script>alert(1)</script>"), "gebruikt <script>"),
        ("logo.svg", svg("<image href='file:///etc/passwd'/>"), "gebruikt <image>"),
        ("logo.svg", svg("<use href='https://x.example/a.svg#b'/>"), "iets buiten zichzelf"),
        ("logo.svg", BOMB.encode() + svg("<title>&b;</title>"), "heeft een DOCTYPE"),
        ("logo.svg", png(claimed=100_000), "dit is geen SVG"),
        ("a.ttf", b"\x00\x01\x00\x00 geen letter", "dit is geen lettertype"),
        ("a.ttf", font({b"cmap": b""}), "dit is geen lettertype"),
        ("a.ttf", BOLD + b"\0" * 1_100_000, "dit bestand is groter dan 1024 kB"),
    ],
)
def test_a_file_that_can_do_harm_is_a_finding_and_no_report(
    said: Said, house: Path, name: str, content: bytes, sentence: str
) -> None:
    """The check tells it at the field, and a report that would need it is not made."""
    (house / "huisstijl" / name).write_bytes(content)

    _, findings, _ = said("check", str(house), "-q", "--output-format", "concise")
    code, told, complaint = said("report", "opgave", "wonen", str(house), "--format", "html")

    places = [line for line in findings.splitlines() if sentence in line]
    assert [line.startswith("aanzien.yaml:") for line in places] == [True]
    assert (code, told) == (2, "")
    assert sentence in complaint


def test_a_link_is_not_followed(said: Said, house: Path) -> None:
    """A link, be it the file or its folder, is told and not opened."""
    secret = house.parent / "geheim.svg"
    secret.write_bytes(LOGO)
    logo = house / "huisstijl" / "logo.svg"
    logo.unlink()
    logo.symlink_to(secret)
    linked = said("check", str(house), "-q", "--output-format", "concise")[1]
    logo.unlink()
    (house / "huisstijl").rename(house.parent / "elders")
    (house / "huisstijl").symlink_to(house.parent / "elders")
    outside = said("check", str(house), "-q", "--output-format", "concise")[1]

    assert "dit bestand is een koppeling (symlink)" in linked
    assert "dit bestand is er niet" in outside


@needs_git
def test_a_revision_has_the_looks_of_then(said: Said, house: Path) -> None:
    """With --at the logo is that of the revision, and a logo that is new counts as a change."""
    history = GitRepository(house)
    history.commit({})
    other = svg("<path d='M0 0h1v1z'/>")
    history.write({"huisstijl/logo.svg": other})

    then = made(said, house, "html", "--at", "HEAD").decode()
    now = made(said, house, "html").decode()

    assert b64encode(LOGO).decode() in then
    assert b64encode(other).decode() in now
    assert "met wijzigingen die nog niet vastgelegd zijn" in now
    assert "met wijzigingen die nog niet vastgelegd zijn" not in then
