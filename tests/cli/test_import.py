"""Import: a spreadsheet is tried, told of and written as a whole, or not at all."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from support.program import Said
from support.workbooks import workbook

from aanzien_cli.editing.lock import LOCK

DAY = datetime(2026, 2, 1)  # noqa: DTZ001 -- as a spreadsheet has a day
CHANGED = "id;naam;eenheid\nwoningen;Nieuwe woningen;huizen\nlucht;Schone lucht;\n"


@pytest.fixture
def sheet(repo: Path) -> Path:
    """Give a CSV with a change and a new record."""
    path = repo.parent / "lijst.csv"
    path.write_text(CHANGED, encoding="utf-8")
    return path


def contents(repo: Path) -> dict[str, bytes]:
    """Give what stands in every file."""
    return {
        path.relative_to(repo).as_posix(): path.read_bytes()
        for path in sorted(repo.rglob("*"))
        if path.is_file()
    }


def test_it_is_tried_first(said: Said, repo: Path, sheet: Path) -> None:
    """Without --write everything is told and nothing is written."""
    before = contents(repo)
    code, text, told = said("import", "indicatoren", sheet.name, "repo")

    assert (code, told) == (0, "")
    assert text.splitlines()[:4] == [
        "nieuw: indicator lucht (rij 3)",
        "  naam: Schone lucht",
        "gewijzigd: indicator woningen (rij 2)",
        "  eenheid: woningen → huizen",
    ]
    assert text.splitlines()[-1] == (
        "1 nieuw record en 1 gewijzigd record; niets geschreven, dit was een proef: schrijf met"
        " --write"
    )
    assert contents(repo) == before


@pytest.mark.parametrize(("options", "is_left"), [((), True), (("--write",), False)])
def test_what_a_killed_writer_left_goes(
    said: Said, repo: Path, options: tuple[str, ...], *, is_left: bool
) -> None:
    """Whoever writes clears it away, also where nothing has to change; whoever tries does not."""
    left = repo / "indicatoren" / ".aanzien-0123456789abcdef.tmp"
    left.write_text("half", encoding="utf-8")
    lock = repo / LOCK
    lock.write_text(f"999999999\nindicatoren/{left.name}\n", encoding="utf-8")
    (repo.parent / "lijst.csv").write_text("id;eenheid\nwoningen;woningen\n", encoding="utf-8")

    assert said("import", "indicator", "lijst.csv", "repo", *options)[0] == 0
    assert (left.exists(), lock.exists()) == (is_left, is_left)


def test_then_it_is_written_and_twice_is_once(said: Said, repo: Path, sheet: Path) -> None:
    """Only the bytes of the field change; done again there is nothing to do."""
    before = contents(repo)
    code, text, _ = said("import", "indicator", sheet.name, "repo", "--write")
    after = contents(repo)

    assert (code, text.splitlines()[-1]) == (0, "1 nieuw record en 1 gewijzigd record; geschreven")
    assert after.keys() - before.keys() == {"indicatoren/lucht.yaml"}
    old, new = (each["indicatoren/woningen.yaml"] for each in (before, after))
    assert new == old.replace(b"eenheid: woningen", b"eenheid: huizen")
    assert {name for name, text in before.items() if after[name] != text} == {
        "indicatoren/woningen.yaml"
    }
    again = said("import", "indicatoren", sheet.name, "repo", "--write")
    assert again == (0, "niets te wijzigen: 2 gelijke records\n", "")
    assert contents(repo) == after


def test_one_bad_row_stops_all(said: Said, repo: Path, sheet: Path) -> None:
    """Every problem is told with its place, and nothing is written."""
    sheet.write_text(f"{CHANGED}Groen;Groen;\n", encoding="utf-8")
    before = contents(repo)
    code, text, told = said("import", "indicatoren", sheet.name, "repo", "--write")

    assert (code, told) == (1, "")
    assert text == (
        "lijst.csv, rij 4, kolom A 'id': 'Groen': een id heeft kleine letters, cijfers en"
        " streepjes; bedoelt u 'groen'?\n"
        "niets geschreven: 1 fout in 1 rij\n"
    )
    assert contents(repo) == before


def test_a_workbook_is_read_by_the_name_of_its_sheet(said: Said, repo: Path) -> None:
    """The sheet is called after the kind, or asked for; days and numbers have their type."""
    rows = [("Titel", "Id", "Van", "Budget"), ("Bouwen", "bouwen", DAY, 1_250_000)]
    (repo.parent / "x.xlsx").write_bytes(workbook({"Info": [("x",)], "Opdrachten": rows}))
    code, text, _ = said("import", "opdrachten", "x.xlsx", "repo", "--write")

    assert code == 0
    assert "  titel: Bouwgrond vrijmaken → Bouwen" in text
    assert "let op: 1 ander blad is niet gelezen: Info" in text
    stored = (repo / "opdrachten" / "bouwen.yaml").read_text(encoding="utf-8")
    assert stored.endswith("team: wonen\nvan: 2026-02-01\nbudget: 1250000\n")
    other = said("import", "opdrachten", "x.xlsx", "repo", "--blad", "info")
    assert other[0] == 2
    assert other[2].startswith("'x.xlsx', blad Info: rij 1 heeft geen kop 'Id' of 'Titel'")


def test_the_only_sheet_may_have_any_name(said: Said, repo: Path) -> None:
    """Who has one list need not call it anything."""
    book = workbook({"Blad1": [("Id", "Naam"), ("wonen", "Team Wonen")]})
    (repo.parent / "x.xlsx").write_bytes(book)

    assert said("import", "teams", "x.xlsx", "repo")[1] == "niets te wijzigen: 1 gelijk record\n"


def test_it_is_told_as_data(said: Said, repo: Path, sheet: Path) -> None:
    """A program reads the same: rows, fields, what is left and what is new to a check."""
    del repo
    form = ("--output-format", "json", "--peildatum", "2026-03-01")
    code, text, _ = said("import", "indicatoren", sheet.name, "repo", *form)
    told = json.loads(text)

    assert code == 0
    assert (told["kind"], told["written"], told["peildatum"]) == ("indicator", False, "2026-03-01")
    assert told["summary"] == {"new": 1, "changed": 1, "same": 0}
    assert told["rows"][0]["fields"] == [{"field": "eenheid", "old": "woningen", "new": "huizen"}]
    assert json.loads(said("import", "indicatoren", sheet.name, "repo", "--write", *form)[1])[
        "written"
    ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("personen", "lijst.csv"), "een persoon komt niet uit een rekenblad"),
        (("indicatorn", "lijst.csv"), "de soort 'indicatorn' bestaat niet: bedoelt u 'indicator"),
        (("teams", "weg.csv"), "kan 'weg.csv' niet lezen: die map of dat bestand bestaat niet"),
        (("teams", "repo"), "'repo': dit is een map: noem een bestand"),
        (
            ("teams", "lijst.csv", "--blad", "Teams"),
            "'lijst.csv' heeft geen bladen: laat --blad weg",
        ),
        (("teams", "lijst.csv", "weg"), "de map 'weg' bestaat niet"),
        (("teams", "lijst.csv", "weg", "--write"), "de map 'weg' bestaat niet"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(
    said: Said, sheet: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    """It ends with 2, and says what to do."""
    del sheet
    code, text, told = said("import", *arguments)

    assert (code, text) == (2, "")
    assert told.startswith(sentence)


def test_a_book_with_more_sheets_asks_which(said: Said, repo: Path) -> None:
    """The names are told, or the one that was probably meant."""
    (repo.parent / "x.xlsx").write_bytes(workbook({"Team": [("x",)], "Lijst": [("x",)]}))
    asked = said("import", "indicatoren", "x.xlsx", "repo")[2]
    meant = said("import", "teams", "x.xlsx", "repo", "--blad", "lijsten")[2]

    assert asked.startswith("'x.xlsx' heeft geen blad 'Indicatoren': kies met --blad uit Team of L")
    assert meant.rstrip().endswith("bedoelt u 'Lijst'?")


def test_a_link_is_not_written_through(said: Said, repo: Path, sheet: Path) -> None:
    """A new record does not land outside the repository."""
    outside = repo.parent / "buiten"
    outside.mkdir()
    moved = repo / "partners"
    try:
        moved.symlink_to(outside, target_is_directory=True)
    except OSError:
        pytest.skip("links cannot be made here")
    sheet.write_text("id;naam\nx;X\n", encoding="utf-8")
    code, _, told = said("import", "partners", sheet.name, "repo", "--write")

    assert code == 2
    assert told.startswith("niets geschreven: 'partners/x.yaml': dat is een koppeling")
    assert list(outside.iterdir()) == []


def test_many_other_sheets_are_counted(said: Said, repo: Path) -> None:
    """An export has forty of them, of which five are named."""
    sheets = {f"Blad{number}": [("x",)] for number in range(7)}
    book = workbook({**sheets, "Teams": [("Id", "Naam"), ("wonen", "Team Wonen")]})
    (repo.parent / "x.xlsx").write_bytes(book)

    assert said("import", "teams", "x.xlsx", "repo")[1].startswith(
        "let op: 7 andere bladen zijn niet gelezen: Blad0, Blad1, Blad2, Blad3, Blad4 …\n"
    )


def test_parts_come_in_as_an_export_gives_them(said: Said, repo: Path) -> None:
    """By the name that an export has for them, from a sheet of that name."""
    said("export", "repo", "-o", "x.xlsx")
    same = said("import", "indicator.metingen", "x.xlsx", "repo")
    rows = [("Indicator", "Periode", "Waarde"), ("woningen", "2026", 95)]
    (repo.parent / "y.xlsx").write_bytes(workbook({"Indicatoren metingen": rows, "A": [("x",)]}))
    new = said("import", "indicatoren.metingen", "y.xlsx", "repo", "--write")

    assert same[1].splitlines()[-1] == "niets te wijzigen: 1 gelijk onderdeel"
    assert new[1].splitlines()[-1] == "1 nieuw onderdeel; geschreven"
    stored = (repo / "indicatoren" / "woningen.yaml").read_text(encoding="utf-8")
    assert stored.endswith("  - {periode: 2025, waarde: 80}\n  - {periode: 2026, waarde: 95}\n")


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("indicator.meting", "een indicator heeft geen onderdeel 'meting' met een blad: bedoelt u"),
        ("team.", "een team heeft geen onderdeel '' met een blad: kies leden, mandaat of rotatie"),
        ("signaal.x", "een signaal heeft geen onderdeel 'x' met een blad: kies de hele soort"),
    ],
)
def test_a_part_that_has_no_sheet_is_told(
    said: Said, sheet: Path, kind: str, sentence: str
) -> None:
    """The parts that there are, or the one that was meant."""
    code, _, told = said("import", kind, sheet.name, "repo")

    assert code == 2
    assert told.startswith(sentence)
