"""Own templates: read as text, and only where they stand themselves."""

import errno
import os
from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git

from aanzien_cli.loading.own_templates import UnusableTemplateError, by_name, own_templates


def test_templates_are_read_by_name(tmp_path: Path) -> None:
    """Files with the right ending are read, with plain line ends; other files are left."""
    folder = tmp_path / "sjablonen"
    assert own_templates(tmp_path) == {}
    folder.mkdir()
    (folder / "opgave.md.j2").write_bytes(b"# a\r\nb\n")
    (folder / "lees.md").write_text("x")

    found = own_templates(tmp_path)

    assert found == {"sjablonen/opgave.md.j2": b"# a\r\nb\n"}
    assert by_name(found) == {"opgave.md.j2": "# a\nb\n"}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"\xff", "is geen UTF-8"), (b"x" * 300_000, "is groter dan 256 kB")],
)
def test_what_cannot_be_a_template_is_said(tmp_path: Path, content: bytes, sentence: str) -> None:
    """A file that is too large, or no text, is refused with its name."""
    (tmp_path / "sjablonen").mkdir()
    (tmp_path / "sjablonen" / "a.md.j2").write_bytes(content)

    with pytest.raises(UnusableTemplateError, match=f"'sjablonen/a.md.j2' {sentence}"):
        by_name(own_templates(tmp_path))


@needs_git
def test_templates_that_are_one_elsewhere_are_refused(tmp_path: Path) -> None:
    """On Windows and macOS a clone would keep one of them, and give another report."""
    repository = GitRepository(tmp_path)
    content = repository.git("hash-object", "-w", "--stdin", stdin=b"x")
    names = ("sjablonen/Opgave.md.j2", "sjablonen/opgave.md.j2")
    tree = "".join(f"100644 blob {content}\t{name[10:]}\n" for name in names).encode()
    folder = repository.git("mktree", stdin=tree)
    top = repository.git("mktree", stdin=f"040000 tree {folder}\tsjablonen\n".encode())
    commit = repository.git("commit-tree", top, "-m", "twee")

    with pytest.raises(UnusableTemplateError) as told:
        own_templates(tmp_path, commit)

    assert str(told.value) == (
        f"'{names[1]}': dit is op Windows en macOS hetzelfde bestand als {names[0]};"
        " geef een van de twee bestanden een andere naam"
    )


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
@pytest.mark.parametrize("closed", ["sjablonen/a.md.j2", "sjablonen"])
def test_what_may_not_be_read_is_named(tmp_path: Path, closed: str) -> None:
    """A reader without rights learns which file or folder it is."""
    (tmp_path / "sjablonen").mkdir()
    (tmp_path / "sjablonen" / "a.md.j2").touch()
    (tmp_path / closed).chmod(0)
    with pytest.raises(UnusableTemplateError) as told:
        own_templates(tmp_path)
    (tmp_path / closed).chmod(0o755)

    assert str(told.value) == f"'{closed}' kan niet worden geopend"


def test_a_template_that_cannot_be_opened_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it is with a disk that fails, as whoever it is read."""
    (tmp_path / "sjablonen").mkdir()
    (tmp_path / "sjablonen" / "a.md.j2").touch()

    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(UnusableTemplateError) as told:
        own_templates(tmp_path)

    assert str(told.value) == "'sjablonen/a.md.j2' kan niet worden geopend"


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


@needs_git
def test_a_revision_has_its_own_templates(tmp_path: Path) -> None:
    """With a commit the templates of then are read, and those on disk are not looked at."""
    repository = GitRepository(tmp_path)
    first = repository.commit({"sjablonen/a.md.j2": b"toen", "sjablonen/diep/b.md.j2": b"x"})
    second = repository.commit({"sjablonen/a.md.j2": b"nu", "sjablonen/lees.md": b"x"})

    assert own_templates(tmp_path, first) == {"sjablonen/a.md.j2": b"toen"}
    assert own_templates(tmp_path, second) == own_templates(tmp_path)
    assert own_templates(tmp_path, second) == {"sjablonen/a.md.j2": b"nu"}


@needs_git
@pytest.mark.parametrize(
    ("mode", "name", "content", "sentence"),
    [
        ("120000", b"a.md.j2", b"/etc/passwd", "'sjablonen/a.md.j2' is geen gewoon bestand"),
        ("100644", b"a.md.j2", b"x" * 300_000, "'sjablonen/a.md.j2' is groter dan 256 kB"),
        ("100644", b"a.md.j2", b"x" * 1_100_000, "'sjablonen/a.md.j2' is groter dan 256 kB"),
        ("120000", b"sjablonen", b"/etc", "'sjablonen' is een koppeling"),
    ],
)
def test_a_revision_is_read_with_the_same_care(
    tmp_path: Path, mode: str, name: bytes, content: bytes, sentence: str
) -> None:
    """A link or a file that is too large is refused there too."""
    repository = GitRepository(tmp_path)
    blob = repository.blob(content)
    if name == b"sjablonen":
        commit = repository.commit_tree((mode, blob, name))
    else:
        line = b"%b blob %b\t%b\n" % (mode.encode(), blob.encode(), name)
        tree = repository.git("mktree", stdin=line)
        commit = repository.commit_tree(("40000", tree, b"sjablonen"))

    with pytest.raises(UnusableTemplateError, match=sentence):
        own_templates(tmp_path, commit)
