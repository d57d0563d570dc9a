"""Indicators: the command, as a user gives it."""

import csv
import io
import json
from pathlib import Path

import pytest
from support.golden_files import assert_golden
from support.program import Run, Said

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = ("--peildatum", "2026-03-01")
HOSTILE = """\
naam: "=1+1\\u202e ::error::"
eenheid: "##[error]"
metingen: [{peildatum: 2026-01-01, waarde: 7}]
norm: {waarde: "<= 5", vastgesteld_door: "\\u001b[31m"}
"""


@pytest.mark.parametrize("example", ["energietransitie", "heronderzoeken"])
def test_the_list_of_an_example(said: Said, example: str) -> None:
    """Per goal every indicator with its course, norm, verdict, trend and age."""
    code, text, complaint = said("indicators", "-C", str(EXAMPLES / example), *DAY)

    assert (code, complaint) == (0, "")
    assert_golden(f"indicators/{example}.txt", text)


def test_one_indicator_in_full(said: Said) -> None:
    """With an id all figures, methods and doubts are shown."""
    text = ""
    for name in ("wachtlijst-net", "vertrouwen-warmteplan", "indicator:woonlasten-warmtenet"):
        _, page, _ = said("indicators", name, "-C", str(EXAMPLES / "energietransitie"), *DAY)
        text += page

    assert_golden("indicators/pages.txt", text)


def test_another_method(said: Said) -> None:
    """--method lets the list judge by the name of a published method."""
    _, text, _ = said(
        "indicators", "--method", "lineair", "-C", str(EXAMPLES / "energietransitie"), *DAY
    )

    assert "Het oordeel is volgens de methode lineair." in text
    assert "68 % van de weg naar de norm; zo doorgetrokken 3,3 % op de termijn" in text


def test_only_an_opgave(said: Said) -> None:
    """--opgave shows the indicators of one opgave, and knows when an id is not one of them."""
    place = ("-C", str(EXAMPLES / "energietransitie"), *DAY)
    _, text, _ = said("indicators", "--opgave", "vergunningen-op-tijd", *place)
    code, _, told = said("indicators", "energiearmoede", "--opgave", "vergunningen-op-tijd", *place)

    assert text.startswith("Databoek: 3 indicatoren")
    assert (code, told) == (
        2,
        "--opgave 'vergunningen-op-tijd': 'energiearmoede' hoort niet bij deze opgave\n",
    )


def test_json_is_data(said: Said) -> None:
    """Every figure and every statistic is in the data, in ASCII."""
    _, text, _ = said(
        *("indicators", "--output-format", "json", "-C", str(EXAMPLES / "energietransitie"), *DAY)
    )
    data = json.loads(text)
    found = {each["id"]: each for each in data["indicators"]}

    assert text.isascii()
    assert data["schema_version"] == 1
    assert found["energiearmoede"]["verdict"]["status"] == "risico"
    assert found["energiearmoede"]["verdict"]["chance"] == 0.518477
    assert found["energierekening"]["methods"]["lineair"] is None
    assert found["bezwaar-gegrond"]["verdict"]["interval"][0] > 9


def test_csv_is_safe_for_a_spreadsheet(said: Said, repo: Path) -> None:
    """One line per indicator, and no cell that a spreadsheet would run."""
    (repo / "indicatoren").mkdir(exist_ok=True)
    (repo / "indicatoren" / "zz.yaml").write_text(HOSTILE, encoding="utf-8")
    _, text, _ = said("indicators", "--output-format", "csv", "-C", str(repo), *DAY)
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text))}

    assert rows["zz"]["naam"].startswith("'=1+1")
    assert rows["zz"]["oordeel"] == "niet gehaald"
    whole = said(
        "indicators", "--output-format", "csv", "-C", str(EXAMPLES / "heronderzoeken"), *DAY
    )
    assert len([*csv.DictReader(io.StringIO(whole[1]))]) > 3


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_nothing_in_a_file_steers_the_terminal(aanzien: Run, repo: Path, form: str) -> None:
    """No control character, hidden direction or command of a CI system comes out."""
    (repo / "indicatoren").mkdir(exist_ok=True)
    (repo / "indicatoren" / "zz.yaml").write_text(HOSTILE, encoding="utf-8")
    for name in ([], ["zz"]):
        done = aanzien("indicators", *name, "--output-format", form, *DAY, cwd=repo)
        text = done.stdout.decode()
        assert done.returncode == 0
        assert not {"\x1b", "\u202e"} & set(text)
        assert "##[" not in text
        assert not any(line.lstrip().startswith("::") for line in text.splitlines())


def test_what_cannot_be_shown_is_told(said: Said, repo: Path) -> None:
    """An unknown id, a record of another kind and a folder without indicators have a sentence."""
    place = ("-C", str(repo))
    for path in (repo / "indicatoren").glob("*"):
        path.unlink()
    nothing = said("indicators", *place)
    (repo / "indicatoren").mkdir(exist_ok=True)
    (repo / "indicatoren" / "i.yaml").write_text("naam: I\n", encoding="utf-8")
    (repo / "opgaven" / "leeg.yaml").write_text("titel: Leeg\n", encoding="utf-8")

    assert nothing[2] == "in deze map staan geen indicatoren: maak een bestand in 'indicatoren'\n"
    assert said("indicators", "nergens", *place)[0] == 2
    assert said("indicators", "opgave:leeg", *place)[2] == (
        "'opgave:leeg' is geen indicator maar een opgave\n"
    )
    assert said("indicators", "--opgave", "leeg", *place)[2] == (
        "--opgave 'leeg': er horen geen indicatoren bij deze opgave\n"
    )


def test_verbose_counts(said: Said) -> None:
    """-v tells how many indicators there were, and the day; -q does not."""
    place = ("indicators", "-C", str(EXAMPLES / "heronderzoeken"), *DAY, "-v")

    assert said(*place)[2].endswith("indicatoren, peildatum 2026-03-01\n")
    assert said(*place, "-q")[2] == ""
