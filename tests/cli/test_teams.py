"""Teams: the command, as a user gives it, with and without git."""

import csv
import io
import json
import os
from pathlib import Path

import pytest
from git_repository import GitRepository, needs_git, program
from golden_files import assert_golden
from program import Said

EXAMPLE = Path(__file__).parents[2] / "examples" / "team-historie"
DAY = ("--peildatum", "2026-03-01")


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    """Give a repository in which a team lost two of its four members, who have no dates."""
    made = GitRepository(tmp_path / "map")
    made.commit(
        {"aanzien.yaml": b"naam: X\n", "teams/a.yaml": team("abcd")}, "2024-01-10T12:00:00Z"
    )
    made.commit({"teams/a.yaml": team("abe")}, "2025-09-10T12:00:00Z")
    return made


def team(letters: str) -> bytes:
    """Write a team with a member for each letter."""
    members = "".join(f"  - {{persoon: p-{letter}}}\n" for letter in letters)
    return f"naam: Team A\nleden:\n{members}".encode()


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
        (("--since", "gisteren"), "schrijf bijvoorbeeld 2025-03-01"),
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


@needs_git
def test_history_tells_where_there_are_no_dates(said: Said, repository: GitRepository) -> None:
    """Two of four left on one day, and that day is known from git."""
    code, text, complaint = said("teams", "-C", str(repository.root), "-v", *DAY)
    assert code == 0
    assert (
        "2 van de 4 kernleden van een jaar geleden zijn er nog; 2 vertrokken in september 2025"
        in text
    )
    assert "tegelijk weg: 2 van de 4 kernleden vertrokken op 2025-09-10" in text
    assert "geschiedenis in git: 2 stappen, vanaf 2024-01-10" in text
    assert complaint == "1 team, peildatum 2026-03-01\n"


def test_what_a_team_can_do_itself_is_said(said: Said, tmp_path: Path) -> None:
    """Missing disciplines, what must come from others, what a knowledge team keeps."""
    files = {
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
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
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


@needs_git
def test_a_team_that_ended_is_told(said: Said, repository: GitRepository) -> None:
    """A file that is gone is a fact with a day; a team that rose from it may be the same."""
    repository.git("mv", "teams/a.yaml", "teams/b.yaml")
    repository.commit({"teams/c.yaml": team("x")}, "2025-12-01T12:00:00Z")
    (repository.root / "teams/c.yaml").unlink()
    repository.commit({}, "2026-01-10T12:00:00Z")
    _, text, _ = said("teams", "-C", str(repository.root), *DAY)
    assert (
        "Teams zonder bestand, het laatste jaar\n- c: sinds 2026-01-10, toen met 1 kernlid" in text
    )
    assert "heette tot 2025-12-01 mogelijk 'a'" in text
    _, text, _ = said("teams", "b", "-C", str(repository.root), *DAY)
    assert "zonder bestand" not in text


@needs_git
def test_a_rewritten_history_is_said(said: Said, repository: GitRepository) -> None:
    """Commits that were made again long after they were written."""
    author = "--date=2020-01-01T12:00:00Z"
    repository.git("commit", "--amend", "-q", "--no-edit", author, date="2026-01-01T12:00:00Z")
    repository.git("checkout", "-q", "--orphan", "nieuw")
    repository.git("commit", "-q", "-m", "x", author, date="2026-01-01T12:00:00Z")
    _, text, _ = said("teams", "-C", str(repository.root), *DAY)
    assert "de geschiedenis in git is herschreven" in text


@needs_git
def test_a_past_state_has_its_own_past(said: Said, repository: GitRepository) -> None:
    """With --at the history ends there."""
    arguments = ("--at", "2025-01-01", "--peildatum", "2025-02-01")
    _, text, _ = said("teams", "-C", str(repository.root), *arguments)
    assert "alle 4 kernleden" in text
    assert "geschiedenis in git: 1 stap," in text


@needs_git
def test_a_bare_clone_will_do(said: Said, repository: GitRepository, tmp_path: Path) -> None:
    """Without a work tree a revision can be asked."""
    repository.git("clone", "-q", "--bare", str(repository.root), str(tmp_path / "kaal"))
    _, text, _ = said("teams", "-C", str(tmp_path / "kaal"), "--at", "HEAD", *DAY)
    assert "2 van de 4 kernleden" in text


@needs_git
def test_limits_of_history_are_said(said: Said, repository: GitRepository, tmp_path: Path) -> None:
    """A shallow clone, and a change that is not committed, are told."""
    clone = tmp_path / "kloon"
    repository.git("clone", "-q", "--depth=1", repository.root.as_uri(), str(clone))
    (clone / "teams/a.yaml").write_bytes(team("abf"))
    _, text, _ = said("teams", "-C", str(clone), *DAY)
    assert "deze kloon mist oudere commits" in text
    assert "nog niet vastgelegd" in " ".join(text.split())
    _, _, complaint = said("check", "-C", str(clone), *DAY)
    assert "let op: deze kloon mist oudere commits" in complaint
    _, _, complaint = said("check", "-q", "-C", str(clone), *DAY)
    assert complaint == ""


@needs_git
def test_unreadable_and_rewritten_history_are_said(said: Said, repository: GitRepository) -> None:
    """Versions that could not be read are named, the first few of them."""
    for number in range(4):
        day = f"2025-10-1{number}T12:00:00Z"
        repository.commit({"teams/a.yaml": b"naam: [\n" + b"#" * number}, day)
    repository.commit({"teams/a.yaml": team("abe")}, "2025-11-10T12:00:00Z")
    _, text, _ = said("teams", "-C", str(repository.root), *DAY)
    assert "teams/a.yaml (2025-10-10)" in " ".join(text.split())
    assert "en nog 1" in text


@needs_git
def test_git_that_refuses_is_a_note(said: Said, repository: GitRepository) -> None:
    """A repository that git cannot read leaves the dates, and the check goes on."""
    (repository.root / ".git" / "HEAD").write_bytes(b"niets\n")
    code, text, _ = said("teams", "-C", str(repository.root), *DAY)
    assert code == 0
    assert "de geschiedenis in git is niet gelezen" in text
    code, _, complaint = said("check", "-C", str(repository.root), *DAY)
    assert "de geschiedenis in git is niet gelezen" in complaint
    assert code in {0, 1}


@needs_git
def test_no_program_of_the_repository_starts(
    said: Said, repository: GitRepository, tmp_path: Path
) -> None:
    """Reading history starts nothing that the repository names."""
    mark = tmp_path / "gestart"
    path = program(tmp_path / "kwaad", f"touch {mark}; cat")
    for name in ("core.fsmonitor", "diff.external", "diff.x.textconv", "gpg.program", "core.pager"):
        repository.git("config", name, str(path))
    for name in ("log.showSignature", "log.showRoot", "diff.renames", "log.follow"):
        repository.git("config", name, "true" if name != "log.showRoot" else "false")
    repository.git("config", "diff.orderFile", os.fspath(tmp_path / "nergens"))
    repository.write({".gitattributes": b"* diff=x\n"})
    _, text, _ = said("teams", "-C", str(repository.root), *DAY)
    assert "2 van de 4 kernleden" in text
    assert not mark.exists()
