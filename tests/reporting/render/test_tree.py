"""Tree: what a report can hold, and how it says what it cannot."""

import pytest

from aanzien_cli.reporting.render.inline import text_of
from aanzien_cli.reporting.render.refusal import PageError
from aanzien_cli.reporting.render.tree import parse

HEAD = "# Titel\n\nOnder.\n\n"


def test_a_page_has_its_parts() -> None:
    """The title, the line below it, the blocks and the notes come apart."""
    page = parse(HEAD + "## Een\n\nTekst[^1] en[^1] `code`.\n\n[^1]: Bron.\n", {})

    assert (page.title, text_of(page.subtitle)) == ("Titel", "Onder.")
    assert [block["t"] for block in page.blocks] == ["heading", "paragraph"]
    assert [node.get("again") for node in page.blocks[1]["c"] if node["t"] == "note"] == [0, 1]
    assert text_of(page.notes[0]) == "Bron."


def test_a_title_alone_is_a_page() -> None:
    """Nothing has to stand below a title."""
    assert parse("# Titel\n", {}).subtitle == []
    assert parse("# Titel\n\n- punt\n", {}).blocks[0]["t"] == "bullet_list"


def test_headings_have_names_of_their_own() -> None:
    """Two headings with the same words can both be linked to."""
    page = parse("# T\n\n## Café\n\n## Café\n\n## …\n", {})

    assert [block["id"] for block in page.blocks] == ["cafe", "cafe-2", "kop"]


def test_a_table_has_caption_lamps_and_widths() -> None:
    """The line above is the caption, a sign is a lamp, and long columns are wide."""
    page = parse(
        HEAD + "*Tabel: Stand*\n\n| A | B |\n| :-- | --: |\n| ● op schema | " + "w" * 90 + " |\n"
        "| gewoon | |\n",
        {},
    )
    table = page.blocks[0]

    assert table["caption"] == "Stand"
    assert table["rows"][0][0]["lamp"] == "groen"
    assert text_of(table["rows"][0][0]["c"]) == "op schema"
    assert [cell["align"] for cell in table["head"]] == ["left", "right"]
    assert table["widths"][0] == 0
    assert table["widths"][1] > 0
    assert "lamp" not in table["rows"][1][0]


@pytest.mark.parametrize(
    ("lengths", "narrow"),
    [
        ((10, 20), 2),
        ((10, 60), 1),
        ((10, 18, 90), 2),
        ((20, 20, 20, 90, 90), 0),
        ((16, 16, 20, 90, 90), 0),
    ],
)
def test_short_columns_leave_room_for_long_ones(lengths: tuple[int, ...], narrow: int) -> None:
    """A column, and a table of few words, is as narrow as its words, unless others need room."""
    cells = " | ".join("w" * length for length in lengths)
    heads, lines = " | ".join("a" for _ in lengths), " | ".join("---" for _ in lengths)
    page = parse(f"{HEAD}| {heads} |\n| {lines} |\n| {cells} |\n", {})

    assert page.blocks[0]["widths"].count(0) == narrow


@pytest.mark.parametrize("above", ["*Schuin.*", "Gewoon.", "- lijst"])
def test_another_line_is_no_caption(above: str) -> None:
    """Only `*Tabel: …*` is taken from the text."""
    page = parse(f"{HEAD}{above}\n\n| A |\n| --- |\n| x |\n", {})

    assert page.blocks[1]["caption"] == ""


def test_a_figure_is_one_of_the_charts() -> None:
    """A picture that stands alone is a figure with its words."""
    page = parse(HEAD + '![Wat er te zien is](a.svg "Naam")\n', {"a.svg": ""})

    assert page.blocks == [
        {"t": "figure", "src": "a.svg", "alt": "Wat er te zien is", "caption": "Naam"}
    ]


