"""Charts: pictures that say what they show, in shapes and words before colours."""

from collections.abc import Iterator
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from reporting.charts.drawings import SVG, trend, words
from reporting.render.pages import HOSTILE

from aanzien_cli.domain.words.visible import visible
from aanzien_cli.reporting.charts import frame
from aanzien_cli.reporting.charts.board import Board, BoardRow, draw_board
from aanzien_cli.reporting.charts.frame import nice_step
from aanzien_cli.reporting.charts.heat import Heat, HeatRow, draw_heat
from aanzien_cli.reporting.charts.stacked import Bar, Stacked, draw_stacked
from aanzien_cli.reporting.charts.trend import draw_trend
from aanzien_cli.reporting.render.lamps import LAMPS
from aanzien_cli.reporting.render.style import Style


def stacked(title: str = "Mensen") -> Stacked:
    """Give two periods, one of which is short."""
    bars = [
        Bar("2026-K1", (Decimal("2.5"), Decimal(1), Decimal(0)), Decimal(4)),
        Bar("2026-K2", (Decimal(3), Decimal(0), Decimal(2)), Decimal(3)),
        Bar("2026-K3", (Decimal(1), Decimal(0), Decimal(0)), None),
    ]
    return Stacked(
        "m", title, "Twee kwartalen", ("geleverd", "toegezegd", "gevraagd"), "nodig", bars
    )


def test_bars_are_told_apart_without_colour() -> None:
    """A layer has its place and its hatching, and a shortage has a sign."""
    svg = draw_stacked(stacked())

    assert {"geleverd", "toegezegd", "gevraagd", "nodig"} <= {*words(svg)}
    assert {"▲ 2,5 van 4,0", "3,0 van 3,0"} <= {*words(svg)}
    assert svg.count('fill="url(#m-p)"') == 2


def test_what_a_bar_says_stands_above_it() -> None:
    """Where more is there than is needed, the words are not on top of the bar."""
    bar = Bar("2026", (Decimal(4), Decimal(0), Decimal(0)), Decimal(2))
    svg = ET.fromstring(draw_stacked(Stacked("m", "T", "D", ("geleverd",), "nodig", [bar])))  # noqa: S314 -- our own
    tops = [float(each.get("y", "0")) for each in svg.iter(f"{SVG}rect") if each.get("x")]
    said = [float(t.get("y", "0")) for t in svg.iter(f"{SVG}text") if t.text == "4,0 van 2,0"]

    assert said[0] < tops[-1]


