"""Commit: what `init` writes for pre-commit, installed as a hook of git and at work."""

import os
import subprocess
from pathlib import Path
from typing import Final

import pytest
from validators.tool import command

from aanzien_cli import __main__

GOAL: Final = "doelstellingen/gewone-taal.yaml"
RIGHT: Final = "- vragen-na-brief\n"
WRONG: Final = "- vragen-na-brieven\n"


class Clerk:
    """Somebody who writes and commits in a folder that `init` made."""

    def __init__(self, folder: Path, variables: dict[str, str]) -> None:
        self.folder = folder
        self._variables = variables
        assert __main__.run(["init", str(folder)]) == 0
        self.run("git", "init", "--initial-branch=main")
        self.run("git", "add", "--all")
        self.run("git", "commit", "--message=Begin")

    def run(self, *arguments: str) -> tuple[int, str]:
        """Give how a command ends, and all that it says."""
        done = subprocess.run(
            arguments,
            cwd=self.folder,
            env=self._variables,
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        return done.returncode, done.stdout + done.stderr

    def write(self, old: str, new: str) -> None:
        """Replace something in the file of a goal."""
        file = self.folder / GOAL
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    def commit(self) -> tuple[int, str]:
        """Commit what is staged."""
        return self.run("git", "commit", "--message=Stap")


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory, wheels: Path) -> Clerk:
    """Give somebody who has the hook; installing it needs a package index."""
    home = tmp_path_factory.mktemp("klerk")
    who = {
        f"GIT_{role}_{what}": "t@example.org"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    ours = {"PRE_COMMIT_HOME": str(home / "cache"), "PIP_FIND_LINKS": str(wheels)}
    clerk = Clerk(home / "onze map", {**os.environ, **who, **ours})
    assert clerk.run(command("pre-commit"), "install")[0] == 0
    code, said = clerk.run(command("pre-commit"), "run", "--all-files")
    if "No matching distribution" in said or "Connection" in said:
        pytest.skip("installing the hook needs a package index")
    assert code == 0, said
    return clerk


@pytest.fixture
def clean(clerk: Clerk) -> Clerk:
    """Give the same, with all as it was committed."""
    clerk.run("git", "reset", "--hard")
    return clerk


def test_a_commit_that_breaks_something_is_refused(clean: Clerk) -> None:
    """Git writes nothing, and says where the fault is."""
    before = clean.run("git", "rev-parse", "HEAD")
    clean.write(RIGHT, WRONG)
    clean.run("git", "add", "--all")
    code, said = clean.commit()

    assert code == 1
    assert f"{GOAL}:10:5: fout[onbekende-verwijzing]" in said
    assert "bedoelt u 'vragen-na-brief'?" in said
    assert clean.run("git", "rev-parse", "HEAD") == before


def test_what_is_committed_is_judged_and_not_what_is_mended_since(clean: Clerk) -> None:
    """The file on disk is right already, and the part that is committed is not."""
    clean.write(RIGHT, WRONG)
    clean.run("git", "add", "--all")
    clean.write(WRONG, RIGHT)

    code, said = clean.commit()

    assert (code, "onbekende-verwijzing" in said) == (1, True)
    assert RIGHT in (clean.folder / GOAL).read_text(encoding="utf-8")


def test_a_fault_that_is_not_committed_stops_nobody(clean: Clerk) -> None:
    """Half a file is committed; the other half, with the fault, is there again afterwards."""
    clean.write("niveau: doel\n", "niveau: doel\n# nagekeken\n")
    clean.run("git", "add", "--all")
    clean.write(RIGHT, WRONG)

    code, said = clean.commit()

    assert (code, "Passed" in said) == (0, True), said
    assert WRONG in (clean.folder / GOAL).read_text(encoding="utf-8")


def test_a_name_with_a_space_is_no_trouble(clean: Clerk) -> None:
    """The hook runs in a folder with such a name, on a file with one, and names it."""
    file = clean.folder / "doelstellingen" / "twee woorden.yaml"
    file.write_text("titel: A\nopgave: nergens\n", encoding="utf-8")
    clean.run("git", "add", "--all")
    code, said = clean.commit()

    assert code == 1
    assert "doelstellingen/twee woorden.yaml" in said


def test_a_commit_of_something_else_is_left_alone(clean: Clerk) -> None:
    """Without a record in it there is nothing to judge."""
    (clean.folder / "logo.svg").write_text("<svg/>\n", encoding="utf-8")
    clean.run("git", "add", "--all")
    code, said = clean.commit()

    assert (code, "Skipped" in said) == (0, True), said
