"""Naming: every place that names a record is found, and what it names."""

import pytest
from support.editor import pointed

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.language_server.definition import Stretch, definition, references

OTHERS = {
    "aanzien.yaml": "naam: Testdorp\ndisciplines: [jurist, {id: 'data', naam: Gegevens}]\n"
    "bestuur:\n  - {id: raad, soort: raad}\n",
    "opgaven/wonen.yaml": "titel: Wonen\ntoelichting: zie [[opgave:wonen]]\n",
    "doelstellingen/wonen.yaml": "titel: Meer woningen\nopgave: wonen\n",
    "opdrachten/bouw.yaml": "titel: Bouw\ndoelstellingen: [ 'wonen', \"wonen\" ]\n"
    "benodigde_disciplines: [data]\n",
    "besluiten/start.md": "---\ntitel: Start\nonderwerp: [doelstelling:wonen, wonen]\n---\n"
    "Over [[opgave: wonen ]].\n",
}


def there(path: str, text: str) -> Stretch | None:
    """Give where the thing at the mark is defined."""
    place = pointed(path, text, OTHERS)
    return definition(*place)


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("doelstellingen/d.yaml", "opgave: wo‸nen", Stretch("opgaven/wonen.yaml", Span())),
        ("doelstellingen/d.yaml", "opgave: ‸wonen", Stretch("opgaven/wonen.yaml", Span())),
        ("doelstellingen/d.yaml", "opgave: wonen‸", Stretch("opgaven/wonen.yaml", Span())),
        (
            "opdrachten/o.yaml",
            "doelstellingen:\n  - wo‸nen",
            Stretch("doelstellingen/wonen.yaml", Span()),
        ),
        (
            "opdrachten/o.yaml",
            "benodigde_disciplines: [da‸ta]",
            Stretch("aanzien.yaml", Span(2, 29, 2, 33)),
        ),
        (
            "opgaven/x.md",
            "---\ntitel: X\n---\nzie [[doelstelling:w‸onen]]",
            Stretch("doelstellingen/wonen.yaml", Span()),
        ),
        (
            "besluiten/b.yaml",
            "onderwerp: [doelstelling:wo‸nen]",
            Stretch("doelstellingen/wonen.yaml", Span()),
        ),
        ("besluiten/b.yaml", "onderwerp: [wo‸nen]", Stretch("opgaven/wonen.yaml", Span())),
        ("doelstellingen/d.yaml", "opgave: wo‸onen", None),
        ("doelstellingen/d.yaml", "titel: wonen\nop‸gave: wonen", None),
        ("doelstellingen/d.yaml", "ef‸fect: maatschappelijk", None),
        ("opgaven/x.md", "---\n---\nzie [[draak:w‸onen]]", None),
        ("README.md", "zie [[opgave:w‸onen]]", None),
        ("metingen/m.csv", "peil‸datum;waarde\n", None),
    ],
)
def test_a_name_leads_to_what_it_names(path: str, text: str, expected: Stretch | None) -> None:
    """For every type of reference: a field, an item, a word of the organisation, prose."""
    assert there(path, text) == expected


def test_a_title_is_the_record_itself() -> None:
    """Who stands on what a record is called, asks about that record."""
    assert there("opgaven/w.yaml", "titel: W‸") == Stretch("opgaven/w.yaml", Span())
    assert there("aanzien.yaml", "naam: T‸") is None


def test_all_that_name_a_record_are_found() -> None:
    """In fields of every style and in prose; a record of the same name and another kind is not."""
    place = pointed("doelstellingen/nieuw.yaml", "titel: N\nopgave: won‸en\n", OTHERS)

    found = list(references(*place, declaration=True))

    assert found == [
        Stretch("opgaven/wonen.yaml", Span()),
        Stretch("besluiten/start.md", Span(3, 33, 3, 38)),
        Stretch("besluiten/start.md", Span(5, 16, 5, 21)),
        Stretch("doelstellingen/nieuw.yaml", Span(2, 9, 2, 14)),
        Stretch("doelstellingen/wonen.yaml", Span(2, 9, 2, 14)),
        Stretch("opgaven/wonen.yaml", Span(2, 27, 2, 32)),
    ]


def test_a_quoted_name_is_found_without_its_quotes() -> None:
    """The span is that of the id alone."""
    place = pointed("doelstellingen/wonen.yaml", "titel: W‸\n", OTHERS)

    found = list(references(*place, declaration=False))

    assert found == [
        Stretch("besluiten/start.md", Span(3, 26, 3, 31)),
        Stretch("opdrachten/bouw.yaml", Span(2, 20, 2, 25)),
        Stretch("opdrachten/bouw.yaml", Span(2, 29, 2, 34)),
    ]


def test_a_word_of_the_organisation_is_found_from_where_it_is_defined() -> None:
    """A discipline is no record, and is found all the same."""
    files = {each: text for each, text in OTHERS.items() if each != "aanzien.yaml"}
    place = pointed("aanzien.yaml", "naam: T\ndisciplines: [jurist, da‸ta]\n", files)

    assert list(references(*place, declaration=True)) == [
        Stretch("aanzien.yaml", Span(2, 23, 2, 27)),
        Stretch("opdrachten/bouw.yaml", Span(3, 25, 3, 29)),
    ]


def test_nothing_names_nothing() -> None:
    """Beside a name there is nothing to be found."""
    place = pointed("opgaven/a.yaml", "dimensies: ‸[]\n", OTHERS)
    assert list(references(*place, declaration=True)) == []


def test_a_value_that_is_written_otherwise_is_pointed_at_whole() -> None:
    """An escaped letter or a value over two lines has no place for the id alone."""
    place = pointed("doelstellingen/d.yaml", 'opgave: "w\\x6fnen‸"\n', OTHERS)
    found = list(references(*place, declaration=False))
    assert Stretch("doelstellingen/wonen.yaml", Span(2, 9, 2, 14)) in found
    assert definition(*place) == Stretch("opgaven/wonen.yaml", Span())
