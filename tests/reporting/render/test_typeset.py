"""Typeset: data for the typesetter, in which every word can be drawn."""

import json
import struct
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any, Final

import pytest
from reporting.render.pages import CHART, EVERYTHING, HOSTILE

from aanzien_cli.domain.words.visible import visible
from aanzien_cli.reporting.render.glyphs import DRAWN, drawable
from aanzien_cli.reporting.render.inline import text_of
from aanzien_cli.reporting.render.style import Style
from aanzien_cli.reporting.render.template import literal
from aanzien_cli.reporting.render.tree import parse
from aanzien_cli.reporting.render.typeset import About, to_typeset

ABOUT: Final = About("Gemeente Voorbeeld", "Een verslag", date(2026, 3, 1))
FONTS: Final = files("aanzien_cli.isolation").joinpath("fonts")


def characters(name: str) -> Iterator[int]:
    """Yield the characters of a font, from its table that maps them (format 4)."""
    font = FONTS.joinpath(name).read_bytes()
    tables = struct.unpack_from(">H", font, 4)[0]
    entries = (struct.unpack_from(">4sIII", font, 12 + 16 * n) for n in range(tables))
    start = next(offset for tag, _, offset, _ in entries if tag == b"cmap")
    count = struct.unpack_from(">H", font, start + 2)[0]
    subtables = [struct.unpack_from(">HHI", font, start + 4 + 8 * n) for n in range(count)]
    at = start + next(offset for platform, kind, offset in subtables if (platform, kind) == (3, 1))
    segments = struct.unpack_from(">H", font, at + 6)[0] // 2
    ends = struct.unpack_from(f">{segments}H", font, at + 14)
    starts = struct.unpack_from(f">{segments}H", font, at + 16 + 2 * segments)
    for first, last in zip(starts, ends, strict=True):
        yield from (char for char in range(first, last + 1) if char != 0xFFFF)


@pytest.mark.parametrize("weight", ["Regular", "Italic", "Bold"])
def test_the_known_characters_are_those_of_the_font(weight: str) -> None:
    """What counts as drawable is what the fonts hold, no more and no less."""
    assert {*map(chr, characters(f"AanzienSans-{weight}.ttf"))} == DRAWN


def test_the_font_comes_with_its_licence() -> None:
    """The licence of the font stands beside it, and its reserved name is not used."""
    assert "SIL OPEN FONT LICENSE" in FONTS.joinpath("LICENSE.txt").read_text(encoding="utf-8")


def test_a_character_without_a_glyph_is_named() -> None:
    """An emoji becomes its number; letters of Dutch and its neighbours stay."""
    assert drawable("Één ĳ Ž ş € − ●") == "Één ĳ Ž ş € − ●"
    assert drawable("🙂 漢") == "[U+1F642] [U+6F22]"


