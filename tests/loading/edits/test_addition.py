"""Addition: a part joins those that a file has, in their manner."""

from textwrap import dedent
from typing import Final

import pytest

from aanzien_cli.domain.findings.edit import edited
from aanzien_cli.domain.findings.repair import AddPart, PartFields, PutPart
from aanzien_cli.loading.edits.repairs import located

YAML: Final = "opdrachten/a.yaml"
CSV: Final = "metingen/a.csv"
CLAIM: Final[PartFields] = ((("periode",), "2026-K1"), (("fte",), "0,5"))
LACK: Final[PartFields] = ((("a",), "x"), (("b", "c"), "y"), (("b", "d"), ("p", "q, r")))


def added(content: str, fields: PartFields, *, is_list: bool = True, path: str = YAML) -> str:
    """Give a file with a part more."""
    raw = dedent(content).encode()
    (found,) = located(path, raw, [AddPart(("p",), fields, is_list)])
    return edited(raw, found.edits).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "p:\n  - periode: 2025\n    fte: 1  # c\nb: x\n",
            "p:\n  - periode: 2025\n    fte: 1  # c\n  - periode: 2026-K1\n    fte: '0,5'\nb: x\n",
        ),
        (
            "p:\n- {periode: 2025}\n# c\n",
            "p:\n- {periode: 2025}\n- {periode: 2026-K1, fte: '0,5'}\n# c\n",
        ),
        ("p: [{fte: 1}]\n", "p: [{fte: 1}, {periode: 2026-K1, fte: '0,5'}]\n"),
        ("p: []\n", "p: [{periode: 2026-K1, fte: '0,5'}]\n"),
        ("p:\n", "p: [{periode: 2026-K1, fte: '0,5'}]\n"),
        ("p:\n  - x\n", "p:\n  - x\n  - {periode: 2026-K1, fte: '0,5'}\n"),
        ("b: x\r\n", "b: x\r\np:\r\n  - {periode: 2026-K1, fte: '0,5'}\r\n"),
        ("p: {a: b}\n", "p: {a: b}\n"),
    ],
)
def test_a_part_joins_a_list(before: str, after: str) -> None:
    """On lines of its own where the last one is so, else on one line; comments stay."""
    assert added(before, CLAIM) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("b: x\n", "b: x\np:\n  a: x\n  b: {c: y, d: [p, 'q, r']}\n"),
        ("b: x\np:\n", "b: x\np:\n"),
    ],
)
def test_a_part_becomes_a_field(before: str, after: str) -> None:
    """What stands within it comes on one line; a field that is there is left alone."""
    assert added(before, LACK, is_list=False) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("periode;fte;x\n2025;1;\n", "periode;fte;x\n2025;1;\n2026-K1;0.5;\n"),
        ("fte,periode\r\n1,2025", "fte,periode\r\n1,2025\r\n0.5,2026-K1"),
        ("periode;waarde\n", "periode;waarde\n"),
    ],
)
def test_a_row_joins_a_series(before: str, after: str) -> None:
    """In the order of its columns; a value without a column keeps it away."""
    fields: PartFields = ((("periode",), "2026-K1"), (("fte",), "0.5"))
    assert added(before, fields, path=CSV) == after


def test_what_is_special_in_a_row_is_quoted() -> None:
    """A comma or a quote stays inside its cell; what is no cell at all is not written."""
    fields: PartFields = ((("fte",), '0,5 "x"'),)

    assert added("fte;b\n", fields, path=CSV) == 'fte;b\n"0,5 ""x""";\n'
    assert added("a;b\n", LACK, path=CSV) == "a;b\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("p: '>= 65'  # c\nb: x\n", "p: {periode: 2026-K1, fte: '0,5'}  # c\nb: x\n"),
        ("p:\nb: x\n", "p: {periode: 2026-K1, fte: '0,5'}\nb: x\n"),
        ("b: x  # c\r\n", "b: x  # c\r\np: {periode: 2026-K1, fte: '0,5'}\r\n"),
        ("p: {a: b}\n", "p: {a: b}\n"),
        ("p: |\n  a\n", "p: |\n  a\n"),
        ("p: >\n  a\n", "p: >\n  a\n"),
        ("", ""),
    ],
)
def test_a_part_comes_in_the_place_of_a_text(before: str, after: str) -> None:
    """Or of nothing; what is no text on one line is left alone."""
    raw = before.encode()
    (found,) = located(YAML, raw, [PutPart(("p",), CLAIM)])

    assert edited(raw, found.edits).decode() == after
