"""Seen files: `check --show-files` leaves none out, and nothing outside the folder counts."""

import json
import sys
from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git
from support.own_settings import OWN
from support.program import Said


def test_every_file_is_accounted_for(said: Said, own: Path) -> None:
    """What it is read as, or why it is not."""
    code, out, _ = said("check", "repo", "--show-files", "--output-format", "json")
    found = {row["path"]: (row["kind"], row["why"]) for row in json.loads(out)["files"]}

    assert code == 0
    assert own.is_dir()
    assert found["aanzien.yaml"] == ("organisatie", "")
    assert found["opgaven/wonen.yaml"] == ("opgave", "")
    assert found["metingen/woningen.csv"] == ("meetreeks", "")
    assert found["archief/oud.yaml"] == (None, "'negeer' in aanzien.yaml noemt 'archief'")
    assert found["opgave/los.yaml"][1] == "'opgave' hoort niet bij de mappen van aanzien"
    assert found["opgaven/diep/x.yaml"][1].startswith("records staan direct in hun map")
    assert found["sjablonen/kop.md"][1].startswith("een sjabloon")
    assert found["huisstijl/logo.svg"][1].startswith("een beeld of letter")
    assert found["LEES.txt"][1].startswith("geen record")
    assert ".verborgen/x.yaml" not in found


@needs_git
def test_what_is_ignored_may_be_as_it_was_agreed(said: Said, own: Path) -> None:
    """With --trusted-config-ref a change that ignores more shows the files as before."""
    made = GitRepository(own)
    made.commit({})
    made.commit({"aanzien.yaml": OWN.replace("archief", "opgaven").encode()})

    def why(*options: str) -> dict[str, str]:
        out = said("check", "repo", "--show-files", "--output-format", "json", *options)[1]
        return {row["path"]: row["why"] for row in json.loads(out)["files"]}

    now, agreed = why(), why("--trusted-config-ref", "HEAD~1")
    assert now["opgaven/wonen.yaml"] == "'negeer' in aanzien.yaml noemt 'opgaven'"
    assert agreed["opgaven/wonen.yaml"] == ""
    assert agreed["archief/oud.yaml"] == "'negeer' in aanzien.yaml noemt 'archief'"


def test_each_pattern_has_its_count(said: Said, own: Path) -> None:
    """One that names nothing stands out, a file of two patterns counts for both, and none acts."""
    patterns = "negeer: [archief, archief/o*, arhcief, '*.yaml', \"##[group]\"]\n"
    (own / "aanzien.yaml").write_text(f"naam: X\n{patterns}", encoding="utf-8")
    (own / "archief" / "notitie.txt").write_text("x", encoding="utf-8")
    _, out, _ = said("check", "repo", "--show-files")
    _, rows, _ = said("check", "repo", "--show-files", "--output-format", "json")
    _, alone, _ = said("check", "repo", "--show-files", "--isolated", "--output-format", "json")
    told = [line for line in out.splitlines() if line.startswith("'negeer' noemt")]
    counts = {row["pattern"]: row["files"] for row in json.loads(rows)["ignored"]}

    assert told[:3] == [
        "'negeer' noemt 'archief': 2 bestanden",
        "'negeer' noemt 'archief/o*': 1 bestand",
        "'negeer' noemt 'arhcief': geen bestanden",
    ]
    assert counts["archief"] == 2
    assert counts["*.yaml"] == sum(
        "/" in line and ".yaml" in line.split()[0] for line in lines(out)
    )
    assert "##[" not in out
    assert json.loads(alone)["ignored"] == []


def lines(out: str) -> list[str]:
    """Give the lines that tell of a file."""
    return [line for line in out.splitlines() if "  " in line]


def test_files_are_readable_and_cannot_act(said: Said, own: Path) -> None:
    """A name is shown as it is, but for what a terminal or a pipeline would do with it."""
    (own / "opgaven" / "a\u202eb.txt").write_text("x", encoding="utf-8")
    _, out, _ = said("check", "repo", "--show-files", "--isolated")
    lines = [" ".join(line.split()) for line in out.splitlines()]

    assert "opgaven/wonen.yaml opgave" in lines
    assert lines[-1].startswith("Wat met een punt begint leest aanzien nooit")
    assert any(line.startswith("opgaven/a\\u202eb.txt niet gelezen geen record") for line in lines)
    assert any(line.startswith("archief/oud.yaml niet gelezen 'archief' hoort") for line in lines)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_is_accounted_for(said: Said, own: Path) -> None:
    """It is shown, with the reason why nobody follows it."""
    (own / "opgaven" / "koppeling.yaml").symlink_to(own.parent / "buiten.yaml")
    _, out, _ = said("check", "repo", "--show-files", "--output-format", "json")
    found = {row["path"]: row["why"] for row in json.loads(out)["files"]}

    assert found["opgaven/koppeling.yaml"].startswith("dit is een koppeling (symlink)")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_settings_above_the_folder_do_not_count(said: Said, own: Path, tmp_path: Path) -> None:
    """The search never leaves the folder, not upwards and not along a link."""
    (tmp_path / "aanzien.yaml").write_text("naam: X\nregels: {uit: [onbekend-veld]}\n", "utf-8")
    (own / "aanzien.yaml").unlink()
    _, alone, _ = said("check", "repo", "--select", "onbekend-veld")
    (own / "aanzien.yaml").symlink_to(tmp_path / "aanzien.yaml")
    _, linked, _ = said("check", "repo", "--select", "onbekend-veld,onleesbaar-bestand")

    assert "[onbekend-veld]" in alone
    assert "[onbekend-veld]" in linked
    assert "aanzien.yaml:1:1: fout[onleesbaar-bestand]" in linked
