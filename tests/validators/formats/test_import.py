"""Import: what LibreOffice makes of an export comes back as it went, and 35% as 35 percent."""

import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from support.workbooks import formatted_rows, workbook
from validators.tool import command

from aanzien_cli.analysis.records.sheets import Sheet, sheets
from aanzien_cli.api import Scope, inspect
from aanzien_cli.domain.grid import Book, Percent
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.importing.parts import planned_parts
from aanzien_cli.importing.plan import planned
from aanzien_cli.loading.grids.book import read_book
from aanzien_cli.reporting.workbook import to_workbook

EXAMPLE: Final = Path(__file__).resolve().parents[3] / "examples" / "energietransitie"
LIBREOFFICE: Final = "install LibreOffice Calc, half a gigabyte"
PLACES: Final = "59,34,1,1,,1043,false,true,false"
"""Semicolons, quotes, Windows-1252, Dutch, and cells as they are shown: as its window asks."""
FORMS: Final = {"ods": "ods", "xlsx": "xlsx", "csv": f"csv:Text - txt - csv (StarCalc):{PLACES}"}


Saved = Callable[[bytes, str], Book]


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Saved:
    """Let LibreOffice open a workbook and save it in another form, and read that."""
    program = command("soffice", LIBREOFFICE, promised=False)
    folder = tmp_path_factory.mktemp("kantoor")
    profile = f"-env:UserInstallation={(folder / 'profiel').as_uri()}"

    def saving(content: bytes, form: str) -> Book:
        (folder / "in.xlsx").write_bytes(content)
        asked = [
            "--headless",
            profile,
            "--convert-to",
            FORMS[form],
            "--outdir",
            str(folder / "uit"),
        ]
        done = [program, *asked, str(folder / "in.xlsx")]
        subprocess.run(done, capture_output=True, check=True)
        return read_book(folder / "uit" / f"in.{form}")

    return saving


def changes(before: Inspection, sheet: Sheet, book: Book) -> tuple[object, ...]:
    """Give the problems and the files that a sheet comes to."""
    grid = next(each for each in book.grids if each.name in {"", sheet.title})
    if sheet.field:
        outcome = planned_parts(before, sheet.kind, sheet.field, grid)
    else:
        outcome = planned(before, sheet.kind, grid)
    return outcome.problems, dict(outcome.files)


@pytest.mark.parametrize("form", ["ods", "xlsx"])
def test_what_libreoffice_saves_changes_nothing(form: str, saved: Saved) -> None:
    """Every sheet of an example, with its days, figures and long texts."""
    before = inspect(EXAMPLE, date(2026, 3, 1), Scope(history=False, snapshot=True))
    found = list(sheets(before.register))
    book = saved(to_workbook(found), form)

    assert len(book.grids) == len(found)
    assert [changes(before, sheet, book) for sheet in found] == [((), {})] * len(found)


def test_a_table_that_libreoffice_saves_changes_nothing(saved: Saved) -> None:
    """With semicolons and in Windows-1252, as a Dutch office has always done."""
    before = inspect(EXAMPLE, date(2026, 3, 1), Scope(history=False, snapshot=True))
    sheet = next(each for each in sheets(before.register) if each.name == "indicatoren-metingen")
    book = saved(to_workbook([sheet]), "csv")

    assert changes(before, sheet, book) == ((), {})


@pytest.mark.parametrize("form", ["ods", "xlsx"])
def test_a_percentage_stays_one(form: str, saved: Saved) -> None:
    """LibreOffice writes its own form for it, and keeps a percent sign that is mere text apart."""
    codes = {(0, 0): "0%", (0, 1): "0.0%", (0, 2): '0.00 "%"', (0, 3): "0.00 %"}
    book = saved(formatted_rows([(0.35, 0.35, 0.35, 0.35)], codes), form)

    assert book.grids[0].rows[0][:4] == (Percent(0.35), Percent(0.35), 0.35, Percent(0.35))


def test_sheets_that_are_hidden_or_merged_are_known(saved: Saved) -> None:
    """Whatever LibreOffice writes for them."""
    content = workbook({"A": [("id",)], "B": [("id",)]}, hidden="B", merged="B3:C4")
    book = saved(content, "ods")

    assert [grid.merged for grid in book.grids] == [((2, 1, 3, 2),)]
    assert book.notes == ("verborgen, en daarom niet gelezen: blad B",)
