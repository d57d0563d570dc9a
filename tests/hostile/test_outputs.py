"""Outputs: a hostile text in every field steers nothing, whichever command tells of it."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from hostile.commands import FROM_GIT, PRINTED, Line
from hostile.conftest import Told
from hostile.payloads import PAYLOADS
from hostile.repository import write
from support.git_repository import GitRepository, needs_git

from aanzien_cli.domain.words.visible import visible

_OURS: Final = re.compile(r"::(?:error|warning|notice) title=aanzien[^:\r\n]*::[^\r\n]*\n")
"""A line of the form that consists of commands for a CI system."""
HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f]"
)
_COLOUR: Final = re.compile(r"\x1b\[[0-9;]*m")
_COMMAND: Final = re.compile(r"##(?:vso|teamcity)?\[")
_LINE_COMMAND: Final = re.compile(r"^\s*::", re.MULTILINE)
FORMULA: Final = tuple("=+@\t\r\uff1d\uff0b\uff0d\uff20")

Folders = Callable[[str], Path]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """Give a function that gives the folder with a payload in every field; each is made once."""
    made: dict[str, Path] = {}

    def folder(row: str) -> Path:
        if row not in made:
            made[row] = tmp_path_factory.mktemp("vol") / "map"
            write(made[row], PAYLOADS[row])
        return made[row]

    return folder


@pytest.fixture(scope="module")
def repositories(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """Give a function that gives such a folder with a past, of a hostile author as well."""
    made: dict[str, Path] = {}

    def folder(row: str) -> Path:
        if row not in made:
            made[row] = tmp_path_factory.mktemp("git") / "map"
            _commit_twice(made[row], PAYLOADS[row])
        return made[row]

    return folder


def _commit_twice(root: Path, text: str) -> None:
    write(root, text)
    (root / "opdrachten" / "weg.yaml").write_text("titel: Weg\n", encoding="utf-8")
    repository = GitRepository(root)
    name = re.sub(r"[<>\x00-\x1f]", "", text) or "x"
    repository.git("config", "user.name", name)
    repository.commit({})
    (root / "opdrachten" / "weg.yaml").unlink()
    write(root, f"{text} anders")
    repository.git("add", "--all")
    repository.git(
        "commit", "--quiet", f"--author={name} <{name.replace(' ', '')}@x>", f"--message={text}"
    )


def asked(line: Line, text: str) -> list[str]:
    """Give a command line with the payload in the place of SAID."""
    return [part.replace("SAID", text.replace("\0", "")) for part in line]


@pytest.mark.parametrize("line", PRINTED, ids=" ".join)
def test_a_text_steers_nothing(folders: Folders, told: Told, line: Line) -> None:
    """No terminal, CI system, program or spreadsheet takes a text of a user for an order."""
    for row, text in PAYLOADS.items():
        assert_harmless(row, line, told(folders(row), *asked(line, text)))


@needs_git
@pytest.mark.parametrize("line", FROM_GIT, ids=" ".join)
def test_a_text_of_the_past_steers_nothing(repositories: Folders, told: Told, line: Line) -> None:
    """So it is with what git remembers, and with the names of those who committed it."""
    for row, text in PAYLOADS.items():
        assert_harmless(row, line, told(repositories(row), *asked(line, text)))


def assert_harmless(row: str, line: Line, said: tuple[int, str, str]) -> None:
    """Look for whatever steers something in what a command printed."""
    code, output, complaint = said
    may_be_refused = "SAID" in " ".join(line) or "stuk.csv" in line
    assert code in ({2} if may_be_refused and code else {0, 1}), (row, complaint)
    assert output or complaint, row
    output = _COLOUR.sub("", output) if "always" in line else output
    for text in (output, complaint):
        plain = _OURS.sub("", text) if "github" in line else text
        found = [HIDDEN.search(text), _COMMAND.search(text), _LINE_COMMAND.search(plain)]
        assert not any(found), (row, found)
    for wrong in _not_read(line[-1], output):
        assert not wrong, row


def _not_read(form: str, output: str) -> Iterator[str]:
    """Yield what another program would not read, or would calculate."""
    if form == "json":
        json.loads(output)
    if form == "jsonl":
        [json.loads(each) for each in output.splitlines()]
    if form == "csv":
        cells = [cell for row in csv.reader(io.StringIO(output)) for cell in row]
        yield from (cell for cell in cells if cell.strip().startswith(FORMULA))
    assert output == visible(output) or "\n" in output
