"""Text: capacity for a reader at a terminal."""

import pytest
from reporting.capacity.samples import shown
from support.repository import register as load

from aanzien_cli.analysis.capacity.bottleneck import Bottleneck
from aanzien_cli.analysis.capacity.least_loss import Loss, Piece
from aanzien_cli.analysis.capacity.overview import overview
from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.capacity.periods import span
from aanzien_cli.reporting.capacity.bar import FINE, PLAIN
from aanzien_cli.reporting.capacity.land import falls_in_words
from aanzien_cli.reporting.capacity.text import bottleneck_in_words, render_text


def lines(per: Per = Per.TEAM, move: str = "") -> list[str]:
    """Give the lines of an overview, drawn with plain signs."""
    return render_text(shown(per, move), PLAIN).splitlines()


def after(heading: str, found: list[str]) -> list[str]:
    """Give the lines below a heading, up to the next empty one."""
    start = next(n for n, line in enumerate(found) if line.startswith(heading)) + 1
    rest = found[start:]
    return rest[: rest.index("")] if "" in rest else rest


def test_sums_are_shown_as_sums() -> None:
    """Where it does not fit, the terms stand there, with what switching takes."""
    first, second, *_ = after("Team Warmte (warmte): 2 opdrachten tegelijk, afspraak 1", lines())

    assert first.startswith("  2026-K1  aanbod     420 u  vraag     590 u")
    assert "142 %  ####################>  te veel; kans op te veel" in first
    assert (
        second.strip()
        == "1,2 + 0,5 = 1,7 > 1,3 fte, min 8 % schakelverlies; P80 930 u, P95 1.240 u"
    )


def test_how_far_the_demand_may_go() -> None:
    """P80 and P95 stand below a row with a chance of too much, and the heading explains them."""
    heading, found = "\n".join(lines()[:4]), after("Team Warmte", lines())

    assert "P80 en P95: in 8 van de 10 en in 19 van de 20 gevallen is de vraag hooguit" in heading
    assert found[1].strip().startswith("1,2 + 0,5")
    assert [line for line in lines(Per.AFDELING) if "P80" in line] == []


def test_ready_work_is_drawn_apart() -> None:
    """What is only ready has a sign of its own, and words when just that is too much."""
    found = after("Team Warmte", lines())

    assert "==" in found[2]
    assert found[2].split("  ")[-1].startswith("te veel met wat gereed staat; kans op te veel")
    assert found[0].count("=") == 0


def test_people_are_no_subject_of_a_report() -> None:
    """Only where people stand there is that said, and they stand in the order of their ids."""
    found = lines(Per.PERSOON)
    names = [line for line in found if line.startswith("p-")]

    assert "Dit gaat over personen: bespreek het met hen, en zet het niet in een verslag." in found
    assert names == sorted(names)
    assert not any("Dit gaat over personen" in line for line in lines())


def test_no_supply_and_no_demand() -> None:
    """A team without people, or without work, is said to be so."""
    found = after("Team Rust", lines())

    assert found[0].endswith("geen aanbod; kans op te veel 100 %")
    assert found[2].endswith("....................   geen vraag")


def test_bottlenecks_are_named() -> None:
    """What falls short is told with who could do it, and that nobody can."""
    found = after("Knelpunt", lines())

    assert any("in techniek: niemand in een team kan dit; gevraagd" in line for line in found)
    assert any("in planoloog: alleen p-2, p-3 kunnen dit" in line for line in found)


def test_bottleneck_of_one_and_of_many() -> None:
    """One person is one; a crowd is counted."""
    one = Bottleneck(("a", "b"), ("p-1",), 20.0, 10.0)
    many = Bottleneck(("a",), tuple(f"p-{n}" for n in range(9)), 20.0, 10.0)

    assert bottleneck_in_words(one) == (
        "tekort 10 u in a en b: alleen p-1 kan dit (10 u); gevraagd 20 u"
    )
    assert "alleen 9 mensen kunnen dit" in bottleneck_in_words(many)
    assert bottleneck_in_words(many._replace(unsure=many.people)) == (
        "tekort 10 u in a: van 9 mensen is niet bekend wat zij kunnen (10 u); gevraagd 20 u"
    )


