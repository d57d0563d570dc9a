"""CSV edit: a row more at the end of a series, and a cell that is found by its column."""

import pytest

from aanzien_cli.domain.findings.repair import PartFields
from aanzien_cli.loading.edits.csv_edit import cell_edit, new_row
from aanzien_cli.loading.edits.text_edit import TextEdit

ROW: PartFields = ((("periode",), "2026"), (("waarde",), "7"))


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("periode,waarde\n2025,6\n", "2026,7\n"),
        ("periode,waarde\n2025,6", "\n2026,7"),
        ("periode,waarde\r\n2025,6\r\n", "2026,7\r\n"),
        ("periode,waarde\r2025,6\r", "2026,7\r"),
        ("periode,waarde\r\n2025,6", "\r\n2026,7"),
        ("periode;waarde\n2025;6\n", "2026;7\n"),
        (" waarde , periode\n6,2025\n", "7,2026\n"),
        ("periode,bron,waarde\n2025,CBS,6\n", "2026,,7\n"),
        ("periode,waarde\n2025,6\n2025;1\n", "2026,7\n"),
        ("periode,waarde", "\n2026,7"),
    ],
)
def test_a_row_comes_at_the_end(text: str, added: str) -> None:
    """Its cells stand below their heads, and its line ends as the others do."""
    assert new_row(text, ROW) == TextEdit(len(text), len(text), added)


@pytest.mark.parametrize(
    ("value", "written"),
    [("7,5", '"7,5"'), ("7;5", '"7;5"'), ('"7"', '"""7"""'), ("7\n5", '"7\n5"'), ("7 5", "7 5")],
)
def test_what_would_be_two_cells_stands_between_quotes(value: str, written: str) -> None:
    """A delimiter, a quote or a line break within a cell; a blank is no reason."""
    found = new_row("periode,waarde\n", ((("waarde",), value),))

    assert found is not None
    assert found.text == f",{written}\n"


@pytest.mark.parametrize(
    "fields",
    [
        ((("periode",), "2026"), (("kleur",), "rood")),
        ((("periode",), "2026"), (("waarde", "getal"), "7")),
        ((("periode",), "2026"), (("waarde",), ("7", "8"))),
    ],
)
def test_what_has_no_column_is_not_added(fields: PartFields) -> None:
    """Nothing is left out: a row comes whole, or not."""
    assert new_row("periode,waarde\n2025,6\n", fields) is None


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("periode,waarde\n2025,6\n", True),
        ('periode,waarde\n2025,"6"\n', False),
        ('periode,waarde\n"2025",6\n', False),
        ('periode,waarde\n"",6\n', False),
        ('periode,"waarde"\n2025,6\n', True),
        ('periode,waarde,bron\n2025,6,"CBS"\n', False),
        ('periode,waarde\n2025,6\n2026,"7"\n', True),
    ],
)
def test_a_quote_in_its_own_row_hides_a_cell(text: str, *, is_found: bool) -> None:
    """From the first sign of the row to its last; what stands in other rows does not matter."""
    found = cell_edit(text, ("metingen", 0, "waarde"), "8")

    at = text.index("6") if is_found else 0
    assert found == (TextEdit(at, at + 1, "8") if is_found else None)
