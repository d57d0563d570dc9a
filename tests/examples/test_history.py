"""Examples with a past: what git tells that the files of today do not."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from support.example_history import build
from support.git_repository import GitRepository, needs_git

from aanzien_cli import api
from aanzien_cli.domain.findings.location import Span

DAY = date(2026, 3, 1)
RULES = {"weggeorganiseerde-opdracht", "norm-verschoven", "meting-herzien", "team-instabiel"}

EXAMPLES = Path(__file__).parents[2] / "examples"


@needs_git
def test_the_past_of_energietransitie_is_told(tmp_path: Path) -> None:
    """A plan that moved twice, a norm that was eased, a figure overwritten, people who left."""
    found = {
        finding.rule: finding
        for finding in api.inspect(build(tmp_path / "map"), DAY).findings
        if finding.rule in RULES
    }
    assert set(found) == RULES
    assert "team-data → team-opwek" in found["weggeorganiseerde-opdracht"].message
    assert "'<= 4,0 in 2027-12-31'" in found["norm-verschoven"].message
    assert (
        found["meting-herzien"].message
        == "het cijfer over 2022 was tot 2026-01-08 7,3 en is nu 7,1"
    )
    assert (
        "2 vertrokken" in found["team-instabiel"].message
        or "1 vertrok" in found["team-instabiel"].message
    )
    assert found["norm-verschoven"].span != Span()


def test_team_historie_holds_what_it_promises() -> None:
    """Only the team that runs empty gets an error, and nothing else is wrong with the example."""
    inspection = api.inspect(EXAMPLES / "team-historie", DAY)
    assert {(finding.path, finding.rule) for finding in inspection.findings} == {
        ("teams/team-wissel.yaml", "massale-uitstroom"),
        ("teams/team-wissel.yaml", "team-instabiel"),
    }
    assert len(inspection.register.records) >= 12


@needs_git
@pytest.mark.parametrize("example", sorted(p.name for p in EXAMPLES.iterdir() if p.is_dir()))
def test_an_example_is_not_judged_by_commits_of_others(tmp_path: Path, example: str) -> None:
    """In a larger repository, such as ours, its past is what its dates say; what we do is not."""
    made = GitRepository(tmp_path / "groot")
    root = made.root / "examples" / example
    shutil.copytree(EXAMPLES / example, root)
    made.commit({}, "2024-01-10T12:00:00Z")
    for path in (*root.glob("teams/*.yaml"), *root.glob("indicatoren/*.yaml")):
        path.write_bytes(path.read_bytes() + b"# een stap van ons\n")
    made.commit({}, "2025-01-10T12:00:00Z")
    found = api.inspect(root, DAY, api.Scope(history=True))

    assert found.register.history is None
    assert found.notes == ()
