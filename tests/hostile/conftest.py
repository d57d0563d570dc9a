"""Conftest: a repository in which every text that a user can write is hostile."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hostile.repository import write

from aanzien_cli import __main__

Told = Callable[..., tuple[int, str, str]]
Fill = Callable[[str], Path]


@pytest.fixture
def filled(tmp_path: Path) -> Fill:
    """Give a function that writes the repository, with a text in every field."""

    def fill(text: str) -> Path:
        write(tmp_path / "map", text)
        return tmp_path / "map"

    return fill


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    """Give a function that runs a command line in a folder: its code, output and complaints."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772323200")

    def run(folder: Path, *arguments: str) -> tuple[int, str, str]:
        monkeypatch.chdir(folder)
        code = __main__.run(list(arguments))
        return (code, *capsys.readouterr())

    return run
