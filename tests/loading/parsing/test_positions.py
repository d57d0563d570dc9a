"""Positions: the place of a field is found again in the bytes it was read from."""

import pytest

from aanzien_cli.domain.findings.location import Span, to_field_path
from aanzien_cli.loading.parsing.positions import Sought, locate

YAML = b"""\
titel: Wonen
claims:
  - {periode: 2026-K1, fte: 0.5}
  - periode: 2026-K2
    fte: 0.6
tekst: |
  regel een
  regel [[opgave:wonen]] twee
leeg:
"""
MARKDOWN = b"---\ntitel: Wonen\n---\n\nEen [[opgave:wonen]] hier.\n"
CSV = b'periode;waarde;reden\n2024;18,5;\n\n2023;;n.n.b.\n2022;"a;b";x\n'


def span(path: str, content: bytes, field: str, quote: str = "") -> Span:
    """Give the place of one field."""
    (found,) = locate(path, content, [Sought(to_field_path(field), quote)])
    return found


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("", Span(1, 1, 1, 2)),
        ("titel", Span(1, 8, 1, 13)),
        ("claims", Span(2, 1, 2, 7)),
        ("claims.0", Span(3, 5, 3, 33)),
        ("claims.0.fte", Span(3, 29, 3, 32)),
        ("claims.1", Span(4, 5, 4, 6)),
        ("claims.1.fte", Span(5, 10, 5, 13)),
        ("claims.1.discipline", Span(4, 5, 4, 6)),
        ("claims.7.fte", Span(2, 1, 2, 7)),
        ("tekst", Span(6, 1, 6, 6)),
        ("leeg", Span(9, 1, 9, 5)),
        ("bestaat-niet", Span(1, 1, 1, 2)),
    ],
)
def test_a_field_is_pointed_at(field: str, expected: Span) -> None:
    """A value on one line by itself, a longer or absent one by the key nearest to it."""
    assert span("opdrachten/x.yaml", YAML, field) == expected


def test_a_quote_is_found_inside_a_long_text() -> None:
    """A piece of a text is pointed at where it stands, not at the field as a whole."""
    assert span("a.yaml", YAML, "tekst", "[[opgave:wonen]]") == Span(8, 9, 8, 25)


def test_a_quote_that_is_not_there_gives_the_field() -> None:
    """Text that was folded while reading falls back to the field."""
    assert span("a.yaml", YAML, "tekst", "niet te vinden") == Span(6, 1, 6, 6)


def test_the_body_of_a_markdown_file_is_its_toelichting() -> None:
    """Fields point into the front matter, the text below it is its own place."""
    assert span("opgaven/x.md", MARKDOWN, "titel") == Span(2, 8, 2, 13)
    assert span("opgaven/x.md", MARKDOWN, "toelichting") == Span(3, 1, 3, 2)
    assert span("opgaven/x.md", MARKDOWN, "toelichting", "[[opgave:wonen]]") == Span(5, 5, 5, 21)


def test_a_markdown_file_without_fields_has_places_too() -> None:
    """A report without front matter is pointed at from its first line."""
    assert span("rapporten/x.md", b"Tekst\n[[a:b]]\n", "toelichting", "[[a:b]]") == Span(2, 1, 2, 8)


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("metingen.0.waarde", Span(2, 6, 2, 10)),
        ("metingen.1.reden", Span(4, 7, 4, 13)),
        ("metingen.1.waarde", Span(4, 6, 4, 7)),
        ("metingen.2.waarde", Span(5, 1, 5, 13)),
        ("metingen.1", Span(4, 1, 4, 13)),
        ("metingen.9.waarde", Span(1, 1, 1, 2)),
    ],
)
def test_a_cell_of_a_table_is_pointed_at(field: str, expected: Span) -> None:
    """A cell by its columns, a row with quotes as a whole, whatever blank lines lie between."""
    assert span("metingen/x.csv", CSV, field) == expected


@pytest.mark.parametrize("path", ["a.yaml", "opgaven/a.md", "metingen/a.csv"])
def test_a_file_that_cannot_be_composed_gives_its_first_character(path: str) -> None:
    """Nobody asks for places in a broken file, but asking does not raise."""
    fields = [Sought(("a",)), Sought(("b",))]

    assert list(locate(path, b"---\na: [\xff", fields)) == [Span(1, 1, 1, 2)] * 2


def test_a_field_that_should_not_be_there_is_pointed_at_by_its_name() -> None:
    """What is wrong with an unknown field is its name, not its value."""
    asked = [Sought(("titel",), name=True), Sought(("claims", 0), name=True)]

    assert list(locate("a.yaml", YAML, asked)) == [Span(1, 1, 1, 6), Span(3, 5, 3, 33)]