def texts(value: Any) -> Iterator[str]:  # noqa: ANN401 -- a tree of plain data
    """Yield every text in a tree."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


@pytest.mark.parametrize("text", HOSTILE)
def test_every_text_can_be_drawn(text: str) -> None:
    """Whatever a file says, only characters of the font are left, and nothing else is lost."""
    safe = literal(text)
    page = parse(f"# {safe}\n\n{safe}[^1]\n\n| a |\n| - |\n| x {safe} |\n\n[^1]: {safe}\n", {})
    model = json.loads(json.dumps(to_typeset(page, Style(), ABOUT)))
    shown = drawable(" ".join(visible(" ".join(text.split())).split()))

    assert {char for each in texts(model) for char in each} <= DRAWN
    assert model["meta"]["title"] == shown
    assert text_of(model["subtitle"]) == shown
    assert text_of(model["notes"][0]) == shown


def test_who_lost_a_character_reads_so() -> None:
    """The page ends with a sentence where characters were replaced, and only there."""
    whole = to_typeset(parse(EVERYTHING, {"a.svg": CHART}), Style(), ABOUT)
    lacking = to_typeset(parse("# Titel 🙂\n", {}), Style(), ABOUT)

    assert "het lettertype niet heeft" not in " ".join(texts(whole))
    assert "het lettertype niet heeft" in text_of(lacking["blocks"])


@pytest.mark.parametrize(("letters", "place"), [(10, 3), (4_001, 0)])
def test_a_long_page_has_a_list_of_contents(letters: int, place: int) -> None:
    """Ten chapters need a way in: after the first of them, unless that is long; a few do not."""
    first = f"# T\n\nOnder.\n\nInleiding.\n\n## Kort\n\n{'x' * letters}\n\n"
    long = first + "".join(f"## Kop {number}\n\n" for number in range(9))

    assert to_typeset(parse(long, {}), Style(), ABOUT)["meta"]["contents"] == place
    few = to_typeset(parse(EVERYTHING, {"a.svg": CHART}), Style(), ABOUT)
    assert few["meta"]["contents"] is None


def blocks(markdown: str) -> list[dict[str, Any]]:
    """Give the blocks of a page as the typesetter gets them."""
    return list(to_typeset(parse(markdown, {}), Style(), ABOUT)["blocks"])


@pytest.mark.parametrize(
    ("rows", "letters", "together"),
    [(1, 5, True), (24, 30, True), (25, 5, False), (24, 40, False), (2, 700, False)],
)
def test_a_small_table_stays_on_one_page(rows: int, letters: int, *, together: bool) -> None:
    """A table of a few rows is kept together; one that could be larger than a page is not."""
    body = f"| {'x' * letters} |\n" * rows
    (found,) = blocks(f"# T\n\nOnder.\n\n| A |\n| - |\n{body}")

    assert found.get("together", False) is together


def test_a_list_stays_with_the_line_above_it() -> None:
    """A short list is kept together, a long one is not; the paragraph before either holds on."""
    short, long = "- x\n" * 8, "- x\n" * 9
    found = blocks(f"# T\n\nOnder.\n\nEen:\n\n{short}\nTwee:\n\n{long}\nDrie.\n")

    assert [sorted({"sticky", "together"} & each.keys()) for each in found] == [
        ["sticky"],
        ["together"],
        ["sticky"],
        [],
        [],
    ]


def test_a_title_is_not_left_behind_with_one_line() -> None:
    """The first line of a part holds on where a line to a table follows, or a part of it."""
    table = "| A |\n| - |\n| x |\n"
    found = blocks(f"# T\n\nO.\n\n## A\n\nNiveau.\n\n### B\n\nEen.\n\nTwee.\n\n{table}\nX.\n\nY.\n")
    held = [each["c"][0]["v"] for each in found if each.get("sticky")]
    loose = blocks("# T\n\nO.\n\n## A\n\nEen.\n\nTwee.\n\nDrie.\n")

    assert held == ["Niveau.", "Een.", "Twee."]
    assert not any(each.get("sticky") for each in loose)


def test_few_sources_stand_in_columns_of_one_height() -> None:
    """Eighty sources on a line each do; more of them, or long ones, flow from page to page."""
    assert (half(["x"] * 80), half(["x"] * 81), half(["x" * 400] * 20)) == (40, 0, 0)
    assert half([]) == 0


def test_a_long_source_weighs_more_in_a_column() -> None:
    """What fills the first column is half of the words, not of the notes."""
    assert half(["x" * 300, *["x"] * 5]) == 1
    assert half([*["x"] * 5, "x" * 300]) == 5


def half(words: list[str]) -> int:
    """Give how many notes the typesetter puts in the first column."""
    marks = "".join(f"[^{n}]" for n, _ in enumerate(words))
    notes = "\n\n".join(f"[^{n}]: {each}" for n, each in enumerate(words))
    page = parse(f"# T\n\nOnder{marks}.\n\n{notes}\n", {})
    return int(to_typeset(page, Style(), ABOUT)["half"])


def test_a_dense_document_says_so() -> None:
    """The page for an opgave is set smaller than the others."""
    page = parse("# T\n", {})
    dense = About("G", "Een verslag", date(2026, 3, 1), dense=True)

    assert to_typeset(page, Style(), dense)["meta"]["dense"] is True
    assert to_typeset(page, Style(), ABOUT)["meta"]["dense"] is False
