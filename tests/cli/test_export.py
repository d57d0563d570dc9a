"""Export: every kind as a typed table, without formulas and without people."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from support.git_repository import GitRepository, needs_git
from support.program import Said

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def people(repo: Path) -> Path:
    """Give a repository in which people are named in lists, in fields and in prose."""
    (repo / "personen").mkdir()
    (repo / "personen" / "p-01.yaml").write_text("rol: adviseur\n", encoding="utf-8")
    (repo / "teams" / "wonen.yaml").write_text(
        "naam: Team Wonen\naanspreekpunt: p-01\nvan: 2026-01-01\nsprint_dagen: 14\n"
        "leden: [{persoon: Zeven Acht}]\ntoelichting: Vraag p-01, of p-012; niet Zeven Acht.\n",
        encoding="utf-8",
    )
    (repo / "opdrachten" / "bouwen.yaml").write_text(
        "titel: '=1+1'\nbudget: 1.250.000\nvaste_oplossing: nee\nvan: 2026-02-01\n"
        "bron: '::error::x'\nambtelijk_opdrachtgever: Zeven Acht\n",
        encoding="utf-8",
    )
    return repo


def test_a_workbook_has_a_sheet_per_kind_with_types(said: Said, people: Path) -> None:
    """Dates are dates, numbers numbers, and what looks like a formula is text."""
    assert said("export", "repo", "-o", "uit.xlsx") == (0, "", "")
    book = CalamineWorkbook.from_path(str(people.parent / "uit.xlsx"))
    heading, row = book.get_sheet_by_name("Opdrachten").to_python()
    found = dict(zip(heading, row, strict=True))

    assert {"Opgaven", "Teams", "Indicatoren"} <= set(book.sheet_names)
    assert "Personen" not in book.sheet_names
    assert (found["Titel"], found["Budget"]) == ("=1+1", 1_250_000.0)
    assert (found["Van"], found["Vaste oplossing"]) == (date(2026, 2, 1), "nee")


def test_equal_records_give_equal_bytes(said: Said, people: Path) -> None:
    """The same folder exported twice is the same file."""
    said("export", "repo", "-o", "een.xlsx")
    said("export", "repo", "-o", "twee.xlsx")
    one, two = (people.parent / name for name in ("een.xlsx", "twee.xlsx"))

    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("form", ["json", "datapackage", "xlsx"])
def test_nobody_leaves_the_repository(said: Said, people: Path, form: str) -> None:
    """No pseudonym stands in an export, not in a field of text and not in prose either."""
    said("export", "repo", "--output-format", form, "-o", "uit")
    out = people.parent / "uit"
    if form == "xlsx":
        book = CalamineWorkbook.from_path(str(out))
        text = str([book.get_sheet_by_name(name).to_python() for name in book.sheet_names])
    else:
        files = sorted(out.iterdir()) if out.is_dir() else [out]
        text = "".join(file.read_text(encoding="utf-8") for file in files)

    assert "Vraag persoon, of p-012" in text
    assert "p-01," not in text
    assert '"p-01"' not in text


def test_a_table_is_for_a_program_and_safe_in_a_spreadsheet(said: Said, people: Path) -> None:
    """Numbers have a dot, dates dashes; a formula gets a quote and a command a dot."""
    del people
    code, out, _ = said("export", "repo", "--output-format", "csv", "--soort", "opdracht")
    (row,) = csv.DictReader(out.splitlines())

    assert code == 0
    assert (row["titel"], row["budget"], row["van"]) == ("'=1+1", "1250000", "2026-02-01")
    assert (row["vaste_oplossing"], row["team"], row["bron"]) == ("false", "", ".::error::x")
    assert row["ambtelijk_opdrachtgever"] == "persoon"


def test_a_table_opens_in_a_dutch_excel(said: Said, people: Path) -> None:
    """Semicolons, a mark for UTF-8, Dutch headings and numbers; and it comes back as it went."""
    form = ("--output-format", "csv-excel")
    path = people / "opdrachten" / "bouwen.yaml"
    text = path.read_text(encoding="utf-8").replace("1.250.000", "'8,20'").replace("=1+1", "één")
    path.write_text(text, encoding="utf-8")
    assert said("export", "repo", *form, "--soort", "opdracht", "-o", "uit.csv") == (0, "", "")
    assert said("export", "repo", *form, "-o", "uit")[0] == 0
    content = (people.parent / "uit.csv").read_bytes()
    (row,) = csv.DictReader(content.decode("utf-8-sig").splitlines(), delimiter=";")

    assert content.startswith(b"\xef\xbb\xbfId;")
    assert content.endswith(b"\r\n")
    assert (row["Titel"], row["Budget"], row["Van"]) == ("één", "8,20", "2026-02-01")
    assert row["Vaste oplossing"] == "nee"
    assert (people.parent / "uit" / "opdrachten.csv").read_bytes() == content
    assert said("import", "opdrachten", "uit.csv", "repo")[1] == (
        "niets te wijzigen: 1 gelijk record\n"
    )


def test_the_name_of_the_file_says_the_form(said: Said, people: Path) -> None:
    """Who writes to `uit.csv` or `uit.json` gets that, and no workbook in disguise."""
    for name, form in (("uit.csv", "csv"), ("UIT.JSON", "json")):
        wanted = said("export", "repo", "--output-format", form, "--soort", "opdracht")
        assert said("export", "repo", "--soort", "opdracht", "-o", name) == (0, "", "")
        assert (people.parent / name).read_text(encoding="utf-8") == wanted[1] != ""


def test_a_list_stays_a_list_for_a_program(said: Said, people: Path) -> None:
    """Each value by itself, whatever commas stand in it; and nobody stands in a list either."""
    (people / "opgaven" / "wonen.yaml").write_text(
        "titel: Wonen\nbelemmerende_regels: ['regel 1, lid 2', Vraag p-01]\n", encoding="utf-8"
    )
    _, out, _ = said("export", "repo", "--output-format", "json", "--soort", "opgave")
    _, table, _ = said("export", "repo", "--output-format", "csv", "--soort", "opgave")
    found = next(r for r in json.loads(out)["records"]["opgaven"] if r["id"] == "wonen")

    assert found["belemmerende_regels"] == ["regel 1, lid 2", "Vraag persoon"]
    assert '"regel 1, lid 2; Vraag persoon"' in table


def test_a_data_package_tells_what_its_columns_mean(said: Said, people: Path) -> None:
    """Every column of every table is described, and so are the day and the licence."""
    arguments = ("--output-format", "datapackage", "-o", "uit", "--licentie", "CC-BY-4.0")
    assert said("export", "repo", "--peildatum", "2026-03-01", *arguments)[0] == 0
    out = people.parent / "uit"
    told = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))

    assert (told["peildatum"], told["licenses"]) == ("2026-03-01", [{"name": "CC-BY-4.0"}])
    assert told["title"] == "Gemeente Voorbeeld"
    for table in told["resources"]:
        head = (out / table["path"]).read_text(encoding="utf-8").partition("\n")[0]
        assert head.split(",") == [field["name"] for field in table["schema"]["fields"]]
        assert all(field["description"] for field in table["schema"]["fields"])
    tables = {table["name"]: table["schema"]["fields"] for table in told["resources"]}
    types = {field["name"]: field["type"] for field in tables["opdrachten"]}
    assert types["budget"] == "number"


def test_a_data_package_has_a_name_without_an_organisation(said: Said, people: Path) -> None:
    """Where nobody said whose records these are, it is called after the program."""
    (people / "aanzien.yaml").unlink()
    assert said("export", "repo", "--output-format", "datapackage", "-o", "uit")[0] == 0
    told = json.loads((people.parent / "uit" / "datapackage.json").read_text(encoding="utf-8"))

    assert told["title"] == "aanzien"


def test_a_folder_without_records_has_nothing_to_give(said: Said, tmp_path: Path) -> None:
    """No kind was asked for, so the sentence names none."""
    (tmp_path / "aanzien.yaml").write_text("naam: X\n", encoding="utf-8")

    assert said("export", "-o", "uit.xlsx") == (2, "", "er is niets om te geven\n")


@needs_git
def test_a_data_package_names_its_commit(said: Said, people: Path) -> None:
    """Whoever reads it later can find what it was made of."""
    commit = GitRepository(people).commit({})
    for at in ((), ("--at", "HEAD")):
        said("export", "repo", "--output-format", "datapackage", "-o", "uit", *at)
        told = (people.parent / "uit" / "datapackage.json").read_text(encoding="utf-8")
        assert f'"commit": "{commit}"' in told
        assert "vastgelegd" not in told


@needs_git
def test_a_data_package_of_changed_files_says_so(said: Said, people: Path) -> None:
    """The commit alone would lead to other figures; a file that is no record does not count."""
    commit = GitRepository(people).commit({})

    def told() -> dict[str, object]:
        said("export", "repo", "--output-format", "datapackage", "-o", "uit")
        found = json.loads((people.parent / "uit" / "datapackage.json").read_text("utf-8"))
        return {name: value for name, value in found.items() if name != "resources"}

    (people / "sjablonen").mkdir()
    (people / "sjablonen" / "opgave.md.j2").write_text("# X\n", encoding="utf-8")
    before = told()
    (people / "teams" / "wonen.yaml").unlink()
    after = told()

    assert "niet_vastgelegde_wijzigingen" not in before
    assert (after["commit"], after["niet_vastgelegde_wijzigingen"]) == (commit, True)
    assert str(after["description"]).endswith(
        ", met wijzigingen die nog niet vastgelegd zijn; zonder personen."
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "geef met -o waar het heen moet: een bestand"),
        (("-o", "uit.csv"), "een .csv houdt één tabel: kies die met --soort"),
        (("--output-format", "datapackage"), "geef met -o waar het heen moet: een map"),
        (("--output-format", "csv"), "geef met -o waar het heen moet: een map, met een bestand"),
        (
            ("--output-format", "csv-excel", "--soort", "opdracht"),
            "geef met -o waar het heen moet: een bestand",
        ),
        (
            ("--output-format", "csv", "--soort", "opdracht.claim"),
            "een opdracht heeft geen onderdeel 'claim' met eigen velden: bedoelt u 'claims'?",
        ),
        (
            ("--output-format", "csv", "--soort", "team.afwezigheid"),
            "een team heeft geen onderdeel 'afwezigheid' met eigen velden: kies",
        ),
        (
            ("--output-format", "csv", "--soort", "signaal.over"),
            "een signaal heeft geen onderdeel 'over' met eigen velden: kies de hele soort",
        ),
        (("--output-format", "csv", "--soort", "opgave.budget"), "er is niets om te geven van"),
        (
            ("--output-format", "json", "--soort", "opdracht.claims"),
            "in json staat een onderdeel bij zijn record: kies een hele soort",
        ),
        (("--soort", "besluit"), "er is niets om te geven van soort besluit"),
        (("--soort", "persoon"), "er is niets om te geven van soort persoon"),
    ],
)
def test_what_cannot_be_given_is_said(
    said: Said, people: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    """The sentence tells what to add."""
    del people
    code, out, told = said("export", "repo", *arguments)

    assert (code, out) == (2, "")
    assert told.startswith(sentence)


@pytest.mark.parametrize("example", sorted(path.name for path in EXAMPLES.iterdir()))
def test_every_example_can_be_exported(said: Said, tmp_path: Path, example: str) -> None:
    """Norms, periods and figures of a real repository come out in every form."""
    for form in ("xlsx", "json", "datapackage"):
        target = tmp_path / form
        code = said("export", str(EXAMPLES / example), "--output-format", form, "-o", str(target))[
            0
        ]
        assert code == 0
    assert json.loads((tmp_path / "json").read_text(encoding="utf-8"))["records"]["opgaven"]
