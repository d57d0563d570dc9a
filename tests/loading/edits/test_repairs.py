"""Repairs: each kind of repair touches the bytes that it is about, and no others."""

from textwrap import dedent
from typing import Final

import pytest

from aanzien_cli.domain.findings.edit import edited
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.repair import (
    Add,
    Append,
    Enlist,
    Join,
    Overwrite,
    Quote,
    Remove,
    Rename,
    Repair,
    Swap,
    Write,
)
from aanzien_cli.loading.edits.repairs import Located, located

YAML: Final = "opgaven/a.yaml"


def mended(content: str | bytes, repair: Repair, path: str = YAML) -> str:
    """Give a file as it is after one repair."""
    raw = content if isinstance(content, bytes) else dedent(content).encode()
    (found,) = located(path, raw, [repair])
    return edited(raw, found.edits).decode()


@pytest.mark.parametrize(
    ("before", "repair", "after"),
    [
        ("a: x  # c\n", Write(("a",), "y"), "a: y  # c\n"),
        ("a:   'x'\n", Write(("a",), "it's"), "a:   'it''s'\n"),
        ('a: "x"\n', Write(("a",), 'q"'), 'a: "q\\""\n'),
        ("a:  # later\n", Write(("a",), "y"), "a: y  # later\n"),
        ("a: x\n", Write(("a",), "no"), "a: 'no'\n"),
        ("a: x\n", Write(("a",), "true"), "a: 'true'\n"),
        ("a: x\n", Write(("a",), "b: c"), "a: 'b: c'\n"),
        ("a: x\n", Write(("a",), "-3"), "a: -3\n"),
        ("a: x\n", Write(("a",), "opdracht:b"), "a: opdracht:b\n"),
        ("a: x\n", Write(("a",), "een\ntwee"), 'a: "een\\ntwee"\n'),
        ("a: [x, y]\n", Write(("a", 1), "z"), "a: [x, z]\n"),
        ("a: x y x\n", Write(("a",), "z", quote="y"), "a: x z x\n"),
        ("a: |\n  ziet\n  x\n", Write(("a",), "z", quote="x"), "a: |\n  ziet\n  z\n"),
        ("é: ü\nb: x\n", Write(("b",), "y"), "é: ü\nb: y\n"),
        ("# c\nab : x\n", Rename(("ab",), "b"), "# c\nb : x\n"),
        ("'ab': x\n", Rename(("ab",), "b"), "'b': x\n"),
        ("a: x\nb: y\n", Swap(("a",), ("b",)), "a: y\nb: x\n"),
        ("a: 'x'\nb: y\n", Swap(("a",), ("b",)), "a: y\nb: 'x'\n"),
        ("a: x # c\n", Enlist(("a",)), "a: [x] # c\n"),
        ("a: x, y\n", Enlist(("a",)), "a: ['x, y']\n"),
        ("a: 'x, y'\n", Enlist(("a",)), "a: ['x, y']\n"),
        ("a: 06\n", Quote(("a",)), "a: '06'\n"),
        ("{a: b}\n", Append(("l",), "c"), "{a: b, l: [c]}\n"),
        ("{a: 0,8, b: c}\n", Join(("8",)), "{a: 0.8, b: c}\n"),
        ("a:\tx\n", Overwrite(Span(1, 3, 1, 4), " "), "a: x\n"),
        ("# c\nb: y\n", Add((), "a", "x"), "# c\na: x\nb: y\n"),
        ("- b: y\n", Add((0,), "a", "x"), "- a: x\n  b: y\n"),
        ("c: {b: y}\n", Add(("c",), "a", "x"), "c: {a: x, b: y}\n"),
    ],
)
def test_a_repair_leaves_the_rest_as_it_was(before: str, repair: Repair, after: str) -> None:
    """Comments, blanks, order and quotes around a repair stay."""
    assert mended(before, repair) == after


