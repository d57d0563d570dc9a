"""History: what git remembers, with every trap that real histories set."""

from datetime import date
from pathlib import Path

import pytest
from support.committed_teams import PATH, members, noon, now, past, team
from support.git_repository import GitRepository, needs_git

from aanzien_cli.domain.history import Unreadable
from aanzien_cli.domain.team import Team
from aanzien_cli.loading.past.history import read_history
from aanzien_cli.loading.past.own_history import has_history

pytestmark = needs_git


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    """Give a repository without a commit."""
    return GitRepository(tmp_path / "map")


def test_every_day_has_its_members(repository: GitRepository) -> None:
    """Versions come from old to new, the end of the file included."""
    repository.commit({PATH: team("p-1")}, noon("2025-01-10"))
    repository.commit({PATH: team("p-1", "p-2")}, noon("2025-02-10"))
    (repository.root / PATH).unlink()
    repository.commit({}, noon("2025-03-10"))
    found = past(repository.root)
    assert members(found) == [
        ("2025-01-10", ["p-1"]),
        ("2025-02-10", ["p-1", "p-2"]),
        ("2025-03-10", None),
    ]
    assert (found.start, found.end) == (date(2025, 1, 10), date(2025, 3, 10))
    assert (found.commits, found.is_shallow, found.is_rewritten) == (3, False, False)
    assert found.ids(Team) == ("a",)


def test_a_version_that_does_not_parse_is_skipped_and_told(repository: GitRepository) -> None:
    """Trap 1: what stood before goes on, and the place and day are named."""
    repository.commit({PATH: team("p-1")}, noon("2025-01-10"))
    repository.commit({PATH: b"leden: [\n"}, noon("2025-02-10"))
    repository.commit({PATH: b"naam: A\nleden:\n  - {rol: x}\n"}, noon("2025-03-10"))
    repository.commit({PATH: b"naam: A\nleden: 5\n"}, noon("2025-03-11"))
    repository.commit({PATH: team("p-2")}, noon("2025-04-10"))
    found = past(repository.root)
    assert members(found) == [
        ("2025-01-10", ["p-1"]),
        ("2025-02-10", ["p-1"]),
        ("2025-03-10", ["p-1"]),
        ("2025-03-11", ["p-1"]),
        ("2025-04-10", ["p-2"]),
    ]
    assert found.unreadable == (
        Unreadable(date(2025, 2, 10), PATH),
        Unreadable(date(2025, 3, 10), PATH),
        Unreadable(date(2025, 3, 11), PATH),
    )


def test_a_first_version_that_does_not_parse_is_no_version(repository: GitRepository) -> None:
    """Before anything could be read nothing is known; that is not a team that was gone."""
    repository.commit({PATH: b"{"}, noon("2025-01-10"))
    repository.commit({PATH: team("p-1")}, noon("2025-02-10"))
    assert members(past(repository.root)) == [("2025-02-10", ["p-1"])]


def test_fields_of_an_older_schema_do_not_matter(repository: GitRepository) -> None:
    """An unknown field, or a name that is missing, hides no members."""
    repository.commit({PATH: b"baas: x\nleden: [{persoon: p-1, github: y}]\n"}, noon("2025-01-10"))
    assert members(past(repository.root)) == [("2025-01-10", ["p-1"])]


def test_a_file_is_followed_over_paths(repository: GitRepository) -> None:
    """Trap 5: another folder, or another ending, is the same team; the archive is the end of it."""
    repository.commit({f"beleid/{PATH}": team("p-1")}, noon("2025-01-10"))
    repository.git("mv", "beleid/teams", "teams")
    repository.commit({}, noon("2025-02-10"))
    repository.git("mv", PATH, "teams/a.yml")
    repository.commit({"teams/README.md": b"x"}, noon("2025-03-10"))
    (repository.root / "archief/teams").mkdir(parents=True)
    repository.git("mv", "teams/a.yml", "archief/teams/a.yml")
    repository.commit({}, noon("2025-04-10"))
    assert members(past(repository.root)) == [
        ("2025-01-10", ["p-1"]),
        ("2025-02-10", ["p-1"]),
        ("2025-03-10", ["p-1"]),
        ("2025-04-10", None),
    ]


