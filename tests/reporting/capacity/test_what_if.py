"""What if: the answer to a move of people, as a reader at a terminal sees it."""

from reporting.capacity.samples import shown
from support.repository import register as load

from aanzien_cli.analysis.capacity.move import Move, parse_move
from aanzien_cli.analysis.capacity.overview import overview
from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.capacity.periods import span
from aanzien_cli.reporting.capacity.bar import FINE, PLAIN
from aanzien_cli.reporting.capacity.text import render_text


def lines(move: str) -> list[str]:
    """Give the lines of the answer to a move, drawn with plain signs."""
    return render_text(shown(move=move), PLAIN).splitlines()


def test_more_than_there_is() -> None:
    """Who asks for more people than there are is told so first; the sum has its minus."""
    found = lines(move="99 fte vergunningen -> warmte van 2026-K2")

    assert found[1] == (
        "Let op: 99,0 fte is meer dan er is: vergunningen heeft 6,0 fte, waarvan al 1,5 fte is"
        " uitgeleend; 94,5 fte ontbreekt"
    )
    assert any("dan: 4,5 − 99,0 = −94,5 fte over" in line for line in found)


def test_an_answer() -> None:
    """A what-if is answered in three forms, and with what the team gets."""
    assert lines(move="1.0 fte vergunningen -> warmte van 2026-K2 tot 2026-K4")[:-4] == [
        (
            "Als 1,0 fte van vergunningen naar warmte gaat, van 1 april 2026 tot 1 oktober 2026"
            " (peildatum 2026-03-01)"
        ),
        "",
        "Wat er valt",
        "  nu: 4,5 fte over, regulier werk 5,0 fte; valt: archief (niet wettelijk)",
        (
            "  dan: 4,5 − 1,0 = 3,5 fte over; past niet: wettelijk werk valt niet, en ook"
            " als de rest valt (archief), is het tekort 0,5 fte"
        ),
        "",
        "Wat er schuift",
        "  Gereed (klaar): nu in 2026-K3, dan in 2026-K2",
        "",
        "Wat er wacht",
        "  nu: belasting 111 %; in 2026-K2 blijft 170 u liggen",
        "  dan: belasting 143 %; in 2026-K2 blijft 500 u liggen",
        "",
        "Wat warmte krijgt",
        "  in 2026-K2: 1,3 + 1,0 = 2,3 fte; lopende opdrachten vragen 0,9 fte",
        "",
    ]


def test_answers_at_the_edges() -> None:
    """Much room, nobody left, and an afdeling of unknown size each have their words."""
    quiet = "\n".join(lines(move="0.1 fte ruimte -> opwek van 2026-K1"))
    empty = "\n".join(lines(move="9 fte vergunningen -> opwek van 2026-K1"))
    unknown = "\n".join(lines(move="1 fte onbekend -> opwek van 2026-K1"))

    alone = lines(move="2 fte klein -> opwek van 2025-12-01")[1]

    assert alone == ("Let op: 2,0 fte is meer dan er is: klein heeft 1,0 fte; 1,0 fte ontbreekt")
    assert "meer dan er is" not in unknown
    assert "wachten 0,0 × de duur van een stuk werk" in quiet
    assert "geen opdracht die gereed staat, begint eerder of later" in quiet
    assert "dan: niemand over voor het reguliere werk" in empty
    assert "onbekend noemt geen bezetting_fte; wat er valt, is niet te zeggen" in unknown
    assert "zonder bezetting_fte is de wachttijd niet te zeggen" in unknown


def test_a_shift_to_nowhere() -> None:
    """A start that no longer exists is said to be outside the twelve periods."""
    files = {
        "afdelingen/v.yaml": "naam: V\nbezetting_fte: 1\n",
        "teams/t.yaml": "naam: T\nafdeling: v\n",
        "teams/u.yaml": "naam: U\n",
        "opdrachten/o.yaml": (
            "titel: O\nteam: t\nstatus: gereed\nclaims:\n  - {periode: 2026-K2, fte: 1}\n"
        ),
    }
    register = load(files)
    move = parse_move("1 fte v -> u van 2026-K1", register)
    assert isinstance(move, Move)
    text = render_text(overview(register, Per.TEAM, span(register), move=move), FINE)

    assert "O (o): nu in 2026-K2, dan past niet binnen 12 perioden" in text
