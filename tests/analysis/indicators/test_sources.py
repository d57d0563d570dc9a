"""Sources: where figures come from, with the licence that asks to be named."""

import pytest
from support.indicator_pages import page

from aanzien_cli.analysis.indicators.sources import source_in_words


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("", "niet genoemd"),
        (
            "databron: {type: cbs, tabel: 84518NED, regio: GM0363}",
            "CBS, tabel 84518NED, regio GM0363, licentie CC BY 4.0",
        ),
        (
            "databron: {type: swing, naam: Stadsmonitor, url: 'https://stad.example'}",
            "Stadsmonitor, via Swing, licentie niet genoemd, https://stad.example",
        ),
        (
            "databron: {type: cbs, naam: StatLine, dimensies: [leeftijd=65+, geslacht=v]}",
            "StatLine, CBS, keuze leeftijd=65+ en geslacht=v, licentie CC BY 4.0",
        ),
        (
            "databron: {type: cbs, naam: CBS StatLine, meetwaarde: banen, licentie: eigen}",
            "CBS StatLine, onderwerp banen, licentie eigen",
        ),
        (
            "databron: {type: eigen, beheerder: balie}",
            "bron zonder naam, beheerder balie, licentie niet genoemd",
        ),
    ],
)
def test_source_in_words(source: str, words: str) -> None:
    """Every part that is known is named; CBS is always under CC BY 4.0."""
    assert source_in_words(page(f"naam: N\n{source}\n").indicator) == words
