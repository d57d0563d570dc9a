"""Revision: what a commit holds, whatever it is called and whatever is in it."""

from datetime import date
from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git

from aanzien_cli.loading.past.git import GitError
from aanzien_cli.loading.past.revision import (
    day_asked,
    day_of,
    head,
    is_bare,
    is_shallow,
    read_revision,
    resolve,
)
from aanzien_cli.loading.source import SourceFile

pytestmark = needs_git


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    """Give a repository without a commit."""
    return GitRepository(tmp_path / "map")


def everything(root: Path, commit: str) -> list[SourceFile]:
    """Read every file of a commit."""
    return list(read_revision(root, commit, lambda _: True))


def refusal(root: Path, name: str) -> str:
    """Give the sentence with which a revision is refused."""
    with pytest.raises(GitError) as caught:
        resolve(root, name)
    return str(caught.value)


def test_a_commit_has_many_names(repository: GitRepository) -> None:
    """Branch, tag, short and full commit, and a step back all give the same full commit."""
    first = repository.commit({"a.yaml": b"1"})
    second = repository.commit({"a.yaml": b"2"})
    repository.git("tag", "-a", "-m", "Een tag", "v1", first)
    names = ["main~1", "v1", first[:10], first, "HEAD^", "v1^{commit}"]
    assert {resolve(repository.root, name) for name in names} == {first}
    assert head(repository.root) == second


def test_a_date_is_the_last_commit_of_that_day_in_amsterdam(repository: GitRepository) -> None:
    """The day ends at midnight in Amsterdam, whatever zone the committer was in."""
    before = repository.commit({}, "2026-07-01T23:59:59+0200")
    after = repository.commit({}, "2026-07-01T22:00:00+0000")
    assert resolve(repository.root, "2026-07-01") == before
    assert resolve(repository.root, "2026-07-02") == after
    assert resolve(repository.root, "9999-12-31") == after


def test_a_commit_has_a_day_in_amsterdam(repository: GitRepository) -> None:
    """The committer's day, whatever zone; a clock that is far off stays within reason."""
    late = repository.commit({}, "2026-07-01T22:30:00+0000")
    assert day_of(repository.root, late) == date(2026, 7, 2)
    far = repository.commit({}, "@99999999999 +0000")
    assert day_of(repository.root, far) == date(2200, 1, 1)


def test_a_date_is_told_from_a_name() -> None:
    """Only a day that exists is a day."""
    asked = [day_asked(text) for text in ("2026-03-01", "2026-02-31", "main", "")]
    assert asked == [date(2026, 3, 1), None, None, None]


def test_a_date_follows_the_first_parent(repository: GitRepository) -> None:
    """What was written on a branch counts from the day that it was merged."""
    base = repository.commit({"a.yaml": b"1"}, "2026-01-01T12:00:00+0100")
    repository.git("checkout", "--quiet", "-b", "zijtak")
    repository.commit({"b.yaml": b"1"}, "2026-01-02T12:00:00+0100")
    repository.git("checkout", "--quiet", "main")
    late = "2026-01-05T12:00:00+0100"
    repository.git("merge", "--quiet", "--no-ff", "-m", "Samen", "zijtak", date=late)
    assert resolve(repository.root, "2026-01-03") == base
    assert resolve(repository.root, "2026-01-05") == head(repository.root)


def test_a_branch_called_like_a_date_wins(repository: GitRepository) -> None:
    """A name that somebody gave says more than a day."""
    old = repository.commit({}, "2026-01-01T12:00:00+0100")
    repository.git("branch", "2026-03-01", old)
    repository.commit({}, "2026-02-01T12:00:00+0100")
    assert resolve(repository.root, "2026-03-01") == old


def test_a_branch_called_head_does_not_mislead(repository: GitRepository) -> None:
    """HEAD is what is checked out, also when a branch has that name."""
    old = repository.commit({})
    new = repository.commit({"a.yaml": b"1"})
    repository.git("update-ref", "refs/heads/HEAD", old)
    assert resolve(repository.root, "HEAD") == new


@pytest.mark.parametrize("name", ["", "--output=x", "-1", "a\0b", "a\nb", "\udc80"])
def test_a_name_that_git_could_misread_is_refused(repository: GitRepository, name: str) -> None:
    """An option, a control sign or nothing is no revision, even if a branch is called so."""
    commit = repository.commit({})
    repository.git("update-ref", "refs/heads/--output=x", commit)
    assert "begint niet met '-'" in refusal(repository.root, name)
    assert list(repository.root.iterdir()) == [repository.root / ".git"]


@pytest.mark.parametrize(
    "name", ["geen", "HEAD~9", "HEAD@{99}", "HEAD^{tree}", "^HEAD", "HEAD..HEAD", "2026-13-45"]
)
def test_an_unknown_name_is_told(repository: GitRepository, name: str) -> None:
    """The sentence repeats what was asked."""
    repository.commit({})
    sentence = f"'{name}' is geen commit, tag, branch of datum (zoals 2026-03-01)"
    assert refusal(repository.root, name) == sentence


