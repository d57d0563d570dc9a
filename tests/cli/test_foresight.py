"""Foresight: the folder of a command is known before the command is judged."""

from pathlib import Path

import pytest
from support.program import Said

from aanzien_cli.cli.app import group
from aanzien_cli.cli.foresight import folder_of


@pytest.mark.parametrize(
    ("line", "folder"),
    [
        ("check", "."),
        ("check map", "map"),
        ("check map -q --peildatum 2026-03-01 --select data", "map"),
        ("check --select data", "."),
        ("check -C elders map", "elders/map"),
        ("-C boven check -C elders map", "boven/elders/map"),
        ("-C boven check /map", "/map"),
        ("list opgaven map", "map"),
        ("show opgave:wonen map", "map"),
        ("capacity map", "map"),
        ("export map -o uit.xlsx", "map"),
        ("check map --fail-on nooit", "map"),
    ],
)
def test_a_command_is_about_a_folder(line: str, folder: str) -> None:
    """Options, whatever they say, and folders to begin from are seen as typer sees them."""
    assert folder_of(group(), line.split()) == Path(folder)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "--version",
        "--niets",
        "rule",
        "onbekend map",
        "check --niets",
        "check map --peildatum",
        "check map --at HEAD",
        "check - --stdin-filename teams/x.yaml",
        "init map",
        "diff HEAD map",
        "teams map",
    ],
)
def test_it_is_not_always_sure(line: str) -> None:
    """Nothing is read for a command that reads no folder, another state of it, or is no command."""
    assert folder_of(group(), line.split()) is None


def test_looking_ahead_changes_no_command(said: Said) -> None:
    """What typer makes for a command when it is first looked at stays as it would have been."""
    assert folder_of(group(), ["check", "map"]) == Path("map")
    code, out, _ = said("check", "-h")
    assert (code, out[:8]) == (0, "Gebruik:")
