"""Fix: `check --fix` mends what is certain and nothing else, and `--diff` shows it."""

import subprocess
from pathlib import Path

import pytest
from support.git_repository import needs_git
from support.program import Said, environment
from support.seeded import snapshot, sow


@pytest.fixture
def seeded(tmp_path: Path) -> Path:
    """Give a folder with many faults, half of its files with the line ends of Windows."""
    return sow(tmp_path)


def git(root: Path, *arguments: str, text: bytes = b"") -> None:
    """Run git in a folder."""
    subprocess.run(["git", *arguments], cwd=root, input=text, check=True, env=environment())


def test_thirty_faults_are_mended(said: Said, seeded: Path) -> None:
    """Everything certain is mended in one run; comments, line ends and order stay."""
    before = snapshot(seeded)
    _, _, told = said("check", "repo", "--fix", "--show-fixes", "--peildatum", "2026-03-01")
    after = snapshot(seeded)

    assert told.count(": hersteld[") >= 30
    assert "niet hersteld[" not in told
    assert after.keys() == before.keys()
    for path, content in after.items():
        assert content.endswith(b"\n") == before[path].endswith(b"\n"), path
        assert content.count(b"\r\n") in {0, content.count(b"\n")}, path
        assert (b"\r\n" in content) == (b"\r\n" in before[path]), path
    assert (
        b"opgavemanager:   manager wonen   # opmerking erachter\r\n" in after["opgaven/wonen.yaml"]
    )
    assert b"# deze is voorbij" in after["doelstellingen/meer-woningen.yaml"]
    assert b"fte: 0.8, van: 2026-01-01" in after["teams/wonen.yaml"]


def test_mending_twice_is_mending_once(said: Said, seeded: Path) -> None:
    """The second run has nothing to do, and says so."""
    said("check", "repo", "--fix", "--peildatum", "2026-03-01")
    once = snapshot(seeded)
    _, _, told = said("check", "repo", "--fix", "--peildatum", "2026-03-01")

    assert snapshot(seeded) == once
    assert "niets te herstellen\n" in told


def test_proposals_are_told_of_and_made_when_asked(said: Said, seeded: Path) -> None:
    """What is not certain stays, until --unsafe-fixes."""
    _, _, told = said("check", "repo", "--fix", "--peildatum", "2026-03-01")
    _, _, more = said("check", "repo", "--fix", "--unsafe-fixes", "--peildatum", "2026-03-01")

    assert "nog open: bekijk met 'aanzien check --diff --unsafe-fixes'" in told
    assert b"van: 2025-05-01" in snapshot(seeded)["opdrachten/bouwen.yaml"]
    assert "hersteld in" in more


def test_only_what_is_selected_is_mended(said: Said, seeded: Path) -> None:
    """--select and --ignore say what --fix is about."""
    before = snapshot(seeded)
    said("check", "repo", "--fix", "--select", "onbekend-veld", "--peildatum", "2026-03-01")
    changed = {path for path, text in snapshot(seeded).items() if text != before[path]}

    assert changed == {
        "doelstellingen/meer-groen.yaml",
        "opdrachten/bouwen.yaml",
        "opgaven/groen.md",
        "opgaven/wonen.yaml",
        "teams/wonen.yaml",
    }


@needs_git
def test_git_applies_the_diff_to_the_same_bytes(said: Said, seeded: Path) -> None:
    """`--diff | git apply` does what --fix does; --diff itself writes nothing, and ends with 1."""
    before = snapshot(seeded)
    code, shown, _ = said("check", "repo", "--diff", "--peildatum", "2026-03-01")
    assert (code, snapshot(seeded)) == (1, before)

    said("check", "repo", "--fix", "--peildatum", "2026-03-01")
    fixed = snapshot(seeded)
    for path, content in before.items():
        (seeded / path).write_bytes(content)
    git(seeded.parent, "apply", "-", text=shown.encode())

    assert snapshot(seeded) == fixed
    assert said("check", "repo", "--diff", "--peildatum", "2026-03-01")[:2] == (0, "")


@pytest.mark.parametrize(
    ("root", "named"), [("repo", "repo/"), ("repo/../repo", ""), ("absolute", "")]
)
def test_a_diff_names_files_from_where_you_are(
    said: Said, repo: Path, root: str, named: str
) -> None:
    """Where the way to the folder does not just go down, files are named from the folder."""
    (repo / "opgaven" / "groen.yaml").write_text("titel: x\nstatus: Lopend\n", encoding="utf-8")
    _, shown, told = said("check", str(repo) if root == "absolute" else root, "--diff")

    assert f"--- a/{named}opgaven/groen.yaml\n+++ b/{named}opgaven/groen.yaml\n" in shown
    assert "1 bevinding te herstellen in 1 bestand\n" in told


