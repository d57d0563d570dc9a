"""Citing: a note at every figure: one for each file, with the lines that were read in it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from aanzien_cli.domain.record import Record
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.reporting.documents.addresses import in_code, linked
from aanzien_cli.reporting.documents.context import Context
from aanzien_cli.reporting.documents.words import spaced
from aanzien_cli.reporting.render.template import Md, literal

_ONE_OF: Final = {
    "metingen": "meting",
    "neveneffecten": "neveneffect",
    "partners": "partner",
    "tussennormen": "tussennorm",
    "uitzonderingen": "uitzondering",
}
"""What one row of a list is called."""


class Citations:
    """Numbers the files that a document refers to, each once, in the order of the reader."""

    def __init__(self, context: Context) -> None:
        """Start without any."""
        self._context = context
        self._numbers: dict[str, int] = {}
        self._asked: dict[str, dict[str, str]] = defaultdict(dict)
        self._sources: dict[str, dict[str, None]] = defaultdict(dict)
        self._lines: dict[tuple[str, str], int] = {}

    def __call__(self, record: Record, field: str = "") -> Md:
        """Give the mark for a field of a record."""
        return self.at(record.path, field)

    def at(self, path: str, field: str = "", about: str = "") -> Md:
        """Give the mark for a field in a file; `about` says which, where a file has more of it."""
        self._asked[path].setdefault(field, about or _called(field))
        number = self._numbers.setdefault(path, len(self._numbers) + 1)
        return Md(f"[^{number}]")

    def figure(self, path: str, field: str, when: str, source: str) -> Md:
        """Give the mark for a figure, with the moment it is about and where it was taken from."""
        if source:
            self._sources[path][source] = None
        return self.at(path, field, when)

    def lines(self, path: str, fields: Sequence[str]) -> tuple[Md, ...]:
        """Give the number of the line of each field, as a link where that can be."""
        self._find(path, fields)
        found = (self._lines[path, each] for each in fields)
        return tuple(linked(self._context, path, line, str(line)) for line in found)

    def notes(self) -> tuple[Md, ...]:
        """Give the text of every note, to stand at the end."""
        return tuple(
            Md(f"[^{number}]: {self._place(path)}{self._source(path)}")
            for path, number in self._numbers.items()
        )

    def _find(self, path: str, fields: Sequence[str]) -> None:
        """Find all fields of one file at once: it is read anew for each time."""
        new = [each for each in fields if (path, each) not in self._lines]
        if new:
            found = self._context.lines(path, new)
            self._lines.update({(path, each): line for each, line in zip(new, found, strict=True)})

    def _place(self, path: str) -> str:
        """Say a file and its lines, in their order; where there are more, what stands on each."""
        asked, named = self._asked[path], defaultdict[int, dict[str, None]](dict)
        self._find(path, [*asked])
        for field, about in asked.items():
            named[self._lines[path, field]][about] = None
        if len(named) == 1:
            return linked(self._context, path, min(named), f"{in_code(path)}, regel {min(named)}")
        said = enumerated(self._said(path, each, named[each]) for each in sorted(named))
        return f"{in_code(path)}, regel {said}"

    def _said(self, path: str, line: int, about: dict[str, None]) -> str:
        words = literal(", ".join(filter(None, about)))
        return linked(self._context, path, line, f"{line} ({words})" if words else str(line))

    def _source(self, path: str) -> str:
        found = enumerated(self._sources[path])
        return f"; bron: {literal(found)}" if found else ""


def _called(field: str) -> str:
    """Give what stands in a field, in a word: its own name, or what a row of its list is called."""
    name, _, below = field.partition(".")
    if below and not below.partition(".")[0].isdigit():
        return _called(below)
    return _ONE_OF.get(name, spaced(name))
