"""Reading commands: rule, list and show, as a user meets them."""

import csv
import io
import json
from pathlib import Path

import pytest
from support.program import Said


def test_rule_lists_by_element(said: Said) -> None:
    """Without a name every rule gets a line with its severity, under its element."""
    code, text, _ = said("rule")
    assert code == 0
    assert text.startswith("basis\n  ")
    assert "dubbel-id" in text


@pytest.mark.parametrize("format_", ["text", "markdown"])
def test_rule_explains(said: Said, format_: str) -> None:
    """With a name the explanation and both examples are told."""
    _, text, _ = said("rule", "dubbel-id", "--output-format", format_)
    assert "dubbel-id" in text
    assert all(word in text for word in ("Fout", "Goed", "fout", "basis"))
    assert ("```" in text) is (format_ == "markdown")


def test_rule_for_programs(said: Said) -> None:
    """JSON gives the same for one rule as in the list of all."""
    one = json.loads(said("rule", "dubbel-id", "--output-format", "json")[1])
    every = json.loads(said("rule", "--output-format", "json")[1])
    assert one["schema_version"] == every["schema_version"] == 1
    assert {**one} == {
        "schema_version": 1,
        **next(r for r in every["rules"] if r["name"] == "dubbel-id"),
    }


def test_rule_corrects(said: Said) -> None:
    """A name that is nearly right gets the right one."""
    assert said("rule", "dubel-id")[2] == "er is geen regel 'dubel-id': bedoelt u 'dubbel-id'?\n"


@pytest.mark.parametrize("kind", ["opgave", "opgaven", "Opgaven"])
def test_list_takes_both_words(said: Said, repo: Path, kind: str) -> None:
    """A kind may be named in the singular and in the plural."""
    code, text, _ = said("list", kind, str(repo))
    assert code == 0
    assert text.splitlines()[2].split() == ["wonen", "Betaalbaar", "wonen", "lopend"]


def test_list_tells_the_norm(said: Said, repo: Path) -> None:
    """An indicator is listed with its norm in signs."""
    assert said("list", "indicator", str(repo))[1].splitlines()[1].split("  ")[-1] == "≥ 100"


def test_list_for_programs(said: Said, repo: Path) -> None:
    """JSON holds every field that a file fills in, in ASCII."""
    _, text, _ = said("list", "opgave", str(repo), "--output-format", "json")
    data = json.loads(text)
    assert text.isascii()
    assert [record["id"] for record in data["records"]] == ["groen", "wonen"]
    assert data["records"][1]["fields"]["benodigde_fte"] == [{"periode": "2026-K1", "fte": "2.5"}]


def test_list_for_spreadsheets(said: Said, repo: Path) -> None:
    """A cell that a spreadsheet would run is made text."""
    _, text, _ = said("list", "opgave", str(repo), "--output-format", "csv")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0][:2] == ["id", "titel"]
    assert rows[1][:2] == ["groen", "'=1+1 | groen"]


def test_list_for_documents(said: Said, repo: Path) -> None:
    """A cell cannot break out of a Markdown table."""
    _, text, _ = said("list", "opgave", str(repo), "--output-format", "markdown")
    assert "| groen | \\=1+1 \\| groen | verkenning |  |  |" in text.splitlines()


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (("status=lopend",), ["wonen"]),
        (("status=LOPEND", "id=wonen"), ["wonen"]),
        (("status=lopend", "id=groen"), []),
        (("benodigde_fte.fte=2,5",), ["wonen"]),
        (("benodigde_fte.fte=2.5",), ["wonen"]),
        (("titel.x=y",), []),
        (("titel==1+1 | groen",), ["groen"]),
    ],
)
def test_list_filters(said: Said, repo: Path, filters: tuple[str, ...], found: list[str]) -> None:
    """Every filter must hold; case and the sign for decimals do not matter."""
    where = [word for text in filters for word in ("--where", text)]
    _, text, _ = said("list", "opgave", str(repo), "--output-format", "json", *where)
    assert [record["id"] for record in json.loads(text)["records"]] == found


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("status", "schrijf veld=waarde"),
        ("statu=x", "bedoelt u 'status'?"),
        ("path=x", "geen veld 'path'"),
    ],
)
def test_list_refuses_a_wrong_filter(said: Said, repo: Path, where: str, told: str) -> None:
    """A filter that can never hold is refused, with a hint."""
    code, _, complaint = said("list", "opgave", str(repo), "--where", where)
    assert code == 2
    assert told in complaint


