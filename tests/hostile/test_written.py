"""Written: a hostile text in a file that aanzien writes is still that text, and nothing else."""

import codecs
import csv
import io
import json
from pathlib import Path
from typing import Final

import pytest
from hostile.commands import WRITING
from hostile.conftest import Fill, Told
from hostile.payloads import PAYLOADS
from hostile.test_outputs import FORMULA, HIDDEN, asked
from python_calamine import CalamineWorkbook
from support.repository import loaded

from aanzien_cli.domain.opgave import Opgave

_MARK: Final = codecs.BOM_UTF8
"""How Excel knows that a table is UTF-8; anywhere else it is a sign that nobody sees."""


def everything(root: Path) -> dict[str, bytes]:
    """Give every file of a folder."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("line", WRITING, ids=" ".join)
def test_a_text_that_is_written_steers_nothing(
    tmp_path: Path, filled: Fill, told: Told, line: tuple[str, ...]
) -> None:
    """Nothing is written outside the folder, and what is written hides no sign and no order."""
    text = PAYLOADS["H-19 runner"] + PAYLOADS["H-16 terminal"] + PAYLOADS["H-25 formula"]
    root = filled(text)
    before = everything(root)
    code, _, complaint = told(root, *asked(line, text))
    after = everything(root)

    assert code in ({2} if "SAID" in line and code else {0, 1}), complaint
    assert {path.name for path in tmp_path.iterdir()} == {"map"}
    for path in after.keys() - before.keys():
        if not path.endswith((".pdf", ".xlsx")):
            said = after[path].removeprefix(_MARK) if path.endswith(".csv") else after[path]
            assert not HIDDEN.search(said.decode("utf-8").replace("\r\n", "\n")), path


REFUSED: Final = ("H-16 terminal", "H-17 directions")
"""Rows with signs that no file may hold; the others are texts like any other."""
TEXTS: Final = [row for row in PAYLOADS if row not in REFUSED]


@pytest.mark.parametrize("row", REFUSED)
def test_what_cannot_be_read_is_not_written(filled: Fill, told: Told, row: str) -> None:
    """Codes for a terminal and invisible signs are told of, and nothing is made."""
    root = filled("gewoon")
    before = everything(root)
    for line in (("new", "opgave", ".", "--id", "n", "--titel"), ("init", "nieuw", "--naam")):
        code, output, complaint = told(root, *line, PAYLOADS[row])
        assert (code, output) == (2, "")
        assert complaint
        assert not HIDDEN.search(complaint)
    assert everything(root) == before


@pytest.mark.parametrize("row", TEXTS)
def test_a_new_record_holds_the_text(filled: Fill, told: Told, row: str) -> None:
    """What is given as a title stands in the record as it was given, without its outer blanks."""
    root = filled("gewoon")
    text = " ".join(PAYLOADS[row].split())
    code, _, complaint = told(root, "new", "opgave", ".", "--id", "nieuw", "--titel", text)
    content = (root / "opgaven" / "nieuw.yaml").read_bytes()
    (record,) = loaded({"opgaven/nieuw.yaml": content}).register.of(Opgave)

    assert code == 0, complaint
    assert record.titel == text


@pytest.mark.parametrize("row", TEXTS)
def test_a_new_folder_is_named_as_asked(filled: Fill, told: Told, row: str) -> None:
    """The name of the organisation may hold anything; the folder that `init` makes is in order."""
    root = filled("gewoon")
    text = " ".join(PAYLOADS[row].split())
    code, _, complaint = told(root, "init", "nieuw", "--naam", text)
    judged = told(root / "nieuw", "check", ".", "--output-format", "json")

    assert code == 0, complaint
    assert (judged[0], json.loads(judged[1])["findings"]) == (0, [])


@pytest.mark.parametrize("row", [row for row in PAYLOADS if row.startswith("H-25")])
def test_no_export_calculates(filled: Fill, told: Told, row: str) -> None:
    """H-25: every cell of a workbook, a data package and a table is text, a number or a day."""
    root = filled(PAYLOADS[row])
    for arguments in (
        ("xlsx", "-o", "uit.xlsx"),
        ("datapackage", "-o", "uit"),
        ("csv-excel", "-o", "excel"),
    ):
        assert told(root, "export", ".", "--output-format", *arguments)[0] == 0
    book = CalamineWorkbook.from_path(root / "uit.xlsx")
    sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    cells = [str(cell) for sheet in sheets for line in sheet for cell in line]

    assert any(PAYLOADS[row].strip() in cell for cell in cells)
    for folder, sign in (("uit", ","), ("excel", ";")):
        texts = [path.read_text(encoding="utf-8-sig") for path in (root / folder).glob("*.csv")]
        lines = [line for text in texts for line in csv.reader(io.StringIO(text), delimiter=sign)]
        fields = [cell for line in lines for cell in line]
        assert any(PAYLOADS[row].strip() in cell for cell in fields)
        assert not [cell for cell in fields if cell.strip().startswith(FORMULA)]
