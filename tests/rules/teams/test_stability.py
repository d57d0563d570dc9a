"""Stability rules: the edges that their examples do not show."""

import pytest
from support.repository import Files, faults

from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.rules.teams.readiness import niet_startklaar
from aanzien_cli.rules.teams.stability import massale_uitstroom, team_instabiel, team_onbevestigd

LONG = "2023-01-01"


def team(*members: str, extra: str = "") -> Files:
    """Write a team of members with a day they came, and perhaps one they left."""
    lines = "".join(
        f"  - {{persoon: p-{n}, van: {each.split()[0]}"
        + (f", tot: {each.split()[1]}" if " " in each else "")
        + "}\n"
        for n, each in enumerate(members)
    )
    return {"teams/a.yaml": f"naam: A\n{extra}leden:\n{lines}"}


def test_severity_follows_the_share() -> None:
    """Below 0.60 with two departures is an error, below 0.80 a warning."""
    red = faults(team_instabiel, team(LONG, LONG, f"{LONG} 2025-06-01", f"{LONG} 2025-12-01"))
    assert [fault.severity for fault in red] == [Severity.ERROR]
    orange = faults(team_instabiel, team(LONG, LONG, LONG, f"{LONG} 2025-06-01"))
    assert [fault.severity for fault in orange] == [Severity.WARNING]


def test_a_younger_team_says_so() -> None:
    """What counts as if it were a year is said, with the share."""
    young = team(*["2025-09-02"] * 3, "2025-09-02 2026-01-01")
    (fault,) = faults(team_instabiel, young)
    assert "het begin (2025-09-02)" in fault.message
    assert fault.message.endswith("(op jaarbasis 56 %)")


@pytest.mark.parametrize("extra", ["soort: professioneel\n", "tot: 2026-01-01\n"])
def test_who_is_not_asked(extra: str) -> None:
    """A professional team, and one that is over, are not judged on stability."""
    left = team(LONG, LONG, f"{LONG} 2025-06-01", f"{LONG} 2025-12-01", extra=extra)
    assert faults(team_instabiel, left) == []


def test_turns_are_a_warning() -> None:
    """A team that seems to rotate is asked to write that down, and many at once is no error."""
    turns = [f"{year}-01-01 {year + 1}-01-01" for year in (2022, 2023, 2024)] * 4
    files = team(*turns, *["2025-01-01 2025-06-01"] * 4, *["2025-06-01"] * 4)
    (unstable,) = faults(team_instabiel, files)
    assert unstable.severity is Severity.WARNING
    assert "'rotatie'" in unstable.fix
    (exodus,) = faults(massale_uitstroom, files)
    assert exodus.severity is Severity.WARNING


def test_a_team_that_is_over_is_not_asked_for_confirmation() -> None:
    """Nobody has to confirm the members of a team that ended."""
    assert len(faults(team_onbevestigd, team(LONG, LONG))) == 1
    assert faults(team_onbevestigd, team(LONG, LONG, extra="tot: 2026-02-01\n")) == []
    assert faults(team_onbevestigd, team("2024-03-01", LONG)) == []


WORK = "titel: O\nstatus: in_uitvoering\nteam: a\n"


def test_all_three_reasons_are_named() -> None:
    """Stability, disciplines and mandate are named together, as far as each fails."""
    left = team(LONG, LONG, f"{LONG} 2025-06-01", f"{LONG} 2025-12-01")
    files = {**left, "opdrachten/o.yaml": f"{WORK}benodigde_disciplines: [jurist, planner]\n"}
    (fault,) = faults(niet_startklaar, files)
    assert fault.message.endswith(
        "de kern is niet stabiel, de disciplines 'jurist' en 'planner' ontbreken en"
        " het team heeft geen besluiten die het zelf mag nemen"
    )


def test_a_ready_team_is_ready() -> None:
    """With people who stay, the discipline and a mandate there is nothing to say."""
    ready = (
        "naam: A\nmandaat: {besluiten: [planning]}\n"
        f"leden: [{{persoon: p-1, van: {LONG}, disciplines: [jurist]}}]\n"
    )
    work = f"{WORK}claims: [{{periode: 2026-K1, discipline: jurist, fte: 1}}]\n"
    assert faults(niet_startklaar, {"teams/a.yaml": ready, "opdrachten/o.yaml": work}) == []
    assert faults(niet_startklaar, {"opdrachten/o.yaml": WORK}) == []
