"""Schema: the command that gives JSON Schemas."""

import json
from pathlib import Path

import pytest

from aanzien_cli.__main__ import run
from aanzien_cli.reporting.json_schema.catalog import NAMES, file_name, schema_text


@pytest.mark.parametrize("name", ["opgave", "organisatie", "bevindingen"])
def test_one_schema_goes_to_standard_output(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The output is JSON and nothing else."""
    assert run(["schema", name]) == 0

    said = capsys.readouterr()
    assert said.out == schema_text(name)
    assert json.loads(said.out)["$schema"].startswith("http")
    assert said.err == ""


def test_one_schema_goes_to_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With a folder named, the schema becomes a file in it, in the place of an older one."""
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    (folder / "team.schema.json").write_text("oud", encoding="utf-8")

    assert run(["schema", "team", "--output-dir", str(folder)]) == 0

    assert (folder / "team.schema.json").read_text(encoding="utf-8") == schema_text("team")
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"1 schema geschreven in '{folder.as_posix()}'\n"


def test_all_schemas_go_to_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a folder named, all schemas come in `schemas/`, with line feeds on every system."""
    monkeypatch.chdir(tmp_path)

    assert run(["schema", "--all"]) == 0

    written = {path.name: path.read_bytes() for path in (tmp_path / "schemas").iterdir()}
    assert written == {file_name(name): schema_text(name).encode() for name in NAMES}
    assert capsys.readouterr().err == f"{len(NAMES)} schema's geschreven in 'schemas'\n"


@pytest.mark.parametrize("arguments", [(), ("opgave", "--all")])
def test_what_to_give_has_to_be_clear(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither a kind nor all, or both, is misuse; the kinds are named."""
    assert run(["schema", *arguments]) == 2

    assert "doelstelling" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kind", "hint"), [("opgaven", "bedoelt u 'opgave'?"), ("xyz", "kies uit organisatie,")]
)
def test_an_unknown_kind_gets_a_hint(
    kind: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip of the pen is answered with the nearest kind, nonsense with all of them."""
    assert run(["schema", kind]) == 2

    assert hint in capsys.readouterr().err


def test_a_file_is_no_folder_to_write_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file in the place of the folder is said, and stays as it is."""
    place = tmp_path / "schemas"
    place.write_text("van mij", encoding="utf-8")

    assert run(["schema", "--all", "--output-dir", str(place)]) == 2

    assert "is een bestand en geen map" in capsys.readouterr().err
    assert place.read_text(encoding="utf-8") == "van mij"
