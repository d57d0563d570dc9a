"""Tests of Register: a repository as one value that remembers what was worked out."""

from datetime import date

from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.register import Register, values_at
from aanzien_cli.domain.team import Team

_TEAM = Team.model_validate(
    {
        "id": "warmte",
        "path": "teams/warmte.yaml",
        "naam": "Warmte",
        "leden": [{"persoon": "p-1"}, {"persoon": "p-2"}, {"persoon": "p-1"}],
    }
)
_PERSOON = Persoon(id="p-1", path="personen/p-1.yaml")
_REGISTER = Register(date(2026, 1, 1), (_PERSOON, _TEAM))


def test_records_are_found_by_kind_and_id() -> None:
    """A register gives the records of a kind, one by its id, and None for what is not there."""
    assert _REGISTER.of(Team) == (_TEAM,)
    assert _REGISTER.of(Opgave) == ()
    assert _REGISTER.get(Persoon, "p-1") is _PERSOON
    assert _REGISTER.get(Persoon, "warmte") is None
    assert _REGISTER.get(Persoon, None) is None


def test_of_two_records_with_one_id_the_first_is_given() -> None:
    """A double id is a finding elsewhere; here the first path wins."""
    twin = Persoon(id="p-1", path="personen/p-1.md")
    assert Register(date(2026, 1, 1), (_PERSOON, twin)).get(Persoon, "p-1") is _PERSOON


def test_records_are_found_by_what_they_refer_to() -> None:
    """A record that names a target twice is given once."""
    assert _REGISTER.referring(Team, "leden.persoon", "p-1") == (_TEAM,)
    assert _REGISTER.referring(Team, "leden.persoon", "p-3") == ()
    assert list(values_at(_TEAM, "mandaat.besluiten")) == []
    assert list(values_at(_TEAM, "naam")) == ["Warmte"]


def test_thresholds_come_from_the_organisation_or_from_the_defaults() -> None:
    """Without an organisation the documented defaults hold."""
    raw = {"id": "o", "path": "aanzien.yaml", "naam": "Stad", "drempels": {"lagen": "7"}}
    register = Register(date(2026, 1, 1), (Organisatie.model_validate(raw),))
    assert register.drempels.lagen == 7
    assert _REGISTER.organisatie is None
    assert _REGISTER.drempels.lagen == 4


def test_a_value_is_worked_out_once() -> None:
    """What depends on the register alone is remembered, also when it is None."""
    times: list[int] = []
    register = Register(date(2026, 1, 1))
    for _ in range(2):
        register.remember("once", lambda: times.append(1))
    assert times == [1]
