"""Pictures: what is drawn of the work and of the teams."""

import pytest
from support.repository import inspected

from aanzien_cli.analysis.capacity.overview import overview
from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.capacity.periods import span
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.reporting.documents.parts.pictures import passed, pictures


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("van: 2025-03-01\ntot: 2027-03-01\n", 50),
        ("van: 2027-01-01\ntot: 2028-01-01\n", 0),
        ("van: 2020-01-01\ntot: 2021-01-01\n", 100),
        ("van: 2020-01-01\n", None),
        ("", None),
    ],
)
def test_time_that_has_passed(dates: str, expected: int | None) -> None:
    """Before the start it is nothing, after the end it is all, without a plan it is unknown."""
    register = inspected({"opdrachten/a.yaml": f"titel: A\n{dates}"}).register

    assert passed(register.of(Opdracht)[0], register.peildatum) == expected


def test_pictures_are_only_of_what_there_is() -> None:
    """Without running work and without teams there is nothing to draw."""
    register = inspected({"opdrachten/a.yaml": "titel: A\n"}).register
    load = overview(register, Per.TEAM, span(register))

    assert dict(pictures((), load)) == {}
    assert set(dict(pictures(register.of(Opdracht), load))) == {"bord"}
