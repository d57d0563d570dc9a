"""Reports: whether the tables in a written report say what the records say now."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from aanzien_cli.analysis.records.listing import listing
from aanzien_cli.domain.closest import suggestion
from aanzien_cli.domain.element import Element
from aanzien_cli.domain.fault import Fault
from aanzien_cli.domain.kinds import BY_FOLDER, BY_NAME
from aanzien_cli.domain.rapport import Rapport
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.severity import Severity
from aanzien_cli.rules.rule import rule

_CLOSING: Final = "/aanzien"
_OPENING: Final = "aanzien:"
_FENCES: Final = ("```", "~~~")


class _Region(NamedTuple):
    """A piece of a report: its first line, the command in that, and the lines up to its end.

    `lines` is None where the region does not end; `command` is None where it does not begin.
    """

    opening: str
    command: str | None
    lines: tuple[str, ...] | None


@rule(Severity.ADVICE, element=Element.BASIS)
def verouderde_rapportregio(rapport: Rapport, register: Register) -> Iterator[Fault]:
    """Een tabel in een verslag zegt hetzelfde als de records.

    Tussen `<!-- aanzien: list opgave -->` en `<!-- /aanzien -->` staat wat `aanzien list opgave
    --output-format markdown` nu geeft. Verandert een record, dan klopt de tabel niet meer. Plak dan
    de nieuwe uitvoer tussen de twee regels. Andere soorten mogen ook, zoals `list opdracht`.

    Fout:

    ```yaml
    # opgaven/wonen.yaml
    titel: Betaalbaar wonen
    status: lopend
    # rapporten/jaar.md
    ---
    titel: Ons jaar
    ---
    <!-- aanzien: list opgave -->
    | id | titel | status | urgentie.niveau | opgavemanager |
    | --- | --- | --- | --- | --- |
    | wonen | Betaalbaar wonen | verkenning |  |  |
    <!-- /aanzien -->
    ```

    Goed:

    ```yaml
    # opgaven/wonen.yaml
    titel: Betaalbaar wonen
    status: lopend
    # rapporten/jaar.md
    ---
    titel: Ons jaar
    ---
    <!-- aanzien: list opgave -->
    | id | titel | status | urgentie.niveau | opgavemanager |
    | --- | --- | --- | --- | --- |
    | wonen | Betaalbaar wonen | lopend |  |  |
    <!-- /aanzien -->
    ```
    """
    for region in _regions(rapport.toelichting or ""):
        found = _judge(region, register)
        if found:
            message, fix = found
            yield Fault("toelichting", message, fix=fix, quote=region.opening)


def _regions(text: str) -> Iterator[_Region]:
    """Yield every region, and every end without a beginning, in order."""
    lines = text.splitlines()
    marks = [(-1, ""), *_marks(lines), (len(lines), "")]
    for (start, mark), (end, following) in pairwise(marks):
        closes = following == _CLOSING
        if mark.startswith(_OPENING):
            inside = tuple(lines[start + 1 : end]) if closes else None
            yield _Region(lines[start].strip(), mark.removeprefix(_OPENING), inside)
        elif closes:
            yield _Region(lines[end].strip(), None, None)


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


def _judge(region: _Region, register: Register) -> tuple[str, str] | None:
    """Say what is wrong with a region, and how to mend it."""
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
    return (
        "deze tabel zegt iets anders dan de records nu",
        f"plak hier de uitvoer van 'aanzien {' '.join(words)} --output-format markdown'",
    )


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
