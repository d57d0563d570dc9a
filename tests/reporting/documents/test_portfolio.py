"""Portfolio: what the report on work, people and choices says."""

import pytest
from reporting.documents.example_report import NAMES, told
from support.golden_files import assert_golden
from support.repository import inspected

from aanzien_cli.reporting.documents import portfolio
from aanzien_cli.reporting.documents.context import CannotTellError, Context
from aanzien_cli.reporting.documents.making import to_markdown


def _told(files: dict[str, str]) -> str:
    return to_markdown(portfolio.build(Context(inspected(files))))


@pytest.mark.parametrize("example", NAMES)
def test_the_portfolio_of_an_example_reads_well(example: str) -> None:
    """The whole text, to be read as prose."""
    assert_golden(f"reports/{example}/portfolio.md", told(portfolio.KIND, example))


def test_without_work_there_is_no_portfolio() -> None:
    """Who asks for a board without opdrachten reads a sentence."""
    with pytest.raises(CannotTellError, match="geen opdrachten"):
        portfolio.build(Context(inspected({"aanzien.yaml": "naam: Gemeente Voorbeeld\n"})))


def test_little_is_said_as_such() -> None:
    """One opdracht of one line gives a board, and says of the rest that it is not there."""
    text = _told({"opdrachten/wonen.yaml": "titel: Woningen bouwen\n"})

    assert "De opdrachten nu: status onbekend 1." in text
    assert "| Woningen bouwen[^1] | geen | geen team | niet opgeschreven |" in text
    assert "Er is geen team met tijd of met werk" in text
    assert "Er wacht geen keuze" in text
    assert "Er is nog geen besluit opgeschreven." in text


def test_a_choice_that_waits_says_how_long() -> None:
    """A request for people names how many, from whom and for whom, even where that is not known."""
    bare = "van_afdeling: ruimte\nnaar: warmte\ngevraagd_op: 2026-02-20\n"
    files = {
        "opdrachten/wonen.yaml": "titel: Woningen bouwen\n",
        "inzetafspraken/kaal.yaml": bare,
        "besluiten/open.yaml": "soort: start\ngevraagd_op: 2025-06-01\n",
    }

    text = _told(files)

    assert "| 20 feb 2026 | mensen van ruimte naar warmte[^2] | ○ 9 dagen |" not in text
    assert "mensen van ruimte naar warmte" in text
    assert "▲" in text.partition("Welke keuzes wachten?")[2]


def test_old_choices_are_counted_and_not_listed() -> None:
    """The report lists the newest dozen besluiten, and says how many came before."""
    files = {
        f"besluiten/b-{number:02}.yaml": f"soort: start\nbesloten_op: 2025-01-{number:02}\n"
        for number in range(1, 15)
    }

    text = _told({"opdrachten/wonen.yaml": "titel: Woningen bouwen\n", **files})

    assert "Daarvóór is er nog een deel: 2 besluiten." in text


def test_too_much_work_says_what_switching_takes() -> None:
    """Who is in two teams loses time on the way; only a note on claims says what a claim is."""
    seat = "soort: waardetoevoegend\nleden: [{persoon: p, fte: 0.5, van: 2025-01-01}]\n"
    work = "titel: A\nstatus: in_uitvoering\nteam: warmte\n"
    files = {
        "personen/p.yaml": "fte: 1\ndisciplines: [bouw]\n",
        "teams/warmte.yaml": f"naam: Warmte\n{seat}",
        "teams/wind.yaml": f"naam: Wind\n{seat}",
        "opdrachten/a.yaml": f"{work}claims: [{{periode: 2026-K1, fte: 2, discipline: bouw}}]\n",
    }

    text = _told(files)
    bare = _told(files | {"opdrachten/a.yaml": f"{work}claims: [{{periode: 2026-K1, fte: 2}}]\n"})

    assert (
        "- Warmte in het eerste kwartaal van 2026: het werk vraagt 2,0 fte, en er is 0,5 fte."
        " Van de tijd gaat 17 % op aan wisselen.[^"
    ) in text
    assert "Een claim is de tijd" not in text
    assert "Een claim is de tijd" in bare


def test_the_weight_of_each_point_of_view_is_told() -> None:
    """Where the organisation wrote it down; one without a weight says that it is not known."""
    views = "perspectieven: [{id: geld, naam: Kosten, gewicht: 1,5}, {id: mens}]\n"
    without = "perspectieven: [{id: geld, naam: Kosten}]\n"
    work = {"opdrachten/a.yaml": "titel: A\n"}
    said = "Hoe zwaar elk gezichtspunt telt bij een keuze: Kosten (1,5) en mens (onbekend)."

    assert said in _told({"aanzien.yaml": f"naam: X\n{views.replace('1,5', '1.5')}", **work})
    assert "gezichtspunt" not in _told({"aanzien.yaml": f"naam: X\n{without}", **work})
    assert "gezichtspunt" not in _told(work)
