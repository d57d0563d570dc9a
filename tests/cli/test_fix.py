"""Fix: `check --fix` mends what is certain and nothing else, and `--diff` shows it."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import dedent
from typing import Final

import pytest
from git_repository import needs_git
from program import Run, Said, environment

from aanzien_cli.editing import lock
from aanzien_cli.editing.lock import LOCK

SEEDED: Final[Mapping[str, str]] = {
    "aanzien.yaml": """
        # wie wij zijn
        naam: Gemeente Voorbeeld
        cbs_code: gm0363     # klein geschreven
        regels:
          uit: [losse-doelsteling]
          ernst: {wegwerpteams: advies}
    """,
    "opgaven/wonen.yaml": """
        titel: Betaalbaar wonen
        # opmerking boven een fout veld
        opgavemanger:   manager wonen   # opmerking erachter
        status: Lopend
        van: 01-02-2026
        tot: '31/12/2029'
        benodigde_fte:
        - {periode: 2026-Q1, fte: 2,5}
        - {periode: 2026 k2, fte: "3"}

        toelichting: Zie [[doelstellng:meer-woningen]] en [[opgave:groen]].
    """,
    "opgaven/groen.md": """
        ---
        titel: Groen
        voorheen: [parken]
        strategish_plan: Koers 2030
        ---
        Hoort bij [[opgave:parken]] en bij [[opgaven:wonen]].
    """,
    "doelstellingen/meer-woningen.yaml": """
        titel: Meer betaalbare woningen
        opgave: wonnen
        niveau: Doel
        indicatoren: woningen
        uitzonderingen:
          # deze is voorbij
          - {regel: doel-niet-controleerbaar, reden: nog in overleg, tot: 2025-12-31}
          - regel: doelstelling-zonder-indicator
            reden: komt nog
            tot: 1 maart 2025
    """,
    "doelstellingen/meer-groen.yaml": """
        id: meer-groen
        titel: Meer groen in de wijk
        opgave: parken
        draagt_bij_aan: [meer-woninge]
        termijn: 2030-Q2
    """,
    "indicatoren/woningen.yaml": """
        naam: Nieuwe woningen
        soort: Output
        nulmeting: {waarde: 80, peildatum: 1-1-2020}
        metingen:
          - {periode: 2025, waarde: 80, status: definitef}
    """,
    "metingen/woningen.csv": """
        peildatum;waarde
        31-12-2024;"75"
        30-06-2025;78
    """,
    "opdrachten/bouwen.yaml": """
        titel: Bouwgrond vrijmaken
        doelstelingen: [meer-woningen]
        team: wonen
        status: in-uitvoering
        vaste_oplossing: no
        budget: 1,250,000.00
        taakveld: 8.10
        bron:\tplan
        van: 2026-05-01
        tot: 2025-05-01
    """,
    "teams/wonen.yaml": """
        naam: Team Wonen
        soort: waardetoevoegende
        leden:
        - {persoon: p-01, fte: 0,8, van: 2026/01/01}
        - persoon: p-02
          kern: neen
          fte: 0,5 fte
    """,
}
"""Over thirty faults; the last three in opdrachten and teams are not certain."""


@pytest.fixture
def seeded(tmp_path: Path) -> Path:
    """Give a folder with many faults, half of its files with the line ends of Windows."""
    for number, (path, text) in enumerate(SEEDED.items()):
        file = tmp_path / "repo" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        plain = dedent(text).lstrip().encode()
        file.write_bytes(plain.replace(b"\n", b"\r\n") if number % 2 else plain.rstrip())
    return tmp_path / "repo"


def snapshot(root: Path) -> dict[str, bytes]:
    """Give every file of a folder."""
    found = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


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


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--unsafe-fixes",), "--unsafe-fixes hoort bij --fix of --diff\n"),
        (("--show-fixes",), "--show-fixes hoort bij --fix of --diff\n"),
        (("--diff", "--stdin-filename", "opgaven/x.yaml"), "--diff gaat over de bestanden"),
        (("--fix", "--at", "HEAD"), "--fix gaat over de bestanden in de map zelf"),
        (("--diff", "--at", "HEAD"), "--diff gaat over de bestanden in de map zelf"),
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


def test_a_mend_that_was_dropped_is_told_of(said: Said, repo: Path) -> None:
    """A name that stands there already cannot be given twice."""
    (repo / "opgaven" / "groen.yaml").write_text("titel: x\ntitell: y\n", encoding="utf-8")
    _, _, told = said("check", "repo", "--fix")

    assert "opgaven/groen.yaml:2:1: niet hersteld[onbekend-veld]" in told
    assert "niets te herstellen" in told


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_lock_of_a_writer_that_lives_is_told_of(
    said: Said, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who is writing is waited for, and then named."""
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    (repo / "opgaven" / "groen.yaml").write_text("titel: x\nstatus: Lopend\n", encoding="utf-8")
    (repo / LOCK).write_text(f"{os.getpid()}\n", encoding="utf-8")
    code, _, told = said("check", "repo", "--fix")

    assert code == 2
    assert f"een ander programma (proces {os.getpid()}) schrijft in deze map" in told


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_a_file_without_the_right_to_write_is_told_of(said: Said, repo: Path) -> None:
    """Nothing is written, and the user reads which file it is about."""
    (repo / "opgaven" / "groen.yaml").write_text("titel: x\nstatus: Lopend\n", encoding="utf-8")
    (repo / "opgaven" / "groen.yaml").chmod(0o444)
    code, _, told = said("check", "repo", "--fix")

    assert code == 2
    assert told == "niets geschreven: 'opgaven/groen.yaml': dit bestand mag alleen gelezen worden\n"


