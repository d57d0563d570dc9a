"""The command capacity: its options, and what it says when they make no sense."""

import json
from pathlib import Path

import pytest
from support.program import Run, Said

DAY = ("--peildatum", "2026-03-01")


@pytest.fixture
def staffed(repo: Path) -> Path:
    """Give a repository with people in its team."""
    (repo / "teams" / "wonen.yaml").write_text(
        "naam: Team Wonen\nleden:\n  - {persoon: p-1, fte: 1, van: 2025-01-01}\n", encoding="utf-8"
    )
    (repo / "afdelingen").mkdir()
    (repo / "afdelingen" / "ruimte.yaml").write_text(
        "naam: Ruimte\nbezetting_fte: 4\n", encoding="utf-8"
    )
    return repo


def test_text(said: Said, staffed: Path) -> None:
    """Without options the teams are shown, from the period of the peildatum on."""
    code, out, err = said("capacity", str(staffed), *DAY)

    assert (code, err) == (0, "")
    assert out.startswith("Capaciteit per team, 2026-K1 tot en met 2026-K4 (peildatum 2026-03-01)")
    assert "Team Wonen (wonen)" in out


def test_options(said: Said, staffed: Path) -> None:
    """Kind, periods, opgave and form can be chosen."""
    arguments = ("--per", "persoon", "--from", "2026-01", "--to", "2026-02", "--opgave", "wonen")
    code, out, _ = said("capacity", str(staffed), *DAY, *arguments, "--output-format", "json")
    data = json.loads(out)

    assert code == 0
    assert (data["per"], data["periods"]) == ("persoon", ["2026-01", "2026-02"])
    assert said("capacity", str(staffed), *DAY, "--output-format", "csv")[1].startswith('"soort"')


def test_what_if(said: Said, staffed: Path) -> None:
    """A move is answered instead of the tables."""
    sentence = "1,0 fte ruimte -> wonen van 2026-K2"
    code, out, _ = said("capacity", str(staffed), *DAY, "--what-if", sentence)

    assert code == 0
    assert out.startswith("Als 1,0 fte van ruimte naar wonen gaat, van 1 april 2026")


def test_more_and_less(said: Said, staffed: Path) -> None:
    """-v tells how much was weighed, -q takes that back."""
    assert said("capacity", str(staffed), *DAY, "-v")[2] == "1 × 4 perioden, per team\n"
    assert said("capacity", str(staffed), *DAY, "-v", "-q")[2] == ""


def test_a_file(said: Said, staffed: Path, tmp_path: Path) -> None:
    """Output goes to a file with the signs that any file can hold."""
    code, out, _ = said("capacity", str(staffed), *DAY, "-o", str(tmp_path / "uit.txt"))

    assert (code, out) == (0, "")
    assert "····" in (tmp_path / "uit.txt").read_text(encoding="utf-8")


def test_a_poor_terminal(aanzien: Run, staffed: Path) -> None:
    """The output is the same whatever the locale says."""
    one = aanzien("capacity", str(staffed), *DAY, env={"LC_ALL": "C"})

    assert one.stdout == aanzien("capacity", str(staffed), *DAY).stdout


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--from", "2026-K5"), "--from '2026-K5': een jaar heeft de kwartalen K1 tot en met K4"),
        (("--from", "2026-Q3"), "schrijf 2026-K3"),
        (("--from", "2026-K3", "--to", "2026-K1"), "ligt voor de eerste periode"),
        (("--from", "2026-W01", "--to", "2100"), "meer dan 120 perioden"),
        (("--opgave", "wonnen"), "--opgave 'wonnen': deze opgave bestaat niet: bedoelt u 'wonen'?"),
        (("--opgave", "xyzzy"), "deze opgave bestaat niet"),
        (("--what-if", "iets"), "--what-if 'iets': schrijf bijvoorbeeld"),
        (("--what-if", "1 fte ruimte -> wonen", "--output-format", "csv"), "kies --output-format"),
        (("--per", "straat"), "--per"),
    ],
    ids=str,
)
def test_misuse(said: Said, staffed: Path, arguments: tuple[str, ...], complaint: str) -> None:
    """What cannot be done ends with code 2 and a Dutch sentence."""
    code, out, err = said("capacity", str(staffed), *DAY, *arguments)

    assert (code, out) == (2, "")
    assert complaint in err
    assert "Traceback" not in err


def test_the_longest_time(said: Said, staffed: Path) -> None:
    """Ten years of months can be shown, and a month more cannot."""
    months = ("--per", "persoon", "--from", "2026-01", "--output-format", "json", "--to")
    code, out, _ = said("capacity", str(staffed), *DAY, *months, "2035-12")
    refused = said("capacity", str(staffed), *DAY, *months, "2036-01")

    assert (code, len(json.loads(out)["periods"])) == (0, 120)
    assert refused == (2, "", "dit zijn meer dan 120 perioden: kies een kortere tijd\n")


def test_broken_files(said: Said, staffed: Path) -> None:
    """A file that cannot be read is said to be missing from the sums."""
    (staffed / "teams" / "stuk.yaml").write_text("naam: [\n", encoding="utf-8")
    code, out, _ = said("capacity", str(staffed), *DAY)

    assert code == 0
    assert "1 bestand is niet of niet helemaal te lezen" in out
