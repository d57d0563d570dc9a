"""Report templates: an organisation tells in its own words, within limits."""

import json
from pathlib import Path

import pytest
from reporting.render.pages import HOSTILE
from support.git_repository import GitRepository, needs_git
from support.program import Said

from aanzien_cli.domain.words.visible import visible
from aanzien_cli.reporting.render.inline import text_of
from aanzien_cli.reporting.render.tree import parse

DAY = ("--peildatum", "2026-03-01")


def test_a_template_of_an_organisation_goes_before_ours(said: Said, repo: Path) -> None:
    """A file in `sjablonen` takes the place of ours, and may include the others of ours."""
    (repo / "sjablonen").mkdir()
    text = "# Zo zeggen wij {{ opgave.title }}\n\n{% include 'verantwoording.md.j2' %}\n"
    (repo / "sjablonen" / "opgave.md.j2").write_text(text, encoding="utf-8")

    code, told, _ = said("report", "opgave", "wonen", "-C", str(repo))
    _, page, _ = said("report", "opgave", "wonen", "-C", ".", "--format", "html")

    assert code == 0
    assert told.startswith("# Zo zeggen wij Betaalbaar wonen\n")
    assert "## Verantwoording" in told
    assert "<h1>Zo zeggen wij Betaalbaar wonen</h1>" in page


def test_a_template_that_is_not_read_for_its_name_is_named(said: Said, repo: Path) -> None:
    """A file that seems meant as a template is named, until the right one is there."""
    own = repo / "sjablonen"
    own.mkdir()
    for name in ("Opgave.md", "LEES.md", "kop.md.j2", "spiegel.md.j2"):
        (own / name).write_text("# Zo zeggen wij het\n", encoding="utf-8")
    first = said("report", "opgave", "wonen", "-C", str(repo))
    hushed = said("report", "opgave", "wonen", "-C", ".", "--quiet")
    (own / "opgave.md.j2").write_text("# Zo zeggen wij het\n", encoding="utf-8")
    right = said("report", "opgave", "wonen", "-C", ".")

    assert first[0] == 0
    assert first[1].startswith("# Betaalbaar wonen\n")
    assert first[2] == (
        "let op: 'sjablonen/Opgave.md' wordt niet gelezen; een eigen sjabloon heet precies"
        " 'opgave.md.j2'\n"
    )
    assert (hushed[2], right[2]) == ("", "")


@needs_git
def test_of_the_past_nothing_is_said_of_templates_of_now(said: Said, repo: Path) -> None:
    """With `--at` the templates are those of then, so a file that stands there now is no news."""
    GitRepository(repo).commit({"sjablonen/kop.md": b"# Kop\n"})
    (repo / "sjablonen" / "opgave.md").write_text("# Zo zeggen wij het\n", encoding="utf-8")

    assert said("report", "opgave", "wonen", "-C", str(repo), "--at", "HEAD")[::2] == (0, "")


def test_a_template_that_cannot_be_used_is_a_sentence(said: Said, repo: Path) -> None:
    """A mistake in a template, or a link in its place, ends with code 2 and no output."""
    (repo / "sjablonen").mkdir()
    template = repo / "sjablonen" / "opgave.md.j2"
    template.write_text("{{ weg }}", encoding="utf-8")
    broken = said("report", "opgave", "wonen", "-C", str(repo))
    template.unlink()
    template.symlink_to(repo / "aanzien.yaml")
    linked = said("report", "opgave", "wonen", "-C", ".")

    assert broken[:2] == linked[:2] == (2, "")
    assert "het sjabloon 'opgave.md.j2' kan niet worden ingevuld" in broken[2]
    assert "'sjablonen/opgave.md.j2' is geen gewoon bestand" in linked[2]


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("# X\n\n<div>\n{{ opgave.title }}\n</div>\n", "schrijft HTML: '<div>'"),
        ("# X\n\n- een <b title='{{ opgave.title }}'> b\n", "schrijft HTML: '<b title="),
        ("# X\n\nA[^1]\n\n[^1]: <i>\n", "schrijft HTML: '<i>'"),
        ("# X\n\n![zicht](https://x.example/a.png)\n", "hoort niet bij dit verslag"),
        ("# X\n\n[hier](/etc/passwd)\n", "de link '/etc/passwd' kan niet"),
        ("{{ opgave.title }}\n", "een verslag begint met een titel"),
        ("# X\n\n#### Diep\n", "heeft 4 hekjes"),
    ],
)
def test_a_template_is_held_to_what_a_report_may_be(
    said: Said, repo: Path, form: str, text: str, sentence: str
) -> None:
    """The Markdown of a template is read back in every form, also where only Markdown is asked."""
    (repo / "sjablonen").mkdir()
    (repo / "sjablonen" / "opgave.md.j2").write_text(text, encoding="utf-8")

    code, told, complaint = said("report", "opgave", "wonen", str(repo), "--format", form)

    assert (code, told) == (2, "")
    assert sentence in complaint


def test_hostile_words_stay_words_in_an_own_template(said: Said, repo: Path) -> None:
    """Whatever a file says comes out as the same words, wherever a template puts them."""
    words = " x ".join(" ".join(each.split()) for each in HOSTILE if "\x1b" not in each)
    title = json.dumps(f"x {words} x", ensure_ascii=False)
    (repo / "opgaven" / "wonen.yaml").write_text(f"titel: {title}\n", encoding="utf-8")
    (repo / "sjablonen").mkdir()
    (repo / "sjablonen" / "opgave.md.j2").write_text(
        "# Titel\n\nOnder.\n\n- {{ opgave.title }}\n- {{ 'a ' ~ opgave.title }}\n",
        encoding="utf-8",
    )

    code, told, complaint = said("report", "opgave", "wonen", str(repo))

    assert (code, complaint) == (0, "")
    shown = " ".join(visible(words).split())
    lines = parse(told, {}).blocks[0]["c"]
    assert [text_of(line["c"]) for line in lines] == [f"x {shown} x", f"a x {shown} x"]


def test_the_pictures_of_a_report_may_stay_in_an_own_template(said: Said, repo: Path) -> None:
    """A chart that the document has is a picture in an own template too, also in Markdown."""
    (repo / "sjablonen").mkdir()
    text = "# Titel\n\nOnder.\n\n{{ grafiek.verloop1 }}\n"
    (repo / "sjablonen" / "databoek.md.j2").write_text(text, encoding="utf-8")

    code, _, complaint = said("report", "databoek", str(repo), *DAY, "-o", "ons verslag.md")

    assert (code, complaint) == (0, "")
    assert "](ons%20verslag-verloop1.svg" in Path("ons verslag.md").read_text(encoding="utf-8")
