"""Diff: the command on real repositories: what it compares, on which day, and what it refuses."""

import errno
import json
import os
from pathlib import Path

import pytest
from support.example_history import build
from support.git_repository import GitRepository, needs_git
from support.golden_files import assert_golden
from support.program import Said

pytestmark = needs_git
WONEN = b"titel: Wonen\nstatus: verkenning\n"


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    """Give a repository in which an opgave started and another came."""
    made = GitRepository(tmp_path / "map")
    made.commit({"aanzien.yaml": b"naam: X\n", "opgaven/wonen.yaml": WONEN}, "2025-01-10T12:00:00Z")
    made.git("tag", "begin")
    made.commit(
        {
            "opgaven/wonen.yaml": WONEN.replace(b"verkenning", b"lopend"),
            "opgaven/groen.yaml": b"titel: Groen\n",
        },
        "2025-09-10T12:00:00Z",
    )
    return made


def lines(text: str) -> list[str]:
    """Give the lines that tell of a change, up to the findings."""
    return [line for line in text.partition("\nBevindingen")[0].splitlines() if line[:2] == "  "]


def test_two_revisions_are_compared(said: Said, repository: GitRepository) -> None:
    """Every change has the place where it stands, and a change is no failure."""
    code, text, complaint = said("diff", "begin..HEAD", str(repository.root), "-v")
    assert (code, lines(text)) == (
        0,
        [
            "  toegevoegd: opgave:groen (Groen)  opgaven/groen.yaml:1",
            "  opgave:wonen (Wonen): was verkenning, nu lopend  opgaven/wonen.yaml:2",
        ],
    )
    commit = repository.git("rev-parse", "HEAD")[:10]
    assert f"naar HEAD (peildatum 2025-09-10, commit {commit})" in text
    assert complaint.startswith("2 wijzigingen en ")
    assert said("diff", "begin..HEAD", str(repository.root), "-v", "-q")[2] == ""


def test_a_date_names_the_state_and_the_day(said: Said, repository: GitRepository) -> None:
    """The last commit on or before a day, judged on that day."""
    code, text, _ = said("diff", "2025-02-01..2025-12-31", str(repository.root))
    assert code == 0
    assert text.startswith("Van  2025-02-01 (peildatum 2025-02-01, commit ")
    assert "naar 2025-12-31 (peildatum 2025-12-31, commit " in text
    assert len(lines(text)) == 2


def test_one_revision_is_compared_with_now(said: Said, repository: GitRepository) -> None:
    """Files on disk are judged on the peildatum, also when they were not committed."""
    (repository.root / "opgaven/groen.yaml").unlink()
    place = str(repository.root)
    code, text, _ = said("diff", "HEAD", place, "--peildatum", "2026-03-01")
    assert code == 0
    assert "naar de bestanden zoals ze nu zijn (peildatum 2026-03-01)" in text
    assert "  vervallen: opgave:groen (Groen)  opgaven/groen.yaml:1" in lines(text)


def test_the_same_revision_differs_in_nothing(said: Said, repository: GitRepository) -> None:
    """A revision and itself: one sentence."""
    assert said("diff", "HEAD..HEAD", str(repository.root))[1].endswith("Er is niets veranderd.\n")


def test_a_fixed_day_goes_for_both_sides(said: Said, repository: GitRepository) -> None:
    """Where aanzien.yaml names its day, a commit is judged on that day; a date asked for wins."""
    fixed = {"aanzien.yaml": b"naam: X\npeildatum: 2024-05-05\n"}
    repository.commit(fixed, "2025-10-10T12:00:00Z")
    text = said("diff", "HEAD", str(repository.root))[1]
    assert text.count("peildatum 2024-05-05") == 2
    text = said("diff", "HEAD..2026-01-01", str(repository.root))[1]
    assert "naar 2026-01-01 (peildatum 2026-01-01" in text
    text = said("diff", "HEAD..begin", str(repository.root), "--peildatum", "2026-02-02")[1]
    assert "naar begin (peildatum 2026-02-02" in text


def test_a_folder_in_a_repository_is_compared(said: Said, repository: GitRepository) -> None:
    """A map that is not the top of its repository has revisions just as well."""
    repository.commit({"werk/aanzien.yaml": b"naam: Y\n"}, "2025-11-10T12:00:00Z")
    repository.commit({"werk/opgaven/x.yaml": b"titel: X\n"}, "2025-11-11T12:00:00Z")
    text = said("diff", "HEAD~1..HEAD", str(repository.root / "werk"))[1]
    assert lines(text) == ["  toegevoegd: opgave:x (X)  opgaven/x.yaml:1"]


def test_only_some_kinds(said: Said, repository: GitRepository) -> None:
    """A kind can be chosen by its name or its folder."""
    text = said("diff", "begin..HEAD", str(repository.root), "--kind", "teams")[1]
    assert text.endswith("Er is niets veranderd.\n")
    text = said("diff", "begin..HEAD", str(repository.root), "--kind", "opgave")[1]
    assert len(lines(text)) == 2
    code, _, complaint = said("diff", "begin..HEAD", str(repository.root), "--kind", "opgaaf")
    assert (code, complaint) == (2, "de soort 'opgaaf' bestaat niet: bedoelt u 'opgave'?\n")


