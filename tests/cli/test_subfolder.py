"""Subfolder: every command that asks git, in a folder of a repository that holds other work."""

import json
import shutil
from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git
from support.program import Said

pytestmark = needs_git
DAY = ("--peildatum", "2026-03-01")
FOLDER = "beleid/sturing"
SECRET = b"naam: GEHEIM\nleden:\n  - {persoon: p-geheim}\n"
OWN = b"naam: X\n"


def team(letters: str) -> bytes:
    """Write a team with a member for each letter."""
    members = "".join(f"  - {{persoon: p-{letter}}}\n" for letter in letters)
    return f"naam: Team A\nleden:\n{members}".encode()


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    """Give a repository with work of others at its top, and a team that lost half its members."""
    made = GitRepository(tmp_path / "groot")
    made.commit(
        {"teams/geheim.yaml": SECRET, "aanzien.yaml": b"naam: GEHEIM\n"}, noon("2023-05-01")
    )
    made.commit(own("aanzien.yaml", OWN) | own("teams/a.yaml", team("abcd")), noon("2024-01-10"))
    made.git("tag", "begin")
    made.commit({"teams/geheim.yaml": SECRET + b"# x\n"}, noon("2025-06-01"))
    made.commit(own("teams/a.yaml", team("abe")), noon("2025-09-10"))
    made.commit({"teams/geheim.yaml": SECRET}, noon("2025-10-01"))
    return made


def own(path: str, content: bytes) -> dict[str, bytes]:
    """Give a file of the folder."""
    return {f"{FOLDER}/{path}": content}


def noon(day: str) -> str:
    """Give noon on a day, as git wants it."""
    return f"{day}T12:00:00Z"


def folder(repository: GitRepository) -> str:
    """Give the folder, as somebody types it."""
    return str(repository.root / FOLDER)


def test_teams_have_their_past(said: Said, repository: GitRepository) -> None:
    """Steps that touched the folder count, and no others."""
    code, text, complaint = said("teams", "-C", folder(repository), *DAY)

    assert (code, complaint) == (0, "")
    assert "2 van de 4 kernleden van een jaar geleden zijn er nog" in text
    assert "geschiedenis in git: 2 stappen, vanaf 10 januari 2024" in text
    assert "GEHEIM" not in text


def test_the_check_asks_it_too(said: Said, repository: GitRepository) -> None:
    """What git tells of the folder gives the same findings as in a repository of its own."""
    place = ("check", "-C", folder(repository), *DAY, "--output-format", "concise")
    code, text, _ = said(*place, "--require-history")

    assert code == 1
    assert "massale-uitstroom" in text
    assert "geheim" not in text.lower()


def test_who_wants_dates_alone_says_so(said: Said, repository: GitRepository) -> None:
    """A copy or an example keeps the past of a larger repository out, and that is said."""
    off = own("aanzien.yaml", OWN + b"geschiedenis_in_submap: nee\n")
    repository.write(off)
    place = ("-C", folder(repository), *DAY)
    said_check = said("check", *place, "--output-format", "concise")[1]

    assert "massale-uitstroom" not in said_check
    told = said("teams", *place)[1]
    assert "geen geschiedenis in git gelezen" in told
    assert "'geschiedenis_in_submap: nee'" in " ".join(told.split())
    code, _, complaint = said("check", *place, "--require-history")
    assert (code, complaint.partition(":")[0]) == (2, "--require-history")
    assert (
        "massale-uitstroom"
        in said("check", *place, "--trusted-config-ref", "HEAD", "--output-format", "concise")[1]
    )


def test_at_the_top_it_is_always_read(said: Said, tmp_path: Path) -> None:
    """The same words at the top of a repository change nothing: that past is its own."""
    made = GitRepository(tmp_path / "eigen")
    files = {"aanzien.yaml": OWN + b"geschiedenis_in_submap: nee\n", "teams/a.yaml": team("ab")}
    made.commit(files, noon("2024-01-10"))

    assert "geschiedenis in git: 1 stap" in said("teams", "-C", str(made.root), *DAY)[1]


@pytest.mark.parametrize("revision", ["begin", "2025-01-01", "HEAD~3"])
def test_a_past_state(said: Said, repository: GitRepository, revision: str) -> None:
    """--at shows the folder as it was then, and nothing that lay beside it."""
    place = ("-C", folder(repository), "--at", revision, *DAY)
    text = said("teams", *place, "--output-format", "json")[1]

    assert [each["id"] for each in json.loads(text)["teams"]] == ["a"]
    assert "GEHEIM" not in said("show", "organisatie:organisatie", *place)[1]
    assert "GEHEIM" not in said("list", "team", *place)[1]


def test_what_is_new_since_a_base(said: Said, repository: GitRepository) -> None:
    """--base compares the folder with itself."""
    repository.git("checkout", "-q", "-b", "zij")
    repository.commit(own("opgaven/x.yaml", b"title: X\n"), noon("2025-11-01"))
    place = ("check", "-C", folder(repository), *DAY, "--output-format", "concise")
    text = said(*place, "--base", "main")[1]

    assert "opgaven/x.yaml:1" in text
    assert "massale-uitstroom" not in text
    assert "geheim" not in text.lower()


def test_what_differs(said: Said, repository: GitRepository) -> None:
    """Diff sees the folder alone, though more changed in the repository."""
    text = said("diff", "begin..HEAD", "-C", folder(repository))[1]

    assert "teams/a.yaml" in text
    assert "geheim" not in text.lower()


def test_a_report_since(said: Said, repository: GitRepository) -> None:
    """A report compares with the folder as it was."""
    repository.commit(own("opgaven/wonen.yaml", b"titel: Wonen\nstatus: lopend\n"))
    place = ("-C", folder(repository), *DAY)
    code, text, complaint = said("report", "raadsrapportage", *place, "--since", "begin")

    assert (code, complaint) == (0, "")
    assert "Vergeleken met 10 januari 2024" in text
    assert "Wonen" in text
    assert "GEHEIM" not in text


def test_a_folder_that_was_not_there(said: Said, repository: GitRepository) -> None:
    """Before the folder existed there is nothing to read, and that is said with exit 2."""
    first = repository.git("rev-list", "--max-parents=0", "HEAD")
    code, text, complaint = said("check", "-C", folder(repository), "--at", first, *DAY)

    assert (code, text) == (2, "")
    assert complaint


def test_a_folder_that_was_never_committed(said: Said, repository: GitRepository) -> None:
    """A new folder in the work of others has dates alone; nothing of theirs is told."""
    fresh = repository.root / "nieuw"
    shutil.copytree(repository.root / FOLDER, fresh)
    code, text, complaint = said("teams", "-C", str(fresh), *DAY)

    assert (code, complaint) == (0, "")
    assert "geen geschiedenis in git gelezen" in text
    assert said("check", "-C", str(fresh), *DAY, "--require-history")[0] == 2


def test_a_shallow_clone_is_said(said: Said, repository: GitRepository, tmp_path: Path) -> None:
    """As at the top of a repository."""
    clone = tmp_path / "kloon"
    repository.git("clone", "-q", "--depth=1", repository.root.as_uri(), str(clone))

    assert "deze kloon mist oudere commits" in said("check", "-C", str(clone / FOLDER), *DAY)[2]


def test_a_dirty_tree_is_said(said: Said, repository: GitRepository) -> None:
    """Members that were changed and not committed."""
    repository.write(own("teams/a.yaml", team("abf")))
    text = said("teams", "-C", folder(repository), *DAY)[1]

    assert "nog niet vastgelegd" in " ".join(text.split())