def test_blocks_keep_their_kind() -> None:
    """Code, a line, a quote, numbered lists and line ends are kept."""
    page = parse(
        HEAD + "```\nx\n```\n\n---\n\n> citaat\n\n3. a\n4. b\n\nregel  \neinde *a* **b**"
        " [c](https://example.nl) [d](#een)\nzacht\n",
        {},
    )

    assert [block["t"] for block in page.blocks] == [
        *("code_block", "hr", "blockquote", "ordered_list", "paragraph")
    ]
    assert page.blocks[3]["start"] == 3
    assert [node["t"] for node in page.blocks[4]["c"]] == [
        *("text", "br", "text", "em", "text", "strong", "text", "link", "text", "link"),
        *("text", "text"),
    ]


@pytest.mark.parametrize(
    ("markdown", "sentence"),
    [
        ("", "begint met een titel"),
        ("tekst\n", "begint met een titel"),
        ("#\n", "de titel van het verslag is leeg"),
        ("# A\n\n### B\n", "de kop 'B' heeft 3 hekjes; hier horen er 2 tot en met 2"),
        ("# A\n\n# B\n", "de kop 'B' heeft 1 hekjes"),
        ("# A\n\n![x](../geheim.svg)\n", "hoort niet bij dit verslag"),
        ("# A\n\n![](a.svg)\n", "geen beschrijving"),
        ("# A\n\ntekst ![x](a.svg)\n", "staat in een verslag alleen"),
        ("# A\n\n- ![x](a.svg)\n", "staat in een verslag alleen"),
        ("# A\n\n[x](ftp://a)\n", "de link 'ftp://a' kan niet"),
        ("# A\n\n| a | |\n| - | - |\n| b | c |\n", "boven elke kolom"),
    ],
)
def test_what_a_report_cannot_hold_is_said(markdown: str, sentence: str) -> None:
    """A text that would make a page inaccessible, or reach outside, is refused in Dutch."""
    with pytest.raises(PageError) as caught:
        parse(markdown, {"a.svg": ""})

    assert sentence in str(caught.value)


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<!-- x -->", "[x](javascript:a)"])
def test_html_and_scripts_are_text(text: str) -> None:
    """HTML in a text is shown, not understood."""
    page = parse(f"{HEAD}a {text}\n", {})

    assert text_of(page.blocks[0]["c"]).startswith(f"a {text[:6]}")
    assert {node["t"] for node in page.blocks[0]["c"]} == {"text"}


def test_numbers_of_a_short_table_stay_close_together() -> None:
    """The room that is left goes to the last column of words, never between two of numbers."""
    head = "| Wat | Nodig | Er is | Oordeel |\n| :-- | --: | --: | :-- |\n"

    page = parse(f"{HEAD}{head}| a | 1.234.567 | 2 | {'wel ' * 12} |\n", {})

    assert page.blocks[0]["widths"] == [0, 0, 0, 1]


def test_an_amount_stays_on_one_line() -> None:
    """Between a number and its sign no line ends; words and code stay as they are."""
    page = parse(f"{HEAD}≥ 24, 18 % van € 3 ± 2 % en `9 %`\n", {})

    assert (
        text_of(page.blocks[0]["c"]) == "≥\u00a024, 18\u00a0% van €\u00a03 ±\u00a02\u00a0% en 9 %"
    )


def _widths(*cells: str) -> list[int]:
    """Give the widths of a table with one row."""
    heads, lines = " | ".join("a" for _ in cells), " | ".join("---" for _ in cells)
    page = parse(f"{HEAD}| {heads} |\n| {lines} |\n| {' | '.join(cells)} |\n", {})
    return list(page.blocks[0]["widths"])


def test_a_long_word_is_not_broken() -> None:
    """A column is as wide as its longest word, but one without end leaves the others their room."""
    rest = ["ja " * 80] * 3
    short, long = (
        _widths("ja ja ja ja ja ja ja ja", *rest),
        _widths("bestaanszekerheid ok ja", *rest),
    )
    endless = _widths("x" * 5_000, *rest)

    assert short[0] < 170 <= long[0] < 230
    assert long[1:] == short[1:]
    assert endless[0] < 2 * endless[1]
