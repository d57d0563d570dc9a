"""Git files: what is no file where git opens one is told at once; git does not wait for it."""

import os
import sys
from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git

from aanzien_cli.loading.past.git import GitError, run
from aanzien_cli.loading.past.git_files import no_file

pytestmark = [
    needs_git,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with a path"),
]


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    """Give a repository with one commit."""
    made = GitRepository(tmp_path / "map")
    made.commit({"teams/a.yaml": b"1"})
    return made


def pipe(path: Path) -> None:
    """Put a pipe, into which nobody writes, in the place of a file."""
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(path)


@pytest.mark.parametrize(
    "name",
    [
        "HEAD",
        "config",
        "packed-refs",
        "refs/heads/main",
        "refs/heads/een/twee/drie",
        "objects/pack/pack-1.idx",
        "objects/info/alternates",
    ],
)
def test_a_pipe_in_the_repository_is_told_at_once(repository: GitRepository, name: str) -> None:
    """The sentence names it, from a folder of the repository too; git is not even started."""
    pipe(repository.root / ".git" / name)
    for root in (repository.root, repository.root / "teams"):
        with pytest.raises(GitError) as told:
            run(root, "rev-parse", "HEAD")

        assert f"/.git/{name}' is geen gewoon bestand" in str(told.value)
        assert told.value.status is None


def test_a_link_to_a_device_is_one(repository: GitRepository) -> None:
    """A link is followed, as git does; one to a file or to nothing is no trouble."""
    head = repository.root / ".git" / "HEAD"
    head.unlink()
    head.symlink_to("refs/heads/main")
    (repository.root / ".git" / "config.worktree").symlink_to("weg")
    assert run(repository.root, "rev-parse", "HEAD")

    (repository.root / ".git" / "packed-refs").symlink_to("/dev/zero")
    assert no_file(repository.root) == str(repository.root / ".git" / "packed-refs")


def test_a_bare_clone_and_a_second_work_tree_are_looked_at(
    repository: GitRepository, tmp_path: Path
) -> None:
    """A second work tree has a HEAD of its own, and shares the rest with the first."""
    bare, second = tmp_path / "kaal", tmp_path / "tweede"
    repository.git("clone", "--quiet", "--bare", str(repository.root), str(bare))
    repository.git("worktree", "add", "--quiet", "--detach", str(second))
    assert (no_file(bare), no_file(second)) == ("", "")

    pipe(bare / "packed-refs")
    pipe(repository.root / ".git" / "refs" / "tags" / "v1")
    assert no_file(bare) == str(bare / "packed-refs")
    assert no_file(second).endswith("/refs/tags/v1")


@pytest.mark.parametrize("content", [b"iets anders", b"gitdir: weg\n", b"gitdir: a\0b", b"\xff"])
def test_a_file_that_leads_nowhere_is_for_git_to_judge(tmp_path: Path, content: bytes) -> None:
    """Then there is nothing to wait for, and git says what is wrong."""
    (tmp_path / ".git").write_bytes(content)
    assert no_file(tmp_path) == ""

    with pytest.raises(GitError, match="git"):
        run(tmp_path, "rev-parse", "HEAD")


def test_a_pipe_in_the_place_of_the_repository_is_for_git_to_judge(tmp_path: Path) -> None:
    """Git looks before it opens this one."""
    pipe(tmp_path / ".git")
    with pytest.raises(GitError, match="git"):
        run(tmp_path, "rev-parse", "HEAD")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_what_may_not_be_looked_at_is_for_git_to_judge(repository: GitRepository) -> None:
    """Without rights to the repository there is a sentence about git, as ever."""
    (repository.root / ".git").chmod(0)
    with pytest.raises(GitError, match="git-repository"):
        run(repository.root, "rev-parse", "HEAD")
    (repository.root / ".git").chmod(0o755)