@pytest.mark.parametrize(
    ("before", "field", "after"),
    [
        ("a: x\n# about b\nb: y # gone\n\nc: z\n", ("b",), "a: x\n# about b\n\nc: z\n"),
        ("a: x\nb: y", ("b",), "a: x"),
        ("a: x\r\nb: y", ("b",), "a: x"),
        ("a: x\nb: |\n  een\n\n  twee\n\n# c\nd: z\n", ("b",), "a: x\n\n# c\nd: z\n"),
        ("l:\n  - x # een\n  # over y\n  - y\n", ("l", 0), "l:\n  # over y\n  - y\n"),
        ("l:\n- a: x\n  b: y\n- a: z\n", ("l", 0), "l:\n- a: z\n"),
        ("l:\n- a: x\n  b: y\n", ("l", 0, "a"), "l:\n- b: y\n"),
        ("l:\n- a: x\n  b: y\n", ("l", 0, "b"), "l:\n- a: x\n"),
        ("t: u\nl:\n  - x\nm: n\n", ("l", 0), "t: u\nm: n\n"),
        ("t: u\nl: [x]\n", ("l", 0), "t: u\n"),
        ("l: [x, y, z]\n", ("l", 0), "l: [y, z]\n"),
        ("l: [x, y, z]\n", ("l", 2), "l: [x, y]\n"),
        ("l: {a: x, b: [y]}\n", ("l", "b"), "l: {a: x}\n"),
        ("l: {a: x}\n", ("l", "a"), "l: {}\n"),
        ("l:\n- a: |\n    x\n    y\n  b: z\n", ("l", 0, "a"), "l:\n- b: z\n"),
    ],
)
def test_what_is_taken_away_takes_nothing_along(
    before: str, field: tuple[str | int, ...], after: str
) -> None:
    """Lines of their own go whole; a comment above them stays; a list left empty goes too."""
    assert mended(before, Remove(field)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("l:\n  - x # c\n\n# next\nb: y\n", "l:\n  - x # c\n  - n\n\n# next\nb: y\n"),
        ("l:\n- x", "l:\n- x\n- n"),
        ("l:\r\n- x\r\n", "l:\r\n- x\r\n- n\r\n"),
        ("l: [x]  # c\n", "l: [x, n]  # c\n"),
        ("l: [ ]\n", "l: [n]\n"),
        ("l: # none yet\nb: y\n", "l: [n] # none yet\nb: y\n"),
        ("a: x\n\n# end\n", "a: x\nl: [n]\n\n# end\n"),
        ("l:\n  - |\n    x\n\n    y\n\n# c\n", "l:\n  - |\n    x\n\n    y\n  - n\n\n# c\n"),
        ("a: |\n  x\n\n  y\n\n# c\n", "a: |\n  x\n\n  y\nl: [n]\n\n# c\n"),
    ],
)
def test_an_item_comes_at_the_end_of_its_list(before: str, after: str) -> None:
    """The list is extended as it is written; one that is not there comes below the last field."""
    assert mended(before, Append(("l",), "n")) == after


def test_a_byte_order_mark_and_line_ends_stay() -> None:
    """What stands before the text, and how its lines end, is no business of a repair."""
    before = b"\xef\xbb\xbf# c\xc3\xa9\r\na: x\r\nb: y"

    assert mended(before, Write(("a",), "z")).encode() == b"\xef\xbb\xbf# c\xc3\xa9\r\na: z\r\nb: y"
    assert mended(before, Add((), "n", "m")).encode() == before.replace(b"a:", b"n: m\r\na:")


def test_markdown_is_mended_above_and_below_the_line() -> None:
    """Fields stand in the front matter; a reference in prose stands below it."""
    before = "---\ntitel: x\n---\nZie [[opgave:wone]], niet x.\n"
    prose = Write(("toelichting",), "[[opgave:wonen]]", quote="[[opgave:wone]]")

    assert mended(before, Write(("titel",), "y"), "a.md") == before.replace("titel: x", "titel: y")
    assert mended(before, prose, "a.md") == before.replace("wone]]", "wonen]]")
    assert mended("Zie x\n", prose._replace(quote="x"), "a.md") == "Zie [[opgave:wonen]]\n"


@pytest.mark.parametrize(
    ("row", "text", "after"),
    [
        ("1-1-2025;3", "2025-01-01", "2025-01-01;3"),
        ("1-1-2025;3", "a;b", '"a;b";3'),
        ("1-1-2025;3", 'a"b', '"a""b";3'),
        ("1-1-2025;3", "eXtra", "eXtra;3"),
        ('"1-1-2025";3', "2025-01-01", '"1-1-2025";3'),
        ('1-1-2025;"3"', "2025-01-01", '1-1-2025;"3"'),
    ],
)
def test_a_cell_of_a_series_is_mended(row: str, text: str, after: str) -> None:
    """A cell is replaced in its row; a row with quotes is left to a person."""
    head = "peildatum;waarde\n"
    repair = Write(("metingen", 0, "peildatum"), text)

    assert mended(f"{head}{row}\n", repair, "metingen/a.csv") == f"{head}{after}\n"


