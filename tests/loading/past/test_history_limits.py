"""History limits: what is not read, and what cannot be."""

from datetime import date
from pathlib import Path

import pytest
from support.committed_teams import PATH, members, noon, now, past, team
from support.git_repository import GitRepository, needs_git

from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.loading.past import history as reader
from aanzien_cli.loading.past import history_log
from aanzien_cli.loading.past.git import GitError
from aanzien_cli.loading.past.history import read_history
from aanzien_cli.loading.past.own_history import has_history

pytestmark = needs_git


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    """Give a repository without a commit."""
    return GitRepository(tmp_path / "map")


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
    assert found is not None
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
    found = read_history(repository.root, "", register)
    assert found is not None
    assert len(found.unreadable) == 1


def test_an_answer_that_is_no_history_is_refused() -> None:
    """Whatever git may answer, it never ends in a traceback."""
    with pytest.raises(GitError, match="onverwacht antwoord"):
        history_log._read(iter([b"warning: x"]))  # noqa: SLF001 -- git itself never says this


def test_only_the_top_has_a_history_of_its_own(repository: GitRepository) -> None:
    """What a larger repository knows is another matter."""
    assert has_history(repository.root)
    assert not has_history(repository.root.parent)
