"""Shells: completion is had where it can be, and whatever is said of it is Dutch."""

from pathlib import Path

import pytest
from support.program import Said

OPTIONS = ("--show-completion", "--install-completion")


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Start the program as from a shell with this name, of somebody with an empty home."""
    name = str(request.param)
    monkeypatch.setattr("shellingham.detect_shell", lambda *_: (name, f"/bin/{name}"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("shell", ["tcsh"], indirect=True)
@pytest.mark.parametrize("option", OPTIONS)
def test_an_unknown_shell_is_misuse(said: Said, shell: Path, option: str) -> None:
    """Where completion cannot be had nothing is written, and the code is not that of findings."""
    code, out, told = said(option)

    assert (code, out) == (2, "")
    assert told.startswith("aanvullen kan in bash, zsh, fish en PowerShell; start aanzien vanuit")
    assert list(shell.iterdir()) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"], indirect=True)
def test_what_is_installed_is_told(said: Said, shell: Path) -> None:
    """Somebody reads in Dutch where it stands, and from when on it works."""
    code, out, told = said("--install-completion")
    path = out.partition(" staat in ")[2].partition(", en werkt in vensters")[0]

    assert (code, told) == (0, "")
    assert out.startswith("aanvullen in ")
    assert out.count("\n") == 1
    assert Path(path).is_relative_to(shell)
    assert "_AANZIEN_COMPLETE" in Path(path).read_text(encoding="utf-8")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"], indirect=True)
def test_a_script_is_shown_as_it_is(said: Said, shell: Path) -> None:
    """Who installs it by hand gets the script and not a word more; nothing is written."""
    code, script, told = said("--show-completion")

    assert (code, told) == (0, "")
    assert "_AANZIEN_COMPLETE" in script
    assert "Shell" not in script
    assert list(shell.iterdir()) == []