@pytest.mark.parametrize(
    ("content", "repair"),
    [
        ("a: |\n  x\n", Write(("a",), "y")),
        ("a: x\n", Write(("b",), "y")),
        ("a: x\n", Write(("a",), "y", quote="z")),
        ("a: x\n", Write(("b",), "y", quote="x")),
        ("a: x\n", Write(("a", 0), "y")),
        ("a: [x]\n", Write(("a", 1), "y")),
        ("[x]\n", Rename((0,), "y")),
        ("a: x\n", Rename(("b",), "y")),
        ("a: x\n", Remove(("b",))),
        ("a: x\n", Remove(())),
        ("l: [x, # een\n y]\n", Remove(("l", 0))),
        ("- - x\n  - y\n", Remove((0, 1, 0))),
        ("l:\n- a: x\n", Remove(("l", 0, "a"))),
        ("l:\n- a: x # c\n  b: y\n", Remove(("l", 0, "a"))),
        ("l:\n- # c\n  a: x\n- b\n", Remove(("l", 0))),
        ("l:\n-\n  #\n  a: x\n- b\n", Remove(("l", 0))),
        ("? a\n: x\n", Remove(("a",))),
        ("a: x\n", Add(("a",), "b", "c")),
        ("a: {}\n", Add(("a",), "b", "c")),
        ("", Add((), "b", "c")),
        ("a: x\n", Append(("a",), "c")),
        ("a: {b: c}\n", Append(("a",), "c")),
        ("", Append(("l",), "c")),
        ("- a\n", Append(("l",), "c")),
        ("a: x\nb: [y]\n", Swap(("a",), ("b",))),
        ("a: [x]\n", Enlist(("a",))),
        ("a: [x]\n", Quote(("a",))),
        ("a: 18\nb: x\n", Join(("b",))),
        ("{a: 18, 5}\n", Join(("5",))),
        ("a: x\n", Join(("a",))),
        ("a: [\n", Write(("a",), "y")),
    ],
)
def test_what_cannot_be_done_neatly_is_not_done(content: str, repair: Repair) -> None:
    """Where text would get lost, or there is nothing to mend, no edit is given."""
    assert list(located(YAML, content.encode(), [repair])) == [Located(())]


def test_a_quote_on_another_line_hides_no_cell() -> None:
    """Only quotes in its own row, before or behind it, leave a cell to a person."""
    text = 'peildatum;waarde\n"2024-01-01";3\n2025-01-01;3\n"2026-01-01";3\n'
    repair = Write(("metingen", 1, "waarde"), "4")

    assert mended(text, repair, "metingen/a.csv") == text.replace("2025-01-01;3", "2025-01-01;4")
    quoted = 'peildatum;waarde\n"2025-01-01";3\n'
    assert (
        mended(quoted, repair._replace(field=("metingen", 0, "waarde")), "metingen/a.csv") == quoted
    )


def test_what_a_series_says_need_not_be_yaml() -> None:
    """A remark with a colon, or with a bracket that stays open, keeps no cell from its mend."""
    before = "peildatum;waarde;toelichting\n1-1-2025;3;let op: [zie: bijlage\n"
    repair = Write(("metingen", 0, "peildatum"), "2025-01-01")

    assert mended(before, repair, "metingen/a.csv") == before.replace("1-1-2025", "2025-01-01")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_is_a_line(end: str) -> None:
    """A field is added, and one is taken away, with the line breaks that the file has."""
    before = f"a: x{end}b: y{end}c: z{end}"

    assert mended(before.encode(), Add((), "d", "w")) == f"d: w{end}{before}"
    assert mended(before.encode(), Remove(("b",))) == f"a: x{end}c: z{end}"
    assert mended(f"l:{end}- x{end}".encode(), Append(("l",), "y")) == f"l:{end}- x{end}- y{end}"


def test_the_first_of_two_equal_pieces_is_replaced() -> None:
    """A quote is looked for in its own field, from the start."""
    before = "a: z\nb: z en z\nc: z\n"

    assert mended(before, Write(("b",), "y", quote="z")) == "a: z\nb: y en z\nc: z\n"
    assert mended("a: x\nb: y\n", Write(("a",), "z", quote="y")) == "a: x\nb: y\n"
    assert mended("z en z\n", Write(("toelichting",), "y", quote="z"), "a.md") == "y en z\n"


def test_a_cell_that_is_not_there_is_not_mended() -> None:
    """A row, or a cell beyond the last one, has no place of its own."""
    content = b"peildatum;waarde\n2025-01-01;3\n"
    repairs = [Write(("metingen", 0), "x"), Write(("metingen", 7, "waarde"), "x")]

    assert list(located("metingen/a.csv", content, repairs)) == [Located(()), Located(())]


@pytest.mark.parametrize(("comment", "loses"), [("# waarom", True), ("", False)])
def test_a_comment_that_would_go_is_told_of(comment: str, loses: bool) -> None:  # noqa: FBT001
    """Whoever asks for edits knows whether somebody's words go with them."""
    content = f"a: x\nb: y {comment}\n".encode()

    assert [each.loses_comment for each in located(YAML, content, [Remove(("b",))])] == [loses]
