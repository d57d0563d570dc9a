"""Header: which column of a sheet is which field, by the words above it."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from aanzien_cli.analysis.incoming.short_texts import short_columns
from aanzien_cli.analysis.records.columns import Column
from aanzien_cli.analysis.records.sheets import columns_of, part_columns_of
from aanzien_cli.domain.grid import Grid, RawCell, is_empty, letters
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.words.closest import guess

_TITLES: Final = ("naam", "titel", "tekst", "vraag")
_DEPTH: Final = 50
_PEOPLE: Final = "mensen komen niet uit een rekenblad"
_FILE: Final = "dat verandert u in het bestand zelf"


class HeaderError(Exception):
    """The top of a sheet does not say what its columns are; the text says why, in Dutch."""


class Heading(NamedTuple):
    """A column of the sheet that is a field: its number from 0, its words, and what it holds."""

    number: int
    text: str
    column: Column


class Header(NamedTuple):
    """The columns to read, by the name of their field; the row they stand in; and what is not."""

    headings: Mapping[str, Heading]
    row: int
    notes: tuple[str, ...] = ()


class _Subject(NamedTuple):
    """What a sheet is about: a kind of record, or the parts in one of its fields.

    `title` is the column by which a reader tells what a row is about, besides its id; `others` are
    the fields without a column, each with why it has none.
    """

    name: str
    columns: tuple[Column, ...]
    title: str
    others: Mapping[str, str]
    aliases: tuple[str, ...]

    @property
    def known(self) -> Mapping[str, Column]:
        """Give each column by its heading and by its name; a title may be called a name."""
        found = {plain(word): each for each in self.columns for word in (each.heading, each.name)}
        title = next((each for each in self.columns if each.name == self.title), None)
        return {**{word: title for word in self.aliases if title}, **found}


def header_of(kind: type[Record], grid: Grid, field: str = "") -> Header:
    """Find the headings in the first row with something in it. Raises HeaderError.

    With a `field` the sheet is of the parts in that field.
    """
    filled = [number for number, row in enumerate(grid.rows) if not all(map(is_empty, row))]
    if not filled:
        raise HeaderError("er staat niets in")
    subject = _subject(kind, field)
    known, first = subject.known, filled[0]
    if not _is_header(subject, grid.rows[first]):
        raise HeaderError(_elsewhere(subject, grid, filled))
    headings: dict[str, Heading] = {}
    strange: list[tuple[int, str]] = []
    for number, text in _texts(grid.rows[first]):
        column = known.get(plain(text))
        if column is None:
            strange.append((number, text))
        elif column.name in headings:
            raise HeaderError(_twice(headings[column.name], number, text))
        else:
            headings[column.name] = Heading(number, text, column)
    return Header(headings, first, tuple(_strange(subject, headings, strange)))


def _subject(kind: type[Record], field: str) -> _Subject:
    if field:
        columns = part_columns_of(kind, field)
        others = {"persoon": _PEOPLE}
        return _Subject(f"{kind.kind}.{field}", columns, kind.kind, others, ("id",))
    columns = (*columns_of(kind), *short_columns(kind))
    others = {plain(name): _why(kind, name) for name in kind.model_fields}
    return _Subject(kind.kind, columns, title_field(kind), others, ("naam", "titel"))


def _why(kind: type[Record], name: str) -> str:
    """Say why a field has no column in a sheet of records."""
    if part_columns_of(kind, name):
        return f"haal dat binnen met 'aanzien import {kind.kind}.{name}'"
    return _FILE if name in Record.model_fields else _PEOPLE


def title_field(kind: type[Record]) -> str:
    """Give the field that says what a record is called, or the empty text."""
    return next((name for name in _TITLES if name in kind.model_fields), "")


def plain(text: str) -> str:
    """Give a heading without what does not matter: capitals, underscores, dashes, blanks."""
    return " ".join(text.replace("_", " ").replace("-", " ").split()).casefold()


def _texts(row: tuple[RawCell, ...]) -> Iterator[tuple[int, str]]:
    yield from (
        (number, " ".join(str(cell).split()))
        for number, cell in enumerate(row)
        if not is_empty(cell)
    )


def _is_header(subject: _Subject, row: tuple[RawCell, ...]) -> bool:
    """Whether a row has a heading by which records can be told apart."""
    known = subject.known
    names = {known[plain(text)].name for _, text in _texts(row) if plain(text) in known}
    return not names.isdisjoint({"id", subject.title})


def _elsewhere(subject: _Subject, grid: Grid, filled: list[int]) -> str:
    for number in filled[1:_DEPTH]:
        if _is_header(subject, grid.rows[number]):
            return f"de koppen staan in rij {number + 1}: haal de rijen erboven weg"
    found = [text for _, text in _texts(grid.rows[filled[0]])]
    wanted = [column.heading for column in subject.columns]
    title = subject.title
    expected = f"'Id' of '{title.capitalize()}'" if title else "'Id'"
    meant = next((m.word for m in (guess(text, wanted) for text in found) if m), "")
    hint = f"bedoelt u '{meant}'?" if meant else f"zie 'aanzien export --soort {subject.name}'"
    return f"rij {filled[0] + 1} heeft geen kop {expected}: {hint}"


def _twice(first: Heading, number: int, text: str) -> str:
    return (
        f"kolom {letters(first.number)} '{first.text}' en kolom {letters(number)} '{text}' zijn"
        " hetzelfde veld: laat er één staan"
    )


def _strange(
    subject: _Subject, headings: Mapping[str, Heading], strange: list[tuple[int, str]]
) -> Iterator[str]:
    """Tell of the columns that are not read. Raises HeaderError for one that was misspelt."""
    free = [each.heading for each in subject.columns if each.name not in headings]
    for number, text in strange:
        place = f"kolom {letters(number)} '{text}'"
        meant = guess(text, free)
        if plain(text) in subject.others:
            yield f"{place} is niet gelezen: {subject.others[plain(text)]}"
        elif meant and meant.is_certain:
            raise HeaderError(f"{place} is geen veld: bedoelt u '{meant.word}'?")
        else:
            hint = f"; bedoelt u '{meant.word}'?" if meant else ""
            yield f"{place} is niet gelezen: een {subject.name} heeft dat veld niet{hint}"
