"""Conftest: a folder of a few records, and an editor of others that is started in it."""

import re
import subprocess
from pathlib import Path
from typing import Final

import pytest
from validators.editors.neovim import FILES, Neovim
from validators.tool import absent, command

_FIRST: Final = (0, 11)
"""The first version with the settings of the manual."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder on disk, with a name that a URI has to spell otherwise."""
    folder = tmp_path / "bélëid 😀 van ons"
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def neovim(folder: Path, tmp_path: Path) -> Neovim:
    """Give Neovim in the folder, as somebody has it who read the manual."""
    program = command("nvim")
    if _version(program) < _FIRST:
        absent("nvim 0.11 or later")
    home = tmp_path / "eigen"
    home.mkdir()
    return Neovim(program, folder, home)


def _version(program: str) -> tuple[int, ...]:
    told = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    found = re.search(r"v(\d+)\.(\d+)", told.stdout)
    return tuple(map(int, found.groups())) if found else ()
