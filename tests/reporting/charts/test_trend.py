"""Trend: figures above their own time, and the norms that held, in shapes and in words."""

from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from reporting.charts.drawings import SVG, trend, words

from aanzien_cli.reporting.charts.course import Trend, TrendNorm, TrendPoint, described
from aanzien_cli.reporting.charts.trend import draw_trend


def test_a_trend_reads_from_left_to_right() -> None:
    """Years, values with a comma, the last value in words, and the norm are there."""
    norm = TrendNorm(Decimal(6), Decimal(8), "6 tot 8", "6 tot 8", term="2027")
    svg = draw_trend(trend(["10.2", "9.4", "6.9"], norm))

    assert {"2023", "2024", "2025", "6,9 %", "norm 2027", "%"} <= {*words(svg)}
    assert "stroke-dasharray" in svg
    assert svg.count("<circle") == 3


def test_a_description_says_what_there_is_to_see() -> None:
    """Whoever cannot see the line reads where it goes; one point has no trend."""
    norm = TrendNorm(None, Decimal(8), "≤ 8", "ten hoogste 8")
    line = described(trend(["10.2", "9.4", "6.9"], norm))
    point = described(trend(["10.2"]))

    assert line == "3 metingen: van 10,2 (2023) naar 6,9 % (2025). De norm is ten hoogste 8."
    assert point == "Eén meting: 10,2 % (2023)."
    assert "stroke-linejoin" not in draw_trend(trend(["10.2"]))


@pytest.mark.parametrize(
    "norm",
    [
        None,
        TrendNorm(Decimal(5), None, "≥ 5", "ten minste 5"),
        TrendNorm(None, Decimal(5), "≤ 5", "ten hoogste 5", since=date(2024, 2, 1)),
        TrendNorm(None, None, "handhaven", "handhaven", since=date(1999, 1, 1)),
    ],
)
@pytest.mark.parametrize("numbers", [["5"], ["0", "0"], ["-3", "4.5"], ["1000000", "1", "7"]])
def test_every_series_can_be_drawn(numbers: list[str], norm: TrendNorm | None) -> None:
    """One point, equal points, negative and very different values all stay within the picture."""
    svg = ET.fromstring(draw_trend(trend(numbers, norm, unit="bijstandsuitkeringen")))  # noqa: S314

    places = [float(each.get("cy", "-1")) for each in svg.iter(f"{SVG}circle")]
    assert all(0 <= place <= 250 for place in places)


def test_years_that_do_not_fit_are_left_out() -> None:
    """Sixty years have at most nine labels."""
    points = [TrendPoint(date(1960 + n, 1, 1), Decimal(n), str(n), str(n)) for n in range(60)]
    shown = words(draw_trend(Trend("a", "Lang", "%", points)))

    assert len([each for each in shown if each.startswith(("19", "20")) and len(each) == 4]) <= 9


def place(svg: str, text: str) -> float:
    """Give how far from the left a text stands."""
    found = (each for each in ET.fromstring(svg).iter(f"{SVG}text") if each.text == text)  # noqa: S314 -- our own
    return float(next(found).get("x", "0"))


def test_a_figure_stands_above_its_year() -> None:
    """The name of a year stands below the middle of it, where the figure of that year is."""
    svg = draw_trend(trend(["10.2", "9.4", "6.9"]))
    drawn = [float(each.get("cx", "0")) for each in ET.fromstring(svg).iter(f"{SVG}circle")]  # noqa: S314 -- our own

    assert drawn == pytest.approx([place(svg, str(year)) for year in (2023, 2024, 2025)], abs=1)


def eased() -> Trend:
    """Give a trend whose norm was eased in the last year, and once more after the last figure."""
    norms = (
        TrendNorm(None, Decimal(4), "≤ 4", "ten hoogste 4", "raad, 30 mrt 2023", "2027"),
        TrendNorm(None, Decimal(6), "≤ 6", "ten hoogste 6", "", "2027", date(2025, 3, 1)),
        TrendNorm(
            *(None, Decimal(7), "≤ 7", "ten hoogste 7", "college, 1 feb 2027", "2028"),
            date(2027, 2, 1),
        ),
    )
    base = trend(["10.2", "9.4", "6.9"])
    return Trend(base.name, base.title, base.unit, base.points, norms)


def test_a_norm_that_was_eased_is_drawn_as_steps() -> None:
    """Each norm holds until the next came, and says what it asked and who set it."""
    svg = draw_trend(eased())
    shapes = ET.fromstring(svg).iter(f"{SVG}rect")  # noqa: S314 -- our own
    bands = [each for each in shapes if each.get("class") == "f-band"]
    spans = [(float(each.get("x", "0")), float(each.get("width", "0"))) for each in bands]

    assert {"≤ 4 (raad, 30 mrt 2023)", "≤ 6", "≤ 7 (college, 1 feb 2027)"} <= {*words(svg)}
    assert {"2027", "norm 2028"} <= {*words(svg)}
    assert len(spans) == 3
    assert [left for left, _ in spans[1:]] == pytest.approx(
        [left + width for left, width in spans[:-1]], abs=0.2
    )
    assert svg.count("V") >= 2


def test_who_hears_a_chart_hears_the_norms_of_before() -> None:
    """An eased norm is in the words too, in the order of time."""
    assert described(eased()).endswith(
        "De norm was eerst ten hoogste 4 (raad, 30 mrt 2023). De norm was eerst ten hoogste 6."
        " De norm is nu ten hoogste 7 (college, 1 feb 2027)."
    )


def test_steps_to_a_norm_without_a_limit_have_no_riser() -> None:
    """Between a number and no number there is nothing to draw."""
    free = TrendNorm(None, None, "vrij", "vrij", since=date(2024, 2, 1))
    base = trend(["1", "2"], TrendNorm(Decimal(1), None, "≥ 1", "ten minste 1"))
    svg = draw_trend(Trend("a", "T", "%", base.points, (*base.norms, free)))

    assert "vrij" in words(svg)
    assert not [each for each in words(svg) if each.startswith("norm")]
