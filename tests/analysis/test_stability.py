"""Stability: hand-worked figures, and every trap that would make a fact look like an exodus."""

from datetime import date
from decimal import Decimal

import pytest
from repository import Files, with_history

from aanzien_cli.analysis.stability.composition import compositions
from aanzien_cli.analysis.stability.events import last_change, overlap_days, rotates
from aanzien_cli.analysis.stability.familiarity import familiarity
from aanzien_cli.analysis.stability.retention import alive_since
from aanzien_cli.analysis.stability.verdict import Judgement, Verdict, judgement
from aanzien_cli.domain.drempels import Drempels
from aanzien_cli.domain.team import Team

LONG = "2023-01-01"


def team(*members: str, extra: str = "") -> str:
    """Write a team; `p-1 2023-01-01 2025-06-01` is a member with dates, `p-1` one without."""
    lines = [f"naam: A\n{extra}leden:" + ("" if members else " []")]
    for member in members:
        person, *dates = member.split()
        names = [f"{name}: {day}" for name, day in zip(("van", "tot"), dates, strict=False)]
        lines.append(f"  - {{{', '.join([f'persoon: {person}', *names])}}}")
    return "\n".join(lines) + "\n"


def since(*people: str, day: str = LONG) -> list[str]:
    """Write members who came on one day."""
    return [f"{person} {day}" for person in people]


def judged(files: Files, id_: str = "a", day: date = date(2026, 3, 1)) -> Judgement:
    """Judge one team."""
    register = with_history(files, day)
    found = register.get(Team, id_)
    assert found
    return judgement(found, register)


def verdict(*members: str, extra: str = "") -> Verdict:
    """Judge a team with these members."""
    return judged({"teams/a.yaml": team(*members, extra=extra)}).verdict


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
CONFIRMED = "bevestigd_op: 2026-02-01\n"


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


def test_an_exodus_is_found_at_its_boundaries() -> None:
    """Forty per cent within sixty days is one; a day later, or one person, is not."""
    stay = since("p-1", "p-2", "p-3")
    found = judged(
        {"teams/a.yaml": team(*stay, f"q-1 {LONG} 2025-10-01", f"q-2 {LONG} 2025-11-29")}
    )
    assert found.exodus
    assert (found.exodus.people, found.exodus.size) == (("q-1", "q-2"), 5)
    later = judged(
        {"teams/a.yaml": team(*stay, f"q-1 {LONG} 2025-10-01", f"q-2 {LONG} 2025-11-30")}
    )
    assert later.exodus is None
    alone = judged({"teams/a.yaml": team(*since("p-1"), f"q-1 {LONG} 2025-10-01")})
    assert alone.exodus is None


def test_the_end_of_a_team_is_no_exodus_unless_its_work_goes_on() -> None:
    """A team that is ready goes apart; one that everybody left while it worked did not."""
    leavers = [f"p-{n} {LONG}" for n in range(3)]
    files = {"teams/a.yaml": team(*leavers, extra="tot: 2026-01-01\n")}
    assert judged(files).exodus is None
    work = {"opdrachten/o.yaml": "titel: O\nteam: a\nstatus: in_uitvoering\n"}
    found = judged({**files, **work})
    assert found.exodus
    assert len(found.exodus.people) == 3
    early = [f"p-1 {LONG} 2025-11-15", f"p-2 {LONG} 2025-11-20", f"p-3 {LONG}"]
    assert judged({"teams/a.yaml": team(*early, extra="tot: 2026-01-01\n")}).exodus


def test_nobody_stays_in_a_team_that_is_over() -> None:
    """A member without an end leaves with the team; one who would come later never comes."""
    members = (f"p-1 {LONG}", f"p-2 {LONG} 2024-01-01", "p-3 2026-02-01")
    found = judged({"teams/a.yaml": team(*members, extra="tot: 2025-01-01\n")}).past
    assert [(each.person, str(each.end)) for each in found.spells] == [
        ("p-1", "2025-01-01"),
        ("p-2", "2024-01-01"),
    ]


def test_a_team_that_rotates_is_recognised() -> None:
    """Short stays and a core replaced twice are turns, and not an unstable team."""
    turns = [
        f"p-{n} {year}-01-01 {year + 1}-01-01" for n, year in enumerate([2022] * 4 + [2023] * 4)
    ]
    now = [f"q-{n} 2024-01-01 2025-06-01" for n in range(4)] + since(
        "r-1", "r-2", "r-3", "r-4", day="2025-06-01"
    )
    found = judged({"teams/a.yaml": team(*turns, *now)})
    assert found.verdict is Verdict.ROTATES
    assert not rotates(found.past, date(2022, 6, 1), Drempels())


def test_a_confirmation_counts_as_a_change() -> None:
    """A team that somebody looked at is not unconfirmed; a day in the future does not count."""
    members = since("p-1", "p-2", "p-3", "p-4")
    assert verdict(*members, extra=CONFIRMED) is Verdict.STABLE
    assert verdict(*members, extra="bevestigd_op: 2027-01-01\n") is Verdict.UNCONFIRMED
    found = judged({"teams/a.yaml": team(*members, extra=CONFIRMED)})
    assert last_change(found.team, found.past, date(2026, 3, 1)) == date(2026, 2, 1)


def test_familiarity_is_the_mean_over_pairs() -> None:
    """Two who know each other for a year and one who came 73 days ago: (1 + 0.2 + 0.2) / 3."""
    files = {
        "teams/a.yaml": team(*since("p-1", "p-2"), "p-3 2025-12-18"),
        "teams/b.yaml": team("p-1 2025-11-01 2026-01-01", "p-2 2025-11-01"),
    }
    register = with_history(files)
    past = compositions(register)["a"]
    found = familiarity(past, date(2026, 3, 1), register)
    assert found is not None
    assert round(found, 6) == round(Decimal("1.4") / 3, 6)
    assert familiarity(compositions(register)["b"], date(2025, 10, 1), register) is None


def test_a_day_together_in_two_teams_is_one_day() -> None:
    """Who meets in several teams does not know the other faster."""
    files = {
        "teams/a.yaml": team("p-1 2025-12-18", "p-2 2025-12-18"),
        "teams/b.yaml": team("p-1 2026-01-18 2026-02-01", "p-2 2025-12-18"),
    }
    register = with_history(files)
    assert familiarity(compositions(register)["a"], date(2026, 3, 1), register) == Decimal(73) / 365


def test_overlapping_and_backward_dates_count_once_or_not() -> None:
    """Two entries about the same time are one person; an end before the start is no time."""
    files = {
        "teams/a.yaml": team(
            f"p-1 {LONG}", "p-1 2024-01-01 2025-01-01", "p-2 2025-01-01 2024-01-01", f"p-3 {LONG}"
        )
    }
    past = compositions(with_history(files))["a"]
    assert past.members(date(2026, 3, 1)) == {"p-1", "p-3"}
    assert [each.person for each in past.spells] == ["p-1", "p-3"]


def test_alive_since_looks_through_replacements() -> None:
    """A team whose members were all replaced one by one is as old as the first of them."""
    register = with_history(
        {
            "teams/a.yaml": team(
                "p-1 2022-01-01 2023-01-01", "p-2 2023-01-01 2024-01-01", "p-3 2024-01-01"
            )
        }
    )
    past = compositions(register)["a"]
    assert alive_since(past, date(2026, 3, 1)) == date(2022, 1, 1)
    assert alive_since(past, date(2020, 1, 1)) is None