def test_list_names_the_filter_that_is_wrong(said: Said, repo: Path) -> None:
    """Also where the one before it is right."""
    _, _, told = said("list", "opgaven", str(repo), "--where", "status=lopend", "--where", "titel")

    assert told.startswith("--where 'titel': ")


def test_show_tells_all(said: Said, repo: Path) -> None:
    """A record is shown with its fields, and its thread up and down with figures."""
    code, text, _ = said("show", "doelstelling:meer-woningen", str(repo))
    assert code == 0
    assert "  titel                        Meer betaalbare woningen" in text
    up, _, down = text.partition("De gouden draad omhoog")[2].partition("De gouden draad omlaag")
    assert up.split("\n")[1:3] == [
        "└── opgave:wonen  Betaalbaar wonen (lopend, bestuur: college)",
        "    └── organisatie:organisatie  Gemeente Voorbeeld",
    ]
    assert down.split("\n")[1:4] == [
        "├── indicator:woningen  Nieuwe woningen (80 woningen over 2025; norm ≥ 100)",
        "└── opdracht:bouwen  Bouwgrond vrijmaken",
        "    └── team:wonen  Team Wonen",
    ]


def test_show_lists_the_findings(said: Said, repo: Path) -> None:
    """What was found in the record stands below it."""
    with (repo / "teams" / "wonen.yaml").open("a", encoding="utf-8") as file:
        file.write("kleur: blauw\n")
    _, text, _ = said("show", "team:wonen", str(repo))
    assert "teams/wonen.yaml:2:1: fout onbekend-veld: " in text
    data = json.loads(said("show", "team:wonen", str(repo), "--output-format", "json")[1])
    assert "onbekend-veld" in {finding["rule"] for finding in data["findings"]}
    assert [branch["id"] for branch in data["up"]] == ["bouwen"]


def test_show_asks_which(said: Said, repo: Path) -> None:
    """An id that is used twice has to be named with its kind."""
    code, _, told = said("show", "wonen", str(repo))
    assert code == 2
    assert told == "'wonen' is er meer dan eens: kies opgave:wonen of team:wonen\n"


def test_show_finds_a_bare_id(said: Said, repo: Path) -> None:
    """An id that is used once is enough."""
    assert said("show", "bouwen", str(repo))[1].startswith("opdracht:bouwen  Bouwgrond vrijmaken\n")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("opgave:wone", "bedoelt u 'wonen'?"),
        ("xyzzy", "er is geen record 'xyzzy'\n"),
        ("opgve:wonen", "bedoelt u 'opgave'?"),
        ("stuk", "'aanzien check' zegt waarom"),
    ],
)
def test_show_corrects(said: Said, broken: Path, name: str, told: str) -> None:
    """A name that does not exist gets the nearest one, or the reason."""
    code, _, complaint = said("show", name, str(broken))
    assert code == 2
    assert told in complaint


def test_show_without_fine_lines(said: Said, repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the output lacks the lines of a tree, plain signs take their place."""
    monkeypatch.setattr("aanzien_cli.cli.streams.shows", lambda _: False)
    assert "\n`-- organisatie:organisatie" in said("show", "opgave:wonen", str(repo))[1]


@pytest.mark.parametrize(
    "line",
    [
        *("rule dubbel-id", "list opgaven repo", "show opgave:wonen repo"),
        *("capacity repo", "indicators woningen repo", "teams wonen repo"),
    ],
)
@pytest.mark.usefixtures("repo")
def test_a_file_gets_what_would_be_printed(said: Said, tmp_path: Path, line: str) -> None:
    """With -o the same text stands in that file, and nothing is printed."""
    day = () if line.startswith("rule") else ("--peildatum", "2026-03-01")
    command = (*line.split(), *day, "--output-format", "json")
    code, printed, told = said(*command)

    assert (code, told) == (0, "")
    assert json.loads(printed)
    assert said(*command, "-o", "uit.json") == (0, "", "")
    assert (tmp_path / "uit.json").read_text(encoding="utf-8") == printed
