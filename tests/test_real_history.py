"""Real history: nine years of the working groups of a large programme, each flag looked at by hand.

The file stands beside the project, in `../shared/data`, and is not part of it; where it is absent
these tests are skipped, and say so.
"""

import gzip
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from aanzien_cli import api
from aanzien_cli.analysis.stability.composition import compositions
from aanzien_cli.analysis.stability.verdict import Verdict, judgement
from aanzien_cli.analysis.stability.versions import renamed_people
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.rules.teams.stability import massale_uitstroom, team_instabiel

STREAM = Path(__file__).parents[2] / "shared" / "data" / "teams-historie.fi.gz"

pytestmark = pytest.mark.skipif(not STREAM.is_file(), reason="../shared/data is not here")

At = Callable[[str], Register]


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> At:
    """Give a function that reads the programme as it was on a day."""
    root = tmp_path_factory.mktemp("geschiedenis") / "map"
    git = ["git", "-C", str(root)]
    subprocess.run(["git", "init", "-q", "-b", "main", str(root)], check=True)
    stream = gzip.decompress(STREAM.read_bytes())
    subprocess.run([*git, "fast-import", "--quiet"], input=stream, check=True)

    def read(day: str) -> Register:
        rules = (team_instabiel, massale_uitstroom)
        inspection = api.inspect(root, date.fromisoformat(day), api.Scope(at=day, rules=rules))
        assert inspection.notes == ()
        return inspection.register

    return read


def verdicts(register: Register) -> dict[str, Verdict]:
    """Give the verdict on each team."""
    return {team.id: judgement(team, register).verdict for team in register.of(Team)}


def flagged(register: Register) -> set[str]:
    """Give the teams that get an error: unstable, or many gone at once."""
    found = (*team_instabiel.faults(register), *massale_uitstroom.faults(register))
    errors = {Severity.ERROR, None}
    return {record.id for record, fault in found if fault.severity in errors}


@pytest.mark.parametrize(
    ("day", "teams"),
    [
        (
            "2018-09-01",
            {
                "sig-aws",  # two of four on one day
                "sig-azure",  # two of three on one day
                "sig-openstack",  # both, replaced by three others
                "sig-service-catalog",  # two of four on one day
            },
        ),
        (
            "2019-11-01",
            {
                "committee-code-of-conduct",  # two of five left within eight months
                "committee-steering",  # elections: eight of twelve in one day
                "sig-architecture",  # three of five in two days
                "sig-pm",  # two of three within seven weeks
                "sig-service-catalog",  # all four of a year before, two on one day
            },
        ),
        (
            "2021-12-01",
            {
                "committee-code-of-conduct",  # two of five on one day, and one later
                "sig-apps",  # two of four, in March and August
                "sig-release",  # two of four, in February and August
                "sig-windows",  # two of four on one day, and one later
                "wg-policy",  # both on one day, replaced by two others
            },
        ),
        (
            "2023-12-01",
            {
                "sig-contributor-experience",  # all four of a year before handed over together
                "sig-k8s-infra",  # two of four on one day
                "sig-network",  # two of three within a month
            },
        ),
        (
            "2026-09-01",
            {
                "sig-autoscaling",  # two of four, in September and May
                "sig-k8s-infra",  # two of five on one day
                "wg-batch",  # three of four, two of them on one day
                "wg-node-lifecycle",  # five of eight on one day
            },
        ),
    ],
)
def test_every_flag_was_looked_at(at: At, day: str, teams: set[str]) -> None:
    """These teams and no others are errors; each was followed through its file by hand."""
    assert flagged(at(day)) == teams


@pytest.mark.parametrize(
    ("day", "new", "old"),
    [
        ("2017-07-01", "sig-contributor-experience", "sig-contribx"),
        ("2017-07-01", "sig-on-premise", "sig-on-prem"),
        ("2018-03-01", "sig-product-management", "sig-pm"),
        ("2018-09-01", "sig-pm", "sig-product-management"),
        ("2018-09-01", "sig-multicluster", "sig-federation"),
        ("2019-06-01", "ug-big-data", "sig-big-data"),
        ("2021-09-01", "committee-security-response", "committee-product-security"),
        ("2021-10-01", "sig-k8s-infra", "wg-k8s-infra"),
    ],
)
def test_a_renamed_group_is_neither_new_nor_gone(at: At, day: str, new: str, old: str) -> None:
    """The members of before the renaming count on, and nobody is said to have left by it."""
    register = at(day)
    found = compositions(register)
    assert old in {each.old for each in found[new].former}
    assert old not in found
    assert verdicts(register)[new] is not Verdict.UNSTABLE


def test_a_renamed_pseudonym_is_no_departure(at: At) -> None:
    """One person had another pseudonym for two months in 2019, in two groups at once."""
    register = at("2019-11-01")
    assert list(renamed_people(register)) == ["p-504129e1"]
    assert verdicts(register)["wg-lts"] is Verdict.STABLE
    lts = compositions(register)["wg-lts"]
    assert {str(each.start) for each in lts.spells} == {"2019-02-01"}


def test_a_group_that_was_filled_later_began_then(at: At) -> None:
    """A file without members says nothing; the group began when it first named some."""
    found = compositions(at("2018-09-01"))["wg-resource-management"]
    assert found.known_from == date(2017, 7, 14)


def test_a_group_that_ended_is_told_as_ended(at: At) -> None:
    """Groups end: that is a fact with a day, and no exodus from a team that still exists."""
    register = at("2026-09-01")
    ended = {past.id: str(past.gone_on) for past in compositions(register).values() if past.gone_on}
    assert ended["wg-serving"] == "2026-02-16"
    assert "wg-serving" not in flagged(register)


def test_a_group_that_came_back_is_young_again(at: At) -> None:
    """The name was used again three years later by other people."""
    register = at("2023-09-01")
    assert verdicts(register)["wg-lts"] is Verdict.YOUNG
