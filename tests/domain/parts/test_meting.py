"""Tests of Meting: one figure at one moment."""

from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from aanzien_cli.domain.parts.meting import Meetregel, Meting, Nulmeting


def test_a_measurement_has_a_figure_and_a_moment() -> None:
    """A printed figure with a period is one measurement, of what happened."""
    meting = Meting.model_validate({"periode": "2025", "waarde": "18,5", "status": "voorlopig"})
    assert meting.waarde is not None
    assert meting.waarde.getal == Decimal("18.5")
    assert meting.soort == "realisatie"


def test_a_mark_in_place_of_a_figure_is_a_missing_figure() -> None:
    """`waarde: –` keeps its mark and is never a zero."""
    meting = Meting.model_validate({"periode": "2025", "waarde": "–"})
    assert meting.waarde is None
    assert meting.ontbrekend is not None
    assert meting.ontbrekend.reden == "–"


def test_a_written_reason_wins_from_the_mark() -> None:
    """Who writes a reason beside the mark is read with that reason."""
    raw = {"periode": "2025", "waarde": "PM", "ontbrekend": {"reden": "volgt in maart"}}
    meting = Meting.model_validate(raw)
    assert meting.ontbrekend is not None
    assert meting.ontbrekend.reden == "volgt in maart"


@pytest.mark.parametrize("moment", [{}, {"peildatum": "2026-01-01", "periode": "2026"}])
def test_a_measurement_has_exactly_one_moment(moment: dict[str, str]) -> None:
    """No moment and two moments are both asked about."""
    with pytest.raises(ValidationError, match="een peildatum of een periode"):
        Meting.model_validate({"waarde": "1"} | moment)


@pytest.mark.parametrize("raw", ["1", None, []])
def test_a_measurement_is_a_mapping(raw: object) -> None:
    """A bare figure is no measurement, for it has no moment."""
    with pytest.raises(ValidationError):
        Meting.model_validate(raw)
    with pytest.raises(ValidationError):
        Meetregel.model_validate(raw)


def test_a_baseline_may_be_a_bare_figure() -> None:
    """`nulmeting: 34%` is enough to begin with."""
    nulmeting = Nulmeting.model_validate("34%")
    assert nulmeting.waarde is not None
    assert nulmeting.waarde.teken == "%"
    assert Nulmeting.model_validate("n.n.b.").ontbrekend is not None
    assert "anyOf" in TypeAdapter(Nulmeting).json_schema()


@pytest.mark.parametrize(
    ("reason", "missing"), [("storing bij de bron", True), (None, False), ("", False)]
)
def test_a_row_gives_its_reason_in_a_column(reason: str | None, missing: bool) -> None:  # noqa: FBT001
    """The column `reden` of a series becomes the reason why the figure is missing."""
    row = {"peildatum": "2026-01-01", "waarde": None, "reden": reason}
    assert (Meetregel.model_validate(row).ontbrekend is not None) is missing
