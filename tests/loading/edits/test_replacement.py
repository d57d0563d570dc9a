"""Replacement: a field gets another value in the manner in which it is written."""

from textwrap import dedent
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.domain.findings.edit import edited
from aanzien_cli.domain.findings.repair import Put
from aanzien_cli.loading.edits.repairs import located
from aanzien_cli.loading.reading import read_file

YAML: Final = "opgaven/a.yaml"
MARKDOWN: Final = "opgaven/a.md"


def put(content: str, field: str, value: str | tuple[str, ...], path: str = YAML) -> str:
    """Give a file in which a field says something else."""
    raw = dedent(content).encode()
    (found,) = located(path, raw, [Put((field,), value)])
    return edited(raw, found.edits).decode()


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("a: x  # c\n", "y", "a: y  # c\n"),
        ("a: 'x'\n", "y: z", "a: 'y: z'\n"),
        ("a: 'x'\n", "y", "a: 'y'\n"),
        ('a: "x"  # c\n', "y", 'a: "y"  # c\n'),
        ("a: ['x', y]\n", ("z", "y"), "a: ['z', y]\n"),
        ("a: [no, x]\n", ("no", "z"), "a: [no, z]\n"),
        (
            "a:\n  - x  # c\n  - y  # d\n  - z\n",
            ("p", "y", "q"),
            "a:\n  - p  # c\n  - y  # d\n  - q\n",
        ),
        ("a: |\n\n  x\n", "p\nq", "a: |\n  p\n  q\n"),
        ("a: >-\n  x\n", "p\n q", 'a: "p\\n q"\n'),
        ("a: >-\n  x\n", "p  q", "a: >-\n  p  q\n"),
        ("a:\n", "y", "a: y\n"),
        ("a: een\n  twee\n", "drie", "a: drie\n"),
        ("a: |  # c\n  x\n  y\n\n# d\nb: z\n", "p\n\nq", "a: |  # c\n  p\n\n  q\n\n# d\nb: z\n"),
        ("a: >-\n    x\n    y\nb: z\n", "p q\nr", "a: >-\n    p q\n\n    r\nb: z\n"),
        ("a: >-\n  x\n", "p\n  q", 'a: "p\\n  q"\n'),
        ("a: >-\r\n  x\r\n", "p", "a: >-\r\n  p\r\n"),
        ("a: >-\n\nb: c\n", "p", 'a: "p"\n\nb: c\n'),
        ("b: c\n", "y", "b: c\na: y\n"),
        ("b: c", ("x", "y"), "b: c\na: [x, y]"),
        ("a: x\n", ("y",), "a: y\n"),
        ("a: x\n", ("y", "z, w"), "a: [y, 'z, w']\n"),
        ("a:\n", ("y", "z"), "a: [y, z]\n"),
        ("a: []\n", ("y", "z"), "a: [y, z]\n"),
        ("a: [x, y]  # c\n", ("x", "z"), "a: [x, z]  # c\n"),
        ("a: [x, y]\n", ("w", "x", "y"), "a: [w, x, y]\n"),
        ("a: [x, y]\n", ("x", "w", "v", "y"), "a: [x, w, v, y]\n"),
        ("a: [x, y, z]\n", ("z",), "a: [z]\n"),
        ("a: [x, y, z]\n", ("x",), "a: [x]\n"),
        ("a: [x, y]\n", "zuid", "a: [zuid]\n"),
        ("a:\n  - x  # c\n  - y\nb: z\n", ("x", "w"), "a:\n  - x  # c\n  - w\nb: z\n"),
        ("a:\n- x  # c\n- y\n", ("x", "y", "w"), "a:\n- x  # c\n- y\n- w\n"),
        ("a:\n  # d\n  - x\n", ("w", "x"), "a:\n  # d\n  - w\n  - x\n"),
        ("a:\n  - x\n  # d\n  - y\n", ("y",), "a:\n  # d\n  - y\n"),
        (
            "a:\n  - x\n  - y\n  - z  # c\n  - w\n",
            ("z", "w"),
            "a:\n  - z  # c\n  - w\n",
        ),
        ("a:\n  - {b: c}\n  - y\n", ("y", "z"), "a:\n  - y\n  - z\n"),
        ("a:\n  - |\n    x\n", ("y", "z"), "a:\n  - y\n  - z\n"),
        ("a: [{b: c}]\n", ("y",), "a: [y]\n"),
        ("a: {b: c}\n", "x", "a: {b: c}\n"),
        ("{b: c}\n", "x", "{b: c, a: x}\n"),
        ("", "x", ""),
    ],
)
def test_the_manner_of_writing_stays(before: str, value: str | tuple[str, ...], after: str) -> None:
    """Quotes, blocks, lists, comments and line ends stay; what cannot be done is not done."""
    assert put(before, "a", value) == after


def test_two_blanks_stay_where_a_line_would_end() -> None:
    """A fold is one blank, so that such a line stays as long as it is."""
    text = f"{'a' * 96}  {'b' * 20}"

    assert put("a: >-\n  x\n", "a", text) == f"a: >-\n  {text}\n"


