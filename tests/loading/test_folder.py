"""Folder: what of a folder is opened, and what never is."""

import os
import sys
from pathlib import Path

import pytest
from support.on_disk import put

from aanzien_cli.loading import folder
from aanzien_cli.loading.folder import TooManyFilesError, holds, read_folder
from aanzien_cli.loading.parsing.limits import MAX_FILE_SIZE

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a repository with one opgave, beside a folder with a secret."""
    (tmp_path / "buiten").mkdir()
    (tmp_path / "buiten" / "geheim.yaml").write_text("titel: TOPSECRET\n", encoding="utf-8")
    inside = tmp_path / "binnen"
    (inside / "opgaven").mkdir(parents=True)
    (inside / "opgaven" / "wonen.yaml").write_text("titel: Wonen\n", encoding="utf-8")
    return inside


def problems(root: Path) -> dict[str, str]:
    """Give why each file was not read, by path."""
    return {file.path: file.problem for file in read_folder(root)}


def test_files_come_in_the_order_of_their_bytes(root: Path) -> None:
    """The order does not depend on the disk."""
    for name in ("b.yaml", "a.yaml", "Z.yaml", "é.yaml"):
        (root / "opgaven" / name).write_text("titel: x\n", encoding="utf-8")

    assert [file.path.removeprefix("opgaven/") for file in read_folder(root)] == [
        "Z.yaml",
        "a.yaml",
        "b.yaml",
        "wonen.yaml",
        "é.yaml",
    ]


def test_hidden_and_foreign_files_are_left_alone(root: Path) -> None:
    """Hidden folders, pictures and the papers of others are no records."""
    foreign = (".git/x.yaml", "node_modules/x.yaml", "opgaven/foto.png", "docs/uitleg.md")
    put(root, dict.fromkeys(foreign, "titel: x\n"))

    assert problems(root) == {"opgaven/wonen.yaml": ""}


@posix_only
def test_links_are_never_followed(root: Path) -> None:
    """A link to a file, to a folder and to itself are all told of and not opened."""
    (root / "opgaven" / "lek.yaml").symlink_to(root.parent / "buiten" / "geheim.yaml")
    (root / "opgaven" / "kring.yaml").symlink_to(root / "opgaven" / "kring.yaml")
    (root / "teams").symlink_to(root.parent / "buiten")

    files = list(read_folder(root))

    assert {file.path: file.problem for file in files} == {
        "opgaven/kring.yaml": "symlink",
        "opgaven/lek.yaml": "symlink",
        "opgaven/wonen.yaml": "",
        "teams": "symlink",
    }
    assert not any(b"TOPSECRET" in (file.content or b"") for file in files)


@posix_only
def test_a_pipe_does_not_hang(root: Path) -> None:
    """A FIFO with the name of a record is told of at once."""
    os.mkfifo(root / "opgaven" / "pijp.yaml")  # type: ignore[attr-defined,unused-ignore]

    assert problems(root)["opgaven/pijp.yaml"] == "not-a-file"


def test_a_file_beyond_the_limit_is_not_read(root: Path) -> None:
    """A file of one byte too many is told of; one at the limit is read whole."""
    (root / "opgaven" / "vol.yaml").write_bytes(b"#" * MAX_FILE_SIZE)
    (root / "opgaven" / "te-vol.yaml").write_bytes(b"#" * (MAX_FILE_SIZE + 1))

    found = {file.path: file for file in read_folder(root)}

    assert found["opgaven/te-vol.yaml"].problem == "too-large"
    assert len(found["opgaven/vol.yaml"].content or b"") == MAX_FILE_SIZE


@posix_only
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_what_may_not_be_read_is_told_of(root: Path) -> None:
    """A file or folder without permission hides nothing else."""
    (root / "opgaven" / "dicht.yaml").touch(mode=0)
    (root / "teams").mkdir(mode=0)

    assert problems(root) == {
        "opgaven/dicht.yaml": "unreadable",
        "opgaven/wonen.yaml": "",
        "teams": "unreadable",
    }


def test_a_file_that_vanishes_is_told_of(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the operating system refuses to open is a fact about that file alone."""

    def refuse(*_args: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)

    assert problems(root) == {"opgaven/wonen.yaml": "unreadable"}


