"""History in a subfolder: what a larger repository knows of one folder, and of that folder only."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from support.committed_teams import PATH, members, noon, now, past, team
from support.git_repository import GitRepository, needs_git

from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.loading.past import history as reader
from aanzien_cli.loading.past.git import GitError
from aanzien_cli.loading.past.history import read_history
from aanzien_cli.loading.past.own_history import has_history, is_within

pytestmark = needs_git
FOLDER = "beleid/sturing"
NAMES = ["beleid", "a/b/c", "met spatie", "*", "[ab]", ":(top)", "-o", "é", "opgaven"]
STEPS = [
    ("2025-01-10", team("p-1", "p-2")),
    ("2025-02-10", b"leden: [\n"),
    ("2025-03-10", team("p-1", "p-3")),
    ("2025-04-10", None),
]


def put(folder: str, files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Give the same files in a folder."""
    return {f"{folder}/{path}": content for path, content in files.items()}


def larger(root: Path, folder: str = FOLDER) -> GitRepository:
    """Make a repository in which the folder lives among commits that are about something else."""
    made = GitRepository(root)
    made.commit({"README.md": b"1\n", PATH: team("x-1")}, noon("2024-01-10"))
    for number, (day, content) in enumerate(STEPS):
        if content is None:
            (made.root / folder / PATH).unlink()
            made.commit({}, noon(day))
        else:
            made.commit(put(folder, {PATH: content, "rest.txt": b"x\n"}), noon(day))
        elsewhere = {"README.md": b"%d\n" % number, PATH: team(f"x-{number}")}
        made.commit({**elsewhere, "beleid-oud/teams/b.yaml": team("x-9")}, noon(day))
    return made


@pytest.mark.parametrize("folder", NAMES)
def test_the_past_of_a_folder_is_that_of_the_folder_alone(tmp_path: Path, folder: str) -> None:
    """Whatever it is called: the same commits in a repository of its own tell the same."""
    own = GitRepository(tmp_path / "eigen")
    for day, content in STEPS:
        (own.root / PATH).unlink(missing_ok=True)
        own.commit({"rest.txt": b"x\n", **({PATH: content} if content else {})}, noon(day))
    found = past(larger(tmp_path / "groot", folder).root / folder)

    assert found == past(own.root)
    assert found.commits == len(STEPS)
    assert members(found)[0] == ("2025-01-10", ["p-1", "p-2"])
    assert [each.path for each in found.unreadable] == [PATH]


def test_the_top_does_not_change(tmp_path: Path) -> None:
    """Who looks at the whole repository sees its own teams, as before."""
    made = larger(tmp_path / "groot")

    assert not is_within(made.root)
    assert is_within(made.root / FOLDER)
    assert members(past(made.root))[0] == ("2024-01-10", ["x-1"])


def test_a_past_revision_in_a_folder(tmp_path: Path) -> None:
    """Up to an earlier commit, and nothing before the folder was there."""
    made = larger(tmp_path / "groot")
    root = made.root / FOLDER
    register = now(root)

    early = read_history(root, made.git("rev-list", "--max-parents=0", "HEAD"), register)
    middle = read_history(root, made.git("rev-parse", "HEAD~4"), register)
    assert early is None
    assert middle is not None
    assert [day for day, _ in members(middle)] == ["2025-01-10", "2025-02-10"]


def test_a_merge_counts_on_the_day_that_it_arrived(tmp_path: Path) -> None:
    """Trap 6, in a folder: what a branch did is seen when it is merged, once."""
    made = GitRepository(tmp_path / "groot")
    made.commit(put(FOLDER, {PATH: team("p-1")}), noon("2025-01-10"))
    made.git("checkout", "-q", "-b", "zij")
    made.commit(put(FOLDER, {PATH: team("p-1", "p-2")}), noon("2025-02-10"))
    made.git("checkout", "-q", "main")
    made.commit({"README.md": b"x\n"}, noon("2025-02-20"))
    made.git("merge", "-q", "--no-ff", "-m", "samen", "zij", date=noon("2025-03-10"))

    assert members(past(made.root / FOLDER)) == [
        ("2025-01-10", ["p-1"]),
        ("2025-03-10", ["p-1", "p-2"]),
    ]


