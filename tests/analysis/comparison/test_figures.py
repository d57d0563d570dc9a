"""Figures: measurements that came, went or were revised; the old one is never lost."""

import pytest
from support.compared import compared, told

from aanzien_cli.analysis.comparison.change import Place, Topic

PATH = "indicatoren/x.yaml"


def figures(before: str, after: str) -> list[tuple[str, ...]]:
    """Tell which figures of one indicator changed."""
    found = compared({PATH: f"naam: X\n{before}"}, {PATH: f"naam: X\n{after}"})
    return [(each[0], *each[2:]) for each in told(found, Topic.FIGURE)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "metingen: [{periode: 2024, waarde: '7,1'}]", [("toegevoegd", "2024", "7,1")]),
        ("metingen: [{periode: 2024, waarde: '7,1'}]", "", [("vervallen", "2024", "7,1")]),
        (
            "metingen: [{periode: 2024, waarde: '7,3'}]",
            "metingen: [{periode: 2024, waarde: '7,1 (herzien)'}]",
            [("herzien", "2024", "7,3", "7,1 (herzien)")],
        ),
        (
            "metingen: [{periode: 2024, waarde: 7, status: voorlopig}]",
            "metingen: [{periode: 2024, waarde: 8, status: definitief}]",
            [("herzien", "2024", "7", "8", "was voorlopig")],
        ),
        (
            "metingen: [{periode: 2024, waarde: 7}]",
            "metingen: [{periode: 2024, waarde: n.n.b.}]",
            [("herzien", "2024", "7", "niet gemeten (nog niet bekend)")],
        ),
        (
            "metingen: [{periode: 2024}]",
            "metingen: [{periode: 2024, waarde: 7, status: voorlopig}]",
            [("herzien", "2024", "niet gemeten", "7", "voorlopig")],
        ),
        (
            "metingen: [{periode: 2024, waarde: 7, soort: begroot}]",
            "metingen: [{periode: 2024, waarde: 9, soort: begroot, eenheid: km}]",
            [
                ("toegevoegd", "2024", "9", "begroot, km"),
                ("vervallen", "2024", "7", "begroot"),
            ],
        ),
        (
            "metingen: [{periode: 2024, waarde: '39%'}]",
            "metingen: [{periode: 2024, waarde: 39}]",
            [],
        ),
        ("nulmeting: {waarde: 5, periode: 2020}", "nulmeting: {waarde: '5,0', periode: 2020}", []),
        (
            "nulmeting: {waarde: 5, periode: 2020}",
            "nulmeting: {waarde: 5, periode: 2021}",
            [("herzien", "nulmeting", "5 (2020)", "5 (2021)")],
        ),
        ("", "nulmeting: 5", [("toegevoegd", "nulmeting", "5")]),
        ("nulmeting: 5", "", [("vervallen", "nulmeting", "5")]),
    ],
)
def test_a_figure_tells_what_it_was(
    before: str, after: str, expected: list[tuple[str, ...]]
) -> None:
    """Each moment has one figure; what is equal in number is no change."""
    assert figures(before, after) == expected


def test_figures_may_move_to_a_file_of_their_own() -> None:
    """Where a figure is written down does not matter, but where it stands now is told."""
    before = {PATH: "naam: X\nmetingen: [{peildatum: 2025-01-01, waarde: 3}]"}
    after = {PATH: "naam: X", "metingen/x.csv": "peildatum,waarde\n2025-01-01,3\n2025-07-01,4\n"}
    found = compared(before, after)
    assert [(each.field, each.new, each.after) for each in found.changes] == [
        ("2025-07-01", "4", Place("metingen/x.csv", "metingen.1.waarde"))
    ]


def test_of_two_figures_for_one_moment_the_definitive_counts() -> None:
    """Appending is how a figure is revised."""
    old = "metingen: [{periode: 2024, waarde: 7, status: voorlopig}]"
    both = (
        "metingen: [{periode: 2024, waarde: 8, status: definitief},"
        " {periode: 2024, waarde: 7, status: voorlopig}]"
    )
    assert figures(old, both) == [("herzien", "2024", "7", "8", "was voorlopig")]


def test_of_two_figures_alike_the_last_counts() -> None:
    """Nothing else says which of both was meant."""
    rows = "metingen: [{periode: 2024, waarde: 7}, {periode: 2024, waarde: 8}]"

    assert figures("", rows) == [("toegevoegd", "2024", "8")]


@pytest.mark.parametrize("missing", ["{periode: 2024}", "{periode: 2024, waarde: n.n.b.}"])
def test_a_figure_counts_before_one_that_is_missing(missing: str) -> None:
    """Wherever the row without a figure stands."""
    known = "{periode: 2024, waarde: 7}"
    for rows in (f"[{known}, {missing}]", f"[{missing}, {known}]"):
        assert figures("", f"metingen: {rows}") == [("toegevoegd", "2024", "7")]


def test_a_baseline_is_told_with_its_place() -> None:
    """In both states, so that whoever reads of it can look it up."""
    before, after = {PATH: "naam: X\nnulmeting: 5"}, {PATH: "naam: X\nnulmeting: 6"}
    (change,) = compared(before, after).about(Topic.FIGURE)

    assert change.before == change.after == Place(PATH, "nulmeting")
