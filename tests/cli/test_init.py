"""Init: an empty folder becomes a repository that is in order, and nothing is written over."""

from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from aanzien_cli.__main__ import run
from aanzien_cli.api import inspect
from aanzien_cli.cli.init import Organisatiesoort
from aanzien_cli.domain.organisatie import Organisatie, Organisatietype

DAY = "2026-03-01"


def _files(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def test_it_fills_a_folder_that_passes_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A new folder is made and filled; every rule is content with it."""
    root = tmp_path / "mijn-gemeente"

    assert run(["init", str(root), "--naam", "Aa en Dal", "--peildatum", DAY]) == 0

    inspection = inspect(root, date(2026, 3, 1))
    assert inspection.findings == ()
    assert [each.naam for each in inspection.register.of(Organisatie)] == ["Aa en Dal"]
    assert "aanzien check" in capsys.readouterr().out


def test_it_says_what_to_do_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The number of files, the folder, and the next steps are on standard output."""
    root = tmp_path / "nieuw"

    run(["init", str(root)])

    out = capsys.readouterr().out
    assert out.startswith(f"{len(_files(root))} bestanden geschreven in '{root.as_posix()}'.\n")
    assert f"cd {root.as_posix()}\n" in out
    assert "code ." in out


def test_a_folder_with_a_blank_can_be_copied_from_the_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its name stands between quotes where a shell needs them, and nowhere else."""
    monkeypatch.chdir(tmp_path)
    run(["init", "mijn gemeente"])
    run(["init", "gemeente"])
    out = capsys.readouterr().out

    assert '\n  cd "mijn gemeente"\n' in out
    assert "\n  cd gemeente\n" in out


def test_it_fills_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a folder the current one is filled, and there is nowhere to go to."""
    monkeypatch.chdir(tmp_path)

    assert run(["init", "--type", "waterschap"]) == 0

    assert "type: waterschap\n" in (tmp_path / "aanzien.yaml").read_text(encoding="utf-8")
    assert "cd " not in capsys.readouterr().out


def test_the_editor_gets_its_schemas(tmp_path: Path) -> None:
    """Every schema that the settings of VS Code name is there."""
    run(["init", str(tmp_path)])

    settings = (tmp_path / ".vscode/settings.json").read_text(encoding="utf-8")
    schemas = [path for path in _files(tmp_path) if path.startswith(".vscode/schemas/")]
    assert len(schemas) == 15
    assert [path for path in schemas if f'"./{path}"' not in settings] == []


def test_it_writes_over_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """When a file is in the way it is named, nothing is written, and the exit code is 2."""
    (tmp_path / "README.md").write_text("van mij", encoding="utf-8")

    assert run(["init", str(tmp_path)]) == 2

    assert _files(tmp_path) == ["README.md"]
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "van mij"
    said = capsys.readouterr()
    assert "\n  README.md\n" in said.err
    assert said.out == ""


@pytest.mark.parametrize("naam", ["", "  ", "a\nb", "a\x1b[31m", "x" * 121])
def test_a_name_is_one_line(tmp_path: Path, naam: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that is none is refused before anything is written."""
    assert run(["init", str(tmp_path), "--naam", naam]) == 2

    assert _files(tmp_path) == []
    assert "--naam" in capsys.readouterr().err


def test_every_type_can_be_asked_for() -> None:
    """The types on the command line are those of the record."""
    assert [each.value for each in Organisatiesoort] == list(get_args(Organisatietype))


def test_a_file_is_no_folder_to_fill(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file where the folder should come ends in a sentence and 2."""
    (tmp_path / "bestand").write_text("", encoding="utf-8")

    assert run(["init", str(tmp_path / "bestand")]) == 2

    assert "staat al iets" in capsys.readouterr().err
