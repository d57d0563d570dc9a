"""Readiness: what a team lacks for the opdracht that it works on."""

import pytest
from support.repository import faults

from aanzien_cli.rules.teams.readiness import niet_startklaar

MANDATE = "mandaat: {besluiten: [planning]}"


def _lacks(opdracht: str, team: str) -> list[str]:
    files = {
        "opdrachten/o.yaml": f"titel: O\nstatus: in_uitvoering\nteam: t\n{opdracht}\n",
        "teams/t.yaml": f"naam: T\n{team}\n",
    }
    return [fault.message.partition(": ")[2] for fault in faults(niet_startklaar, files)]


@pytest.mark.parametrize(
    ("needed", "team", "said"),
    [
        ("a", MANDATE, "de discipline 'a' ontbreekt"),
        ("a, b, c", MANDATE, "de disciplines 'a', 'b' en 'c' ontbreken"),
        ("a", "", "de discipline 'a' ontbreekt en het team heeft geen besluiten die het zelf mag"),
    ],
)
def test_what_lacks_is_one_sentence(needed: str, team: str, said: str) -> None:
    """All that lacks stands in one Dutch list, with a verb that fits."""
    (found,) = _lacks(f"benodigde_disciplines: [{needed}]", team)
    assert found.startswith(said)


def test_only_what_lacks_by_now_counts() -> None:
    """A discipline that leaves later does not make running work unready today."""
    claims = ", ".join(f"{{periode: 2026-K{n}, discipline: a}}" for n in (1, 4))
    stay = "leden: [{persoon: p, fte: 1, disciplines: [a], %s: 2026-07-01}]"
    assert _lacks(f"claims: [{claims}]", f"{MANDATE}\n{stay % 'tot'}") == []
    assert _lacks(f"claims: [{claims}]", f"{MANDATE}\n{stay % 'van'}") == [
        "de discipline 'a' ontbreekt"
    ]