@pytest.mark.parametrize("name", ["2025-12-31", "0001-01-01"])
def test_a_date_before_the_first_commit_is_told(repository: GitRepository, name: str) -> None:
    """A day on which there was nothing yet is not answered by something later."""
    repository.commit({})
    sentence = f"op of voor '{name}' heeft deze git-repository geen commit"
    assert refusal(repository.root, name) == sentence


def test_without_any_commit_there_is_no_date(repository: GitRepository) -> None:
    """A repository without commits says so."""
    assert refusal(repository.root, "2026-01-01") == "deze git-repository heeft nog geen commit"


def test_a_shallow_clone_says_what_it_lacks(repository: GitRepository, tmp_path: Path) -> None:
    """What is not found may be among the commits that were not cloned."""
    first = repository.commit({}, "2026-01-01T12:00:00+0100")
    repository.commit({"a.yaml": b"1"}, "2026-02-01T12:00:00+0100")
    clone = tmp_path / "kloon"
    repository.git("clone", "--quiet", "--depth=1", repository.root.as_uri(), str(clone))
    assert (is_shallow(clone), is_shallow(repository.root)) == (True, False)
    assert "git fetch --unshallow" in refusal(clone, first)
    assert "GIT_DEPTH: 0, in GitHub: fetch-depth: 0" in refusal(clone, first)
    assert "git fetch --unshallow" in refusal(clone, "2026-01-15")
    assert everything(clone, head(clone)) == [SourceFile("a.yaml", b"1", "")]


def test_files_come_back_byte_for_byte(repository: GitRepository) -> None:
    """Line ends, zero bytes and empty files are as committed, whatever the settings say."""
    files = {"crlf.yaml": b"a: 1\r\n", "leeg.yaml": b"", "nul.yaml": b"\0\n\xff", "z.md": b"x"}
    repository.git("config", "core.autocrlf", "true")
    repository.write({".gitattributes": b"* -text\n"})
    commit = repository.commit(files)
    assert everything(repository.root, commit)[1:] == [
        SourceFile(path, content, "") for path, content in files.items()
    ]


def test_only_what_is_wanted_is_read(repository: GitRepository) -> None:
    """The caller chooses by path."""
    commit = repository.commit({"a.yaml": b"1", "b.txt": b"2"})
    found = read_revision(repository.root, commit, lambda path: path.endswith(".yaml"))
    assert [file.path for file in found] == ["a.yaml"]


def test_an_empty_commit_is_an_empty_folder(repository: GitRepository) -> None:
    """No files is no error."""
    assert everything(repository.root, repository.commit({})) == []


def test_strange_names_survive(repository: GitRepository) -> None:
    """Line feeds, quotes, tabs and bytes that are no text come back, in the order of bytes."""
    blob = repository.blob(b"1")
    names = [b"\xff.yaml", b'a"b', b"a\nb", b"a\tb", b" ", "ë".encode()]
    commit = repository.commit_tree(*(("100644", blob, name) for name in names))
    paths = [file.path for file in everything(repository.root, commit)]
    assert paths == [" ", "a\tb", "a\nb", 'a"b', "ë", "\udcff.yaml"]


def test_the_order_is_that_of_whole_paths(repository: GitRepository) -> None:
    """A folder stands where its path sorts, as it does on disk."""
    commit = repository.commit({"a/b": b"1", "a.yaml": b"1", "a0": b"1"})
    assert [file.path for file in everything(repository.root, commit)] == ["a.yaml", "a/b", "a0"]


def test_a_subfolder_is_read_by_itself(repository: GitRepository) -> None:
    """Paths are relative to the folder that is asked for, and nothing beside it is read."""
    first = repository.commit({"elders.yaml": b"1"})
    second = repository.commit({"bestuur/teams/a.yaml": b"2"})
    root = repository.root / "bestuur"
    assert everything(root, second) == [SourceFile("teams/a.yaml", b"2", "")]
    assert everything(root, first) == []


def test_a_bare_clone_is_read(repository: GitRepository, tmp_path: Path) -> None:
    """A repository without work tree gives the same files."""
    commit = repository.commit({"a.yaml": b"1"})
    clone = tmp_path / "kaal.git"
    repository.git("clone", "--quiet", "--bare", str(repository.root), str(clone))
    assert (is_bare(clone), is_bare(repository.root)) == (True, False)
    assert everything(clone, resolve(clone, "main")) == [SourceFile("a.yaml", b"1", "")]
    assert resolve(clone, "2026-01-01") == commit


def test_a_repository_with_long_ids_is_read(tmp_path: Path) -> None:
    """Commits of 64 digits work as those of 40."""
    repository = GitRepository(tmp_path / "map", "--object-format=sha256")
    commit = repository.commit({"a.yaml": b"1"})
    assert len(resolve(repository.root, "main")) == 64
    assert everything(repository.root, commit) == [SourceFile("a.yaml", b"1", "")]
