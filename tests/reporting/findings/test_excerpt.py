"""Excerpt: the mark stands below the place, whatever stands before it."""

import pytest

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.reporting.findings.excerpt import excerpt
from aanzien_cli.reporting.findings.source_line import WIDEST, marked


def _shown(text: str, *span: int) -> list[str]:
    lines = excerpt(text.encode(), Span(*span), "bold")
    return ["".join(segment.text for segment in line) for line in lines]


@pytest.mark.parametrize(
    ("line", "place", "shown"),
    [
        ("titel: x", (0, 5), ("titel: x", 0, 5)),
        ("漢字 x", (3, 4), ("漢字 x", 5, 1)),
        ("漢字 x", (0, 2), ("漢字 x", 0, 4)),
        ("e\u0301e\u0301 x", (5, 6), ("e\u0301e\u0301 x", 3, 1)),
        ("e\u0301", (1, 2), ("e\u0301", 1, 1)),
        ("👍 x", (2, 3), ("👍 x", 3, 1)),
        ("\t\tx", (2, 3), ("        x", 8, 1)),
        ("\x1b x", (2, 3), ("\\u001b x", 7, 1)),
        ("##[x] y", (6, 7), ("# #[x] y", 7, 1)),
        ("kort", (9, 12), ("kort", 4, 1)),
        ("kort", (-3, -9), ("kort", 0, 1)),
        ("", (0, 1), ("", 0, 1)),
        ("einde  ", (5, 7), ("einde", 5, 2)),
    ],
)
def test_the_mark_is_below_the_place(
    line: str, place: tuple[int, int], shown: tuple[str, int, int]
) -> None:
    """Wide, combining, invisible characters and tabs take the columns a terminal gives them."""
    assert marked(line, *place) == shown


def test_a_line_that_just_fits_is_whole() -> None:
    """A line is cut only when it is wider than what is shown."""
    assert marked("x" * WIDEST, 0, 1).text == "x" * WIDEST
    assert marked("x" * (WIDEST + 1), 0, 1).text == "x" * (WIDEST - 1) + "…"
    assert marked("漢" * (WIDEST // 2), 0, 1).text == "漢" * (WIDEST // 2)
    assert marked("漢" * (WIDEST // 2 + 1), 0, 1).text.endswith("漢…")


def test_a_wide_line_is_cut_round_the_place() -> None:
    """What is cut off is said on both sides, and an escape is never cut in two."""
    text, indent, width = marked("a" * 500 + "fout" + "\x1b" * 500, 500, 504)

    assert text.startswith("…aaa")
    assert text.endswith("\\u001b…")
    assert text[indent : indent + width] == "fout"
    assert len(text) <= WIDEST


def test_the_end_of_a_wide_line_is_not_cut() -> None:
    """Where the place is near the end, the line is shown up to there."""
    text, indent, width = marked("a" * 500 + "fout", 500, 504)

    assert (text[0], text[indent : indent + width], indent) == ("…", "fout", 41)


def test_characters_without_width_have_an_end() -> None:
    """Thousands of accents on one letter are cut as well."""
    assert len(marked("e" + "\u0301" * 9_000, 0, 1).text) <= WIDEST


def test_a_file_in_another_encoding_is_shown_as_its_reader_sees_it() -> None:
    """Of a file in UTF-16 the words are shown, and no letters with a nought between them."""
    lines = excerpt("titel: Cafés\r\n".encode("utf-16"), Span(), "bold")

    assert ["".join(segment.text for segment in line) for line in lines] == [
        "1 | titel: Cafés",
        "  | ^",
    ]


def test_lines_break_as_in_an_editor() -> None:
    """LF, CR LF and CR end a line, other separators do not, and a byte order mark is no column."""
    text = "\ufeffa\r\nb\rc\u2028\x85\x0cd\ne\n"

    assert _shown(text, 1, 1, 1, 2) == ["1 | a", "  | ^"]
    assert _shown(text, 3, 1, 3, 2) == ["2 | b", "3 | c\\u2028\\u0085\\u000cd", "  | ^"]
    assert _shown(text, 4, 1, 4, 2)[1:] == ["4 | e", "  | ^"]


def test_a_column_counts_code_points() -> None:
    """A character outside the first plane is one column of a place."""
    assert _shown("👍: fout", 1, 4, 1, 8) == ["1 | 👍: fout", "  |     ^^^^"]


def test_a_place_of_more_lines_is_marked_on_its_first() -> None:
    """The mark runs to the end of the first line."""
    assert _shown("a: |\n  b\n", 1, 4, 2, 4) == ["1 | a: |", "  |    ^"]


def test_numbers_are_aligned() -> None:
    """The line before has a number as wide as that of the line itself."""
    assert _shown("x\n" * 10, 10, 1, 10, 2) == [" 9 | x", "10 | x", "   | ^"]


@pytest.mark.parametrize(("text", "line"), [("a\n", 0), ("a\n", 3), ("", 1)])
def test_without_a_line_there_is_no_excerpt(text: str, line: int) -> None:
    """A finding about a folder, an empty file or a line that is gone has nothing to show."""
    assert _shown(text, line, 1, line, 2) == []


def test_a_blank_line_before_is_left_out() -> None:
    """Only a line that says something is shown as context."""
    assert _shown("a\n \nb", 3, 1, 3, 2) == ["3 | b", "  | ^"]


@pytest.mark.parametrize(
    ("start", "end", "indent", "width"),
    [(0, 0, 0, 1), (0, 3, 0, 3), (3, 5, 3, 2), (7, 900, 7, 1), (8, 9, 8, 1), (300, 301, 8, 1)],
)
def test_a_plain_line_is_marked_where_one_with_an_accent_is(
    start: int, end: int, indent: int, width: int
) -> None:
    """What is shown as it stands is not looked at sign by sign, and it makes no difference."""
    for line in ("titel: x", "titèl: x"):
        assert marked(f"{line}", start, end) == (line, indent, width)
