"""Verdict: of which teams stability is asked at all."""

from dataclasses import replace

import pytest
from support.dated_teams import since, team, verdict
from support.repository import register

from aanzien_cli.analysis.stability.verdict import Verdict, is_judged, judgement
from aanzien_cli.domain.team import Team

MEMBERS = since("p-1", "p-2", "p-3", "p-4", "p-5")
LEAVERS = [f"p-{n} 2024-01-01 2025-11-0{n - 5}" for n in (6, 7, 8, 9)]


@pytest.mark.parametrize(
    ("extra", "asked"),
    [
        ("", True),
        ("soort: waardetoevoegend\n", True),
        ("soort: professioneel\n", False),
        ("tot: 2026-02-28\n", False),
        ("tot: 2026-03-01\n", False),
        ("tot: 2026-03-02\n", True),
    ],
)
def test_stability_is_asked_of_a_team_that_lasts_and_does_opdrachten(
    extra: str, *, asked: bool
) -> None:
    """A team of professionals has another aim, and one that ended can mend nothing."""
    found = register({"teams/a.yaml": team("p-1 2024-01-01", extra=extra)})

    assert is_judged(found.of(Team)[0], found) is asked


def test_stability_is_not_asked_where_members_could_not_be_read() -> None:
    """Who knows half of a team knows nothing of who left."""
    found = register({"teams/a.yaml": team("p-1 2024-01-01")})
    other = replace(found, damaged={"teams/a.yaml": frozenset({"afwezigheid"})})
    damaged = replace(found, damaged={"teams/a.yaml": frozenset({"leden"})})

    assert is_judged(other.of(Team)[0], other)
    assert not is_judged(damaged.of(Team)[0], damaged)


@pytest.mark.parametrize(
    ("extra", "found"),
    [("tot: 2026-03-01\n", Verdict.ENDED), ("tot: 2026-03-02\n", Verdict.UNCONFIRMED)],
)
def test_a_team_is_over_on_its_last_day(extra: str, found: Verdict) -> None:
    """The day that is written down is the first one without the team."""
    assert verdict(*MEMBERS, extra=extra) is found


@pytest.mark.parametrize(
    ("begin", "found"), [("2025-12-01", Verdict.STABLE), ("2025-12-02", Verdict.YOUNG)]
)
def test_a_team_is_young_for_ninety_days(begin: str, found: Verdict) -> None:
    """After ninety days something can be said of it."""
    assert verdict(*since("p-1", "p-2", "p-3", "p-4", day=begin)) is found


@pytest.mark.parametrize(("extra", "is_exodus"), [("", True), ("soort: professioneel\n", False)])
def test_an_exodus_is_looked_for_where_it_is_asked(extra: str, *, is_exodus: bool) -> None:
    """Four who leave in four days are one; people come and go in a team of professionals."""
    found = register({"teams/a.yaml": team(*MEMBERS, *LEAVERS, extra=extra)})
    told = judgement(found.of(Team)[0], found)

    assert (told.exodus is not None) is is_exodus
    assert (told.verdict is Verdict.KNOWLEDGE) is not is_exodus
