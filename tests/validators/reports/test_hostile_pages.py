"""Hostile pages: Chromium opens every report of a folder in which every text is hostile."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from hostile.commands import REPORT_LINES, Line
from hostile.payloads import PAYLOADS
from hostile.repository import write
from support.program import environment
from validators.reports.test_web import FLAGS
from validators.tool import command, require_module

from aanzien_cli import __main__

MARK: Final = "window.gestart = true"
SCRIPTS: Final = {
    "script": f"<script>{MARK}</script>",
    "handler": f'<img src="x" onerror="{MARK}">',
    "attribute": f'" onmouseover="{MARK}" autofocus onfocus="{MARK}" x="',
    "svg": f'<svg onload="{MARK}"><script>{MARK}</script></svg>',
    "title": f"</title><script>{MARK}</script>",
    "style": f"</style><script>{MARK}</script>",
    "markdown": f"[x](javascript:{MARK}) ![x](https://x.invalid/a.png) <https://x.invalid>",
    "frame": f'<iframe srcdoc="<script>parent.{MARK}</script>"></iframe><base href="//x.invalid">',
    "refresh": '<meta http-equiv="refresh" content="0;url=https://x.invalid/">',
    "sheet": "<link rel=stylesheet href=//x.invalid/a.css>@import url(//x.invalid/b.css);",
    "dialogue": "<script>alert(1)</script><dialog open>x</dialog>",
}
Browser = Any
"""A browser of playwright, which need not be here."""


Browsers = Mapping[str, Browser]


@pytest.fixture(scope="module")
def browsers() -> Iterator[Browsers]:
    """Give Chromium, once as everybody has it, and once without what the page itself forbids."""
    require_module("playwright")
    path = command("chromium", "install Chromium")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- only where it is there

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=[*FLAGS])
        yield {
            "with its policy": running.new_context(),
            "without": running.new_context(bypass_csp=True),
        }
        running.close()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder of which every field holds all of it."""
    root = tmp_path_factory.mktemp("vijandig") / "map"
    write(root, " ".join((*SCRIPTS.values(), *PAYLOADS.values())))
    return root


def made(root: Path, line: Line, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a report as a web page."""
    monkeypatch.chdir(root)
    for name, value in environment(SOURCE_DATE_EPOCH="1772323200").items():
        monkeypatch.setenv(name, value)
    page = root.parent / f"{'-'.join(line)}.html"
    assert __main__.run([*line, "--format", "html", "-o", str(page)]) == 0
    return page


def happened(browser: Browser, path: Path) -> list[object]:
    """Open a page, go over all of it, and give what it did that a page of text does not do."""
    page = browser.new_page()
    events: list[object] = []

    def closing(dialog: Any) -> None:  # noqa: ANN401 -- of playwright
        events.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", closing)
    page.on("request", lambda request: events.append(request.url))
    page.on("popup", lambda other: events.append(other.url))
    page.goto(path.as_uri())
    for each in page.query_selector_all("a, summary, [tabindex]"):
        each.dispatch_event("mouseover")
        each.dispatch_event("focus")
    if page.evaluate("window.gestart === true"):
        events.append("a script ran")
    events.extend(
        page.eval_on_selector_all("script, iframe, dialog, base", "all => all.map(e => e.tagName)")
    )
    page.close()
    return [each for each in events if each != path.as_uri()]


@pytest.mark.parametrize("line", REPORT_LINES, ids=" ".join)
def test_a_report_runs_fetches_and_asks_nothing(
    browsers: Browsers, hostile: Path, monkeypatch: pytest.MonkeyPatch, line: Line
) -> None:
    """H-20: no script runs, no request leaves, no dialogue opens, and the words can be read."""
    page = made(hostile, line, monkeypatch)
    shown = browsers["with its policy"].new_page()
    shown.goto(page.as_uri())
    words = shown.evaluate("document.body.textContent")
    shown.close()

    assert [happened(browser, page) for browser in browsers.values()] == [[], []]
    assert f"<script>{MARK}</script>" in words
    assert "javascript:" in words


def test_a_script_that_is_there_is_seen(
    browsers: Browsers, hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A planted script is found, and the policy of the page keeps it from running."""
    page = made(hostile, REPORT_LINES[0], monkeypatch)
    planted = page.with_name("geplant.html")
    text = page.read_text(encoding="utf-8")
    planted.write_text(text.replace("<main", f"{SCRIPTS['script']}<main", 1), "utf-8")
    ran = {name: happened(browser, planted) for name, browser in browsers.items()}

    assert ran == {"with its policy": ["SCRIPT"], "without": ["a script ran", "SCRIPT"]}
