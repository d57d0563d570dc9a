"""What if: the three answers to a move of people."""

import math
from datetime import date
from decimal import Decimal

import pytest
from analysis.capacity.samples import made, opdracht, team

from aanzien_cli.analysis.capacity.move import Move, parse_move
from aanzien_cli.analysis.capacity.what_if import Answer, what_if
from aanzien_cli.analysis.hours import Work, hours_in

FILES = {
    "afdelingen/vergunningen.yaml": (
        "naam: Vergunningen\nbezetting_fte: 6\nreguliere_werkzaamheden:\n"
        "  - {wat: aanvragen, fte: 4, wettelijk: ja}\n"
        "  - {wat: archief, fte: 0.3, wettelijk: nee}\n"
    ),
    "teams/warmte.yaml": team("persoon: p-1, fte: 1, van: 2025-01-01"),
    "teams/loket.yaml": team(
        "persoon: p-2, fte: 1, van: 2025-01-01", more="afdeling: vergunningen\n"
    ),
    "opdrachten/loopt.yaml": opdracht(
        "periode: 2026, fte: 0.9", "periode: 2027, fte: 0.2", team="warmte"
    ),
    "opdrachten/wacht.yaml": opdracht("periode: 2026-K4, fte: 0.5", status="gereed", team="warmte"),
    "opdrachten/klein.yaml": opdracht("periode: 2026-K4, fte: 0.1", status="gereed", team="warmte"),
    "opdrachten/leeg.yaml": "titel: Leeg\nteam: warmte\nstatus: gereed\n",
    "opdrachten/snel.yaml": opdracht(
        "periode: 2026-K4, fte: 0.8", status="gereed", team="loket", more="prioriteit: 1\n"
    ),
    "opdrachten/balie.yaml": opdracht("periode: 2026-K4, fte: 0.2", team="loket"),
}


def answered(sentence: str, files: dict[str, str] | None = None) -> Answer:
    """Answer a sentence that can be read."""
    register = made({**FILES, **(files or {})})
    move = parse_move(sentence, register)
    assert isinstance(move, Move)
    return what_if(register, move, Work())


def test_a_sentence() -> None:
    """A move is an amount, an afdeling, a team and a start; a day will do, and an end."""
    register = made(FILES)
    plain = parse_move("2,0 fte vergunningen -> warmte van 2026-K4", register)
    whole = parse_move("0.5 fte uit vergunningen naar warmte vanaf 2026-11-02 tot 2027", register)

    assert isinstance(plain, Move)
    assert (str(plain.fte), plain.source.id, plain.target.id) == ("2.0", "vergunningen", "warmte")
    assert (plain.start, plain.end) == (date(2026, 10, 1), date.max)
    assert isinstance(whole, Move)
    assert (whole.start, whole.end) == (date(2026, 11, 2), date(2027, 1, 1))
    today = parse_move("1 fte vergunningen → warmte", register)
    assert isinstance(today, Move)
    assert today.start == date(2026, 3, 1)


def test_a_discipline_is_no_place_that_people_come_from() -> None:
    """It is a likely mistake: capacity is told per discipline too."""
    settings = "naam: X\ndisciplines: [jurist]\n"
    found = parse_move("1 fte jurist -> warmte", made({**FILES, "aanzien.yaml": settings}))

    assert found == "'jurist' is een discipline: noem de afdeling waar de mensen vandaan komen"


@pytest.mark.parametrize(
    ("sentence", "complaint"),
    [
        ("iets anders", "schrijf bijvoorbeeld"),
        ("veel fte vergunningen -> warmte", "hier hoort een getal"),
        ("1 fte vergunningen -> warmte van 2026-K5", "K1 tot en met K4"),
        ("1 fte vergunningen -> warmte van 2026-02-31", "februari 2026"),
        ("0 fte vergunningen -> warmte", "groter dan 0"),
        ("1 fte vergunningen -> warmte van 2026-K4 tot 2026-K4", "'tot' ligt na 'van'"),
        ("1 fte vergunning -> warmte", "bedoelt u 'vergunningen'?"),
        ("1 fte vergunningen -> warmtes", "bedoelt u 'warmte'?"),
        ("1 fte xyzzy -> warmte", "de afdeling 'xyzzy' bestaat niet"),
    ],
)
def test_a_sentence_that_says_nothing(sentence: str, complaint: str) -> None:
    """What cannot be read is answered with a Dutch sentence that helps."""
    found = parse_move(sentence, made(FILES))

    assert isinstance(found, str)
    assert complaint in found