def test_other_forms_and_a_file(said: Said, repository: GitRepository, tmp_path: Path) -> None:
    """JSON for programs, Markdown for a council, to a file when asked."""
    place, target = str(repository.root), tmp_path / "uit.json"
    code, text, _ = said("diff", "begin", place, "--output-format", "json", "-o", str(target))
    assert (code, text) == (0, "")
    assert len(json.loads(target.read_text(encoding="utf-8"))["changes"]) == 2
    page = said("diff", "begin", place, "--output-format", "markdown")[1]
    assert page.startswith("# Wat er is veranderd\n")


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("", "'': noem twee standen als A..B, of één stand A om met nu te vergelijken"),
        ("..HEAD", "'..HEAD': noem twee standen als A..B"),
        ("HEAD..", "'HEAD..': noem twee standen als A..B"),
        ("begin...HEAD", "'begin...HEAD': noem twee standen als A..B"),
        ("HEAD..--output=x", "en begint niet met '-'"),
        ("geen..HEAD", "'geen' is geen commit, tag, branch of datum"),
        ("1999-01-01..HEAD", "op of voor '1999-01-01' heeft deze git-repository geen commit"),
        ("HEAD\n..HEAD", "een revisie is een commit, tag, branch of datum"),
    ],
)
def test_what_cannot_be_compared_is_2(
    said: Said, repository: GitRepository, asked: str, sentence: str
) -> None:
    """A range that is no range, an option in disguise, a revision that is not there."""
    code, text, complaint = said("diff", asked, str(repository.root))
    assert (code, text) == (2, "")
    assert sentence in complaint


def test_a_shallow_clone_says_what_it_lacks(
    said: Said, repository: GitRepository, tmp_path: Path
) -> None:
    """A commit that was not fetched is no commit that never was."""
    clone = tmp_path / "kloon"
    repository.git("clone", "-q", "--depth=1", repository.root.as_uri(), str(clone))
    code, _, complaint = said("diff", "2025-02-01..HEAD", str(clone))
    assert code == 2
    assert "deze kloon mist oudere commits" in complaint


def test_without_git_there_is_nothing_to_compare(said: Said, repo: Path, tmp_path: Path) -> None:
    """A folder without a repository, and one that does not exist, are said to be so."""
    code, _, complaint = said("diff", "HEAD", str(repo))
    assert (code, complaint.count("\n")) == (2, 1)
    code, _, complaint = said("diff", "HEAD", str(tmp_path / "nergens"))
    assert code == 2
    assert "bestaat niet" in complaint


def test_a_folder_with_nothing_in_it_is_2(said: Said, tmp_path: Path) -> None:
    """Two states without a record are not "no difference"."""
    GitRepository(tmp_path / "leeg").commit({"x.txt": b"x"})
    code, _, complaint = said("diff", "HEAD", str(tmp_path / "leeg"))
    assert code == 2
    assert "niets gevonden om te vergelijken" in complaint


def test_a_folder_that_cannot_be_read_is_2(
    said: Said, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too many files, and a folder that cannot be listed, give a sentence each."""
    place = str(repository.root)
    monkeypatch.setattr("aanzien_cli.loading.folder.MAX_FILES", 1)
    code, _, complaint = said("diff", "HEAD", place)
    assert (code, "bevat te veel bestanden" in complaint) == (2, True)
    monkeypatch.setattr("aanzien_cli.loading.folder.os.scandir", _refused)
    code, _, complaint = said("diff", "HEAD", place)
    assert (code, complaint) == (2, f"kan '{place}' niet lezen: u hebt daar geen rechten voor\n")


def _refused(path: str) -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)


def test_the_past_of_energietransitie(said: Said, tmp_path: Path) -> None:
    """A norm that was eased, a figure overwritten, a plan that moved, people who left."""
    root = build(tmp_path / "map")
    code, text, _ = said("diff", "2024-12-31..2026-01-31", str(root), "--kind", "indicator")
    assert code == 0
    assert "was ≤ 4,0 in 2027, nu ≤ 4,5 in 2027; zonder besluit" in text
    assert "herzien: Huishoudens met energiearmoede, over 2022: was 7,3, nu 7,1" in text
    page = said(*("diff", "2024-12-31..2026-03-01", str(root), "--output-format", "markdown"))[1]
    commits = [root_commit(root, day) for day in ("2024-12-31", "2026-03-01")]
    for number, commit in enumerate(commits):
        page = page.replace(commit[:10], f"commit-{number}")
    assert_golden("diff/energietransitie.md", page)


def root_commit(root: Path, day: str) -> str:
    """Give the last commit on or before a day."""
    from aanzien_cli.loading.past.revision import resolve  # noqa: PLC0415 -- git is needed first

    return resolve(root, day)
