"""Table: CSV is read from whatever spreadsheet wrote it."""

import pytest

from aanzien_cli.domain.grid import RawCell
from aanzien_cli.loading.grids.refusing import MAX_COLUMNS, MAX_ROWS, GridError
from aanzien_cli.loading.grids.table import read_table

ROWS: tuple[tuple[RawCell, ...], ...] = (("id", "naam"), ("a", "café, één"))


@pytest.mark.parametrize(
    "content",
    [
        'id,naam\na,"café, één"\n'.encode(),
        "id;naam\r\na;café, één\r\n".encode(),
        "id\tnaam\na\tcafé, één".encode(),
        "\ufeffid;naam\na;café, één\n".encode(),
        "sep=;\nid;naam\na;café, één\n".encode(),
        '"sep=\t"\r\nid\tnaam\r\na\tcafé, één\r\n'.encode(),
        "id\tnaam\r\na\tcafé, één\r\n".encode("utf-16"),
        "\ufeffid;naam\na;café, één\n".encode("utf-16-be"),
        "id;naam\ra;café, één\r".encode(),
    ],
)
def test_every_spreadsheet_is_understood(content: bytes) -> None:
    """Semicolons, commas or tabs; with a mark for the encoding or the separator, or without."""
    assert read_table(content).grids[0].rows == ROWS


def test_the_encoding_of_excel_is_read_and_told() -> None:
    """What is no UTF-8 is read as Windows does, and somebody is asked to look."""
    book = read_table("id;naam\na;café, één €\n".encode("cp1252"))

    assert book.grids[0].rows[1] == ("a", "café, één €")
    assert "gelezen als Windows-1252; kloppen de accenten?" in book.notes[0]
    assert "UTF-16" in read_table("id;naam\n".encode("utf-16")).notes[0]
    assert read_table(b"id;naam\n").notes == ()


def test_a_separator_inside_quotes_does_not_count() -> None:
    """A heading with commas in it does not make the file one with commas."""
    rows = read_table(b'id;"een, twee, drie"\na;b\n').grids[0].rows

    assert rows == (("id", "een, twee, drie"), ("a", "b"))


def test_rows_are_counted_as_a_spreadsheet_does() -> None:
    """An empty line is a row, and a line end inside a cell is none."""
    rows = read_table(b'id;naam\n\na;"x\ny"\nb;z\n').grids[0].rows

    assert rows == (("id", "naam"), (), ("a", "x\ny"), ("b", "z"))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "dit bestand is leeg"),
        (b"id;naam\na;\0\n", "in regel 2 staat een NUL-teken"),
        (b'id;naam\na;"nooit dicht\nb;x\n', "rij 2 is geen geldige CSV"),
        (b'id;naam\na;"dicht" en door\n', "rij 2 is geen geldige CSV"),
        (b"id;naam\na;" + b"x" * 10_000_000, "een cel is veel te lang"),
        (b"id;naam\n" + b"a;b\n" * MAX_ROWS, "aanzien leest er hoogstens 50000 en 1000"),
        (b"id" + b";" * MAX_COLUMNS, "1 rijen en 1001 kolommen"),
        (b"id;naam\na;\x81\x8d", "dit is geen tekst in UTF-8 of Windows-1252"),
        (b"\xff\xfea", "dit is geen tekst in UTF-16"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_table_is_refused(content: bytes, sentence: str) -> None:
    """The sentence says in which row or line."""
    with pytest.raises(GridError) as refused:
        read_table(content)

    assert sentence in str(refused.value)