def test_eight_at_once_mend_once(seeded: Path) -> None:
    """Whoever comes first writes; the others find it done, and nothing is left behind."""
    command = [sys.executable, "-m", "aanzien_cli", "check", "repo", "--fix", "-q"]
    where = {"cwd": seeded.parent, "env": environment(), "stdout": subprocess.DEVNULL}
    runs = [subprocess.Popen(command, **where) for _ in range(8)]  # type: ignore[call-overload]

    assert {run.wait() for run in runs} == {1}
    assert b"status: lopend" in (seeded / "opgaven" / "wonen.yaml").read_bytes()
    assert {path.name for path in seeded.rglob(".*")} == set()


SMALL_DISK: Final = """
import resource, signal, sys
from aanzien_cli.__main__ import run
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
sys.exit(run(["check", "repo", "--fix", "-q", "--select", "onbekend-veld"]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_a_file_that_does_not_fit_changes_nothing(seeded: Path) -> None:
    """Where one new file cannot be written, every old one stays, and nothing is left behind."""
    before = snapshot(seeded)
    done = subprocess.run(
        [sys.executable, "-c", SMALL_DISK],
        cwd=seeded.parent,
        env=environment(PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        check=False,
    )

    assert done.returncode == 2
    assert b"kan niet schrijven '" in done.stderr
    assert b"het bestand wordt te groot" in done.stderr
    assert snapshot(seeded) == before


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Give a folder on a disk of 64 kB with one record, or skip where nobody may make one."""
    folder = tmp_path / "schijf"
    folder.mkdir()
    try:
        mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder))
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only root may mount a small disk")
    (folder / "opgaven").mkdir()
    text = "titel: x\nstatus: Lopend\ntoelichting: " + "woord " * 5_000 + "\n"
    (folder / "opgaven" / "a.yaml").write_text(text, encoding="utf-8")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def mount(*arguments: str) -> None:
    """Mount something."""
    subprocess.run(["mount", *arguments], capture_output=True, check=True)


def test_a_full_disk_changes_nothing(aanzien: Run, disk: Path) -> None:
    """There is no room for the new file, so the old one stays; the sentence says why."""
    (disk / "vol").write_bytes(b"x" * 16_000)
    before = snapshot(disk)
    done = aanzien("check", str(disk), "--fix", "-q")

    assert (done.returncode, done.stdout) == (2, b"")
    assert "er is geen ruimte meer op de schijf" in done.stderr.decode()
    assert snapshot(disk) == before


def test_a_folder_that_may_only_be_read_can_be_checked(aanzien: Run, disk: Path) -> None:
    """Without the right to write, --fix says so and check does its work."""
    before = snapshot(disk)
    mount("-o", "remount,ro", str(disk))
    checked = aanzien("check", str(disk), "-q")
    fixed = aanzien("check", str(disk), "--fix", "-q")

    assert (checked.returncode, checked.stderr) == (1, b"")
    assert (fixed.returncode, fixed.stdout) == (2, b"")
    assert "daar kan alleen gelezen worden" in fixed.stderr.decode()
    assert snapshot(disk) == before
