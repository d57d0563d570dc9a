"""Teams with history: the command in a git repository, whatever that is like."""

import os
from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git, program
from support.program import Said

DAY = ("--peildatum", "2026-03-01")


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    """Give a repository in which a team lost two of its four members, who have no dates."""
    made = GitRepository(tmp_path / "map")
    made.commit(
        {"aanzien.yaml": b"naam: X\n", "teams/a.yaml": team("abcd")}, "2024-01-10T12:00:00Z"
    )
    made.commit({"teams/a.yaml": team("abe")}, "2025-09-10T12:00:00Z")
    return made


def team(letters: str) -> bytes:
    """Write a team with a member for each letter."""
    members = "".join(f"  - {{persoon: p-{letter}}}\n" for letter in letters)
    return f"naam: Team A\nleden:\n{members}".encode()


@needs_git
def test_history_tells_where_there_are_no_dates(said: Said, repository: GitRepository) -> None:
    """Two of four left on one day, and that day is known from git."""
    code, text, complaint = said("teams", "-C", str(repository.root), "-v", *DAY)
    assert code == 0
    assert (
        "2 van de 4 kernleden van een jaar geleden zijn er nog; 2 vertrokken in september 2025"
        in text
    )
    assert "tegelijk weg: 2 van de 4 kernleden vertrokken op 10 september 2025" in text
    assert "geschiedenis in git: 2 stappen, vanaf 10 januari 2024" in text
    assert complaint == "1 team, peildatum 2026-03-01\n"


@needs_git
def test_a_team_that_ended_is_told(said: Said, repository: GitRepository) -> None:
    """A file that is gone is a fact with a day; a team that rose from it may be the same."""
    repository.git("mv", "teams/a.yaml", "teams/b.yaml")
    repository.commit({"teams/c.yaml": team("x")}, "2025-12-01T12:00:00Z")
    (repository.root / "teams/c.yaml").unlink()
    repository.commit({}, "2026-01-10T12:00:00Z")
    _, text, _ = said("teams", "-C", str(repository.root), *DAY)
    assert (
        "Teams zonder bestand, het laatste jaar\n- c: sinds 10 januari 2026, toen met 1 kernlid"
        in text
    )
    assert "heette tot 1 december 2025 mogelijk 'a'" in text
    _, text, _ = said("teams", "b", "-C", str(repository.root), *DAY)
    assert "zonder bestand" not in text


@needs_git
def test_a_rewritten_history_is_said(said: Said, repository: GitRepository) -> None:
    """Commits that were made again long after they were written."""
    author = "--date=2020-01-01T12:00:00Z"
    repository.git("commit", "--amend", "-q", "--no-edit", author, date="2026-01-01T12:00:00Z")
    repository.git("checkout", "-q", "--orphan", "nieuw")
    repository.git("commit", "-q", "-m", "x", author, date="2026-01-01T12:00:00Z")
    _, text, _ = said("teams", "-C", str(repository.root), *DAY)
    assert "de geschiedenis in git is herschreven" in text


@needs_git
def test_a_past_state_has_its_own_past(said: Said, repository: GitRepository) -> None:
    """With --at the history ends there."""
    arguments = ("--at", "2025-01-01", "--peildatum", "2025-02-01")
    _, text, _ = said("teams", "-C", str(repository.root), *arguments)
    assert "alle 4 kernleden" in text
    assert "geschiedenis in git: 1 stap," in text


@needs_git
def test_a_bare_clone_will_do(said: Said, repository: GitRepository, tmp_path: Path) -> None:
    """Without a work tree a revision can be asked."""
    repository.git("clone", "-q", "--bare", str(repository.root), str(tmp_path / "kaal"))
    _, text, _ = said("teams", "-C", str(tmp_path / "kaal"), "--at", "HEAD", *DAY)
    assert "2 van de 4 kernleden" in text


@needs_git
def test_limits_of_history_are_said(said: Said, repository: GitRepository, tmp_path: Path) -> None:
    """A shallow clone, and a change that is not committed, are told."""
    clone = tmp_path / "kloon"
    repository.git("clone", "-q", "--depth=1", repository.root.as_uri(), str(clone))
    (clone / "teams/a.yaml").write_bytes(team("abf"))
    _, text, _ = said("teams", "-C", str(clone), *DAY)
    assert "deze kloon mist oudere commits" in text
    assert "nog niet vastgelegd" in " ".join(text.split())
    _, _, complaint = said("check", "-C", str(clone), *DAY)
    assert "let op: deze kloon mist oudere commits" in complaint
    _, _, complaint = said("check", "-q", "-C", str(clone), *DAY)
    assert complaint == ""


@needs_git
def test_unreadable_and_rewritten_history_are_said(said: Said, repository: GitRepository) -> None:
    """Versions that could not be read are named, the first few of them."""
    for number in range(4):
        day = f"2025-10-1{number}T12:00:00Z"
        repository.commit({"teams/a.yaml": b"naam: [\n" + b"#" * number}, day)
    repository.commit({"teams/a.yaml": team("abe")}, "2025-11-10T12:00:00Z")
    _, text, _ = said("teams", "-C", str(repository.root), *DAY)
    assert "teams/a.yaml (10 oktober 2025)" in " ".join(text.split())
    assert "en nog 1" in text


@needs_git
def test_git_that_refuses_is_a_note(said: Said, repository: GitRepository) -> None:
    """A repository that git cannot read leaves the dates, and the check goes on."""
    (repository.root / ".git" / "HEAD").write_bytes(b"niets\n")
    code, text, _ = said("teams", "-C", str(repository.root), *DAY)
    assert code == 0
    assert "de geschiedenis in git is niet gelezen" in text
    code, _, complaint = said("check", "-C", str(repository.root), *DAY)
    assert "de geschiedenis in git is niet gelezen" in complaint
    assert code in {0, 1}


@needs_git
def test_no_program_of_the_repository_starts(
    said: Said, repository: GitRepository, tmp_path: Path
) -> None:
    """Reading history starts nothing that the repository names."""
    mark = tmp_path / "gestart"
    path = program(tmp_path / "kwaad", f"touch {mark}; cat")
    for name in ("core.fsmonitor", "diff.external", "diff.x.textconv", "gpg.program", "core.pager"):
        repository.git("config", name, str(path))
    for name in ("log.showSignature", "log.showRoot", "diff.renames", "log.follow"):
        repository.git("config", name, "true" if name != "log.showRoot" else "false")
    repository.git("config", "diff.orderFile", os.fspath(tmp_path / "nergens"))
    repository.write({".gitattributes": b"* diff=x\n"})
    _, text, _ = said("teams", "-C", str(repository.root), *DAY)
    assert "2 van de 4 kernleden" in text
    assert not mark.exists()