def test_koning_zonder_land() -> None:
    """Per opgave stands what was needed and delivered; only an urgent one can fall short."""
    found = after("Koning zonder land", lines())

    assert found[0] == "  Van het gas af (energie)"
    assert "nodig   4,0  gevraagd   2,5  toegezegd   2,5  geleverd   2,5" in found[1]
    assert "63 %" in found[1]
    assert "nodig     –" in found[2]
    assert found[-2] == "  Wonen (wonen)"
    assert not found[-1].endswith("drempel van 50 %")


def test_a_land_that_is_too_small() -> None:
    """An urgent opgave that gets less than the threshold is told so."""
    files = {
        "opgaven/e.yaml": (
            "titel: E\nurgentie: {niveau: hoog}\nopgavemanager: p-9\nstatus: lopend\n"
            "benodigde_fte:\n  - {periode: 2026, fte: 4}\n"
        )
    }
    register = load(files)
    text = render_text(overview(register, Per.TEAM, span(register)), FINE)

    assert text.count("onder de drempel van 50 %") == 4
    assert "Er is geen team met aanbod of vraag." in text
    assert "nodig   4,0" in text


def test_what_lending_asks() -> None:
    """Per afdeling stands what is left and what falls; equal periods are taken together."""
    found = after("Wat uitlenen vraagt", lines())

    assert found == [
        "  Klein (klein)",
        (
            "    2026-K1 tot en met 2026-K3  1,0 − 0,5 = 0,5 fte < 1,0 fte regulier werk:"
            " tekort 0,5 fte; past niet: wettelijk werk valt niet, en het tekort is 0,5 fte"
        ),
        "  Onbekend (onbekend)",
        "    2026-K1 tot en met 2026-K3  leent 0,5 fte uit; hoeveel mensen er zijn, staat er niet",
        "  =Ruimte (ruimte)",
        "    2026-K2 tot en met 2026-K3  9,0 − 0,5 = 8,5 fte, genoeg voor het reguliere werk (4,0)",
        "  Vergunningen (vergunningen)",
        (
            "    2026-K1 tot en met 2026-K3  6,0 − 1,5 = 4,5 fte < 5,0 fte regulier werk:"
            " tekort 0,5 fte; valt: archief (niet wettelijk)"
        ),
    ]


def test_choices_that_wait() -> None:
    """A choice is told with its age, and with the limit once that is past."""
    assert after("Keuzes die wachten", lines()) == [
        "  besluit:oud  gevraagd op 1 januari 2026, 59 dagen geleden, langer dan de afgesproken 30",
        "  inzetafspraak:e  gevraagd op 28 februari 2026, 1 dag geleden",
    ]


def test_what_to_know() -> None:
    """What is not in the sums stands below them."""
    assert "  1 afdeling noemt geen bezetting_fte en ontbreekt per afdeling (onbekend)" in after(
        "Let op", lines()
    )


@pytest.mark.parametrize("per", Per)
def test_every_kind(per: Per) -> None:
    """Each kind has a heading, bars of equal width, and no line that ends in a blank."""
    found = lines(per)

    assert found[0] == f"Capaciteit per {per}, 2026-K1 tot en met 2026-K3 (peildatum 2026-03-01)"
    assert {line.index("%") for line in found if line.startswith("  2026-K") and "%  " in line}
    assert [line for line in found if line != line.rstrip()] == []


def test_one_period() -> None:
    """A single period is named once; a person's sum is held against the contract."""
    text = render_text(shown(Per.PERSOON, last="2026-K1"), FINE)

    assert text.startswith("Capaciteit per persoon, 2026-K1 (peildatum")
    assert "0,5 + 0,6 = 1,1 > 1,0 fte contract" in text


def test_what_falls_in_words() -> None:
    """An answer without proof says so, and nothing that falls is said to be nothing."""
    piece = Piece("archief", 1.0, 1.0)

    assert falls_in_words(Loss((piece,), fits=True, proven=False)).endswith(
        "(niet bewezen dat het met minder kan)"
    )
    assert falls_in_words(Loss((), fits=True)) == "er valt niets"


def test_nothing_at_all() -> None:
    """An empty repository gives a heading and says that there is nothing."""
    register = load({"aanzien.yaml": "naam: X\n"})
    text = render_text(overview(register, Per.PARTNER, span(register)), FINE)

    assert text.splitlines()[2:] == ["Er is geen partner met aanbod of vraag."]
