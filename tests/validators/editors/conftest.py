"""Conftest: a folder of a few records, and an editor of others that is started in it."""

from pathlib import Path

import pytest
from validators.editors.neovim import FILES, Neovim
from validators.tool import command


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
    home = tmp_path / "eigen"
    home.mkdir()
    return Neovim(program, folder, home)
