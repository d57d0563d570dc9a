"""Completion in a shell: Tab at a real prompt gives the word, and writes nothing."""

import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from support.program import environment
from validators.tool import command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")

LIMIT: Final = 90
"""Seconds after which a shell that does not answer is given up."""
_CODES: Final = re.compile(r"\x1b(?:\[[0-9;?<>=]*[a-zA-Z@]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()=>].?)")
_READY: Final = "klaar-42"


class Shell(NamedTuple):
    """How a shell is started without anybody's settings, and what loads the script."""

    arguments: tuple[str, ...]
    load: str


SHELLS: Final = {
    "bash": Shell(("--noprofile", "--norc", "-i"), "source {script}; echo klaar-$((40+2))"),
    "zsh": Shell(
        ("-f", "-i"),
        "autoload -Uz compinit; compinit -u -D; source {script}; echo klaar-$((40+2))",
    ),
    "fish": Shell(("--no-config", "--private", "-i"), "source {script}; echo klaar-(math 40+2)"),
}


@contextmanager
def prompt(
    arguments: list[str], folder: Path, variables: dict[str, str]
) -> Iterator[tuple[Callable[[str], None], Callable[[str], str]]]:
    """Start a program at the end of a terminal; give what types, and what waits for a word."""
    import pty  # noqa: PLC0415 -- Windows has none

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        arguments,
        cwd=folder,
        env=variables,
        preexec_fn=lambda: os.login_tty(theirs),  # noqa: PLW1509 -- no thread of ours runs here
    ) as child:
        os.close(theirs)
        try:
            yield (
                lambda keys: _type(ours, keys),
                lambda word: _heard(ours, word),
            )
        finally:
            child.kill()
            os.close(ours)


def _type(terminal: int, keys: str) -> None:
    os.write(terminal, keys.encode())


def _heard(terminal: int, word: str) -> str:
    """Give all that is shown up to a word, without the codes that move the cursor."""
    shown, end = "", time.monotonic() + LIMIT
    while word not in (said := _CODES.sub("", shown)):
        waiting, _, _ = select.select([terminal], [], [], max(0, end - time.monotonic()))
        assert waiting, f"no {word!r} in {said!r}"
        shown += os.read(terminal, 4096).decode("utf-8", "replace")
    return said


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Give a folder in which the program stands under its own name."""
    file = tmp_path / "thuis" / "aanzien"
    file.parent.mkdir()
    file.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m aanzien_cli "$@"\n', encoding="utf-8")
    file.chmod(0o755)
    return file.parent


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("aanzien check --select verouderde-b", "verouderde-basislijn"),
        ("aanzien rule dubbel-i", "dubbel-id"),
        ("aanzien show meer-w", "meer-woningen"),
        ("aanzien show doelstelling:meer-w", "doelstelling:meer-woningen"),
        ("aanzien show doelstelling:", "doelstelling:meer-woningen"),
        ("aanzien expo", "export"),
        ("aanzien check --select dubbel-id,verouderde-b", "dubbel-id,verouderde-basislijn"),
        ("aanzien import indicator.me", "indicator.metingen"),
        ("aanzien check --baseline mijn\\ basis", "mijn\\ basislijn.jsonl"),
    ],
)
def test_tab_gives_the_word(repo: Path, program: Path, shell: str, typed: str, whole: str) -> None:
    """Rules, ids and commands at the prompt of each shell; the folder stays as it was."""
    started = [command(shell, f"install {shell}, for instance with apt"), *SHELLS[shell].arguments]
    path = os.pathsep.join([str(program), os.environ["PATH"]])
    variables = environment(PATH=path, TERM="xterm", HOME=str(program), LC_ALL="C.UTF-8")
    script = program / f"aanvullen.{shell}"
    script.write_bytes(given("source", shell, variables))
    (repo / "mijn basislijn.jsonl").touch()
    before = sorted(repo.rglob("*"))

    with prompt(started, repo, variables) as (type_, wait_for):
        type_(SHELLS[shell].load.format(script=script) + "\n")
        wait_for(_READY)
        type_(f"{typed}\t")
        shown = wait_for(whole)

    assert whole in shown
    assert sorted(repo.rglob("*")) == before


def given(what: str, shell: str, variables: dict[str, str]) -> bytes:
    """Give what the program answers to a shell: its script, or the words that fit."""
    asked = {**variables, "_AANZIEN_COMPLETE": f"{what}_{shell}"}
    return subprocess.run(["aanzien"], env=asked, capture_output=True, check=True).stdout


def test_powershell_gets_what_its_script_reads(program: Path) -> None:
    """It registers one function, which splits each line of the answer, and writes no file."""
    path = os.pathsep.join([str(program), os.environ["PATH"]])
    words = {"_TYPER_COMPLETE_ARGS": "aanzien rule dubbel", "_TYPER_COMPLETE_WORD_TO_COMPLETE": "d"}
    script = given("source", "pwsh", environment(PATH=path)).decode()
    answer = given("complete", "pwsh", environment(PATH=path, **words)).decode().splitlines()

    assert "Register-ArgumentCompleter -Native -CommandName aanzien -ScriptBlock" in script
    assert '-Split ":::"' in script
    assert script.count("{") == script.count("}")
    assert not re.search(r"Set-Content|Add-Content|Out-File|New-Item|Invoke-|[^-]>", script)
    assert {"dubbel-id", "dubbele-sleutel"} <= {line.split(":::")[0] for line in answer}
