"""Words: values as a reader sees them."""

from datetime import date
from decimal import Decimal

import pytest

from aanzien_cli.analysis.records.words import in_short, in_words, values


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


def test_values_are_found_in_lists() -> None:
    """A dotted field walks through every list on the way."""
    data: object = {"leden": ({"rol": "a"}, {"rol": ["b", "c"]}, {})}
    assert list(values(data, ("leden", "rol"))) == ["a", "b", "c"]
