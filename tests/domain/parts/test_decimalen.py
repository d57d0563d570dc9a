"""Decimalen: `1.645` is a thousand or one and a half, as the indicator itself says."""

from decimal import Decimal

import pytest

from aanzien_cli.domain.indicator import Indicator

EITHER = [(0, "1645"), (3, "1.645")]


def indicator(decimals: object, **fields: object) -> Indicator:
    """Read an indicator as it may stand in a file."""
    raw = {"id": "i", "path": "indicatoren/i.yaml", "naam": "I", "decimalen": decimals}
    return Indicator.model_validate({**raw, **fields})


@pytest.mark.parametrize(("decimals", "read"), EITHER)
@pytest.mark.parametrize(
    "figure", ["1.645", {"waarde": "1.645", "periode": "2025"}], ids=["bare", "whole"]
)
def test_a_starting_figure_is_read_so(figure: object, decimals: int, read: str) -> None:
    """Whether it stands alone or with its period."""
    found = indicator(decimals, nulmeting=figure).nulmeting

    assert found
    assert found.waarde
    assert found.waarde.getal == Decimal(read)


@pytest.mark.parametrize(("decimals", "read"), EITHER)
def test_every_figure_is_read_so(decimals: int, read: str) -> None:
    """Also where the number of decimals is written as text, and beside a figure without a dot."""
    rows = [{"periode": "2024", "waarde": "7"}, {"periode": "2025", "waarde": "1.645"}]
    found = indicator(str(decimals), metingen=rows).metingen

    assert [each.waarde.getal for each in found if each.waarde] == [Decimal(7), Decimal(read)]


@pytest.mark.parametrize(("decimals", "read"), EITHER)
@pytest.mark.parametrize(
    ("norm", "field"),
    [
        ("> 1.645", "waarde"),
        ("1.645", "waarde"),
        ({"waarde": "1.645", "operator": ">"}, "waarde"),
        ({"waarde": "<= 1.645", "termijn": "2030"}, "waarde"),
        ({"tekst": "minstens 1.645"}, "waarde"),
        ({"ondergrens": "1.645"}, "ondergrens"),
        ({"bovengrens": "1.645"}, "bovengrens"),
        ("tussen 1.645 en 9.999", "ondergrens"),
        ("tussen 0 en 1.645", "bovengrens"),
        ("handhaven op minstens 1.645", "ondergrens"),
        ("handhaven op hoogstens 1.645", "bovengrens"),
    ],
)
def test_a_norm_is_read_so(norm: object, field: str, decimals: int, read: str) -> None:
    """Whichever way it is written, and in every field that has a number."""
    found = indicator(decimals, norm=norm, tussennormen=[norm])

    assert getattr(found.norm, field) == Decimal(read)
    assert [getattr(each, field) for each in found.tussennormen] == [Decimal(read)]
