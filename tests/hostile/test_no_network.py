"""No network: no command opens a socket, and all of them work where there is none."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from hostile.conftest import Fill
from support.git_repository import GitRepository, needs_git
from support.program import environment

COMMANDS: Final = (
    ("check", ".", "-q"),
    ("list", "opgaven", "."),
    ("show", "opgave:wonen", "."),
    ("capacity", "."),
    ("teams", "--history"),
    ("report", "opgave", "wonen", "--format", "html"),
    ("report", "opgave", "wonen", "--format", "pdf", "-o", "uit.pdf"),
    ("rule", "dubbel-id"),
    ("import", "indicator", "blad.csv"),
    ("schema", "opgave"),
    ("init", "nieuw"),
)
_REFUSING: Final = """
import sys
def refuse(event, arguments):
    if event.startswith("socket."):
        raise ConnectionRefusedError(f"{event} {arguments}")
sys.addaudithook(refuse)
"""
_RUN: Final = "from aanzien_cli.__main__ import run\nsys.exit(run(sys.argv[1:]))\n"


def ran(folder: Path, *command: str) -> "subprocess.CompletedProcess[str]":
    """Start a program in a folder."""
    return subprocess.run(
        command,
        cwd=folder,
        env=environment(SOURCE_DATE_EPOCH="1772323200"),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.fixture
def folder(filled: Fill) -> Path:
    """Give a repository with a commit, that names addresses in every field."""
    root = filled("https://x.example/a.css ![x](http://x.example/y.png)")
    if shutil.which("git"):
        made = GitRepository(root)
        made.commit({})
        made.git("remote", "add", "origin", "https://x.example/a.git")
    return root


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_socket_is_opened(folder: Path, command: tuple[str, ...]) -> None:
    """H-31: a socket would be refused by an audit hook, and nothing was refused."""
    done = ran(folder, sys.executable, "-c", _REFUSING + _RUN, *command)

    assert done.returncode in {0, 1}, done.stderr
    assert "ConnectionRefused" not in done.stderr


def test_the_hook_refuses(tmp_path: Path) -> None:
    """H-31: the hook above would have seen a socket."""
    done = ran(tmp_path, sys.executable, "-c", f"{_REFUSING}import socket\nsocket.socket()")

    assert "ConnectionRefusedError: socket.__new__" in done.stderr


def _without_network() -> list[str]:
    """Give what starts a program without a network; skip the test where that is not allowed."""
    unshare = shutil.which("unshare")
    inside = [unshare or "", "--map-root-user", "--net"]
    if (
        not unshare
        or subprocess.run([*inside, "true"], check=False, capture_output=True).returncode
    ):
        pytest.skip("unshare --net is not allowed here")
    return inside


@needs_git
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_all_works_without_a_network(folder: Path, command: tuple[str, ...]) -> None:
    """H-31: with git and the typesetter as well, in a namespace that has no network at all."""
    aanzien = [sys.executable, "-m", "aanzien_cli", *command]
    (folder.parent / "kopie").mkdir()
    shutil.copytree(folder, folder.parent / "kopie", dirs_exist_ok=True)
    outside = ran(folder, *aanzien)
    inside = ran(folder.parent / "kopie", *_without_network(), *aanzien)

    assert (inside.returncode, inside.stderr) == (outside.returncode, outside.stderr)
    assert inside.stdout == outside.stdout
