"""Export: read by programs of others, which find the same values and no formula."""

import csv
import json
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest
from validators.tool import command

from aanzien_cli import __main__
from aanzien_cli.analysis.records.columns import Cell
from aanzien_cli.analysis.records.sheets import sheets
from aanzien_cli.api import inspect
from aanzien_cli.reporting.visible import visible

ROOT: Final = Path(__file__).resolve().parents[3]
EXAMPLES: Final = ("energietransitie", "heronderzoeken", "maatschappelijke-agenda")
DAY: Final = date(2026, 3, 1)
FORMULAS: Final = (
    *("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "  =1+1", "\uff1d1+1", "\uff0d1+1"),
    *('=HYPERLINK("https://example.org";"klik")', "=cmd|'/c x'!A1", "a\n=1+1", "'=1+1"),
)
OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
LIBREOFFICE: Final = "install LibreOffice Calc, half a gigabyte"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a repository in which every text of a record and of a part is a formula."""
    root = tmp_path_factory.mktemp("formules")
    (root / "opdrachten").mkdir()
    (root / "aanzien.yaml").write_text("naam: '=1+1'\n", encoding="utf-8")
    for number, text in enumerate(FORMULAS):
        said = json.dumps(text)
        (root / "opdrachten" / f"o-{number}.yaml").write_text(
            f"titel: {said}\nbudget: -5\nbenodigde_disciplines: [{said}]\n"
            f"randvoorwaarden: [{{wat: {said}}}]\nvoortgang: {{oorzaak: {said}}}\n",
            encoding="utf-8",
        )
    return root


def exported(root: Path, target: Path, form: str) -> Path:
    """Export a folder."""
    asked = ["export", str(root), "--peildatum", DAY.isoformat(), "--output-format", form]
    assert __main__.run([*asked, "-o", str(target)]) == 0
    return target


def errors(folder: Path) -> list[str]:
    """Give what Frictionless has against a data package and its data."""
    done = subprocess.run(
        [command("frictionless"), "validate", "datapackage.json", "--json"],
        capture_output=True,
        cwd=folder,
        check=False,
    )
    told = json.loads(done.stdout)
    assert told["valid"] is (done.returncode == 0)
    tables = [error for task in told["tasks"] for error in task["errors"]]
    return [error["type"] for error in (*told["errors"], *tables)]


@pytest.mark.parametrize("example", EXAMPLES)
def test_frictionless_takes_the_package(example: str, tmp_path: Path) -> None:
    """The descriptor and the data of every example: types, keys and references, no error."""
    folder = exported(ROOT / "examples" / example, tmp_path / "uit", "datapackage")
    tables = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["resources"]

    assert errors(folder) == []
    assert any("foreignKeys" in table["schema"] for table in tables)


def test_frictionless_takes_hostile_text(hostile: Path, tmp_path: Path) -> None:
    """Quotes, tabs and line breaks in a text shift no cell."""
    assert errors(exported(hostile, tmp_path / "uit", "datapackage")) == []


@pytest.mark.parametrize(
    ("table", "change", "error"),
    [
        ("opdrachten-randvoorwaarden.csv", ("o-0,1", "o-99,1"), "foreign-key"),
        ("opdrachten-randvoorwaarden.csv", ("o-0,1", "o-1,1"), "primary-key"),
        ("opdrachten-randvoorwaarden.csv", ("o-0,1", "o-0,een"), "type-error"),
        ("opdrachten.csv", ("id,", "naam,"), "incorrect-label"),
        ("datapackage.json", ('"type": "integer"', '"type": "geheel"'), "field-error"),
    ],
)
def test_frictionless_refuses_what_is_wrong(
    hostile: Path, tmp_path: Path, table: str, change: tuple[str, str], error: str
) -> None:
    """A reference to nothing, a row twice, a wrong type: silence would mean nothing otherwise."""
    folder = exported(hostile, tmp_path / "uit", "datapackage")
    text = (folder / table).read_text(encoding="utf-8")
    (folder / table).write_text(text.replace(*change, 1), encoding="utf-8")

    assert error in errors(folder)


def opened(files: list[Path], folder: Path) -> list[ET.Element]:
    """Open files in LibreOffice, and give each as the XML of a flat spreadsheet."""
    program = command("soffice", LIBREOFFICE, promised=False)
    profile = (folder / "profiel").as_uri()
    arguments = ["--headless", f"-env:UserInstallation={profile}", "--convert-to", "fods"]
    if files[0].suffix == ".csv":
        arguments.append("--infilter=CSV:44,34,76")  # comma, quote, UTF-8: as its window asks
    subprocess.run(
        [program, *arguments, "--outdir", folder / "open", *files], capture_output=True, check=True
    )
    names = [folder / "open" / f"{file.stem}.fods" for file in files]
    return [ET.parse(name).getroot() for name in names]  # noqa: S314 -- LibreOffice wrote it


def formulas(book: ET.Element) -> list[str]:
    """Give every formula of a spreadsheet."""
    cells = (cell.get(f"{TABLE}formula") for cell in book.iter(f"{TABLE}table-cell"))
    return [formula for formula in cells if formula is not None]


def tables(book: ET.Element) -> dict[str, list[list[str]]]:
    """Give the filled rows of each sheet, every cell as a text."""
    return {
        table.get(f"{TABLE}name", ""): [row for row in map(_cells, _rows(table)) if row]
        for table in book.iter(f"{TABLE}table")
    }


def _rows(table: ET.Element) -> Iterator[ET.Element]:
    return table.iter(f"{TABLE}table-row")


def _cells(row: ET.Element) -> list[str]:
    found: list[str] = []
    for cell in row:
        times = int(cell.get(f"{TABLE}number-columns-repeated", "1"))
        found += [_value(cell)] * min(times, 100)
    while found and not found[-1]:
        found.pop()
    return found


def _value(cell: ET.Element) -> str:
    kind = cell.get(f"{OFFICE}value-type", "")
    if kind in {"date", "boolean"}:
        return cell.get(f"{OFFICE}{kind}-value", "")
    if kind in {"float", "currency", "percentage"}:
        return f"{Decimal(cell.get(f'{OFFICE}value', '')):f}"
    return "\n".join(_paragraph(each) for each in cell.findall(f"{TEXT}p"))


def _paragraph(part: ET.Element) -> str:
    said = part.text or ""
    for inner in part:
        blank = {f"{TEXT}s": " " * int(inner.get(f"{TEXT}c", "1")), f"{TEXT}tab": "\t"}
        said += blank.get(inner.tag, "") or _paragraph(inner)
        said += inner.tail or ""
    return said


def same(shown: str, cell: str) -> bool:
    """Whether a cell says the same; a spreadsheet drops the zeros that a number ends with."""
    try:
        return shown == cell or Decimal(shown) == Decimal(cell)
    except ArithmeticError:
        return False


def differences(shown: list[list[str]], rows: list[list[str]]) -> list[tuple[str, str]]:
    """Give each cell that LibreOffice shows otherwise than it was written."""
    pairs = []
    for there, here in zip(shown, rows, strict=True):
        filled = there + [""] * (len(here) - len(there))
        pairs += [pair for pair in zip(filled, here, strict=True) if not same(*pair)]
    return pairs


def said(cell: Cell) -> str:
    """Say a cell as a workbook has it."""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    return visible(cell) if isinstance(cell, str) else "" if cell is None else str(cell)


@pytest.fixture(params=["energietransitie", "formules"])
def root(request: pytest.FixtureRequest, hostile: Path) -> Path:
    """Give an example, and the repository that is full of formulas."""
    name: str = request.param
    return hostile if name == "formules" else ROOT / "examples" / name


def test_libreoffice_reads_the_workbook(root: Path, tmp_path: Path) -> None:
    """Every sheet, with the values that the records have, and without one formula."""
    (book,) = opened([exported(root, tmp_path / "uit.xlsx", "xlsx")], tmp_path)
    found = tables(book)

    assert formulas(book) == []
    for sheet in sheets(inspect(root, DAY).register):
        head = [column.heading for column in sheet.columns]
        rows = [head, *([said(cell) for cell in row] for row in sheet.rows)]
        assert differences(found[sheet.title], rows) == []


def test_libreoffice_reads_the_tables(root: Path, tmp_path: Path) -> None:
    """Every CSV, without one formula: what looked like one is a text with a quote before it."""
    files = sorted(exported(root, tmp_path / "uit", "csv").iterdir())

    for file, book in zip(files, opened(files, tmp_path), strict=True):
        with file.open(encoding="utf-8", newline="") as opened_file:
            rows = list(csv.reader(opened_file))
        ((_, shown),) = tables(book).items()
        assert formulas(book) == []
        assert differences(shown, rows) == []


def test_libreoffice_shows_a_formula_where_there_is_one(tmp_path: Path) -> None:
    """The same text without a guard is calculated, so the tests above would see it."""
    file = tmp_path / "los.csv"
    file.write_text("id,titel\na,=1+1\n", encoding="utf-8")

    (book,) = opened([file], tmp_path)

    assert len(formulas(book)) == 1
    assert tables(book)["los"][1] == ["a", "2"]
