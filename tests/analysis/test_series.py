"""Series: which figures of an indicator count, in which order, and which are missing."""

import pytest
from support.repository import Files, register

from aanzien_cli.analysis.series import Series, behind, series
from aanzien_cli.domain.indicator import Indicator


def of(text: str, more: Files | None = None) -> Series:
    """Give the series of an indicator with these fields."""
    found = register({"indicatoren/i.yaml": "naam: I\n" + text, **(more or {})})
    return series(found.of(Indicator)[0], found)


def shown(text: str, more: Files | None = None) -> list[tuple[str, str]]:
    """Give moment and figure of every point, as printed."""
    return [(point.when, point.tekst) for point in of(text, more).points]


def test_record_and_file_are_one_series() -> None:
    """Figures of the record and of its own file are merged and sorted by moment."""
    text = "metingen: [{periode: 2024, waarde: 3}, {periode: 2022, waarde: 1}]\n"
    own_file = {"metingen/i.csv": "peildatum;waarde\n2023-12-31;2\n"}

    assert shown(text, own_file) == [("2022", "1"), ("2023-12-31", "2"), ("2024", "3")]


def test_a_figure_is_shown_in_dutch_and_kept_as_typed() -> None:
    """A point becomes a comma, a mark stands apart, and a remark stays."""
    rows = ("34.1%", "€ 1330", "39% (meting 2016)", "7")
    metingen = ", ".join(f"{{periode: {2020 + n}, waarde: {row}}}" for n, row in enumerate(rows))
    points = of(f"metingen: [{metingen}]\n").points

    assert [point.tekst for point in points] == [*rows]
    assert [point.shown for point in points] == ["34,1 %", "€ 1.330", "39 % (meting 2016)", "7"]


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        ("aantal per jaar", "21 per jaar"),
        ("€ 1.000", "21 × € 1.000"),
        ("€ per jaar", "21 € per jaar"),
        ("cijfer van 1 tot 10", "21 (cijfer van 1 tot 10)"),
        ("weken", "21 weken"),
        ("aantal", "21 "),
        ("aantallen", "21 aantallen"),
    ],
)
def test_a_unit_reads_behind_its_number(unit: str, said: str) -> None:
    """No reader meets `21 aantal per jaar`."""
    assert f"21 {behind(unit)}" == said


def test_each_point_tells_where_it_stands() -> None:
    """A figure in the record has a place there; one of the file beside it has none."""
    text = "metingen: [{periode: 2024, waarde: 3}]\nnulmeting: {waarde: 1, periode: 2020}\n"
    own_file = {"metingen/i.csv": "periode;waarde\n2023;2\n"}

    assert [(p.field, p.soort) for p in of(text, own_file).points] == [
        ("nulmeting", "jaar"),
        ("", "jaar"),
        ("metingen.0", "jaar"),
    ]


def test_definitive_wins_over_provisional() -> None:
    """Of two figures for one period the definitive one counts, also when it stands first."""
    text = """\
metingen:
  - {periode: 2024, waarde: 3, status: definitief}
  - {periode: 2024, waarde: 4, status: voorlopig}
"""
    assert shown(text) == [("2024", "3")]


def test_the_last_of_equals_wins() -> None:
    """A figure that was revised by a line below it is the one below."""
    text = "metingen: [{periode: 2024, waarde: 3}, {periode: 2024, waarde: 4}]\n"

    assert shown(text) == [("2024", "4")]


def test_a_figure_wins_over_its_absence() -> None:
    """A missing mark beside a provisional figure for the same period does not hide it."""
    text = """\
metingen:
  - {periode: 2024, waarde: 3, status: voorlopig}
  - {periode: 2024, waarde: n.n.b.}
"""
    assert shown(text) == [("2024", "3")]
    assert of(text).missing == ()


def test_only_what_was_measured_counts() -> None:
    """Budgeted, foreseen and future figures are no measurements."""
    text = """\
metingen:
  - {periode: 2023, waarde: 1, soort: begroot}
  - {periode: 2024, waarde: 2, soort: prognose}
  - {periode: 2026, waarde: 3}
  - {peildatum: 2026-03-02, waarde: 4}
  - {peildatum: 2026-03-01, waarde: 5}
"""
    assert shown(text) == [("2026-03-01", "5")]


def test_missing_figures_are_kept_apart() -> None:
    """A figure that is not there keeps its reason, and an empty one is no zero."""
    text = "metingen: [{periode: 2024, waarde: PM}, {periode: 2023}]\n"
    found = of(text)

    assert found.points == ()
    assert [(gap.when, gap.reden) for gap in found.missing] == [("2023", ""), ("2024", "PM")]


def test_the_nulmeting_counts_once() -> None:
    """A nulmeting is a point, unless another figure is about that day."""
    text = "metingen: [{periode: 2022, waarde: 7}]\nnulmeting: {waarde: 7, peildatum: 2022-12-31}\n"

    assert shown(text) == [("2022", "7")]


def test_a_nulmeting_without_moment_or_figure_is_no_point() -> None:
    """A nulmeting needs a day up to the peildatum and a figure."""
    assert shown("nulmeting: 7\n") == []
    assert shown("nulmeting: {waarde: n.n.b., periode: 2022}\n") == []
    assert shown("nulmeting: {waarde: 7, periode: 2027}\n") == []


def test_figures_in_another_unit_are_kept_apart() -> None:
    """Only figures in the unit of the indicator can be compared."""
    text = """\
eenheid: per 1.000 inwoners
metingen:
  - {periode: 2023, waarde: 4, eenheid: per 1.000 inwoners}
  - {periode: 2024, waarde: 41, eenheid: per 10.000 inwoners}
  - {periode: 2025, waarde: 5}
"""
    assert shown(text) == [("2023", "4"), ("2025", "5")]
    assert [point.when for point in of(text).other_unit] == ["2024"]


def test_without_a_unit_the_last_figure_tells() -> None:
    """Where the indicator names no unit, that of its last figure is the usual one."""
    text = """\
metingen:
  - {periode: 2023, waarde: 4, eenheid: a}
  - {periode: 2024, waarde: 5, eenheid: b}
"""
    assert shown(text) == [("2024", "5")]
