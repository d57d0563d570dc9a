"""History: what git remembers, with every trap that real histories set."""

from datetime import date
from pathlib import Path

import pytest
from git_repository import GitRepository, needs_git

from aanzien_cli.domain.history import History, Unreadable
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.loading import history as reader
from aanzien_cli.loading import history_log
from aanzien_cli.loading.folder import read_folder
from aanzien_cli.loading.git import GitError
from aanzien_cli.loading.history import read_history
from aanzien_cli.loading.load import load
from aanzien_cli.loading.own_history import has_history

pytestmark = needs_git

PATH = "teams/a.yaml"


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    """Give a repository without a commit."""
    return GitRepository(tmp_path / "map")


def team(*people: str, extra: str = "") -> bytes:
    """Write a team with these members."""
    members = "".join(f"  - {{persoon: {person}}}\n" for person in people)
    return f"naam: A\n{extra}leden:{'' if people else ' []'}\n{members}".encode()


def noon(day: str) -> str:
    """Give noon on a day, as git wants it."""
    return f"{day}T12:00:00+0000"


def now(root: Path) -> Register:
    """Read the files on disk."""
    return load(read_folder(root), date(2026, 3, 1)).register


def past(root: Path, commit: str = "") -> History:
    """Read what git remembers of the records on disk."""
    return read_history(root, commit, now(root))


def members(history: History, id_: str = "a") -> list[tuple[str, list[str] | None]]:
    """Give who was in a team from which day on."""
    return [
        (str(day), None if found is None else [lid.persoon for lid in found.leden])
        for day, found in history.of(Team, id_)
    ]


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


def test_only_records_that_changed_are_read(repository: GitRepository) -> None:
    """An opdracht or indicator with one version has nothing to tell; one that is gone neither."""
    files = {
        "opdrachten/o.yaml": b"titel: O\nteam: a\n",
        "opdrachten/weg.yaml": b"titel: W\n",
        "indicatoren/i.yaml": b"naam: I\nmetingen: [{periode: 2024, waarde: '1'}]\n",
        "indicatoren/j.yaml": b"naam: J\ndecimalen: 0\n",
        "metingen/j.csv": b"peildatum,waarde\n2024-01-01,1.645\n",
    }
    repository.commit(files, noon("2025-01-10"))
    (repository.root / "opdrachten/weg.yaml").unlink()
    changed = {
        "opdrachten/o.yaml": b"titel: O\nteam: b\nvoorheen: [oud]\n",
        "metingen/j.csv": b"peildatum,waarde\n2024-01-01,1.650\n",
    }
    repository.commit(changed, noon("2025-02-10"))
    found = past(repository.root)
    assert [each.team for _, each in found.of(Opdracht, "o") if each] == ["a", "b"]
    assert found.of(Indicator, "i") == found.of(Opdracht, "weg") == ()
    series = [each.metingen[0].waarde for _, each in found.of(Meetreeks, "j") if each]
    assert [str(each.getal) for each in series if each] == ["1645", "1650"]


def test_links_and_modules_are_no_files(repository: GitRepository) -> None:
    """A link called like a team is no team."""
    blob = repository.blob(b"elders.yaml")
    inner = repository.git("mktree", stdin=f"120000 blob {blob}\ta.yaml\n".encode())
    tree = repository.git("mktree", stdin=f"040000 tree {inner}\tteams\n".encode())
    commit = repository.git("commit-tree", "-m", "x", tree)
    found = read_history(repository.root, commit, Register(date(2026, 3, 1)))
    assert members(found) == [("2026-01-01", None)]


def test_names_that_mean_nothing_are_left_alone(repository: GitRepository) -> None:
    """Hidden folders, other endings and files without a name are not ours."""
    odd = {"teams/.yaml": b"", ".x/teams/a.yaml": b"", "teams/a.txt": b"", "metingen/a.yaml": b""}
    repository.commit(odd, noon("2025-01-10"))
    assert past(repository.root).versions == {}


def test_without_a_commit_there_is_a_sentence(repository: GitRepository) -> None:
    """A repository that was only just made says so."""
    with pytest.raises(GitError, match="nog geen commit"):
        past(repository.root)


def test_a_missing_blob_is_unreadable(repository: GitRepository) -> None:
    """A damaged repository loses a version, not the rest."""
    repository.commit({PATH: team("p-1")}, noon("2025-01-10"))
    blob = repository.git("rev-parse", f"HEAD:{PATH}")
    repository.commit({PATH: team("p-2")}, noon("2025-02-10"))
    loose = repository.root / ".git/objects" / blob[:2] / blob[2:]
    loose.chmod(0o644)
    loose.unlink()
    found = past(repository.root)
    assert members(found) == [("2025-02-10", ["p-2"])]
    assert len(found.unreadable) == 1


def test_too_much_is_refused(repository: GitRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    """A history beyond all bounds is refused with a sentence, and does not fill the memory."""
    repository.commit({PATH: team("p-1")}, noon("2025-01-10"))
    monkeypatch.setattr(reader, "MAX_BYTES", 3)
    with pytest.raises(GitError, match="groter dan"):
        past(repository.root)
    monkeypatch.setattr(history_log, "MAX_CHANGES", 0)
    with pytest.raises(GitError, match="wijzigingen"):
        past(repository.root)


def test_a_large_version_is_unreadable(
    repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A version larger than a file may be is not parsed."""
    repository.commit({PATH: team("p-1")}, noon("2025-01-10"))
    register = now(repository.root)
    monkeypatch.setattr(reader, "MAX_FILE_SIZE", 3)
    assert len(read_history(repository.root, "", register).unreadable) == 1


def test_an_answer_that_is_no_history_is_refused() -> None:
    """Whatever git may answer, it never ends in a traceback."""
    with pytest.raises(GitError, match="onverwacht antwoord"):
        history_log._read(iter([b"warning: x"]))  # noqa: SLF001 -- git itself never says this


def test_a_folder_within_a_repository_has_no_history(repository: GitRepository) -> None:
    """Only the top of a repository has a history of its own."""
    assert has_history(repository.root)
    assert not has_history(repository.root.parent)
