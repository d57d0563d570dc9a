"""Surroundings: what stands in a file or a name can do nothing where it is shown."""

import json
from decimal import Decimal

from aanzien_cli.domain.seen import LeftOut, SeenFile, Setting
from aanzien_cli.reporting.surroundings import (
    files_json,
    files_text,
    settings_json,
    settings_text,
)

NASTY = "a\u202e\x1b[2J\udcff##[group]"
SETTINGS = (
    Setting("drempels.koning_zonder_land", Decimal("0.50"), "file", "drempels.x", 7),
    Setting("negeer", (NASTY, "b"), "revision", "main"),
    Setting("negeer", ()),
    Setting("peildatum", "2026-03-01", "today"),
    Setting("--fail-on", "advies", "option", "--fail-on"),
)
FILES = (SeenFile("opgaven/a.yaml", "opgave"), SeenFile(f"::error::{NASTY}", why="geen record"))
LEFT_OUT = (LeftOut("archief", 1), LeftOut(NASTY, 0))


def test_settings_stand_in_columns() -> None:
    """Names and values are set out, and each line ends with where the value comes from."""
    lines = settings_text(SETTINGS).splitlines()

    assert lines[0].split() == ["drempels.koning_zonder_land", "0,50", "aanzien.yaml:7"]
    assert lines[1].endswith("  aanzien.yaml in main")
    assert "a\\u202e\\u001b[2J\\xff" in lines[1]
    assert lines[2].split() == ["negeer", "niets", "standaard"]
    assert lines[3].split()[2:] == ["vandaag"]
    assert lines[4].split() == ["--fail-on", "advies", "--fail-on"]
    assert len({line.index(word) for line, word in ((lines[3], "2026"), (lines[4], "adv"))}) == 1
    assert "##[" not in settings_text(SETTINGS)


def test_nothing_at_all_is_an_empty_table() -> None:
    """Without settings there is no line."""
    assert settings_text(()) == ""


def test_files_stand_in_columns() -> None:
    """A file that is read has its kind, and another one the reason why not."""
    lines = files_text(FILES, LEFT_OUT).splitlines()

    assert lines[0].split() == ["opgaven/a.yaml", "opgave"]
    assert lines[1].endswith("niet gelezen  geen record")
    assert not lines[1].startswith("::")
    assert lines[2] == "'negeer' noemt 'archief': 1 bestand"
    assert lines[3].endswith(": geen bestanden")
    assert "##[" not in lines[3]
    assert len(lines) == 5


def test_programs_get_the_values() -> None:
    """Numbers keep their digits, lists are lists, and a line stands only where it is known."""
    rows = json.loads(settings_json(SETTINGS))["settings"]

    assert rows[0] == {
        "name": "drempels.koning_zonder_land",
        "value": "0.50",
        "origin": "file",
        "source": "drempels.x",
        "path": "aanzien.yaml",
        "line": 7,
    }
    assert rows[1]["value"] == ["a\u202e\x1b[2J\\xff##[group]", "b"]
    assert "line" not in rows[1]
    assert settings_json(SETTINGS).isascii()
    assert "##[" not in settings_json(SETTINGS)


def test_programs_get_every_file() -> None:
    """What is not read has no kind, and a name keeps what can be written."""
    found = json.loads(files_json(FILES, LEFT_OUT))
    rows, counts = found["files"], found["ignored"]

    assert rows[0] == {"path": "opgaven/a.yaml", "kind": "opgave", "why": ""}
    assert (rows[1]["kind"], rows[1]["why"]) == (None, "geen record")
    assert counts[0] == {"pattern": "archief", "files": 1}
    assert counts[1]["pattern"] == "a\u202e\x1b[2J\\xff##[group]"