@pytest.mark.parametrize("word", ["https://voorbeeld.example/" + "a" * 100, "wijk-en-buurt-plan"])
def test_a_word_is_never_cut(word: str) -> None:
    """A long address stays whole, and so do words with a dash; around them lines are folded."""
    text = " ".join((*(["woord"] * 15), *([word] * 12), *(["woord"] * 30)))
    lines = put("a: >-\n  x\n", "a", text).splitlines()[1:]

    assert " ".join(line.strip() for line in lines) == text
    assert all(len(line) <= 100 or line.strip() == word for line in lines)


@pytest.mark.parametrize(
    ("before", "field", "after"),
    [
        ("p:\n  b: x  # c\nz: 1\n", ("p", "a"), "p:\n  b: x  # c\n  a: y\nz: 1\n"),
        ("p:\n    b:\n      - x\nz: 1\n", ("p", "a"), "p:\n    b:\n      - x\n    a: y\nz: 1\n"),
        ("p:\n- b: x\n- b: v\nz: 1\n", ("p", 0, "a"), "p:\n- b: x\n  a: y\n- b: v\nz: 1\n"),
        ("z: 1\np:\n  - b: x\n    c: v", ("p", 0, "a"), "z: 1\np:\n  - b: x\n    c: v\n    a: y"),
        ("p:\n  - {b: x}\nz: 1\n", ("p", 0, "a"), "p:\n  - {b: x, a: y}\nz: 1\n"),
    ],
)
def test_a_field_within_a_part_stands_below_the_others(
    before: str, field: tuple[str | int, ...], after: str
) -> None:
    """It starts where they start, also in a part of a list, and the rest of the file stays."""
    (found,) = located(YAML, before.encode(), [Put(field, "y")])

    assert edited(before.encode(), found.edits).decode() == after


def test_the_text_of_a_yaml_file_is_a_field() -> None:
    """Only Markdown has text below its fields."""
    assert put("titel: A\n", "toelichting", "Nieuw.") == "titel: A\ntoelichting: Nieuw.\n"


def test_a_long_text_is_folded_where_it_was() -> None:
    """Lines end at a hundred signs, between words."""
    words = " ".join(f"woord{number}" for number in range(30))
    lines = put("a: >-\n  x\n", "a", words).splitlines()

    assert max(map(len, lines)) <= 100
    assert len(lines) == 4


@pytest.mark.parametrize(
    ("before", "field", "value", "after"),
    [
        ("---\na: x\n---\n", "b", "y", "---\na: x\nb: y\n---\n"),
        (
            "---\na: x\n---\n\nOud.\n",
            "toelichting",
            "Een nieuwe zin.\nNog een.",
            "---\na: x\n---\n\nEen nieuwe zin.\nNog een.\n",
        ),
        ("---\na: x\n---\n", "toelichting", "Nieuw.", "---\na: x\n---\n\nNieuw.\n"),
        ("---\na: x\n---", "toelichting", "Nieuw.", "---\na: x\n---\n\nNieuw.\n"),
        ("---\r\na: x\r\n---\r\nOud.", "toelichting", "A\nB", "---\r\na: x\r\n---\r\nA\r\nB"),
        ("---\ntoelichting: x\n---\n", "toelichting", "y", "---\ntoelichting: y\n---\n"),
    ],
)
def test_a_markdown_file_has_its_text_below(
    before: str, field: str, value: str, after: str
) -> None:
    """The fields stand above, and the text below is the toelichting."""
    assert put(before, field, value, MARKDOWN) == after


LINES = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=160)


@given(
    st.lists(LINES, min_size=1, max_size=4).map("\n".join).map(str.strip).filter(bool),
    st.sampled_from(
        ["a: x", "a: 'x'", 'a: "x"', "a: |\n  x", "a: >-\n  x\n  y", "a: >\n    x", "b: c"]
    ),
)
def test_any_text_is_read_back(text: str, before: str) -> None:
    """Whatever is put into a field, that is what the file says then, and nothing else changes."""
    content = f"# boven\n{before}\nz: w  # achter\n"
    found = read_file(YAML, put(content, "a", text).encode())

    assert found.data is not None
    assert found.data["a"].strip() == text
    assert {**found.data, "a": ""} == {**(read_file(YAML, content.encode()).data or {}), "a": ""}


ITEMS = st.lists(st.sampled_from("pqrstu"), max_size=6, unique=True)


@given(ITEMS.filter(bool), ITEMS.filter(bool), st.booleans())
def test_any_list_becomes_any_other(old: list[str], new: list[str], flow: bool) -> None:  # noqa: FBT001
    """Whatever comes, goes or changes places, the list is the new one and stays a list."""
    block = "".join(f"\n  # bij {item}\n  - {item}  # {item}" for item in old)
    content = f"a: [{', '.join(old)}]\nz: w\n" if flow else f"a:{block}\nz: w\n"
    changed = put(content, "a", tuple(new)) if old != new else content

    assert read_file(YAML, changed.encode()).data == {"a": new, "z": "w"}
