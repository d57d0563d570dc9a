"""Document: one file with its lines and its fields."""

import pytest

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.language_server.document import Document


def test_lines_end_where_an_editor_ends_them() -> None:
    """At LF, CR LF and CR; not at the separators that Python splits at too."""
    document = Document("opgaven/a.yaml", "a: 1\r\nb\u2028c\x85\rd\n".encode())
    assert list(document.lines) == ["a: 1", "b\u2028c\x85", "d", ""]
    assert document.newline == "\r\n"
    assert document.line(2) == "b\u2028c\x85"
    assert document.line(0) == document.line(9) == ""
    assert Document("opgaven/a.yaml", b"a").newline == "\n"


def test_bytes_that_are_no_text_do_not_raise() -> None:
    """An editor shows something for them, and so do we; the mark at the start is no column."""
    document = Document("opgaven/a.yaml", b"\xef\xbb\xbftitel: \xff")
    assert document.text == "titel: \ufffd"
    assert document.entries == ()


def test_a_stretch_of_text_is_given() -> None:
    """From the first place up to the second, also over lines."""
    document = Document("opgaven/a.yaml", b"een\ntwee\n")
    assert document.slice(Span(1, 2, 2, 3)) == "en\ntw"
    assert document.span(5, 7) == Span(2, 2, 2, 4)


def test_the_innermost_field_comes_first() -> None:
    """A place in a part of a list is in the part and in the list."""
    document = Document("opdrachten/o.yaml", b"titel: O\nclaims:\n  - {fte: 1}\n")
    assert [each.field for each in document.at(3, 6)] == [
        ("claims", 0, "fte"),
        ("claims", 0),
        ("claims",),
    ]


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("a.yaml", "", 1),
        ("a.yaml", "a: 1", 2),
        ("a.yaml", "a: 1\n", 2),
        ("a.md", "---\na: 1\n---\n\n---\n", 3),
        ("a.md", "---\na: 1\n", 1),
        ("a.md", "tekst\n", 2),
    ],
)
def test_the_end_of_the_fields_is_known(path: str, text: str, line: int) -> None:
    """At the end of a YAML file, and before the second line of dashes of a Markdown file."""
    assert Document(path, text.encode()).fields_end == line
