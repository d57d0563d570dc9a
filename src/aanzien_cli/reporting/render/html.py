"""Html: a page as one file that needs nothing else: no script, no font, no address to fetch."""

from base64 import b64encode
from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from aanzien_cli.reporting.render.html_blocks import Blocks, shown
from aanzien_cli.reporting.render.inline import text_of
from aanzien_cli.reporting.render.lamps import LAMPS
from aanzien_cli.reporting.render.style import Letters, Style
from aanzien_cli.reporting.render.tree import Page

_POLICY: Final = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none';"
    " form-action 'none'"
)
_KINDS: Final = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
}
_FACES: Final = {
    "tekst": ("Huisletter", "400", "normal"),
    "vet": ("Huisletter", "700", "normal"),
    "cursief": ("Huisletter", "400", "italic"),
    "koppen": ("Huiskop", "100 900", "normal"),
}
"""Of each font: the family that the page calls it, its weight and its style."""
_USUAL: Final = 'system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif'
_TOP: Final = 1
_LEAST_FOR_A_LIST: Final = 4


def to_html(page: Page, charts: Mapping[str, str], style: Style, organisation: str) -> str:
    """Write a page; `charts` holds the SVG of each chart, by the name that the page calls it."""
    writer = Blocks(charts)
    subtitle = writer.all(page.subtitle)
    body = "".join(f"{writer.one(block)}\n" for block in page.blocks)
    title = shown(page.title)
    return (
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{title} – {shown(organisation)}</title>\n"
        f"<style>\n{_css(style)}</style>\n</head>\n"
        '<body>\n<a class="skip" href="#inhoud">Naar de inhoud</a>\n<header class="top">\n'
        f'{_logo(style)}<p class="org">{shown(style.header or organisation)}</p>\n'
        f'<h1>{title}</h1>\n<p class="sub">{subtitle}</p>\n</header>\n'
        f'{_contents(page)}<main id="inhoud" tabindex="-1">\n{body}'
        f"{writer.notes(page.notes)}</main>\n"
        f"{_footer(style)}</body>\n</html>\n"
    )


def _css(style: Style) -> str:
    sheet = files("aanzien_cli.reporting.render").joinpath("page.css").read_text(encoding="utf-8")
    light = "".join(f"--{lamp.name}:{lamp.light};" for lamp in LAMPS.values())
    dark = "".join(f"--{lamp.name}:{lamp.dark};" for lamp in LAMPS.values())
    return (
        f":root{{--brand:{style.brand};--accent:{style.brand};{light}}}\n"
        "@media (prefers-color-scheme:dark){"
        f":root{{--accent:{style.brand_dark};{dark}}}}}\n"
        f"@media print{{:root{{--accent:{style.brand};{light}}}}}\n{sheet}{_letters(style)}"
    )


def _letters(style: Style) -> str:
    """Write the fonts as data, before those that a reader may have."""
    if not style.letters:
        return ""
    faces = "".join(_face(role, each) for role, each in style.letters.items())
    heads = "Huiskop" if "koppen" in style.letters else "Huisletter"
    return (
        f"{faces}html{{font-family:Huisletter,{_USUAL}}}\n"
        f"h1,h2,h3,h4{{font-family:{heads},{_USUAL}}}\n"
    )


def _face(role: str, letters: Letters) -> str:
    family, weight, slant = _FACES[role]
    source = f"data:{_KINDS[letters.suffix]};base64,{_in_text(letters.content)}"
    return (
        f"@font-face{{font-family:{family};font-weight:{weight};font-style:{slant};"
        f"src:url({source})}}\n"
    )


def _in_text(content: bytes) -> str:
    return b64encode(content).decode("ascii")


def _policy(style: Style) -> str:
    """Allow fonts only where there are any, and then only those in the page itself."""
    return f"{_POLICY}; font-src data:" if style.letters else _POLICY


def _logo(style: Style) -> str:
    """Write a logo as data; within an `img` nothing in it can run or fetch."""
    logo = style.logo
    if logo is None:
        return ""
    source = f"data:{_KINDS[logo.suffix]};base64,{_in_text(logo.content)}"
    return f'<img class="logo" src="{source}" alt="{shown(logo.alt)}">\n'


def _contents(page: Page) -> str:
    """Write links to the chapters, where there are enough to choose from."""
    found = [block for block in page.blocks if block.get("level") == _TOP]
    if len(found) < _LEAST_FOR_A_LIST:
        return ""
    links = (f'<li><a href="#{each["id"]}">{shown(text_of(each["c"]))}</a></li>' for each in found)
    listed = "\n".join(links)
    return f'<nav aria-label="Inhoudsopgave">\n<ol>\n{listed}\n</ol>\n</nav>\n'


def _footer(style: Style) -> str:
    return f"<footer>\n<p>{shown(style.footer)}</p>\n</footer>\n" if style.footer else ""
