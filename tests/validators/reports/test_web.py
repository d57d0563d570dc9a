"""Web: axe in Chromium and the Nu checker over the page of every report."""

import importlib.resources
import itertools
import json
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pytest
from reporting.render.pages import HOSTILE
from validators.tool import command, node_file, require_module

from aanzien_cli.domain.words.visible import visible
from aanzien_cli.reporting.render.html import to_html
from aanzien_cli.reporting.render.style import Style
from aanzien_cli.reporting.render.template import literal
from aanzien_cli.reporting.render.tree import parse

Browser = Any
"""A browser of playwright, which need not be here."""

Look = tuple[str, int]
"""The colours that somebody prefers, and how wide the window is."""

Verdict = tuple[set[str], bool, list[str]]
"""The rules that a page breaks, whether it is too wide, and what it asked of the network."""

FLAGS: Final = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
LOOKS: Final[list[Look]] = [*itertools.product(("light", "dark"), (1280, 320))]
OPTIONS: Final = (
    "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],"
    " resultTypes: ['violations']}"
)
TOO_WIDE: Final = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
FAULTS: Final = {
    "html-has-lang": ('<html lang="nl">', "<html>"),
    "document-title": ("<title>", "<title></title><template>"),
    "heading-order": ("<h2", "<h5>Te diep</h5><h2"),
    "image-alt": ("<main", '<img src="data:,"><main'),
    "color-contrast": ("<main", '<p style="color:#999;background:#fff">Te licht</p><main'),
    "landmark-one-main": ("main", "div"),
    "link-name": ("<main", '<a href="#inhoud"></a><main'),
    "svg-img-alt": (re.compile(r' aria-labelledby="bord[^>]*>.*?</desc>'), ">"),
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Give one running Chromium for all here; it goes at the end, and its event loop with it."""
    require_module("axe_playwright_python")
    path = command("chromium", "install Chromium")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- only where it is there

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=[*FLAGS])
        yield running.new_context(bypass_csp=True)
        running.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """Give the program that looks for barriers."""
    require_module("axe_playwright_python")
    folder = importlib.resources.files("axe_playwright_python")
    return next(Path(str(folder)).rglob("axe*.js")).read_text(encoding="utf-8")


def judged(
    browser: Browser, axe: str, path: Path, looks: Sequence[Look] = LOOKS
) -> dict[Look, Verdict]:
    """Open a page, look at it in every way, and give what is wrong with it."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.evaluate(axe)
    found: dict[Look, Verdict] = {}
    for scheme, width in looks:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        broken = page.evaluate(f"axe.run(document, {OPTIONS})")["violations"]
        outside = [url for url in asked if not url.startswith(("file:", "data:"))]
        found[scheme, width] = ({each["id"] for each in broken}, page.evaluate(TOO_WIDE), outside)
    page.close()
    return found


def test_no_page_has_a_barrier(browser: Browser, axe: str, pages: Mapping[str, Path]) -> None:
    """Light and dark, wide and narrow: no violation, no sideways scrolling, nothing fetched."""
    found = {
        (name, *look): verdict
        for name, path in pages.items()
        for look, verdict in judged(browser, axe, path).items()
    }

    assert len(found) == len(LOOKS) * len(pages)
    assert {key: each for key, each in found.items() if each != (set(), False, [])} == {}


@pytest.mark.parametrize("rule", FAULTS)
def test_axe_sees_a_barrier(
    browser: Browser,
    axe: str,
    pages: Mapping[str, Path],
    tmp_path: Path,
    rule: str,
) -> None:
    """A page with a fault does not pass: the judge looks."""
    good = next(path for name, path in pages.items() if name == "energietransitie/portfolio")
    text = good.read_text(encoding="utf-8")
    before, after = FAULTS[rule]
    if isinstance(before, re.Pattern):
        spoiled = before.sub(after, text)
    else:
        spoiled = text.replace(str(before), after)
    assert spoiled != text
    path = tmp_path / "kapot.html"
    path.write_text(spoiled, encoding="utf-8")

    assert rule in judged(browser, axe, path, LOOKS[:1])[LOOKS[0]][0]


def test_a_page_that_is_too_wide_or_fetches_is_seen(
    browser: Browser,
    axe: str,
    pages: Mapping[str, Path],
    tmp_path: Path,
) -> None:
    """The two things that axe does not look at are looked at here."""
    text = next(iter(pages.values())).read_text(encoding="utf-8")
    path = tmp_path / "kapot.html"
    wide = '<main><div style="width:2000px">x</div><img alt="" src="https://aanzien.invalid/x.png">'
    path.write_text(text.replace("<main", f"{wide}</main><main", 1), encoding="utf-8")

    _, is_wide, outside = judged(browser, axe, path, LOOKS[1:2])[LOOKS[1]]

    assert is_wide
    assert outside == ["https://aanzien.invalid/x.png"]


def nu(*paths: Path) -> list[Any]:
    """Give what the Nu checker has against pages."""
    java = command("java", "install a JDK of 17 or later")
    jar = node_file("vnu-jar", "build", "dist", "vnu.jar")
    ran = subprocess.run(
        [java, "-jar", str(jar), "--errors-only", "--format", "json", *map(str, paths)],
        capture_output=True,
        check=False,
    )
    return list(json.loads(ran.stderr)["messages"])


def test_every_page_is_valid_html(pages: Mapping[str, Path], tmp_path: Path) -> None:
    """The Nu checker finds no error in any page, and one in a page with a fault."""
    path = tmp_path / "kapot.html"
    good = next(iter(pages.values())).read_text(encoding="utf-8")
    path.write_text(good.replace("<main", "<p><div></p><main", 1), encoding="utf-8")

    assert nu(*pages.values()) == []
    assert nu(path) != []


@pytest.mark.parametrize("text", HOSTILE)
def test_a_browser_shows_the_text(browser: Browser, tmp_path: Path, text: str) -> None:
    """Whatever a file says, a browser shows it, opens no dialogue and fetches nothing."""
    safe = literal(text)
    path = tmp_path / "a.html"
    page = parse(f"# {safe}\n\n{safe}\n\n| a |\n| - |\n| x {safe} |\n", {})
    path.write_text(to_html(page, {}, Style(), text), encoding="utf-8")
    shown = browser.new_page()
    events: list[object] = []
    shown.on("dialog", lambda dialog: events.append(dialog.message))
    shown.on("request", lambda request: events.append(request.url))
    shown.goto(path.as_uri())
    seen = shown.evaluate("document.querySelector('h1').textContent")
    shown.close()

    assert seen == visible(" ".join(text.split()))
    assert [each for each in events if each != path.as_uri()] == []
