"""Pages: a hostile text in a report stays text, in Markdown, on the web page and in the PDF."""

import re
import tomllib
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Final

import pikepdf
import pytest
from hostile.conftest import Fill, Told
from hostile.payloads import PAYLOADS
from markdown_it import MarkdownIt

from aanzien_cli.analysis.markdown import escaped

SAFE_TAGS: Final = frozenset({"script", "iframe", "object", "embed", "form", "base", "link"})
SLOW: Final = {
    "brackets": "[" * 20_000,
    "links": "[a](" * 8_000,
    "stars": "*a_" * 8_000,
    "quotes": "> " * 10_000,
    "backticks": "`" + "``" * 10_000 + "a",
    "entities": "&" * 25_000,
    "autolinks": "<" * 25_000,
    "tables": "|" * 10_000 + "\n" + "|-" * 5_000,
}


class Seen(HTMLParser):
    """What a browser would run or fetch, and the words that it would show."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.extend((name, value or "") for name, value in attrs)

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("row", PAYLOADS)
def test_a_page_runs_and_fetches_nothing(filled: Fill, told: Told, row: str) -> None:
    """H-20: no tag, handler or address of a user; what was typed can be read."""
    code, page, complaint = told(
        filled(PAYLOADS[row]), "report", "opgave", "wonen", "--format", "html"
    )
    seen = Seen(page)

    assert code == 0, complaint
    assert SAFE_TAGS.isdisjoint(seen.tags)
    assert not [name for name, _ in seen.attributes if name.startswith("on")]
    addresses = [value for name, value in seen.attributes if name in {"href", "src", "action"}]
    assert all(address.startswith("#") for address in addresses)
    words = [word for word in PAYLOADS[row].split() if word.isascii() and word.isprintable()]
    assert all(word in seen.words for word in words)


@pytest.mark.parametrize("row", PAYLOADS)
def test_a_text_in_markdown_stays_text(row: str) -> None:
    """H-21: escaped text that is read as Markdown again gives the words, and no element."""
    text = " ".join(PAYLOADS[row].split())
    (paragraph, inline, _) = MarkdownIt("gfm-like", {"linkify": False}).parse(escaped(text))

    assert paragraph.type == "paragraph_open"
    assert {child.type for child in inline.children or ()} <= {"text", "text_special"}


@pytest.mark.parametrize("name", SLOW)
def test_slow_markdown_is_read_whole(filled: Fill, told: Told, name: str) -> None:
    """H-21: what makes readers of Markdown slow is shown as text, however long it is."""
    code, page, complaint = told(filled(SLOW[name]), "report", "opgave", "wonen")

    assert code == 0, complaint
    assert len(page) > len(SLOW[name].split("\n", maxsplit=1)[0])


def test_a_pdf_has_no_action(filled: Fill, told: Told) -> None:
    """H-23: a PDF of a hostile opgave holds no script, no file and no address."""
    root = filled(" ".join(" ".join(PAYLOADS.values()).split()))
    code, _, complaint = told(
        root, "report", "opgave", "wonen", "--format", "pdf", "-o", "../uit.pdf"
    )
    content = (root.parent / "uit.pdf").read_bytes()

    assert code == 0, complaint
    with pikepdf.open(BytesIO(content)) as pdf:
        said = [repr(each) for each in pdf.objects]
    assert not re.search(
        r"/(?:JavaScript|JS|Launch|EmbeddedFiles|SubmitForm|URI)\b", " ".join(said)
    )


def test_no_dependency_fetches() -> None:
    """H-24: what could fetch a file or an address for a report is no dependency."""
    text = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    names = {re.split(r"[<>=\[]", each)[0].lower() for each in project["dependencies"]}

    assert names.isdisjoint({"weasyprint", "requests", "httpx", "urllib3", "aiohttp", "selenium"})
