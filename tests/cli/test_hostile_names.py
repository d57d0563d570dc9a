"""Hostile names: what a file is called steers no terminal, no CI system and no other program."""

import json
import os
import re
from pathlib import Path

import pytest
from support.program import Run, Said

pytestmark = pytest.mark.skipif(os.name != "posix", reason="dit systeem kent zulke namen niet")

NAMES = (b"a\n::error::b", b"##[error]x", b"##vso[task]", b"e\x1b[31mm", b"=1+1", b"b\xe2\x80\xaea")
COMMAND = re.compile(
    r"^\s*::|##(?:vso|teamcity)?\[|[^\n\x20-\x7e\xa0-\u200a\u2010-\uffff]", re.MULTILINE
)
CASES = [
    *(("check", ".", "--output-format", form) for form in ("full", "concise", "grouped", "json")),
    *(
        ("list", "opgaven", ".", "--output-format", form)
        for form in ("text", "json", "csv", "markdown")
    ),
    ("show", "--output-format", "json", "--", "opgave:##[error]x", "."),
    ("show", "--", "opgave:##[error]y", "."),
    ("indicators", "##[error]x"),
    ("rule", "##[error]x"),
]


@pytest.fixture
def named(repo: Path) -> Path:
    """Give a repository with files that are called badly."""
    for name in NAMES:
        target = repo / "opgaven" / os.fsdecode(name + b".yaml")
        target.write_text("titel: '##[error]x'\nstatus: '::error::x'\n", encoding="utf-8")
    return repo


@pytest.mark.parametrize("arguments", CASES, ids=" ".join)
def test_no_name_is_a_command(aanzien: Run, named: Path, arguments: tuple[str, ...]) -> None:
    """Neither output stream holds a command, a control character or a hidden direction."""
    done = aanzien(*arguments, cwd=named)
    assert not COMMAND.search(done.stdout.decode())
    assert not COMMAND.search(done.stderr.decode())
    if "json" in arguments:
        assert json.loads(done.stdout)


@pytest.mark.parametrize("option", ["--at", "--peildatum"])
def test_an_empty_text_is_not_the_default(said: Said, repo: Path, option: str) -> None:
    """A variable that a CI job forgot to fill is told of, and not taken for today."""
    code, _, told = said("check", str(repo), option, "")
    assert (code, told) == (2, f"{option}: hier is een lege tekst gegeven; vul iets in\n")
