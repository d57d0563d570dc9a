"""Revision refusals: what a tree may hold that is no file, too large, damaged or missing."""

import os
from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git, program

from aanzien_cli.loading.parsing.limits import MAX_FILE_SIZE
from aanzien_cli.loading.past import git_child, revision
from aanzien_cli.loading.past.git import GitError
from aanzien_cli.loading.past.revision import read_revision, resolve
from aanzien_cli.loading.source import SourceFile

pytestmark = needs_git


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    """Give a repository without a commit."""
    return GitRepository(tmp_path / "map")


def everything(root: Path, commit: str) -> list[SourceFile]:
    """Read every file of a commit."""
    return list(read_revision(root, commit, lambda _: True))


def problems(root: Path, commit: str) -> dict[str, str]:
    """Give why each file was not read."""
    found = everything(root, commit)
    assert all((file.content is None) == bool(file.problem) for file in found)
    return {file.path: file.problem for file in found}


def test_what_is_no_file_is_told(repository: GitRepository) -> None:
    """Links are not followed and submodules not entered; files beside them are read."""
    blob = repository.blob(b"1")
    inner = repository.commit({"x": b"1"})
    commit = repository.commit_tree(
        ("100644", blob, b"bestand"), ("120000", blob, b"koppeling"), ("160000", inner, b"module")
    )
    assert problems(repository.root, commit) == {
        "bestand": "",
        "koppeling": "symlink",
        "module": "not-a-file",
    }


def test_a_large_file_is_not_read(repository: GitRepository) -> None:
    """One byte above the limit is too large; at the limit it is read."""
    commit = repository.commit({"a": bytes(MAX_FILE_SIZE), "b": bytes(MAX_FILE_SIZE + 1)})
    assert problems(repository.root, commit) == {"a": "", "b": "too-large"}


def test_a_tree_that_poses_as_a_file_is_told(repository: GitRepository) -> None:
    """What a name promises is checked against what is stored, and the next file is still right."""
    repository.commit({"x/y": b"1"})
    tree, blob = repository.git("rev-parse", "HEAD^{tree}"), repository.blob(b"2")
    commit = repository.commit_tree(("100644", tree, b"a"), ("100644", blob, b"b"))
    assert everything(repository.root, commit) == [
        SourceFile("a", None, "not-a-file"),
        SourceFile("b", b"2", ""),
    ]


def test_a_missing_object_hides_no_other(repository: GitRepository) -> None:
    """A damaged repository gives what is there, and names what is not."""
    blob = repository.blob(b"2")
    commit = repository.commit_tree(("100644", "1" * 40, b"a"), ("100644", blob, b"b"))
    assert problems(repository.root, commit) == {"a": "unreadable", "b": ""}


def test_an_object_may_vanish_meanwhile(repository: GitRepository) -> None:
    """An object that was listed and is gone when it is read is named."""
    commit = repository.commit({"a": b"weg", "b": b"2"})
    blob = repository.git("rev-parse", "HEAD:a")
    lost = repository.root / ".git/objects" / blob[:2] / blob[2:]

    def wanted(_: str) -> bool:
        lost.unlink(missing_ok=True)
        return True

    found = list(read_revision(repository.root, commit, wanted))
    assert found == [SourceFile("a", None, "unreadable"), SourceFile("b", b"2", "")]


def test_a_damaged_object_is_an_error_with_a_sentence(repository: GitRepository) -> None:
    """Content that does not unpack is never given as if it were whole."""
    commit = repository.commit({"a": b"1" * 1000})
    blob = repository.git("rev-parse", "HEAD:a")
    path = repository.root / ".git/objects" / blob[:2] / blob[2:]
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:-6])
    with pytest.raises(GitError, match="git kan dit niet lezen"):
        everything(repository.root, commit)


def test_a_small_repository_cannot_fill_the_memory(
    repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One file under many names is counted as often as it would be read."""
    blob = repository.blob(b"12345")
    commit = repository.commit_tree(*(("100644", blob, b"%d" % n) for n in range(3)))
    monkeypatch.setattr(revision, "MAX_CONTENT", 14)
    with pytest.raises(GitError, match="groter dan"):
        everything(repository.root, commit)
    monkeypatch.setattr(revision, "MAX_CONTENT", 15)
    assert len(everything(repository.root, commit)) == 3


def test_too_many_files_are_refused(
    repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A tree with more files than a folder may have is refused as well."""
    commit = repository.commit({"a": b"1", "b": b"2", "c": b"3"})
    monkeypatch.setattr(revision, "MAX_FILES", 2)
    with pytest.raises(GitError, match="meer dan 2 bestanden"):
        everything(repository.root, commit)


def test_much_content_does_not_block(repository: GitRepository) -> None:
    """More requests and more answers than a pipe holds go both ways at once."""
    blob = repository.blob(b"x" * 4000)
    names = [b"%06d" % number for number in range(5000)]
    commit = repository.commit_tree(*(("100644", blob, name) for name in names))
    found = everything(repository.root, commit)
    assert {len(file.content or b"") for file in found} == {4000}
    assert [file.path.encode() for file in found] == names


def test_reading_can_be_stopped_halfway(repository: GitRepository) -> None:
    """Who asks no further leaves no git behind."""
    commit = repository.commit({"a": b"1", "b": b"2"})
    files = read_revision(repository.root, commit, lambda _: True)
    assert next(files).path == "a"
    files.close()  # type: ignore[attr-defined]
    assert list(files) == []


def test_a_repository_that_cannot_answer_is_no_unknown_name(
    repository: GitRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Outside git, and when git hangs, that is what is told; the name is not blamed."""
    with pytest.raises(GitError, match="hoort niet bij een git-repository"):
        resolve(tmp_path, "main")
    program(tmp_path / "bin" / "git", "sleep 60")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(git_child, "TIMEOUT", 0.2)
    with pytest.raises(GitError, match="geen antwoord"):
        resolve(repository.root, "main")
