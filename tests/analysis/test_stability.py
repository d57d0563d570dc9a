"""Stability: hand-worked figures, and every trap that would make a fact look like an exodus."""

from datetime import date
from decimal import Decimal

import pytest
from support.dated_teams import CONFIRMED, LONG, judged, since, team, verdict

from aanzien_cli.analysis.stability.events import overlap_days
from aanzien_cli.analysis.stability.verdict import Verdict


def test_the_sentence_of_the_paper_example() -> None:
    """Four of seven stayed and two left in one month: said so, and shrunk as worked by hand."""
    leavers = [f"p-5 {LONG} 2025-06-01", f"p-6 {LONG} 2026-01-05", f"p-7 {LONG} 2026-01-20"]
    found = judged({"teams/a.yaml": team(*since("p-1", "p-2", "p-3", "p-4"), *leavers)})
    assert found.reason == (
        "4 van de 7 kernleden van een jaar geleden zijn er nog;"
        " 1 vertrok in juni 2025 en 2 in januari"
    )
    assert found.kept
    assert found.kept.shrunk == (Decimal(4) + Decimal("6.8")) / 15
    assert found.verdict is Verdict.UNSTABLE


@pytest.mark.parametrize(
    ("stay", "leave", "expected"),
    [
        (4, 1, Verdict.STABLE),
        (3, 1, Verdict.WATCH),
        (3, 2, Verdict.WATCH),
        (2, 2, Verdict.UNSTABLE),
        (1, 2, Verdict.SMALL),
    ],
)
def test_the_thresholds(stay: int, leave: int, expected: Verdict) -> None:
    """0.80 is stable, below it is worth a look, below 0.60 with two departures is unstable."""
    left = [f"q-{n} {LONG} 2025-0{n + 4}-01" for n in range(leave)]
    assert verdict(*since(*(f"p-{n}" for n in range(stay))), *left, extra=CONFIRMED) is expected


THEN = "kernleden van een jaar geleden"


def test_one_departure_is_never_unstable() -> None:
    """In a young team one of four is 30 % on a yearly basis, and still only worth a look."""
    found = judged(
        {
            "teams/a.yaml": team(
                *since("p-1", "p-2", "p-3", day="2025-11-01"), "p-4 2025-11-01 2025-12-01"
            )
        }
    )
    assert found.kept
    assert found.kept.yearly is not None
    assert found.kept.yearly < Decimal("0.60")
    assert found.verdict is Verdict.WATCH


@pytest.mark.parametrize(
    ("members", "extra", "expected"),
    [
        (since("p-1", "p-2", "p-3", "p-4"), "", Verdict.UNCONFIRMED),
        (since("p-1", "p-2"), "", Verdict.UNCONFIRMED),
        (since("p-1", "p-2", day="2026-01-15"), "", Verdict.YOUNG),
        (["p-1", "p-2"], "", Verdict.UNKNOWN),
        ([], "", Verdict.EMPTY),
        ([f"p-1 {LONG} 2023-05-01"], "", Verdict.EMPTY),
        (since("p-1", "p-2"), "tot: 2025-01-01\n", Verdict.ENDED),
        (since("p-1", "p-2"), "soort: professioneel\n", Verdict.KNOWLEDGE),
    ],
)
def test_what_is_not_judged(members: list[str], extra: str, expected: Verdict) -> None:
    """Who is young, small, unknown or over gets a word, and no judgement."""
    assert verdict(*members, extra=extra) is expected


def test_a_team_without_a_core_of_then_began_later() -> None:
    """A team that stood empty began when somebody came."""
    found = judged({"teams/a.yaml": team(f"p-1 {LONG} 2023-05-01", "p-2 2025-09-01")})
    assert found.kept
    assert found.kept.start == date(2025, 9, 1)
    assert found.reason == "het ene kernlid van het begin (2025-09-01) is er nog"


@pytest.mark.parametrize(
    ("members", "sentence"),
    [
        ([f"p-1 {LONG} 2025-09-01"], "het ene kernlid van een jaar geleden is vertrokken"),
        (
            [f"p-1 {LONG} 2025-09-01", f"p-2 {LONG} 2025-09-01"],
            f"geen van de 2 {THEN} is er nog; 2 vertrokken in september 2025",
        ),
        (since("p-1", "p-2"), "beide kernleden van een jaar geleden zijn er nog"),
        (
            [*since("p-1"), f"p-2 {LONG} 2026-02-01", "p-3 2026-02-01"],
            f"1 van de 2 {THEN} is er nog; 1 vertrok in februari; 1 kwam erbij",
        ),
    ],
)
def test_sentences_for_small_numbers(members: list[str], sentence: str) -> None:
    """One and none have sentences of their own."""
    assert judged({"teams/a.yaml": team(*members)}).reason == sentence


def test_who_returns_did_not_leave() -> None:
    """Somebody who was away for a while is there, and did not come as somebody new."""
    files = {
        "teams/a.yaml": team(
            *since("p-1", "p-2", "p-3"), f"p-4 {LONG} 2025-06-01", "p-4 2025-10-01"
        )
    }
    kept = judged(files).kept
    assert kept
    assert not kept.departures
    assert not kept.arrivals
    assert kept.share == 1


def test_leaving_the_core_counts() -> None:
    """Who stays beside the core is no core member any more."""
    lines = team(*since("p-1", "p-2", "p-3"), f"p-4 {LONG} 2025-12-01")
    files = {"teams/a.yaml": lines + "  - {persoon: p-4, kern: nee, van: 2025-12-01}\n"}
    found = judged(files)
    assert found.kept
    assert [each.person for each in found.kept.departures] == ["p-4"]
    assert "p-4" in found.past.everyone(date(2026, 3, 1))


def test_a_fixed_term_is_no_departure() -> None:
    """Who leaves when the agreed term is over does not count; who leaves before does."""
    rotation = "rotatie: {termijn: 12, overlap: 4}\n"
    termed = ["p-1 2024-06-01 2025-06-01", "p-2 2024-06-01 2025-06-01", "p-3 2024-12-01 2025-12-01"]
    new = ["p-5 2025-05-01", "p-6 2025-05-01", "p-7 2025-11-01"]
    found = judged(
        {"teams/a.yaml": team(*termed, "p-4 2024-12-01 2025-04-01", *new, extra=rotation)}
    )
    assert found.kept
    assert (found.kept.unplanned, len(found.kept.left)) == (1, 4)
    assert "4" not in found.reason.partition("(")[2]
    assert "(3 na de vaste termijn)" in found.reason
    assert found.exodus is None
    assert overlap_days(found.past, found.kept.departures[1]) == 31