def test_one_proposal_is_told_as_one(said: Said, repo: Path) -> None:
    """What is likely and not certain is counted, unless it is made or its rule was not asked."""
    text = "titel: O\nvan: 2025-06-01\ntot: 2025-05-01\n"
    (repo / "opdrachten" / "o.yaml").write_text(text, encoding="utf-8")
    line = "1 voorstel staat nog open: bekijk met 'aanzien check --diff --unsafe-fixes'"
    ours = ("--peildatum", "2026-03-01", "--diff")

    assert line in said("check", "repo", *ours, "--select", "omgekeerde-periode")[2]
    assert "open" not in said("check", "repo", *ours, "--unsafe-fixes")[2]
    assert "open" not in said("check", "repo", *ours, "--select", "dubbel-id")[2]


def test_a_diff_that_a_ci_system_would_obey_goes_to_a_file(said: Said, repo: Path) -> None:
    """A line that starts with :: is printed nowhere; in a file it is what git needs."""
    text = "::error::y\n"
    (repo / "opgaven" / "groen.md").write_text(
        f"---\ntitel: x\nstatus: Lopend\n---\n{text}", encoding="utf-8"
    )
    (repo / "opgaven" / "groen.yaml").unlink()

    assert said("check", "repo", "--diff")[0] == 2
    code, shown, _ = said("check", "repo", "--diff", "-o", "uit.diff")
    assert (code, shown) == (1, "")
    assert "\n ::error::y\n" in (repo.parent / "uit.diff").read_text(encoding="utf-8")


NO_FINDINGS = "toont een wijziging, en geen bevindingen"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--unsafe-fixes",), "--unsafe-fixes hoort bij --fix of --diff\n"),
        (("--show-fixes",), "--show-fixes hoort bij --fix of --diff\n"),
        (("--diff", "--stdin-filename", "opgaven/x.yaml"), "--diff gaat over de bestanden"),
        (("--fix", "--at", "HEAD"), "--fix gaat over de bestanden in de map zelf"),
        (("--diff", "--at", "HEAD"), "--diff gaat over de bestanden in de map zelf"),
        (("--diff", "--output-format", "json"), f"--diff {NO_FINDINGS}: laat --output-format weg"),
        (("--diff", "--statistics"), f"--diff {NO_FINDINGS}: laat --statistics weg"),
    ],
)
def test_what_makes_no_sense_is_refused(
    said: Said, repo: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    """Options that need another say so, and a revision is never written."""
    before = snapshot(repo)
    code, out, told = said("check", "repo", *arguments)

    assert (code, out) == (2, "")
    assert told.startswith(sentence)
    assert snapshot(repo) == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--write-baseline",), "--write-baseline schrijft wat er nu is naar het bestand van"),
        (("--baseline", "nergens.jsonl"), "--baseline 'nergens.jsonl': dat bestand is er niet"),
        (
            ("--baseline", "repo/opgaven/groen.yaml", "--write-baseline"),
            "--baseline 'repo/opgaven/groen.yaml': regel 1 is niet te lezen als JSON",
        ),
    ],
)
def test_nothing_is_mended_where_the_check_after_it_cannot_be_done(
    said: Said, repo: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    """Code 2 means that nothing was done: a baseline is looked for before a file is written."""
    (repo / "opgaven" / "groen.yaml").write_text("titel: x\nstatus: Lopend\n", encoding="utf-8")
    before = snapshot(repo)
    code, _, told = said("check", "repo", "--fix", *arguments)

    assert code == 2
    assert told.startswith(sentence)
    assert snapshot(repo) == before


def test_what_is_left_after_mending_goes_into_a_new_baseline(said: Said, repo: Path) -> None:
    """`--fix` goes together with a baseline that is yet to be written."""
    (repo / "opgaven" / "groen.yaml").write_text("titel: x\nstatus: Lopend\n", encoding="utf-8")
    code, _, told = said("check", "repo", "--fix", "--baseline", "uit.jsonl", "--write-baseline")

    assert (code, told.startswith("1 bevinding hersteld in 1 bestand\n")) == (0, True)
    assert (repo.parent / "uit.jsonl").exists()


def test_quiet_says_nothing_of_what_was_mended(said: Said, seeded: Path) -> None:
    """With -q only the findings that stay are told, unless --show-fixes asks for more."""
    _, _, told = said("check", "repo", "--fix", "-q", "--peildatum", "2026-03-01")

    assert told == ""
    assert b"status: lopend" in (seeded / "opgaven" / "wonen.yaml").read_bytes()


def test_a_mend_that_was_dropped_is_told_of(said: Said, repo: Path) -> None:
    """A name that stands there already cannot be given twice."""
    (repo / "opgaven" / "groen.yaml").write_text("titel: x\ntitell: y\n", encoding="utf-8")
    _, _, told = said("check", "repo", "--fix")

    assert "opgaven/groen.yaml:2:1: niet hersteld[onbekend-veld]" in told
    assert "niets te herstellen" in told
