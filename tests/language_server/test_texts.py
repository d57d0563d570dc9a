"""Texts: an item is added to a list without touching what stands there."""

import pytest
import yaml
from support.editor import changed, pointed

from aanzien_cli.language_server.texts import item_added


def added(path: str, text: str, field: str, *item: str) -> str | None:
    """Give the whole text with the item added, or None where that cannot be."""
    place = pointed(path, text)
    change = item_added(place.workspace.document(path), field, item)
    return changed(place.workspace, (change,))[path] if change else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("titel: A\n", "titel: A\nvoorheen:\n  - oud\n"),
        ("titel: A", "titel: A\nvoorheen:\n  - oud"),
        ("titel: A\r\n", "titel: A\r\nvoorheen:\r\n  - oud\r\n"),
        ("titel: A\n# slot\n", "titel: A\n# slot\nvoorheen:\n  - oud\n"),
        ("voorheen:\ntitel: A\n", "voorheen:\n  - oud\ntitel: A\n"),
        ("voorheen: # niets\ntitel: A\n", "voorheen: # niets\n  - oud\ntitel: A\n"),
        ("voorheen: []\ntitel: A\n", "voorheen: [oud]\ntitel: A\n"),
        ("voorheen: [x]\ntitel: A\n", "voorheen: [x, oud]\ntitel: A\n"),
        ("voorheen: [\n  x\n]\n", "voorheen: [\n  x\n, oud]\n"),
        ("voorheen:\n  - x\n\ntitel: A\n", "voorheen:\n  - x\n  - oud\n\ntitel: A\n"),
        ("voorheen:\n- x # toen\ntitel: A\n", "voorheen:\n- x # toen\n- oud\ntitel: A\n"),
        ("voorheen:\n  - x", "voorheen:\n  - x\n  - oud"),
        ("titel: A\nvoorheen:\n  - |\n    x\n", "titel: A\nvoorheen:\n  - |\n    x\n  - oud\n"),
    ],
)
def test_an_item_is_added_in_the_style_of_the_list(text: str, expected: str) -> None:
    """A list is made, filled or made longer; comments, order and line ends stay."""
    assert added("opgaven/a.yaml", text, "voorheen", "oud") == expected
    assert "oud" in yaml.safe_load(expected)["voorheen"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("opgaven/a.yaml", "titel: [\n"),
        ("opgaven/a.yaml", ""),
        ("metingen/a.csv", "peildatum;waarde\n"),
        ("opgaven/a.yaml", "voorheen: x\n"),
        ("opgaven/a.yaml", "voorheen: {a: b}\n"),
    ],
)
def test_nothing_is_added_where_that_would_be_a_guess(path: str, text: str) -> None:
    """A broken file, a table and a field that is no list are left alone."""
    assert added(path, text, "voorheen", "oud") is None


def test_an_item_of_more_lines_needs_a_list_with_dashes() -> None:
    """A part is added below the last one, and not between brackets."""
    dashes = "naam: T\nuitzonderingen:\n  - regel: a\n    reden: |\n      b\n\nsoort: x\n"
    expected = (
        "naam: T\nuitzonderingen:\n  - regel: a\n    reden: |\n      b\n\n"
        "  - regel: c\n    reden: d\nsoort: x\n"
    )
    assert added("teams/t.yaml", dashes, "uitzonderingen", "regel: c", "reden: d") == expected
    assert added("teams/t.yaml", "uitzonderingen: []", "uitzonderingen", "a: b", "c: d") is None


def test_the_fields_of_markdown_end_before_its_text() -> None:
    """What is added stands above the second line of dashes."""
    found = added("opgaven/a.md", "---\ntitel: A\n---\n\nTekst\n---\n", "voorheen", "oud")
    assert found == "---\ntitel: A\nvoorheen:\n  - oud\n---\n\nTekst\n---\n"


@pytest.mark.parametrize("text", ["titel: A", "titel: A\n", "titel: A\r\n", "titel: A\n\n"])
def test_what_is_added_at_the_end_stands_on_a_line_that_is_there(text: str) -> None:
    """An editor that keeps no empty line after the last one would add one to reach it."""
    place = pointed("opgaven/a.yaml", text)
    change = item_added(place.workspace.document("opgaven/a.yaml"), "voorheen", ("oud",))

    assert change
    assert change.span.line <= len(text.splitlines())
    assert not change.text.endswith("\n")
