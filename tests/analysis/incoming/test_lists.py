"""Lists: several values in one cell are told apart, or somebody is asked to."""

import pytest

from aanzien_cli.analysis.incoming.cells import CellError
from aanzien_cli.analysis.incoming.lists import split_list


@pytest.mark.parametrize(
    ("text", "old", "parts"),
    [
        ("a, b", (), ("a", "b")),
        ("a,b,", ("a",), ("a", "b")),
        ("a; b, c", (), ("a", "b, c")),
        ("a\nb, c\n", ("x, y",), ("a", "b, c")),
        ("Een zin. Nog een zin.", (), ("Een zin.", "Nog een zin.")),
        ("Een zin, met een komma.", (), ("Een zin, met een komma.",)),
        ("Wie? Wat! Waar", ("Wie?", "Wat"), ("Wie?", "Wat!", "Waar")),
    ],
)
def test_values_are_told_apart(text: str, old: tuple[str, ...], parts: tuple[str, ...]) -> None:
    """At semicolons and line ends where there are any, else behind sentences, else at commas."""
    assert split_list(text, old) == parts


@pytest.mark.parametrize("old", [("a, b", "c"), ("Een zin. En nog een.", "x")])
def test_a_comma_inside_a_value_is_asked_about(old: tuple[str, ...]) -> None:
    """Where the old values cannot be told apart either, only a semicolon will do."""
    with pytest.raises(CellError) as refused:
        split_list("a, d", old)

    assert str(refused.value) == (
        "in deze lijst staan komma's: zet een puntkomma tussen de onderdelen"
    )


def test_a_semicolon_inside_a_value_is_left_to_the_file() -> None:
    """Nothing that stands between values could be told from it."""
    with pytest.raises(CellError) as refused:
        split_list("a; b, d", ("a; b", "c"))

    assert str(refused.value) == "in deze lijst staan puntkomma's: pas haar aan in het bestand zelf"
