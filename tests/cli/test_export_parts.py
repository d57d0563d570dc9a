"""Export: the parts of records, in every form with what they belong to."""

import csv
import json
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from support.program import Said


@pytest.fixture
def parts(repo: Path) -> Path:
    """Give a repository with parts, one of which looks like a formula."""
    (repo / "opdrachten" / "bouwen.yaml").write_text(
        "titel: Bouwen\nclaims:\n  - {periode: 2026-K1, discipline: '=2+5', fte: 0.5}\n"
        "  - {periode: 2026-K2, fte: 1}\nvoortgang: {tijd: groen, oorzaak: '@SUM(A1)'}\n",
        encoding="utf-8",
    )
    (repo / "metingen").mkdir(exist_ok=True)
    (repo / "metingen" / "niemand.csv").write_text("periode,waarde\n2025,1\n", encoding="utf-8")
    return repo


def test_every_part_has_a_file_of_its_own(said: Said, parts: Path) -> None:
    """As CSV a folder is written, with the id of the record in every row and no formula."""
    code, out, told = said("export", "repo", "--output-format", "csv", "-o", "uit")
    folder = parts.parent / "uit"
    with (folder / "opdrachten-claims.csv").open(encoding="utf-8", newline="") as file:
        claims = list(csv.DictReader(file))

    assert (code, out) == (0, "")
    assert told == "let op: metingen/niemand.csv gaat niet mee, want die indicator is er niet\n"
    assert [(row["opdracht"], row["nr"], row["discipline"]) for row in claims] == [
        ("bouwen", "1", "'=2+5"),
        ("bouwen", "2", ""),
    ]
    assert "'@SUM(A1)" in (folder / "opdrachten-voortgang.csv").read_text(encoding="utf-8")
    assert not (folder / "datapackage.json").exists()


def test_one_part_can_be_asked_for(said: Said, parts: Path) -> None:
    """One table goes to the screen; a kind alone gives its records, as before."""
    del parts
    _, claims, _ = said("export", "repo", "--output-format", "csv", "--soort", "opdracht.claims")
    _, records, _ = said("export", "repo", "--output-format", "csv", "--soort", "opdracht")

    assert claims.splitlines()[0].startswith("opdracht,nr,periode,discipline")
    assert records.startswith("id,")
    assert len(records.splitlines()) == 2


def test_a_workbook_has_a_sheet_per_part(said: Said, parts: Path) -> None:
    """With a Dutch heading, numbers as numbers, and text that looks like a formula as text."""
    said("export", "repo", "-o", "uit.xlsx")
    book = CalamineWorkbook.from_path(str(parts.parent / "uit.xlsx"))
    heading, first, second = book.get_sheet_by_name("Opdrachten claims").to_python()

    assert heading[:4] == ["Opdracht", "Nr", "Periode", "Discipline"]
    assert first[:4] == ["bouwen", 1.0, "2026-K1", "=2+5"]
    assert second[heading.index("Fte")] == 1.0


def test_parts_stand_inside_their_record_as_json(said: Said, parts: Path) -> None:
    """A list stays a list, and a part that there is one of stays one."""
    del parts
    _, out, _ = said("export", "repo", "--output-format", "json", "--soort", "opdracht")
    (record,) = json.loads(out)["records"]["opdrachten"]

    assert record["claims"] == [
        {"periode": "2026-K1", "discipline": "=2+5", "fte": "0.5"},
        {"periode": "2026-K2", "fte": "1"},
    ]
    assert record["voortgang"] == {"tijd": "groen", "oorzaak": "@SUM(A1)"}


def test_a_part_of_a_part_is_nested_as_it_stands(said: Said, repo: Path) -> None:
    """Its fields have the names that the file gives them."""
    (repo / "indicatoren" / "x.yaml").write_text(
        "naam: X\nnulmeting: n.n.b.\nmetingen: [{periode: 2025, waarde: '39% (meting)'}]\n",
        encoding="utf-8",
    )
    _, out, _ = said("export", "repo", "--output-format", "json", "--soort", "indicator")
    record = next(r for r in json.loads(out)["records"]["indicatoren"] if r["id"] == "x")

    assert record["nulmeting"] == {"ontbrekend": {"reden": "n.n.b."}}
    assert record["metingen"][0]["waarde"] == "39"
    assert record["metingen"][0]["waarde_zoals_gedrukt"] == "39% (meting)"


def test_a_part_refers_to_its_record(said: Said, parts: Path) -> None:
    """In a data package the key says so, for programs that join tables."""
    said("export", "repo", "--output-format", "datapackage", "-o", "uit")
    told = json.loads((parts.parent / "uit" / "datapackage.json").read_text(encoding="utf-8"))
    schema = next(r["schema"] for r in told["resources"] if r["name"] == "opdrachten-claims")

    assert schema["primaryKey"] == ["opdracht", "nr"]
    assert schema["foreignKeys"] == [
        {"fields": ["opdracht"], "reference": {"resource": "opdrachten", "fields": ["id"]}}
    ]
    assert [field["type"] for field in schema["fields"][:2]] == ["string", "integer"]
