"""Standard input: one unsaved file, judged among the others."""

import io
import sys
from pathlib import Path

import pytest
from support.program import Run, Said

CHECK = ("check", "-", "--stdin-filename")
BASIS = ("--select", "basis", "--output-format", "json", "-q")
TEXT = b"titel: Bouwgrond\ndoelstellingen: [meer-wonigen]\nteam: wonen\n"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a text on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT)))


@pytest.mark.usefixtures("typed")
@pytest.mark.parametrize("name", ["opdrachten/bouwen.yaml", "./teams/../opdrachten/bouwen.yaml"])
def test_it_is_as_saving(said: Said, repo: Path, name: str) -> None:
    """The findings are those of the same text saved to that path; nothing is written."""
    file = repo / "opdrachten" / "bouwen.yaml"
    before = file.read_bytes()

    unsaved = said(*CHECK, name, "-C", str(repo), *BASIS)
    unchanged = file.read_bytes()
    file.write_bytes(TEXT)
    saved = said("check", "-C", str(repo), *BASIS)

    assert unsaved == saved
    assert "meer-woningen" in unsaved[1]
    assert unchanged == before


@pytest.mark.usefixtures("typed")
def test_an_absolute_path_may_lie_in_the_folder(said: Said, repo: Path) -> None:
    """An editor that only knows whole paths is understood."""
    name = str((repo / "opdrachten" / "bouwen.yaml").resolve())

    code, output, _ = said("check", "-", "-C", str(repo), "--stdin-filename", name, *BASIS)

    assert code == 1
    assert '"path": "opdrachten/bouwen.yaml"' in output


@pytest.mark.parametrize("name", ["../x.yaml", "/x.yaml", ".", "teams/../../repo2/x.yaml"])
def test_a_path_elsewhere_is_refused(said: Said, repo: Path, name: str) -> None:
    """A path outside the folder is no file of this repository."""
    code, output, told = said(*CHECK, name, "-C", str(repo))

    assert (code, output) == (2, "")
    assert "valt buiten de map" in told


def test_one_without_the_other_is_refused(said: Said, repo: Path) -> None:
    """`-` needs a path, and a path needs `-`."""
    bare = said("check", "-", "-C", str(repo))
    lost = said("check", str(repo), "--stdin-filename", "teams/x.yaml")

    assert (bare[0], lost[0]) == (2, 2)
    assert "noem met --stdin-filename" in bare[2]
    assert "hoort bij 'aanzien check -'" in lost[2]


def test_no_standard_input_is_said(said: Said, repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a standard input there is nothing to read."""
    monkeypatch.setattr(sys, "stdin", None)

    code, _, told = said(*CHECK, "teams/x.yaml", "-C", str(repo))

    assert code == 2
    assert told == "er is geen standaardinvoer om te lezen\n"


def test_bytes_of_a_pipe_are_read_as_they_are(repo: Path, aanzien: Run) -> None:
    """A program reads bytes, whatever the locale; an empty text is an empty file."""
    done = aanzien(*CHECK, "teams/leeg.yaml", *BASIS, cwd=repo, env={"LC_ALL": "C"})

    assert done.returncode == 1
    assert b"teams/leeg.yaml" in done.stdout
