"""Milestones: norms on the way, told by a shape and in words, in the picture and beside it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from reporting.charts.drawings import SVG, trend, words

from aanzien_cli.reporting.charts.course import Trend, TrendMilestone, TrendNorm, described
from aanzien_cli.reporting.charts.milestones import last_figure
from aanzien_cli.reporting.charts.room import Box, along, freest
from aanzien_cli.reporting.charts.scale import Scale
from aanzien_cli.reporting.charts.trend import draw_trend

FLOOR = TrendMilestone(
    date(2024, 12, 31), Decimal(8), None, "≥ 8", "ten minste 8 op 31 december 2024"
)
CEILING = TrendMilestone(
    date(2027, 6, 30), None, Decimal(5), "≤ 5", "ten hoogste 5 op 30 juni 2027"
)
BAND = TrendMilestone(date(2025, 1, 1), Decimal(6), Decimal(8), "6 tot 8", "6 tot 8")


def with_milestones(*milestones: TrendMilestone) -> Trend:
    """Give a trend with norms on the way."""
    return replace(trend(["10.2", "9.4", "6.9"]), milestones=milestones)


def diamonds(svg: str) -> list[ET.Element]:
    """Give the diamonds of a picture."""
    paths = ET.fromstring(svg).iter(f"{SVG}path")  # noqa: S314 -- our own
    return [each for each in paths if each.get("class") == "f-paper s-norm"]


def test_a_norm_on_the_way_is_a_shape_with_words() -> None:
    """Each is a diamond, two for a norm with two limits, and says that it is a tussennorm."""
    svg = draw_trend(with_milestones(FLOOR, BAND))

    assert len(diamonds(svg)) == 3
    assert {"tussennorm ≥ 8", "tussennorm 6 tot 8"} <= {*words(svg)}
    assert not diamonds(draw_trend(trend(["10.2", "9.4"])))


def test_who_hears_a_chart_hears_the_norms_on_the_way() -> None:
    """One or more, they stand in the words, with their days."""
    assert described(with_milestones(FLOOR)).endswith(
        " Tussennorm: ten minste 8 op 31 december 2024."
    )
    assert described(with_milestones(FLOOR, CEILING)).endswith(
        " Tussennormen: ten minste 8 op 31 december 2024; ten hoogste 5 op 30 juni 2027."
    )


def test_a_picture_goes_on_to_a_norm_that_has_yet_to_be_met() -> None:
    """The years go on to that of the last norm on the way, and its value lies within."""
    shown = with_milestones(CEILING)
    scale = Scale.of(shown)

    assert "2027" in words(draw_trend(shown))
    assert scale.low <= Decimal(5) <= scale.high


def test_words_stand_clear_of_the_last_figure() -> None:
    """A norm on the day of the last figure, and of its value, is written beside that figure."""
    at = replace(FLOOR, day=date(2025, 7, 2), low=Decimal("6.9"), asked="≥ 6,9")
    shown = with_milestones(at)
    texts = ET.fromstring(draw_trend(shown)).iter(f"{SVG}text")  # noqa: S314 -- our own
    (found,) = [each for each in texts if (each.text or "").startswith("tussennorm")]
    left, foot = float(found.get("x", "0")), float(found.get("y", "0"))

    word = Box(left, foot - 9, left + 90, foot)
    assert not word.covers(last_figure(shown, Scale.of(shown)))


def test_words_are_short_where_there_is_no_room() -> None:
    """Of many norms on the way some only say what was asked."""
    many = [replace(FLOOR, day=date(2024, month, 1)) for month in range(1, 13)]
    said = words(draw_trend(with_milestones(*many)))

    assert said.count("tussennorm ≥ 8") >= 1
    assert said.count("≥ 8") >= 1
    assert said.count("tussennorm ≥ 8") + said.count("≥ 8") == 12


def test_the_word_of_the_norm_makes_room_for_the_last_figure() -> None:
    """Where the last figure stands at the right, at the height of the norm, they do not touch."""
    base = trend(["10.2", "9.4", "6.9"], TrendNorm(None, Decimal("7.4"), "", "", term="2027"))
    late = replace(base, points=[*base.points[:2], replace(base.points[2], day=date(2025, 12, 30))])
    texts = ET.fromstring(draw_trend(late)).iter(f"{SVG}text")  # noqa: S314 -- our own
    (norm,) = [float(each.get("y", "0")) for each in texts if each.text == "norm 2027"]
    figure = last_figure(late, Scale.of(late))

    assert norm - 8 >= figure.bottom or norm <= figure.top + 2


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (Box(5, 5, 15, 15), True),
        (Box(10, 0, 20, 10), False),
        (Box(0, 10, 10, 20), False),
        (Box(-5, -5, 0, 5), False),
    ],
)
def test_boxes_that_only_touch_cover_nothing(other: Box, *, expected: bool) -> None:
    """What is beside, above or below another box has nothing in common with it."""
    assert Box(0, 0, 10, 10).covers(other) is expected
    assert other.covers(Box(0, 0, 10, 10)) is expected


def test_the_freest_place_is_the_first_of_equals() -> None:
    """Of places that cover as much the first is best; a line takes room all along."""
    line = [*along([(0, 0), (30, 0), (30, 30)])]
    near, far = Box(10, -5, 20, 5), Box(0, 50, 10, 60)

    assert freest([near, far], line) == (0, far)
    assert freest([far, replace_top(far)], line) == (0, far)
    assert freest([near], line)[0] >= 2
    assert any(box.covers(Box(28, 28, 32, 32)) for box in line)


def replace_top(box: Box) -> Box:
    """Give a box that is one higher."""
    return box._replace(top=box.top - 1)