def test_nothing_can_be_drawn_too() -> None:
    """Without any period there is a picture with its legend."""
    empty = Stacked("m", "Mensen", "Niets", ("geleverd",), "nodig", [])

    assert words(draw_stacked(empty))[:2] == ["geleverd", "nodig"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_title_of_a_user_is_a_title(text: str) -> None:
    """Whatever a file says, the picture can be read and shows it."""
    empty = Heat("h", text, text, (), [HeatRow(text, ())]), Board("b", text, text, (text,), [])
    drawn = [draw_heat(empty[0]), draw_board(empty[1])]
    for svg in (draw_trend(trend(["1", "2"], title=text)), draw_stacked(stacked(text)), *drawn):
        root = ET.fromstring(svg)  # noqa: S314 -- our own
        title = root.find(f"{SVG}title")

        assert title is not None
        assert title.text == visible(" ".join(text.split()))
        assert "script" not in {each.tag.removeprefix(SVG) for each in root.iter()}


def test_names_are_those_of_the_chart() -> None:
    """Two charts on one page do not share an id."""
    for svg, name in (
        (draw_trend(trend(["1"])), "a"),
        (draw_stacked(stacked()), "m"),
        (draw_heat(heat()), "h"),
    ):
        ids = [each.get("id", "") for each in ET.fromstring(svg).iter() if each.get("id")]  # noqa: S314

        assert len(ids) == len({*ids})
        assert all(each.startswith(f"{name}-") for each in ids)


@pytest.mark.parametrize(
    ("span", "step"),
    [
        ("1", "0.2"),
        ("7", "1"),
        ("8", "2"),
        ("0.034", "0.01"),
        ("25", "5"),
        ("1340", "200"),
        ("3", "1"),
    ],
)
def test_an_axis_has_round_steps(span: str, step: str) -> None:
    """Steps are 1, 2 or 5 times a power of ten, three to seven of them."""
    assert nice_step(Decimal(span)) == Decimal(step)


def luminance(color: str) -> float:
    """Give how light a colour is, as WCAG reckons."""
    parts = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def texts() -> Iterator[tuple[str, str, str]]:
    """Yield every ink that letters are written in, with its paper."""
    for name in ("text", "soft", "norm", "line", "over"):
        ink = frame.INKS[name]
        yield name, ink.light, frame.PAPER.light
        yield f"{name} donker", ink.dark, frame.PAPER.dark
    for lamp in LAMPS.values():
        yield lamp.name, lamp.light, frame.PAPER.light
        yield f"{lamp.name} donker", lamp.dark, frame.PAPER.dark
    yield "merk", Style().brand, "#ffffff"
    yield "merk donker", Style().brand_dark, frame.PAPER.dark


@pytest.mark.parametrize(("name", "ink", "paper"), [*texts()], ids=str)
def test_letters_can_be_read(name: str, ink: str, paper: str) -> None:
    """Every ink for letters has a contrast of 4,5 with its paper."""
    assert contrast(ink, paper) >= 4.5, name


@pytest.mark.parametrize("shade", ["light", "dark"])
def test_shapes_can_be_told_from_paper(shade: str) -> None:
    """Lines and bars have a contrast of 3 with the paper, on light and on dark."""
    for name in ("line", "second", "norm"):
        ink = getattr(frame.INKS[name], shade)

        assert contrast(ink, getattr(frame.PAPER, shade)) >= 3, name


def heat(name: str = "Team") -> Heat:
    """Give a team in four periods: with room, above the ceiling, too full, and unknown."""
    rows = [HeatRow(name, (0, 90, 135, None))]
    return Heat("h", "Vol", "Vier kwartalen", ("K1", "K2", "K3", "K4"), rows)


def test_what_is_too_full_has_a_sign_and_an_edge() -> None:
    """Each cell has its number, and over 100 % a sign and a thick edge."""
    svg = draw_heat(heat("Een team met een hele lange naam erbij"))

    assert words(svg) == [
        *("K1", "K2", "K3", "K4", "Een team met een hele lan…"),
        *("0 %", "90 %", "▲ 135 %", "–"),
    ]
    assert svg.count("s-over") == 2  # the edge, and its shade in the dark


def board(name: str = "Warmtenet") -> Board:
    """Give an opdracht with every lamp, and one that nobody planned."""
    lamps = tuple(LAMPS.values())
    rows = [BoardRow(name, 40, lamps), BoardRow("Zonder plan", None, lamps[-1:])]
    return Board("b", "Bord", "Twee opdrachten", ("tijd", "geld", "kwaliteit", "x"), rows)


def test_lamps_differ_in_shape() -> None:
    """Without any colour the four lamps can be told apart."""
    svg = draw_board(board("Een opdracht waarvan de titel niet past op één regel"))

    assert {"40 %", "–"} <= {*words(svg)}
    assert "Een opdracht waarvan de titel niet past op…" in {*words(svg)}
    for shape in ("<circle", "<path", 'height="14"', 'fill="none" stroke="currentColor"'):
        assert shape in svg


def test_nothing_to_show_is_a_picture_too() -> None:
    """Without rows there are only the names of the columns."""
    assert words(draw_heat(Heat("h", "Vol", "Niets", (), []))) == []
    assert words(draw_board(Board("b", "Bord", "Niets", (), []))) == ["verstreken tijd"]


def test_a_text_in_a_picture_is_no_command_in_a_log() -> None:
    """What a CI system would obey in a page on standard output is broken, and reads the same."""
    title = "##[error]x ::warning::y"
    svg = draw_trend(trend(["1", "2", "3"], title=title))

    assert "##[" not in svg
    assert "::" not in svg
    assert title in "".join(ET.fromstring(svg).itertext())  # noqa: S314 -- our own