def test_a_folder_that_moved_begins_where_it_arrived(tmp_path: Path) -> None:
    """The days before are those of another folder."""
    made = GitRepository(tmp_path / "groot")
    made.commit(put("oud", {PATH: team("p-1")}), noon("2025-01-10"))
    made.git("mv", "oud", "nieuw")
    made.commit({}, noon("2025-02-10"))

    assert members(past(made.root / "nieuw")) == [("2025-02-10", ["p-1"])]


def test_a_shallow_clone_is_told_only_where_it_matters(tmp_path: Path) -> None:
    """A folder that came after the cut has its whole past; one that was there before has not."""
    made = larger(tmp_path / "groot")
    made.commit(put("later", {PATH: team("p-7")}), noon("2025-05-10"))
    made.commit(put("later", {PATH: team("p-8")}), noon("2025-06-10"))
    (made.root / FOLDER / PATH).write_bytes(team("p-9"))
    made.commit({}, noon("2025-07-10"))
    clone = tmp_path / "kloon"
    made.git("clone", "-q", "--depth=4", made.root.as_uri(), str(clone))

    assert not past(clone / "later").is_shallow
    assert past(clone / FOLDER).is_shallow
    assert past(clone).is_shallow
    assert not past(made.root / FOLDER).is_shallow
    assert not past(made.root).is_shallow


def test_a_folder_that_git_does_not_know(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a folder that was never committed there is no past, and the others are not walked."""
    made = larger(tmp_path / "groot")
    fresh = made.root / "nieuw"
    (fresh / "teams").mkdir(parents=True)
    empty = GitRepository(tmp_path / "leeg").root / "map"
    empty.mkdir()
    monkeypatch.setattr(reader, "read_log", lambda *_, **__: pytest.fail("walked"))

    assert read_history(fresh, "", now(fresh)) is None
    assert read_history(empty, "", now(empty)) is None


def test_a_folder_that_is_empty_in_git(tmp_path: Path) -> None:
    """A tree that git itself would not make, with nothing in it, is no past and no crash."""
    made = GitRepository(tmp_path / "groot")
    nothing = made.git("mktree", stdin=b"")
    made.git("update-ref", "HEAD", made.commit_tree(("40000", nothing, b"map")))
    (made.root / "map").mkdir()

    assert read_history(made.root / "map", "", now(made.root / "map")) is None


def test_a_link_to_a_folder(tmp_path: Path) -> None:
    """Reached by a link from elsewhere, the folder has the past of where it really is."""
    root = larger(tmp_path / "groot").root / FOLDER
    link = tmp_path / "hierheen"
    try:
        link.symlink_to(root, target_is_directory=True)
    except OSError:
        pytest.skip("links cannot be made here")

    assert is_within(link)
    assert past(link) == past(root)


def test_a_repository_that_git_refuses(tmp_path: Path) -> None:
    """What git says of the larger repository is said, not taken for an empty past."""
    root = larger(tmp_path / "groot").root / FOLDER
    register = now(root)
    shutil.rmtree(root.parents[1] / ".git" / "objects")
    with pytest.raises(GitError):
        read_history(root, "", register)


def test_without_any_repository(tmp_path: Path) -> None:
    """A folder that no repository is above has no past to ask for."""
    assert not is_within(tmp_path)
    assert not has_history(tmp_path)


def test_nothing_outside_is_read(tmp_path: Path) -> None:
    """Not one team of elsewhere in the repository is known."""
    root = larger(tmp_path / "groot").root / FOLDER
    found = read_history(root, "", Register(now(root).peildatum))

    assert found is not None
    assert found.ids(Team) == ("a",)
    assert "x-" not in str(found.versions)


@pytest.mark.skipif(os.name == "nt", reason="a folder in use cannot be removed here")
def test_a_folder_that_was_removed_lies_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whose current folder is gone gets no error from the question what is above it."""
    gone = tmp_path / "weg"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    assert not is_within(Path())
