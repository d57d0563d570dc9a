"""Teams: the command, as a user gives it."""

import csv
import io
import json
from pathlib import Path

import pytest
from support.committed_teams import PATH, noon, team
from support.git_repository import GitRepository, needs_git
from support.golden_files import assert_golden
from support.on_disk import put
from support.program import Said

EXAMPLE = Path(__file__).parents[2] / "examples" / "team-historie"
DAY = ("--peildatum", "2026-03-01")


def test_the_example_tells_its_four_stories(said: Said) -> None:
    """Facts first, each with its reason, in the order of the files."""
    code, text, complaint = said("teams", "-C", str(EXAMPLE), *DAY)
    assert (code, complaint) == (0, "")
    assert_golden("examples/team-historie.txt", text)


def test_one_team_shows_its_members(said: Said) -> None:
    """With an id every member has a line, and with --history all the past."""
    _, short, _ = said("teams", "team-piket", "-C", str(EXAMPLE), *DAY)
    _, long, _ = said("teams", "team:team-piket", "--history", "-C", str(EXAMPLE), *DAY)
    assert "p-21" not in short
    assert "p-23" in short
    assert "p-21  ████████████···············  2024-01-01 – 2025-01-01" in long


def test_another_day_to_compare_with(said: Said) -> None:
    """--since looks from that day on, for the facts; the verdict stays that of a year."""
    _, text, _ = said("teams", "team-wissel", "--since", "2024-03-01", "-C", str(EXAMPLE), *DAY)
    assert "van de 5 kernleden van 730 dagen geleden" in text
    assert "instabiel" in text


@needs_git
def test_without_dates_git_tells_who_came_and_left(said: Said, tmp_path: Path) -> None:
    """Who stands in no file any more was in the one of then."""
    made = GitRepository(tmp_path / "map")
    made.commit({PATH: team("p-01", "p-02")}, noon("2024-06-01"))
    made.commit({PATH: team("p-01", "p-03")}, noon("2025-10-01"))
    _, text, _ = said("teams", "a", "-C", str(made.root), "--history", *DAY)

    assert "p-02" in text
    assert "2024-06-01 – 2025-10-01" in text


def test_how_many_teams_there_are_is_told_who_asks(said: Said) -> None:
    """With -v, beside the day; -q takes it back."""
    _, _, told = said("teams", "-v", "-C", str(EXAMPLE), *DAY)

    assert told.splitlines()[-1] == "4 teams, peildatum 2026-03-01"


def test_json_is_versioned(said: Said) -> None:
    """Every spell and event is in the data."""
    _, text, _ = said("teams", "--output-format", "json", "-C", str(EXAMPLE), *DAY)
    data = json.loads(text)
    found = {each["id"]: each for each in data["teams"]}
    assert data["schema_version"] == 1
    assert found["team-wissel"]["verdict"] == "instabiel"
    assert found["team-wissel"]["exodus"]["personen"] == ["p-13", "p-14"]
    assert found["team-piket"]["retention"]["share"] == 1.0
    assert text.isascii()


def test_csv_is_safe_for_a_spreadsheet(said: Said, tmp_path: Path) -> None:
    """One line per team, and no cell that a spreadsheet would run."""
    (tmp_path / "teams").mkdir()
    (tmp_path / "teams/a.yaml").write_text("naam: =1+1\n", encoding="utf-8")
    _, text, _ = said("teams", "--output-format", "csv", *DAY)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["id"], row["naam"], row["kern_toen"]) for row in rows] == [("a", "'=1+1", "")]
    _, text, _ = said("teams", "--output-format", "csv", "-C", str(EXAMPLE), *DAY)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["kernbehoud_procent"] for row in rows] == ["100", "100", "100", "40"]


def test_hostile_names_stay_harmless(said: Said, tmp_path: Path) -> None:
    """A pseudonym with a terminal code is shown as such, and starts no workflow command."""
    (tmp_path / "teams").mkdir()
    text = 'naam: "::error::x \\e[31m"\nleden: [{persoon: "p\\e[2J", van: 2025-12-01}]\n'
    (tmp_path / "teams/a.yaml").write_text(text, encoding="utf-8")
    code, shown, _ = said("teams", "a", *DAY)
    assert code == 0
    assert "\x1b" not in shown
    assert "\\u001b" in shown


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("team-vas",), "bedoelt u 'team-vast'?"),
        (("opdracht:een-dossier",), "geen team maar een opdracht"),
        (("--since", "gisteren"), "schrijf jaar, maand en dag voluit, zoals 2026-03-01"),
        (("--since", "2025-02-30"), "heeft 28 dagen"),
        (("--since", "2026-03-01"), "ligt niet voor de peildatum"),
        (("--at", "--output=x"), "begint niet met '-'"),
    ],
)
def test_misuse_gets_a_sentence(said: Said, arguments: tuple[str, ...], sentence: str) -> None:
    """What is not there, or no day, is told with a way out; exit code 2."""
    code, text, complaint = said("teams", *arguments, "-C", str(EXAMPLE), *DAY)
    assert (code, text) == (2, "")
    assert sentence in complaint


def test_without_teams_there_is_a_sentence(said: Said, tmp_path: Path) -> None:
    """A folder without teams says where they go."""
    (tmp_path / "aanzien.yaml").write_text("naam: X\n", encoding="utf-8")
    code, _, complaint = said("teams")
    assert code == 2
    assert "geen teams" in complaint


MEANS = {
    "teams/a.yaml": """naam: A
leden:
  - {persoon: p-1, fte: 1, disciplines: [jurist], van: 2023-01-01}
  - {persoon: p-2, disciplines: [jurist], van: 2023-01-01}
""",
    "teams/k.yaml": """naam: K
soort: professioneel
leden: [{persoon: p-3, disciplines: [planner], van: 2023-01-01}]
""",
    "teams/leeg.yaml": "naam: L\n",
    "teams/oud.yaml": "naam: O\nleden: [{persoon: p-4, van: 2020-01-01, tot: 2021-01-01}]\n",
    "opdrachten/o.yaml": """titel: O
status: in_uitvoering
team: a
claims:
  - {periode: 2026-K1, discipline: jurist, fte: 1}
  - {periode: 2026-K1, discipline: data, fte: 1}
""",
}


def test_what_a_team_can_do_itself_is_said(said: Said, tmp_path: Path) -> None:
    """Missing disciplines, what must come from others, what a knowledge team keeps."""
    put(tmp_path, MEANS)
    _, shown, _ = said("teams", *DAY)
    assert "ontbrekende disciplines: data" in shown
    sentence = "afhankelijk van anderen: 1,0 van de gevraagde 2,0 fte = 0,50 (1 lid zonder fte niet"
    assert sentence in shown
    assert "bewaart (mensen per discipline): planner 1" in shown
    assert "toegewijd 1 van 1 (1 lid zonder fte niet geteld)" in shown
    assert "leeg  L: zonder kern\n  dit team heeft geen kernleden" in shown
    _, data, _ = said("teams", "--output-format", "json", *DAY)
    found = json.loads(data)["teams"]
    assert found[0]["dependency"]["share"] == 0.5
    assert found[3]["retention"]["share"] is None
