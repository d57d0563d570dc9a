"""Meting: how old is too old, and what makes a unit suspicious."""

import pytest
from support.repository import Files, faults

from aanzien_cli.rules.data.meting import eenheid_verdacht, meting_verouderd
from aanzien_cli.rules.rule import Rule


def told(rule: Rule, text: str, more: Files | None = None) -> list[tuple[str, str]]:
    """Give field and sentence of what a rule says of one indicator."""
    files = {"indicatoren/i.yaml": "naam: I\n" + text, **(more or {})}
    return [(fault.field, fault.message) for fault in faults(rule, files)]


@pytest.mark.parametrize(("day", "found"), [("2025-10-30", 0), ("2025-10-29", 1)])
def test_frequency_and_lag_are_added(day: str, found: int) -> None:
    """A quarterly figure that appears after 30 days may be 122 days old."""
    head = "frequentie: kwartaal\npublicatievertraging: 30\n"
    text = f"{head}metingen: [{{peildatum: {day}, waarde: 1}}]\n"

    assert len(told(meting_verouderd, text)) == found


def test_the_reason_of_a_newer_gap_is_told() -> None:
    """Where a newer figure is missing, what stands there is repeated."""
    text = "metingen: [{periode: 2023, waarde: 1}, {periode: 2024, waarde: n.n.b.}]\n"

    assert told(meting_verouderd, text) == [
        (
            "metingen.0",
            (
                "het nieuwste cijfer gaat over 2023 en is 791 dagen oud;"
                " bij deze frequentie hoogstens 366 dagen; bij 2024 staat 'n.n.b.'"
            ),
        )
    ]


def test_a_row_of_the_file_is_told_at_the_record() -> None:
    """An old figure in the file beside the record is told of at `metingen`."""
    own_file = {"metingen/i.csv": "periode;waarde\n2023;1\n"}

    assert [field for field, _ in told(meting_verouderd, "", own_file)] == ["metingen"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "metingen: [{peildatum: 2001-01-01, waarde: 1}]\n",
        "bbv_nummer: 1\nmetingen: [{periode: 2001, waarde: 1}]\n",
    ],
)
def test_what_cannot_be_too_old(text: str) -> None:
    """No figure, an unknown frequency, or a figure that nobody steers on."""
    assert told(meting_verouderd, text) == []


def series(*values: str, unit: str = "") -> str:
    """Give an indicator with these values in successive years."""
    rows = "".join(
        f"  - {{periode: {year}, waarde: '{value}'}}\n"
        for year, value in enumerate(values, start=2020)
    )
    return f"{unit}metingen:\n{rows}"


@pytest.mark.parametrize(
    ("values", "found"),
    [
        (("5", "40"), 1),
        (("5", "39"), 0),
        (("40", "5", "41"), 1),
        (("0", "50"), 0),
        (("-1", "50"), 0),
        (("101%", "120%"), 0),
    ],
)
def test_a_jump_of_about_ten(values: tuple[str, ...], found: int) -> None:
    """A factor of eight up or down is told of, once; nought and minus have no factor."""
    assert len(told(eenheid_verdacht, series(*values))) == found


def test_a_jump_names_both_figures() -> None:
    """The sentence shows from what to what, at the later figure."""
    assert told(eenheid_verdacht, series("3,9", "39")) == [
        (
            "metingen.1",
            "van 3,9 (2020) naar 39 (2021) is een grote sprong; is de eenheid dezelfde?",
        )
    ]


@pytest.mark.parametrize(
    ("value", "unit", "found"),
    [
        ("39%", "eenheid: aantal\n", 1),
        ("39%", "eenheid: Percentage inwoners\n", 0),
        ("€ 39", "eenheid: '%'\n", 1),
        ("€ 39", "eenheid: kosten in euro\n", 0),
        ("39%", "", 0),
        ("39", "eenheid: '%'\n", 0),
    ],
)
def test_a_sign_that_does_not_fit(value: str, unit: str, found: int) -> None:
    """A figure with a sign that its unit does not speak of is told of."""
    assert len(told(eenheid_verdacht, series(value, unit=unit))) == found


def test_a_change_of_unit() -> None:
    """A figure that names another unit is told of, with both units."""
    rows = "metingen: [{periode: 2023, waarde: 1, eenheid: a}, {periode: 2024, waarde: 2%s}]\n"
    fields = told(eenheid_verdacht, "eenheid: b\n" + rows % "")

    assert fields == [("metingen.0", "de eenheid van 2023 is 'a', die van de andere cijfers 'b'")]
    without = told(eenheid_verdacht, rows % ", eenheid: c")
    assert without[0][1].endswith("die van de andere cijfers 'c'")


@pytest.mark.parametrize(
    ("unit", "periods", "found"),
    [
        ("aantal per jaar", ("2023", "2024", "2025-K4"), 1),
        ("€", ("2024-K4", "2025"), 1),
        ("aantal", ("2024", "2025"), 0),
        ("aantal", ("2025-01-01", "2025"), 0),
        ("%", ("2024", "2025-K4"), 0),
    ],
)
def test_a_count_over_a_quarter_is_no_count_over_a_year(
    unit: str, periods: tuple[str, ...], found: int
) -> None:
    """Side by side they look like a fall; a share or a date has no such length."""
    kinds = {len("2025-01-01"): "peildatum"}
    rows = "".join(
        f"  - {{{kinds.get(len(each), 'periode')}: {each}, waarde: 5}}\n" for each in periods
    )
    text = f"naam: I\neenheid: '{unit}'\nmetingen:\n{rows}"
    told_of = [each.message for each in faults(eenheid_verdacht, {"indicatoren/i.yaml": text})]

    assert len(told_of) == found
    assert all("zo zijn ze niet te vergelijken" in each for each in told_of)
