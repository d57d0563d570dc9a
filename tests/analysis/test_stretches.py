"""Stretches: every `van` and `tot` of a record is found, however deep it stands."""

from datetime import date
from typing import ClassVar

import pytest
from support.repository import register

from aanzien_cli.analysis.stretches import Stretch, stretches
from aanzien_cli.domain.fields import Lijst
from aanzien_cli.domain.quantities.datum import Datum
from aanzien_cli.domain.record import Deel, Record


class Tijd(Deel):
    van: Datum | None = None
    tot: Datum | None = None


class Map(Record):
    kind: ClassVar[str] = "map"
    folder: ClassVar[str] = "mappen"

    een: Tijd | None = None
    meer: Lijst[Tijd] = ()


VAN, TOT = date(2026, 1, 1), date(2026, 2, 1)


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, []),
        ({"een": {"van": "2026-01-01"}}, []),
        ({"een": {"van": "2026-01-01", "tot": "2026-02-01"}}, ["een.tot"]),
        (
            {"meer": [{"tot": "2026-02-01"}, {"van": "2026-01-01", "tot": "2026-02-01"}]},
            ["meer.1.tot"],
        ),
    ],
)
def test_a_stretch_inside_a_part_is_found(fields: dict[str, object], found: list[str]) -> None:
    """In one part or in a list of parts; half a stretch is none."""
    record = Map.model_validate({"id": "a", "path": "mappen/a.yaml", **fields})

    assert list(stretches(record)) == [Stretch(field, VAN, TOT) for field in found]


def test_a_record_without_time_has_no_stretches() -> None:
    """A kind that knows no `van` and `tot` is not looked through."""
    (record,) = register({"personen/p-1.yaml": "rol: adviseur\n"}).records

    assert list(stretches(record)) == []
