"""Html: one file that needs nothing else, in which every word is a word."""

import re
from html.parser import HTMLParser

import pytest
from reporting.render.pages import CHART, EVERYTHING, HOSTILE

from aanzien_cli.domain.words.visible import visible
from aanzien_cli.reporting.render.html import to_html
from aanzien_cli.reporting.render.style import Letters, Picture, Style
from aanzien_cli.reporting.render.template import literal
from aanzien_cli.reporting.render.tree import parse


class Reader(HTMLParser):
    """Gathers the tags, the addresses and the words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.extend(attrs)

    def handle_data(self, data: str) -> None:
        self.words += data


def page(markdown: str, style: Style | None = None) -> str:
    """Write a page with one chart."""
    charts = {"a.svg": CHART}
    return to_html(parse(markdown, charts), charts, style or Style(), "Gemeente <Voorbeeld>")


def test_everything_has_its_element() -> None:
    """Each kind of block becomes the element that tells what it is."""
    found = Reader(page(EVERYTHING))

    for tag in ("blockquote", "br", "caption", "code", "em", "figure", "figcaption", "h1", "h2"):
        assert tag in found.tags, tag
    for tag in ("h3", "hr", "main", "nav", "ol", "pre", "section", "strong", "sup", "svg", "ul"):
        assert tag in found.tags, tag
    assert found.tags.count("h1") == found.tags.count("main") == 1
    assert found.attributes.count(("scope", "col")) == 5
    assert found.attributes.count(("scope", "row")) == 5
    assert ("start", "3") in found.attributes


def test_every_name_is_used_once_and_every_link_arrives() -> None:
    """Ids are unique, and what a link or a label points at is there."""
    attributes = Reader(page(EVERYTHING)).attributes
    names = [value for key, value in attributes if key == "id"]
    aims = [str(value)[1:] for key, value in attributes if key == "href" and str(value)[0] == "#"]
    labels = [
        each for key, value in attributes if key == "aria-labelledby" for each in str(value).split()
    ]

    assert len(names) == len(set(names))
    assert {*aims, *labels} <= {*names}


def test_nothing_is_fetched_and_nothing_runs() -> None:
    """There is no script, and no address but those of links in the text."""
    found = Reader(page(EVERYTHING))
    policy = dict(found.attributes)["content"]
    fetched = [value for key, value in found.attributes if key in ("src", "action", "data")]

    assert {"script", "link", "iframe", "object", "form"}.isdisjoint(found.tags)
    assert policy is not None
    assert fetched == []
    assert not [key for key, _ in found.attributes if key.startswith("on")]
    assert "url(" not in page(EVERYTHING)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_of_a_user_stays_text(text: str) -> None:
    """Whatever a file says is read as it was written, in a title, a cell, a note and a sentence."""
    safe = literal(text)
    found = Reader(page(f"# {safe}\n\n{safe}[^1]\n\n| a |\n| - |\n| x {safe} |\n\n[^1]: {safe}\n"))
    shown = " ".join(visible(" ".join(text.split())).split())

    assert " ".join(found.words.split()).count(shown) == 5
    assert {"script", "img", "b"}.isdisjoint(found.tags)
    assert found.tags.count("svg") == 0
    assert not [key for key, _ in found.attributes if key.startswith("on")]


def test_a_short_page_needs_no_list_of_contents() -> None:
    """A page of a few chapters has no navigation, and without notes no list of them."""
    found = Reader(page("# Titel\n\n## Een\n\n## Twee\n"))

    assert {"nav", "section", "footer", "img"}.isdisjoint(found.tags)


def test_the_looks_of_an_organisation() -> None:
    """Colour, logo and the texts in the margins are those of the organisation."""
    style = Style(
        brand="#7a1f5c",
        header="Ons huis",
        footer="Vragen? <bel>",
        logo=Picture(b"\0", ".png", "Wapen & <b>"),
    )
    text = page("# Titel\n", style)
    found = Reader(text)

    assert "--brand:#7a1f5c" in text
    assert ("src", "data:image/png;base64,AA==") in found.attributes
    assert ("alt", "Wapen & <b>") in found.attributes
    assert "Ons huis" in found.words
    assert "Vragen? <bel>" in found.words


def test_fonts_come_along_in_the_page() -> None:
    """Each font is data in the page, which may then load fonts, and only from itself."""
    letters = {role: Letters(b"\0", ".otf") for role in ("tekst", "vet", "cursief", "koppen")}
    plain, text = page("# Titel\n"), page("# Titel\n", Style(letters=letters))
    only = page("# Titel\n", Style(letters={"tekst": Letters(b"\0", ".ttf")}))

    assert text.count("src:url(data:font/otf;base64,AA==)") == 4
    assert "font-src data:" in text
    assert "h1,h2,h3,h4{font-family:Huiskop," in text
    assert "h1,h2,h3,h4{font-family:Huisletter," in only
    assert {"font-src", "@font-face"}.isdisjoint(re.findall(r"font-src|@font-face", plain))


def test_a_table_of_few_words_is_narrow() -> None:
    """It does not spread two short columns over the whole width of a screen."""
    page = parse("# T\n\nOnder.\n\n| A | B |\n| - | - |\n| 1 | 2 |\n", {})

    assert '<table class="narrow">' in to_html(page, {}, Style(), "G")


def test_a_table_without_a_caption_is_named_after_its_heading() -> None:
    """Who hears the page hears what the table is about; without a heading it has a number."""
    table = "| A |\n| - |\n| x |\n"
    below, alone = page(f"# T\n\nO.\n\n## Wat kost het?\n\n{table}"), page(f"# T\n\nO.\n\n{table}")

    assert 'role="group" aria-labelledby="wat-kost-het"' in below
    assert 'role="group" aria-label="Tabel 1"' in alone