def test_a_folder_that_cannot_be_listed_is_told_of(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A closed folder is named, whatever its name, and the others are read."""
    (root / "jaar-2026").mkdir()
    listing = os.scandir

    def refuse(path: str) -> object:
        if path.rstrip("/").endswith("jaar-2026"):
            raise PermissionError
        return listing(path)

    monkeypatch.setattr(os, "scandir", refuse)

    assert problems(root) == {"jaar-2026": "unreadable", "opgaven/wonen.yaml": ""}


def test_a_root_that_cannot_be_listed_is_an_error(root: Path) -> None:
    """Nothing can be said of a folder that is not there."""
    with pytest.raises(OSError, match="weg"):
        list(read_folder(root / "weg"))


_DEEP = 2_500


@posix_only
def test_folders_may_be_deep(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders nested deeper than Python can call, and than a path can be long, hide nothing."""
    monkeypatch.chdir(root)
    for _ in range(_DEEP):
        Path("d").mkdir()
        os.chdir("d")
    try:
        found = problems(root)
    finally:
        for _ in range(_DEEP):  # step by step: no tool removes a tree as deep as this
            os.chdir("..")
            Path("d").rmdir()

    assert found.pop("opgaven/wonen.yaml") == ""
    assert list(found.values()) == ["unreadable"]


def test_too_many_files_are_no_repository(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run in a home folder by mistake stops instead of reading on."""
    monkeypatch.setattr(folder, "MAX_FILES", 1)
    (root / "opgaven" / "b.yaml").touch()

    with pytest.raises(TooManyFilesError):
        list(read_folder(root))


def test_a_record_in_the_wrong_place_is_named_but_not_read(root: Path) -> None:
    """Its content is of no use, its name is."""
    (root / "opgaven" / "2026").mkdir()
    (root / "opgaven" / "2026" / "nieuw.yaml").write_text("titel: x\n", encoding="utf-8")

    (misplaced, _) = read_folder(root)

    assert (misplaced.path, misplaced.content, misplaced.problem) == (
        "opgaven/2026/nieuw.yaml",
        None,
        "",
    )


def test_a_stamp_changes_with_its_file(root: Path) -> None:
    """Only files that are read have a stamp; it tells a saved file from the one before."""
    file = root / "opgaven" / "wonen.yaml"
    (root / "opgaven" / "foto.png").write_bytes(b"x")
    before = folder.stamps(root)
    file.write_text("titel: Wonen in de stad\n", encoding="utf-8")

    assert [*before] == ["opgaven/wonen.yaml"]
    assert folder.stamps(root) != before
    assert folder.stamp(str(root / "weg.yaml")) == ()


@pytest.mark.parametrize("told", [0, 5, 200_000, 300_000, MAX_FILE_SIZE * 3])
def test_a_file_that_changed_meanwhile_is_read_to_its_end(tmp_path: Path, told: int) -> None:
    """The size that the system told before reading decides nothing about what is read."""
    path = tmp_path / "groeit.yaml"
    path.write_bytes(b"x" * 200_000)

    with path.open("rb") as file:
        assert folder.drain(file.fileno(), told) == b"x" * 200_000


def test_how_many_files_there_are_at_least(root: Path) -> None:
    """Whatever they are for; and a folder that cannot be listed is an error."""
    (root / "README.md").write_text("Lees mij", encoding="utf-8")
    assert [holds(str(root), count) for count in (1, 2, 3)] == [True, True, False]
    with pytest.raises(FileNotFoundError):
        holds(str(root / "weg"), 1)