def test_of_two_files_the_one_that_is_read_counts(repository: GitRepository) -> None:
    """A copy deeper in the folder does not blur who is in the team."""
    repository.commit({PATH: team("p-1"), f"teams/zuid/{PATH}": team("p-9")}, noon("2025-01-10"))
    assert members(past(repository.root)) == [("2025-01-10", ["p-1"])]


def test_a_merge_counts_on_its_own_day(repository: GitRepository) -> None:
    """Trap 6: what was written on a branch counts from the day it was merged."""
    repository.commit({PATH: team("p-1")}, noon("2025-01-10"))
    repository.git("checkout", "--quiet", "-b", "zijtak")
    repository.commit({PATH: team("p-1", "p-2")}, noon("2025-02-10"))
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "-q", "--no-ff", "-m", "x", "zijtak", date=noon("2025-03-10"))
    assert members(past(repository.root)) == [
        ("2025-01-10", ["p-1"]),
        ("2025-03-10", ["p-1", "p-2"]),
    ]


def test_only_the_end_of_a_day_counts(repository: GitRepository) -> None:
    """Trap 7: going back and forth within a day in Amsterdam is no coming and going."""
    repository.commit({PATH: team("p-1")}, "2025-07-01T21:00:00+0000")
    repository.commit({PATH: team()}, "2025-07-01T22:30:00+0000")
    repository.commit({PATH: team("p-1")}, "2025-07-02T10:00:00+0000")
    assert members(past(repository.root)) == [("2025-07-01", ["p-1"]), ("2025-07-02", ["p-1"])]


def test_a_clock_that_ran_ahead_turns_nothing_round(repository: GitRepository) -> None:
    """No commit is later than the one that follows it."""
    repository.commit({PATH: team("p-1")}, noon("2031-01-01"))
    repository.commit({PATH: team("p-2")}, noon("2025-01-10"))
    assert members(past(repository.root)) == [("2025-01-10", ["p-2"])]


def test_a_shallow_clone_is_told(repository: GitRepository, tmp_path: Path) -> None:
    """Trap 8: the oldest commit that is there names one that is not."""
    repository.commit({PATH: team("p-1")}, noon("2025-01-10"))
    repository.commit({PATH: team("p-2")}, noon("2025-02-10"))
    clone = tmp_path / "kloon"
    repository.git("clone", "-q", "--depth=1", repository.root.as_uri(), str(clone))
    found = past(clone)
    assert found.is_shallow
    assert members(found) == [("2025-02-10", ["p-2"])]


def test_a_rewritten_history_is_told(repository: GitRepository) -> None:
    """Trap 8: commits made long after they were written say that days mean little."""
    repository.commit({PATH: team("p-1")}, noon("2025-01-10"))
    late = {"GIT_COMMITTER_DATE": noon("2025-06-10")}
    repository.git("-c", "core.editor=true", "commit", "--amend", "-q", "--no-edit",
                   f"--date={noon('2025-01-10')}", date=late["GIT_COMMITTER_DATE"])  # fmt: skip
    assert past(repository.root).is_rewritten


def test_a_bare_clone_tells_the_same(repository: GitRepository, tmp_path: Path) -> None:
    """Without a work tree the history is the same."""
    commit = repository.commit({PATH: team("p-1")}, noon("2025-01-10"))
    bare = tmp_path / "kaal"
    repository.git("clone", "-q", "--bare", str(repository.root), str(bare))
    register = now(repository.root)
    assert has_history(bare)
    assert read_history(bare, commit, register) == read_history(repository.root, "", register)


def test_a_past_revision_has_a_past_of_its_own(repository: GitRepository) -> None:
    """What came after the commit that is asked for is not known yet."""
    first = repository.commit({PATH: team("p-1")}, noon("2025-01-10"))
    repository.commit({PATH: team("p-2")}, noon("2025-02-10"))
    assert members(past(repository.root, first)) == [("2025-01-10", ["p-1"])]
