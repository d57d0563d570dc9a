"""Rule pages: every rule of the catalog in Markdown, element by element."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.reporting.rules.format import RuleFormat
from aanzien_cli.reporting.rules.page import render_rule
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.rule import Rule


class Chapter(NamedTuple):
    """How an element is called on a page, and what its rules ask in one sentence."""

    title: str
    asks: str


CHAPTERS: Final[Mapping[Element, Chapter]] = {
    Element.BASIS: Chapter("Basis", "Kan iedereen lezen wat er staat, en klopt het met elkaar?"),
    Element.OPGAVEGERICHT: Chapter(
        "Opgavegericht werken", "Dient al het werk een doel, en elk doel een opgave?"
    ),
    Element.KONING_ZONDER_LAND: Chapter(
        "Koning zonder land", "Heeft wie een opgave leidt ook mensen, geld en zeggenschap?"
    ),
    Element.PORTFOLIO: Chapter(
        "Netwerkgestuurde opdrachtenportfolio's", "Begint werk omdat er ruimte is, en wie kiest?"
    ),
    Element.TEAMS: Chapter(
        "Verantwoordelijke, stabiele opdrachtenteams", "Blijven mensen bij elkaar, met mandaat?"
    ),
    Element.TOETSING: Chapter(
        "Kort-cyclische toetsing", "Hoe snel merkt u of een aanname niet klopt?"
    ),
    Element.MENSELIJKE_MAAT: Chapter(
        "Menselijke maat", "Ziet u ook wat uw werk elders aanricht, en wie dat merkt?"
    ),
    Element.DATA: Chapter(
        "Datagedreven sturing", "Is elk cijfer te volgen, en volgt er iets uit elk cijfer?"
    ),
}
_MADE: Final = "<!-- Gemaakt uit de regels zelf met `make docs`; verander dit bestand niet. -->"
_TITLE: Final = re.compile(r"^# ")
_INTRODUCTION: Final = """\
# De regels

Dit zijn alle regels van aanzien. Een regel stelt een vraag aan elk record van één soort. In uw
terminal ziet u dezelfde tekst met `aanzien rule NAAM`.

- Een **fout** moet weg: met een fout is de controle niet in orde.
- Een **waarschuwing** vraagt om een gesprek of een keuze.
- Een **advies** is een vraag. U mag er nee op antwoorden.

Hoe u een regel zwaarder of lichter maakt, uitzet of er een uitzondering op maakt, staat in
[hoofdstuk 5 van de handleiding](../handleiding/5-regels-instellen.md)."""


def pages() -> Mapping[str, str]:
    """Give every page about rules, by its name in `docs/regels`."""
    chapters = {file_name(element): _chapter(element, rules) for element, rules in _by_element()}
    return {"README.md": _index(), **chapters}


def file_name(element: Element) -> str:
    """Give the name of the page of an element: `koning-zonder-land.md`."""
    return f"{element.replace(' ', '-')}.md"


def table(element: Element, folder: str = "") -> str:
    """Give the rules of an element as a table whose names lead to their explanation."""
    rules = [rule for rule in ALL_RULES if rule.element is element]
    rows = [
        f"| [{rule.name}]({folder}{file_name(element)}#{rule.name}) | {rule.severity} "
        f"| {rule.summary.replace('|', chr(92) + '|')} |"
        for rule in rules
    ]
    return "\n".join(["| regel | ernst | wat de regel vraagt |", "|---|---|---|", *rows])


def _by_element() -> Iterator[tuple[Element, Sequence[Rule]]]:
    order = list(CHAPTERS)
    ordered = sorted(ALL_RULES, key=lambda rule: order.index(rule.element))
    for element, rules in groupby(ordered, key=lambda rule: rule.element):
        yield element, list(rules)


def _index() -> str:
    parts = [_MADE, _INTRODUCTION]
    for element, _ in _by_element():
        title, asks = CHAPTERS[element]
        parts += [f"## {title}", asks, table(element)]
    return "\n\n".join(parts) + "\n"


def _chapter(element: Element, rules: Sequence[Rule]) -> str:
    title, asks = CHAPTERS[element]
    intro = f"{asks} Terug naar [alle regels](README.md)."
    full = [_TITLE.sub("## ", render_rule(rule, RuleFormat.MARKDOWN)).rstrip() for rule in rules]
    return "\n\n".join([_MADE, f"# {title}", intro, *full]) + "\n"
