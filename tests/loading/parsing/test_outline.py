"""Outline: every key and value of a file with its place."""

import pytest

from aanzien_cli.domain.findings.location import FieldPath, Span
from aanzien_cli.loading.parsing.limits import MAX_DEPTH
from aanzien_cli.loading.parsing.outline import Entry, outline

YAML = b"""\
titel: 'Wonen'
claims:
  - {periode: 2026-K1}
leeg:
"""


def field(entries: tuple[Entry, ...], *wanted: str | int) -> Entry:
    """Give the entry of a field."""
    return next(each for each in entries if each.field == wanted)


def test_every_value_is_found_with_its_key() -> None:
    """Fields, items of lists and fields within them are listed in the order of the file."""
    entries = outline("opgaven/wonen.yaml", YAML)

    fields: list[FieldPath] = [
        ("titel",),
        ("claims",),
        ("claims", 0),
        ("claims", 0, "periode"),
        ("leeg",),
    ]
    assert [each.field for each in entries] == fields
    assert field(entries, "titel") == Entry(
        ("titel",), Span(1, 1, 1, 6), Span(1, 8, 1, 15), "Wonen"
    )
    assert field(entries, "claims", 0).key is None
    assert field(entries, "claims").text is None
    assert field(entries, "leeg").text == ""


def test_the_fields_of_a_markdown_file_stand_where_they_stand() -> None:
    """Lines are counted from the top of the file; text below the fields has no entries."""
    entries = outline("opgaven/a.md", b"---\r\ntitel: A\r\n---\r\n\r\ntitel: B\r\n")

    assert entries == (Entry(("titel",), Span(2, 1, 2, 6), Span(2, 8, 2, 9), "A"),)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("metingen/a.csv", b"peildatum;waarde\n"),
        ("opgaven/a.yaml", b"titel: [\n"),
        ("opgaven/a.yaml", b"\xff"),
        ("opgaven/a.yaml", b"a: &x 1\n"),
        ("opgaven/a.yaml", b"# niets\n"),
        ("opgaven/a.md", b"zonder velden"),
    ],
)
def test_what_cannot_be_composed_has_no_entries(path: str, content: bytes) -> None:
    """A file that is broken, empty or of another kind gives nothing, and raises nothing."""
    assert outline(path, content) == ()


def test_depth_has_an_end() -> None:
    """What is nested deeper than anybody reads is left out."""
    deep = outline("opgaven/a.yaml", b"a: " + b"[" * 90 + b"]" * 90)

    assert max(len(each.field) for each in deep) == MAX_DEPTH
