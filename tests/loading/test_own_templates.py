"""Own templates: read as text, and only where they stand themselves."""

from pathlib import Path

import pytest

from aanzien_cli.loading.own_templates import UnusableTemplateError, own_templates


def test_templates_are_read_by_name(tmp_path: Path) -> None:
    """Files with the right ending are read, with plain line ends; other files are left."""
    folder = tmp_path / "sjablonen"
    assert own_templates(tmp_path) == {}
    folder.mkdir()
    (folder / "opgave.md.j2").write_bytes(b"# a\r\nb\n")
    (folder / "lees.md").write_text("x")

    assert own_templates(tmp_path) == {"opgave.md.j2": "# a\nb\n"}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"\xff", "is geen UTF-8"), (b"x" * 300_000, "is groter dan 256 kB")],
)
def test_what_cannot_be_a_template_is_said(tmp_path: Path, content: bytes, sentence: str) -> None:
    """A file that is too large, or no text, is refused with its name."""
    (tmp_path / "sjablonen").mkdir()
    (tmp_path / "sjablonen" / "a.md.j2").write_bytes(content)

    with pytest.raises(UnusableTemplateError, match=f"'sjablonen/a.md.j2' {sentence}"):
        own_templates(tmp_path)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """Neither a file nor the folder may lead elsewhere; a folder is no template."""
    (tmp_path / "geheim").write_text("wachtwoord")
    folder = tmp_path / "echt"
    folder.mkdir()
    link = tmp_path / "sjablonen"
    link.symlink_to(folder)
    with pytest.raises(UnusableTemplateError, match="'sjablonen' is een koppeling"):
        own_templates(tmp_path)

    link.unlink()
    folder.rename(link)
    (link / "a.md.j2").symlink_to(tmp_path / "geheim")
    with pytest.raises(UnusableTemplateError, match="geen gewoon bestand"):
        own_templates(tmp_path)

    (link / "a.md.j2").unlink()
    (link / "a.md.j2").mkdir()
    with pytest.raises(UnusableTemplateError, match="geen gewoon bestand"):
        own_templates(tmp_path)


def test_there_is_an_end_to_their_number(tmp_path: Path) -> None:
    """A folder with more than fifty of them is refused."""
    (tmp_path / "sjablonen").mkdir()
    for number in range(51):
        (tmp_path / "sjablonen" / f"{number}.md.j2").touch()

    with pytest.raises(UnusableTemplateError, match="meer dan 50 sjablonen"):
        own_templates(tmp_path)
