"""Transcript: what a page shows of commands and files, done in order as a reader would do it.

In a ```console block stands `$ aanzien …` with what it prints; `[…]` on the last line cuts. A page
that says `STARTS_EMPTY` plays in an empty folder: there `$ cd map` goes into a folder, a block that
is headed `# map/bestand.yaml` writes that file, and the closing line of a command is shown too. A
page that says `HAS_PAST` plays in an example with a past in git.
"""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from support.example_history import build
from support.program import environment

STARTS_EMPTY: Final = "<!-- Alles op deze bladzijde is gedaan in een lege map. -->"
HAS_PAST: Final = (
    "<!-- Alles op deze bladzijde is gedaan in energietransitie, met een verleden. -->"
)
CUT: Final = "[…]"
_FENCED: Final = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_HEAD: Final = re.compile(r"^# (\S+/\S+|aanzien)\.(yaml|csv|md)(, met een fout)?\n")
_SECONDS: Final = re.compile(r"; \d+,\d s$", re.MULTILINE)
_COMMIT: Final = re.compile(r"(?<=, commit )[0-9a-f]{10}(?=\)$)", re.MULTILINE)
_ANY_COMMIT: Final = "3f9a1c07d2"
"""Shown for every commit: those of a past that is made on the spot change with its files."""
_LANGUAGES: Final = {"yaml", "csv", "markdown"}


class File(NamedTuple):
    """A file that a page shows, and whether the page says that it holds a mistake."""

    path: str
    text: str
    has_mistake: bool


def files(page: str) -> Iterator[File]:
    """Yield the files that a page shows: the blocks headed by a path."""
    for block in _FENCED.finditer(page):
        file = _file(block)
        if file:
            yield file


def replayed(page: str, root: Path, empty: Path) -> str:
    """Give a page with every transcript run again, from `root` or in the `empty` folder."""
    if HAS_PAST in page:
        session = _Session(build(empty / "map"), alone=False)
    else:
        session = _Session(empty) if STARTS_EMPTY in page else _Session(root, alone=False)
    return _FENCED.sub(session.redo, page)


class _Session:
    """A reader at a terminal, who goes through a page from top to bottom."""

    def __init__(self, folder: Path, *, alone: bool = True) -> None:
        self._folder = folder
        self._alone = alone

    def redo(self, block: re.Match[str]) -> str:
        """Give a block as it should be: commands are run again, files are written."""
        if block[1] == "console":
            return f"```console\n{self._run(block[2])}```"
        file = _file(block)
        if file and self._alone:
            path = self._folder / file.path
            path.parent.mkdir(exist_ok=True)
            path.write_text(file.text, encoding="utf-8", newline="\n")
        return block[0]

    def _run(self, block: str) -> str:
        parts = re.split(r"^\$ (.*)$", block, flags=re.MULTILINE)
        steps = zip(parts[1::2], parts[2::2], strict=True)
        return "".join(
            f"$ {command}\n{_shortened(self._printed(command), shown.removeprefix(chr(10)))}"
            for command, shown in steps
        )

    def _printed(self, command: str) -> str:
        name, *arguments = shlex.split(command)
        if name == "cd":
            self._folder /= arguments[0]
            return ""
        assert name == "aanzien"
        ran = subprocess.run(
            [sys.executable, "-m", "aanzien_cli", *arguments],
            cwd=self._folder,
            env=environment(SOURCE_DATE_EPOCH="1772323200"),
            capture_output=True,
            check=False,
        )
        told = ran.stderr.decode()
        assert ran.returncode in {0, 1}, told
        return _COMMIT.sub(_ANY_COMMIT, ran.stdout.decode()) + (
            _SECONDS.sub("; 0,1 s", told) if self._alone else ""
        )


def _shortened(text: str, shown: str) -> str:
    """Cut real output as far as the page cuts it: after as many lines as it shows."""
    if not shown.rstrip().endswith(CUT):
        return text
    kept = shown.rstrip().splitlines()[:-1]
    return "\n".join([*text.splitlines()[: len(kept)], CUT]) + "\n"


def _file(block: re.Match[str]) -> File | None:
    head = _HEAD.match(block[2]) if block[1] in _LANGUAGES else None
    if not head:
        return None
    return File(f"{head[1]}.{head[2]}", block[2][head.end() :], bool(head[3]))
