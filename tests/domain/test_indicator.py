"""Tests of Indicator: figures settled by their number of decimals."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.meetreeks import Meetreeks


def _indicator(**fields: object) -> Indicator:
    return Indicator.model_validate({"id": "i", "path": "i.yaml", "naam": "Kosten"} | fields)


def _place(refused: pytest.ExceptionInfo[ValidationError]) -> list[tuple[Any, ...]]:
    return [error["loc"] for error in refused.value.errors()]


@pytest.mark.parametrize(("decimals", "number"), [("0", "1645"), ("3", "1.645"), (0, "1645")])
def test_the_decimals_settle_every_figure(decimals: object, number: str) -> None:
    """One field decides for the baseline, the measurements and the norms, and keeps the print."""
    indicator = _indicator(
        decimalen=decimals,
        nulmeting="1.645",
        metingen=[{"periode": "2025", "waarde": "1.645"}, {"periode": "2026", "waarde": "7"}],
        norm="> 1.645",
        tussennormen=[{"ondergrens": "1.645"}, {"waarde": "< 1.645"}, "5"],
    )
    assert indicator.nulmeting is not None
    assert indicator.nulmeting.waarde is not None
    assert indicator.norm is not None
    assert indicator.metingen[0].waarde is not None
    assert indicator.metingen[0].waarde.tekst == "1.645"
    figures = (
        indicator.nulmeting.waarde.getal,
        indicator.metingen[0].waarde.getal,
        indicator.norm.waarde,
        indicator.tussennormen[0].ondergrens,
        indicator.tussennormen[1].waarde,
    )
    assert set(figures) == {Decimal(number)}


@pytest.mark.parametrize("decimals", [None, "1", "veel", ["0"]])
def test_without_a_telling_number_of_decimals_it_is_asked(decimals: object) -> None:
    """A doubtful dot is an error at its own place."""
    with pytest.raises(ValidationError) as refused:
        _indicator(decimalen=decimals, metingen=[{"periode": "2025", "waarde": "1.645"}])
    assert ("metingen", 0, "waarde") in _place(refused)


def test_a_figure_that_cannot_be_read_keeps_its_place() -> None:
    """Settling decimals hides no error: each stands where it was written."""
    with pytest.raises(ValidationError) as refused:
        _indicator(
            decimalen="0",
            nulmeting={"waarde": "a.b"},
            metingen=["x.y", {"periode": "2025", "waarde": "1.2.3"}, {"periode": "2024"}],
            norm="veel.te.veel",
        )
    assert {("nulmeting", "waarde"), ("metingen", 1, "waarde"), ("norm",)} <= set(_place(refused))


def test_a_mark_with_a_dot_stays_missing() -> None:
    """`n.n.b.` holds dots and is still no figure."""
    indicator = _indicator(decimalen="0", metingen=[{"periode": "2025", "waarde": "n.n.b."}])
    assert indicator.metingen[0].waarde is None


def test_a_series_is_settled_by_the_decimals_it_is_given() -> None:
    """A file of measurements asks, unless it is told the decimals of its indicator."""
    raw = {"id": "i", "path": "m.csv", "metingen": [{"periode": "2025", "waarde": "1.645"}]}
    with pytest.raises(ValidationError, match="duizendtal"):
        Meetreeks.model_validate(raw)
    row = Meetreeks.model_validate(raw | {"decimalen": "0"}).metingen[0]
    assert row.waarde is not None
    assert row.waarde.getal == Decimal(1645)


def test_an_indicator_is_a_mapping() -> None:
    """Something else than a mapping is refused by the schema."""
    with pytest.raises(ValidationError):
        Indicator.model_validate([])