@pytest.mark.parametrize(
    ("sentence", "absent"),
    [
        ("6 fte vergunningen -> warmte", "0"),
        ("6,5 fte vergunningen -> warmte", "0.5"),
        ("7 fte uitgeleend -> loket", "7"),
        ("7 fte ongeteld -> warmte", "0"),
    ],
)
def test_more_than_there_is(sentence: str, absent: str) -> None:
    """What an afdeling has not got is counted, also where it lends too much; not if none knows."""
    files = {
        "afdelingen/uitgeleend.yaml": "naam: U\nbezetting_fte: 1\n",
        "afdelingen/ongeteld.yaml": "naam: O\n",
        "inzetafspraken/a.yaml": (
            "van_afdeling: uitgeleend\nnaar: warmte\nfte: 2\nvan: 2026-01-01\nstatus: geleverd\n"
        ),
    }

    assert answered(sentence, files).absent == Decimal(absent)


def test_what_falls() -> None:
    """What no longer fits falls, least first; beside it stands what fell already."""
    found = answered("2.0 fte vergunningen -> warmte van 2026-K4")

    assert found.falls_before.falls == ()
    assert [piece.name for piece in found.falls.falls] == ["archief"]
    assert not answered("2.5 fte vergunningen -> warmte").falls.fits


def test_what_moves() -> None:
    """At the afdeling work starts later, at the team that gets people earlier."""
    found = answered("1.5 fte vergunningen -> warmte van 2026-K4 tot 2027-K2")
    moved = {each.opdracht.id: (str(each.before), str(each.after)) for each in found.shifts}

    assert moved == {"snel": ("2026-K4", "2027-K2"), "wacht": ("2027-K1", "2026-K4")}


def test_nothing_moves() -> None:
    """Where there is room before and after, no start moves; neither where nothing waits."""
    assert answered("0.1 fte vergunningen -> loket van 2026-K4").shifts == ()
    lost = answered("6 fte vergunningen -> warmte van 2026-K4")
    assert [str(each.after) for each in lost.shifts if each.opdracht.id == "snel"] == ["None"]


def test_what_waits() -> None:
    """Below full load work waits longer; above it piles up, in hours a period."""
    some = answered("1.0 fte vergunningen -> warmte van 2026-K4")
    much = answered("2.0 fte vergunningen -> warmte van 2026-K4")

    assert some.flow.left == 5
    assert some.flow_before.wait is not None
    assert some.flow.wait is not None
    assert some.flow_before.wait < some.flow.wait < math.inf
    assert some.flow.backlog == 0
    assert much.flow.wait == math.inf
    assert much.flow.backlog == pytest.approx(0.3 * hours_in(Work(), much.period))
    assert answered("9 fte vergunningen -> warmte").flow.load is None


def test_what_the_team_gets() -> None:
    """The team's own balance in the period of the start stands beside it."""
    found = answered("2.0 fte vergunningen -> warmte van 2026-K4")

    assert (found.target.there.total, found.target.asked.total) == (Decimal(1), Decimal("0.9"))


def test_work_beyond_the_horizon() -> None:
    """Work that waits for a period further off than twelve quarters is left out."""
    files = {
        "opdrachten/ver.yaml": opdracht("periode: 2031, fte: 1", status="gereed", team="warmte")
    }
    found = answered("2.0 fte vergunningen -> warmte van 2026-K4", files)

    assert "ver" not in {each.opdracht.id for each in found.shifts}
