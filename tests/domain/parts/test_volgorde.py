"""Volgorde: the parts of a report that are named come first, in the order that they are named."""

import pytest
from pydantic import ValidationError

from aanzien_cli.domain.parts.volgorde import DELEN, Volgorde


@pytest.mark.parametrize("report", DELEN)
def test_a_report_gives_the_parts_that_were_named(report: str) -> None:
    """Each report has parts of its own; where none is named there is no order."""
    named = DELEN[report][::-1]

    assert Volgorde.model_validate({report: named}).of(report) == named
    assert Volgorde().of(report) == ()


@pytest.mark.parametrize("report", DELEN)
def test_a_part_is_named_once(report: str) -> None:
    """A part that stands in two places stands in none, and the sentence says so."""
    part = DELEN[report][0]
    with pytest.raises(ValidationError) as refused:
        Volgorde.model_validate({report: [part, part]})

    (error,) = refused.value.errors()
    assert (error["loc"][0], error["msg"]) == (
        report,
        "hier staat een deel van het verslag twee keer",
    )


def test_a_part_of_another_report_is_refused() -> None:
    """What a report does not have cannot come first."""
    with pytest.raises(ValidationError):
        Volgorde.model_validate({"spiegel": ["bord"]})
