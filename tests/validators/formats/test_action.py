"""Action: our GitHub action on a pull request that nobody trusts, and the workflow of `init`."""

import subprocess
from pathlib import Path
from textwrap import dedent
from typing import Final

import pytest
from validators.formats.runner import Run, run

from aanzien_cli import __main__

MAP: Final = "ons beleid é"
GOAL: Final = f"{MAP}/doelstellingen/gewone-taal.yaml"
EXEMPT: Final = """
uitzonderingen:
  - regel: onbekende-verwijzing
    reden: Dit mag van mij.
    tot: 2099-01-01
"""
HOSTILE: Final = """$(touch gelukt)"; touch gelukt; '`touch gelukt`
::error title=onecht::dit is niet van aanzien"""
WORKFLOW: Final = """
    on: pull_request
    permissions:
      contents: read
    jobs:
      check:
        runs-on: ubuntu-latest
        steps:
          - uses: actions/checkout@v5
            with:
              persist-credentials: false
              fetch-depth: 0
          - uses: groep/aanzien@main
            id: zichzelf
            with:
              path: ons beleid é
          - uses: groep/aanzien@main
            id: vertrouwd
            continue-on-error: true
            with:
              path: ons beleid é
              trusted-config-ref: origin/${{ github.base_ref }}
              base: origin/${{ github.base_ref }}
          - id: daarna
            env:
              OUTCOME: ${{ steps.vertrouwd.outcome }}
              SARIF: ${{ steps.vertrouwd.outputs.sarif }}
            run: |
              echo "uitkomst: $OUTCOME"
              grep -o '"uri": *"[^"]*"' "$SARIF" | sort -u
          - uses: groep/aanzien@main
            id: vijandig
            continue-on-error: true
            env:
              HOSTILE: ${{ env.HOSTILE }}
            with:
              path: ${{ env.HOSTILE }}
          - id: slot
            env:
              OUTCOME: ${{ steps.vijandig.outcome }}
              SARIF: ${{ steps.vijandig.outputs.sarif }}
            run: |
              echo "uitkomst: $OUTCOME, sarif: '$SARIF'"
              echo "gevonden: $(find . -name gelukt | wc -l)"
"""


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder."""
    named = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    subprocess.run(["git", "-C", folder, *named, *arguments], capture_output=True, check=True)


def changed(file: Path, old: str, new: str) -> None:
    """Replace something in a file, or add it at the end of a file in which `old` is nothing."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new) if old else text + new, encoding="utf-8")


@pytest.fixture(scope="module")
def proposed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a clone with a branch that makes a fault, exempts itself and switches the rule off."""
    folder = tmp_path_factory.mktemp("voorstel") / "map"
    assert __main__.run(["init", str(folder / MAP)]) == 0
    old = folder / MAP / "inzetafspraken" / "klantcontact-klare-taal.yaml"
    changed(old, "opgave: begrijpelijke-post", "opgave: al-lang-weg")
    (folder / "w.yml").write_text(dedent(WORKFLOW), encoding="utf-8")
    git(folder, "init", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--message=Begin")
    git(folder, "update-ref", "refs/remotes/origin/main", "HEAD")
    git(folder, "switch", "--create=voorstel")
    changed(folder / GOAL, "- vragen-na-brief\n", "- vragen-na-brieven\n")
    changed(folder / GOAL, "", EXEMPT)
    changed(folder / MAP / "aanzien.yaml", "", "\nregels:\n  uit: [onbekende-verwijzing]\n")
    git(folder, "commit", "--all", "--message=Voorstel")
    return folder


@pytest.fixture(scope="module")
def ran(proposed: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Give what a runner made of the proposal."""
    return run(proposed, "pull_request", "w.yml", tmp_path_factory.mktemp("loper"), HOSTILE=HOSTILE)


def said(ran: Run, step: str) -> str:
    """Give all that a step wrote."""
    return "".join(line.text for line in ran.of(step, "log"))


def test_a_change_that_exempts_itself_passes_where_it_is_trusted(ran: Run) -> None:
    """The action obeys what it finds, as long as nobody tells it whom to trust."""
    assert ran.passed
    assert ran.of("zichzelf/check", "error") == []
    assert ", 101 regels" in said(ran, "zichzelf/check")
    assert "geen bevindingen" in ran.of("zichzelf/check", "summary")[0].text


def test_a_change_that_exempts_itself_fails_where_main_is_trusted(ran: Run) -> None:
    """One annotation where the fault is, for the fault that it adds, and what it tried."""
    found = ran.of("vertrouwd/check", "error")

    assert "uitkomst: failure" in said(ran, "daarna")
    assert [(each.about["file"], each.about["line"]) for each in found] == [(GOAL, "10")]
    assert "indicator 'vragen-na-brieven' bestaat niet" in found[0].text
    warned = {each.about["title"] for each in ran.of("vertrouwd/check", "warning")}
    assert warned == {"aanzien nog-niet-vastgesteld"}


def test_the_findings_are_in_the_summary_and_in_a_file(ran: Run) -> None:
    """The page of the job names them, and the output points at SARIF with paths from the root."""
    (page,) = ran.of("vertrouwd/check", "summary")

    assert "# Bevindingen: Voorbeeldorganisatie" in page.text
    assert "**fout** indicator 'vragen-na-brieven' bestaat niet" in page.text
    assert "al-lang-weg" not in page.text
    assert "ons%20beleid%20%C3%A9/doelstellingen/gewone-taal.yaml" in said(ran, "daarna")


def test_what_a_caller_hands_over_is_never_carried_out(ran: Run) -> None:
    """Signs of the shell and a line of its own are the name of a folder that is not there."""
    assert "bestaat niet" in said(ran, "vijandig/check")
    assert ran.of("vijandig/check", "error") == []
    assert "uitkomst: failure, sarif: ''" in said(ran, "slot")
    assert "gevonden: 0" in said(ran, "slot")


def test_the_workflow_of_init_runs(tmp_path: Path, wheels: Path) -> None:
    """With the version that it names; a fault fails the job, with an annotation."""
    folder = tmp_path / "map"
    assert __main__.run(["init", str(folder)]) == 0
    goal = folder / "doelstellingen" / "gewone-taal.yaml"
    changed(goal, "- vragen-na-brief\n", "- vragen-na-brieven\n")
    git(folder, "init", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--message=Begin")

    ran = run(folder, "push", ".github/workflows/", tmp_path / "loper", PIP_FIND_LINKS=str(wheels))

    assert not ran.passed
    (found,) = ran.of("3", "error")
    assert (found.about["file"], found.about["line"]) == ("doelstellingen/gewone-taal.yaml", "10")
