"""Meetreeks: the rows of `metingen/<indicator>.csv` as plain data, and the place of each cell.

The first line names the columns; cells are separated by semicolons (as Dutch spreadsheets write
them) or commas, whichever the first line holds.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any, Final

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.words.closest import listed, suggestion
from aanzien_cli.loading.parsing.limits import MAX_NODES, refuse_long_lines
from aanzien_cli.loading.parsing.refusal import RefusalError
from aanzien_cli.loading.parsing.text import LINE_BREAK, decode
from aanzien_cli.loading.remark import Remark

COLUMNS: Final = (
    "peildatum",
    "periode",
    "waarde",
    "status",
    "soort",
    "bron_versie",
    "opgehaald_op",
    "reden",
    "toelichting",
    "eenheid",
    "teller",
    "noemer",
)
ROWS: Final = "metingen"
_ROW_LIMIT: Final = MAX_NODES


def read_csv(content: bytes) -> tuple[dict[str, Any], tuple[Remark, ...]]:
    """Give `{"metingen": [row, ...]}`, and a remark for every column that is not known.

    Every cell is text; an empty cell, and a column that is not known, is left out. Raises
    RefusalError, with a place, where the text is not a table.
    """
    text = decode(content)
    refuse_long_lines(content)
    rows = _rows(text)
    _, header = next(rows, (1, []))
    if not any(header):
        raise RefusalError(
            Span(),
            "dit CSV-bestand begint niet met een regel kolomnamen",
            "zet als eerste regel bijvoorbeeld 'peildatum;waarde'",
        )
    names = [name.strip() for name in header]
    unknown = tuple(_unknown_column(name) for name in names if name not in COLUMNS)
    return {ROWS: [_row(names, line, cells) for line, cells in rows if any(cells)]}, unknown


def _unknown_column(name: str) -> Remark:
    fix = suggestion(name, COLUMNS) or f"kies uit {listed(COLUMNS)}"
    return Remark(Span(1, 1, 1, 2), "onbekend-veld", f"kolom '{name}' bestaat hier niet", fix)


def places(text: str) -> Mapping[tuple[Any, ...], Span]:
    """Give the span of every row `(0,)` and of every cell `(0, "waarde")`."""
    rows = _rows(text)
    names = [name.strip() for name in next(rows, (1, []))[1]]
    found: dict[tuple[Any, ...], Span] = {}
    lines = LINE_BREAK.split(text)
    filled = (row for row in rows if any(row[1]))
    for index, (number, cells) in enumerate(filled):
        line = lines[number - 1]
        found[index,] = Span(number, 1, number, len(line) + 1)
        found.update(_cells(index, Span(number), names, line, cells))
    return found


def _cells(
    index: int, start: Span, names: list[str], line: str, cells: list[str]
) -> Iterator[tuple[tuple[Any, ...], Span]]:
    """Yield the place of each cell; a row with quotes is pointed at as a whole."""
    column = 1
    for name, cell in zip(names, cells, strict=False):
        end = len(line) + 1 if '"' in line else column + len(cell)
        yield (index, name), Span(start.line, column, start.line, max(end, column + 1))
        column += 0 if '"' in line else len(cell) + 1


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the number of the line it ends on."""
    first = text.partition("\n")[0]
    delimiter = ";" if ";" in first else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for number, cells in enumerate(reader):
            if number > _ROW_LIMIT:
                raise RefusalError(
                    _line(reader.line_num), f"dit bestand telt meer dan {_ROW_LIMIT} rijen"
                )
            yield reader.line_num, cells
    except csv.Error:
        raise RefusalError(
            _line(reader.line_num),
            "deze regel is geen geldige CSV: een aanhalingsteken sluit niet",
            "verdubbel aanhalingstekens binnen een cel",
        ) from None


def _row(names: list[str], line: int, cells: list[str]) -> dict[str, str]:
    if len(cells) > len(names):
        raise RefusalError(
            _line(line),
            f"deze rij heeft {len(cells)} cellen, de kolomkop {len(names)}",
            "een getal met een komma? scheid dan de kolommen met puntkomma's",
        )
    filled = zip(names, (cell.strip() for cell in cells), strict=False)
    return {name: cell for name, cell in filled if cell and name in COLUMNS}


def _line(number: int) -> Span:
    return Span(number, 1, number, 2)
