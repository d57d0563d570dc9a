"""Report templates: an organisation tells in its own words, within limits."""

from pathlib import Path

from program import Said


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
