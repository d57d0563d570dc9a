"""Saved: what was read is held against the last commit, without git looking at the files."""

from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git, program

from aanzien_cli.loading.past.saved import Saved, saved

pytestmark = needs_git
FILES = {"aanzien.yaml": b"naam: X\n", "opgaven/a.yaml": b"titel: A\r\ntoelichting: b\r\n"}


def is_ours(path: str) -> bool:
    """Judge a path as a command does that reads YAML."""
    return path.endswith(".yaml")


@pytest.fixture(params=["sha1", "sha256"])
def repository(tmp_path: Path, request: pytest.FixtureRequest) -> GitRepository:
    """Give a repository with one commit, for each of the ways in which git names things."""
    made = GitRepository(tmp_path / "map", f"--object-format={request.param}")
    made.commit({**FILES, "los.txt": b"anders"})
    return made


def test_what_was_committed_is_clean(repository: GitRepository) -> None:
    """The same bytes give the commit and nothing else; a file of no concern does not count."""
    repository.write({"los.txt": b"gewijzigd", "nieuw.txt": b"x"})

    assert saved(repository.root, FILES, is_ours) == Saved(
        repository.git("rev-parse", "HEAD"), frozenset()
    )


@pytest.mark.parametrize(
    ("read", "changed"),
    [
        ({**FILES, "aanzien.yaml": b"naam: Y\n"}, {"aanzien.yaml"}),
        ({**FILES, "teams/b.yaml": b"naam: B\n"}, {"teams/b.yaml"}),
        ({"aanzien.yaml": FILES["aanzien.yaml"]}, {"opgaven/a.yaml"}),
        ({}, {*FILES}),
        ({**FILES, "aanzien.yaml": b"naam: X\r\n"}, set()),
        ({**FILES, "opgaven/a.yaml": b"titel: A\n"}, {"opgaven/a.yaml"}),
    ],
)
def test_what_differs_is_named(
    repository: GitRepository, read: dict[str, bytes], changed: set[str]
) -> None:
    """Another text, a new file and one that is gone are named; how lines end is the system's."""
    assert saved(repository.root, read, is_ours).changed == changed


def test_a_link_in_the_commit_is_no_file(repository: GitRepository) -> None:
    """Where the commit has a link, a file on disk is new."""
    (repository.root / "link.yaml").symlink_to("aanzien.yaml")
    repository.commit({})

    assert saved(repository.root, FILES, is_ours).changed == set()
    assert saved(repository.root, {**FILES, "link.yaml": b"aanzien.yaml"}, is_ours).changed == {
        "link.yaml"
    }


def test_nothing_of_the_repository_runs(repository: GitRepository, tmp_path: Path) -> None:
    """A filter that the repository asks for is not started by looking."""
    sign = tmp_path / "gestart"
    script = program(tmp_path / "filter", f"touch {sign}; cat")
    repository.git("config", "filter.x.clean", str(script))
    repository.git("config", "core.fsmonitor", str(script))
    repository.write({".gitattributes": b"*.yaml filter=x\n", "aanzien.yaml": b"naam: Z\n"})

    found = saved(repository.root, {**FILES, "aanzien.yaml": b"naam: Z\n"}, is_ours)

    assert found.changed == {"aanzien.yaml"}
    assert not sign.exists()


def test_a_folder_has_the_commit_that_changed_it_last(tmp_path: Path) -> None:
    """In a larger repository a later commit about something else is not that of the folder."""
    outer = GitRepository(tmp_path / "buiten")
    inside = {f"binnen/{path}": content for path, content in FILES.items()}
    commit = outer.commit(inside)
    outer.commit({"elders.yaml": b"naam: Y\n"})

    assert saved(outer.root / "binnen", FILES, is_ours) == Saved(commit)
    assert saved(outer.root / "binnen", {}, is_ours) == Saved(commit, frozenset(FILES))


def test_without_a_commit_there_is_nothing(tmp_path: Path) -> None:
    """No git, no commit yet, and a folder of which nothing was ever committed give nothing."""
    outer = GitRepository(tmp_path / "buiten")
    empty = saved(outer.root, FILES, is_ours)
    outer.commit({"los.txt": b"x"})
    for folder in (tmp_path / "los", outer.root / "binnen"):
        folder.mkdir()

    assert empty == Saved()
    assert saved(tmp_path / "los", FILES, is_ours) == Saved()
    assert saved(outer.root, FILES, is_ours) == Saved()
    assert saved(outer.root / "binnen", FILES, is_ours) == Saved()
