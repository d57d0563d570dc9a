"""Conftest: the program as a user starts it, and a small repository to start it in."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from support.git_repository import GitRepository
from support.known_fault import CHECK
from support.known_fault import FILES as KNOWN
from support.on_disk import put
from support.own_settings import OWN
from support.program import Run, Said, environment

from aanzien_cli import __main__

FILES: Mapping[str, str] = {
    "aanzien.yaml": """
        naam: Gemeente Voorbeeld
        bestuur:
          - {id: college, naam: College, soort: college}
    """,
    "opgaven/wonen.yaml": """
        titel: Betaalbaar wonen
        status: lopend
        bestuursorgaan: college
        benodigde_fte:
          - {periode: 2026-K1, fte: "2,5"}
    """,
    "opgaven/groen.yaml": """
        titel: =1+1 | groen
        status: verkenning
    """,
    "doelstellingen/meer-woningen.yaml": """
        titel: Meer betaalbare woningen
        opgave: wonen
        indicatoren: [woningen]
    """,
    "indicatoren/woningen.yaml": """
        naam: Nieuwe woningen
        eenheid: woningen
        norm: ">= 100"
        metingen:
          - {periode: 2025, waarde: 80}
    """,
    "opdrachten/bouwen.yaml": """
        titel: Bouwgrond vrijmaken
        doelstellingen: [meer-woningen]
        team: wonen
    """,
    "teams/wonen.yaml": """
        naam: Team Wonen
    """,
}


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """Give a folder with a small repository."""
    return put(tmp_path / "repo", FILES)


@pytest.fixture
def own(repo: Path) -> Path:
    """Give a repository with settings of its own, one unknown key, and files of every sort."""
    (repo / "aanzien.yaml").write_text(OWN, encoding="utf-8")
    (repo / "opgaven" / "wonen.yaml").write_text("titel: Wonen\nfoute: 1\n", encoding="utf-8")
    others = (
        *("archief/oud.yaml", "opgave/los.yaml", "opgaven/diep/x.yaml", "sjablonen/kop.md"),
        *("LEES.txt", ".verborgen/x.yaml", "metingen/woningen.csv", "huisstijl/logo.svg"),
    )
    return put(repo, dict.fromkeys(others, "waarde\n"))


@pytest.fixture
def broken(repo: Path) -> Path:
    """Give a repository with one file that nobody can read."""
    (repo / "opgaven" / "stuk.yaml").write_text("titel: [\n", encoding="utf-8")
    return repo


@pytest.fixture
def aanzien(tmp_path: Path) -> Run:
    """Give a function that starts the program, in a folder of its own."""

    def run(
        *arguments: str, cwd: Path = tmp_path, env: Mapping[str, str] | None = None
    ) -> "subprocess.CompletedProcess[bytes]":
        command = [sys.executable, "-m", "aanzien_cli", *arguments]
        variables = environment(**(env or {}))
        return subprocess.run(
            command, cwd=cwd, env=variables, capture_output=True, check=False, timeout=60
        )

    return run


@pytest.fixture
def said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Said:
    """Give a function that runs a command line here, and gives its code, output and complaints."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        code = __main__.run(list(arguments))
        return (code, *capsys.readouterr())

    return run


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    """Give a repository with one known fault, committed on main."""
    made = GitRepository(tmp_path / "repo")
    made.commit(KNOWN)
    return made


@pytest.fixture
def baseline(repository: GitRepository, said: Said) -> Path:
    """Give a baseline of what is there."""
    target = repository.root / "basislijn.jsonl"
    code, output, _ = said(
        *CHECK, str(repository.root), "--baseline", str(target), "--write-baseline"
    )
    assert (code, output) == (0, "")
    return target
