"""Words: values as a reader sees them."""

from datetime import date
from decimal import Decimal

import pytest

from aanzien_cli.analysis.days import short_day
from aanzien_cli.analysis.records.words import fields, in_short, in_words, plain_fields, values
from aanzien_cli.domain.opgave import Opgave


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, ""),
        (True, "ja"),
        (False, "nee"),
        (Decimal("1234.5"), "1.234,5"),
        (date(2026, 3, 1), "2026-03-01"),
        (("a", "b"), "a, b"),
        ({"van": "a", "leeg": None, "fte": Decimal("0.5")}, "van: a; fte: 0,5"),
        ([{"wat": "x"}], "wat: x"),
        ({"wat": "Een zin.", "waarde": "n.n.b.", "fte": 1}, "wat: Een zin; waarde: n.n.b.; fte: 1"),
        (["Eén.", "Twee?", "drie", "vier"], "Eén. Twee? drie, vier"),
        ([], ""),
        (3, "3"),
    ],
)
def test_a_value_is_said_in_dutch(value: object, said: str) -> None:
    """Numbers, days, answers and lists are written as the Dutch do."""
    assert in_words(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"naam": "Raad", "soort": "raad"}, "Raad"),
        ({"niveau": "hoog"}, "niveau: hoog"),
        ([{"a": 1}, {"a": 2}], "2"),
        (["a", "b"], "a, b"),
        ("één\n  twee", "één twee"),
        ("x" * 61, "x" * 61),
    ],
)
def test_a_cell_is_short(value: object, said: str) -> None:
    """A cell holds one whole line: a part by its name, many parts by their number."""
    assert in_short(value) == said


def test_a_day_is_said_as_the_reader_wants_it() -> None:
    """Also inside a part, and in a list of days."""
    day = date(2026, 3, 1)

    assert in_words({"van": day, "fte": 1}, short_day) == "van: 1 mrt 2026; fte: 1"
    assert in_short({"van": day}, short_day) == "van: 1 mrt 2026"
    assert in_short([day, day], short_day) == "1 mrt 2026, 1 mrt 2026"


def test_only_what_a_file_says_is_a_field() -> None:
    """Nothing is told that nobody wrote, and where the file stands is no field."""
    opgave = Opgave(id="wonen", path="opgaven/wonen.yaml", titel="Wonen", van=date(2026, 3, 1))

    assert fields(opgave) == {"titel": "Wonen", "van": date(2026, 3, 1)}
    assert plain_fields(opgave) == {"titel": "Wonen", "van": "2026-03-01"}


def test_values_are_found_in_lists() -> None:
    """A dotted field walks through every list on the way."""
    data: object = {"leden": ({"rol": "a"}, {"rol": ["b", "c"]}, {})}
    assert list(values(data, ("leden", "rol"))) == ["a", "b", "c"]
