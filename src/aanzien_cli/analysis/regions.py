"""Regions: the pieces of a written report that aanzien fills, and whether they are up to date.

Between `<!-- aanzien: list opgave -->` and `<!-- /aanzien -->` stands a table of records.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from aanzien_cli.analysis.records.listing import listing
from aanzien_cli.domain.kinds import BY_FOLDER, BY_NAME
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.closest import suggestion

_CLOSING: Final = "/aanzien"
_OPENING: Final = "aanzien:"
_FENCES: Final = ("```", "~~~")
_STALE: Final = "deze tabel zegt iets anders dan de records nu"


class Region(NamedTuple):
    """A piece of a report: its first line, the command in that, and the lines up to its end.

    `lines` is None where the region does not end; `command` is None where it does not begin.
    `start` is the number of the first line, counted from 0.
    """

    opening: str
    command: str | None
    lines: tuple[str, ...] | None
    start: int


class Refreshed(NamedTuple):
    """A text with its regions filled again: the lines of those that were stale, counted from 0.

    `broken` holds the line of each region that cannot be filled, with a sentence.
    """

    text: str
    stale: tuple[int, ...]
    broken: tuple[tuple[int, str], ...]


def refreshed(text: str, register: Register) -> Refreshed:
    """Fill every region that is stale; not one character outside those regions changes."""
    lines = text.splitlines(keepends=True)
    stale: list[int] = []
    broken: list[tuple[int, str]] = []
    for region in reversed([*regions(text)]):
        message, fix = wrong(region, register) or ("", "")
        if message == _STALE:
            stale.insert(0, region.start)
            first = region.start + 1
            lines[first : first + len(region.lines or ())] = _filled(region, register, lines)
        elif message:
            broken.insert(0, (region.start, f"{message}: {fix}"))
    return Refreshed("".join(lines), tuple(stale), tuple(broken))


def _filled(region: Region, register: Register, lines: list[str]) -> Iterator[str]:
    """Yield the lines of now, with the line ends of the file."""
    kind = _kind((region.command or "").split())
    opening = lines[region.start]
    end = opening[len(opening.rstrip("\r\n")) :]
    table = listing(kind, register) if kind else ""
    return (f"{line}{end}" for line in table.splitlines())


def regions(text: str) -> Iterator[Region]:
    """Yield every region, and every end without a beginning, in order."""
    lines = text.splitlines()
    marks = [(-1, ""), *_marks(lines), (len(lines), "")]
    for (start, mark), (end, following) in pairwise(marks):
        closes = following == _CLOSING
        if mark.startswith(_OPENING):
            inside = tuple(lines[start + 1 : end]) if closes else None
            yield Region(lines[start].strip(), mark.removeprefix(_OPENING), inside, start)
        elif closes:
            yield Region(lines[end].strip(), None, None, end)


def _marks(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the number and the mark of each line that has one, outside blocks of code."""
    fenced = False
    for number, line in enumerate(lines):
        fenced ^= line.lstrip().startswith(_FENCES)
        mark = "" if fenced else _mark(line)
        if mark:
            yield number, mark


def _mark(line: str) -> str:
    """Give what a line that is one comment for aanzien says, or the empty text."""
    text = line.strip()
    if not text.startswith("<!--") or not text.endswith("-->"):
        return ""
    said = text.removeprefix("<!--").removesuffix("-->").strip()
    return said if said == _CLOSING or said.startswith(_OPENING) else ""


def wrong(region: Region, register: Register) -> tuple[str, str] | None:
    """Say what is wrong with a region, and how to mend it; None where nothing is."""
    if region.command is None:
        return (
            "hier eindigt een tabel van aanzien die niet begint",
            "zet een regel '<!-- aanzien: list opgave -->' boven de tabel",
        )
    words = region.command.split()
    kind = _kind(words)
    if kind is None:
        return f"aanzien kan '{' '.join(words)}' hier niet invullen", _mend(words)
    if region.lines is None:
        return "deze tabel van aanzien eindigt niet", "zet onder de tabel '<!-- /aanzien -->'"
    if _plain(region.lines) == _plain(listing(kind, register).splitlines()):
        return None
    printed = f"'aanzien {' '.join(words)} --output-format markdown'"
    return _STALE, f"vul hem met 'aanzien report --update', of plak hier de uitvoer van {printed}"


def _kind(words: list[str]) -> type[Record] | None:
    word = words[1].lower() if _is_list(words) else ""
    return BY_NAME.get(word) or BY_FOLDER.get(word)


def _is_list(words: list[str]) -> bool:
    return len(words) == len(("list", "soort")) and words[0] == "list"


def _mend(words: list[str]) -> str:
    hint = suggestion(words[1], {*BY_NAME, *BY_FOLDER}) if _is_list(words) else ""
    return hint or "schrijf 'list' en een soort, bijvoorbeeld 'list opgave'"


def _plain(lines: tuple[str, ...] | list[str]) -> list[str]:
    """Give the lines that hold something, with every stretch of white space as one blank."""
    return [" ".join(line.split()) for line in lines if line.strip()]
