"""Cursor: what is being typed is understood from the lines around it."""

import pytest
from support.editor import pointed

from aanzien_cli.language_server.cursor import Cursor, cursor_at


def cursor(text: str, path: str = "opdrachten/o.yaml") -> Cursor | None:
    """Say what is being typed at the mark."""
    place = pointed(path, text)
    return cursor_at(place.workspace.document(path), place.line, place.column)


@pytest.mark.parametrize(
    ("text", "parent", "key", "typed"),
    [
        ("ti‸", (), "", "ti"),
        ("titel: A\nte‸", (), "", "te"),
        ("team: bu‸", (), "team", "bu"),
        ("team:    bu‸", (), "team", "bu"),
        ("claims:\n  - per‸", ("claims",), "", "per"),
        ("claims:\n- per‸", ("claims",), "", "per"),
        ("claims:\n  - periode: 2026\n    fte‸", ("claims",), "", "fte"),
        ("claims:\n  - periode: 2026\n    discipline: j‸", ("claims",), "discipline", "j"),
        ("claims:\n  -\n    discipline: j‸", ("claims",), "discipline", "j"),
        ("claims:\n  - fte: 1\n\n  # nog een\n  - ‸", ("claims",), "", ""),
        ("claims:\n  - fte: 1\n  -‸", ("claims",), "", ""),
        ("usecase:\n  maatregelen:\n    - wat: x\n      op‸", ("usecase", "maatregelen"), "", "op"),
        ("claims:\n  - fte: 1\nstat‸", (), "", "stat"),
        ("doelstellingen: [a, b‸", ("doelstellingen",), "", "b"),
        ("doelstellingen: [‸", ("doelstellingen",), "", ""),
        ("claims: [{fte: 1, discipline: j‸", ("claims",), "discipline", "j"),
        ("claims: [{fte: 1}, {dis‸", ("claims",), "", "dis"),
        ("usecase: {a: {b: 1}, eig‸", ("usecase",), "", "eig"),
        ("usecase: {a: {b: j‸", ("usecase", "a"), "b", "j"),
        ("toelichting: zie [[opg‸", (), "", "opg"),
    ],
)
def test_the_field_is_found_by_indentation(
    text: str, parent: tuple[str, ...], key: str, typed: str
) -> None:
    """Whatever the style of the list, and also where the file is not valid yet."""
    found = cursor(text)
    assert found
    assert (found.parent, found.key, found.typed) == (parent, key, typed)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("titel: A # ‸", "opgaven/a.yaml"),
        ("doelstellingen: [a]‸", "opdrachten/a.yaml"),
        ("peil‸", "metingen/a.csv"),
        (f"titel: {'{a: ' * 1000}‸", "opgaven/a.yaml"),
        ("‸---\ntitel: A\n---\n", "opgaven/a.md"),
        ("---\ntitel: A\n---\ntek‸st", "opgaven/a.md"),
    ],
)
def test_nothing_is_completed_where_no_field_stands(text: str, path: str) -> None:
    """Comments, closed lists, tables and the text of a Markdown file have no fields."""
    assert cursor(text, path) is None


@pytest.mark.parametrize("text", ["---\nti‸", "---\ntitel: A\nst‸\n---\nTekst"])
def test_the_fields_of_markdown_are_fields(text: str) -> None:
    """Between the lines of dashes, also as long as the second one is still to come."""
    found = cursor(text, "opgaven/a.md")
    assert found
    assert found.typed in ("ti", "st")


def test_a_reference_in_prose_is_seen_in_any_file() -> None:
    """`[[` asks for a kind, and behind the colon for an id."""
    kind = cursor("---\n---\nzie [[opg‸ en meer", "opgaven/a.md")
    id_ = cursor("---\n---\nzie [[opgave:wo‸]]", "opgaven/a.md")
    assert kind
    assert id_
    assert (kind.reference, kind.typed) == ("", "opg")
    assert (id_.reference, id_.typed) == ("opgave", "wo")


def test_keys_that_are_there_already_are_known() -> None:
    """Those of the same part, above and below; not those of another item or level."""
    found = cursor(
        "titel: A\nclaims:\n  - laag: 9\n  - periode: 2026\n    ‸\n    fte: 1\n  - hoog: 2\n"
    )
    first = cursor("claims:\n  - ‸\n    fte: 1\nstatus: idee\n")
    top = cursor("titel: A\nclaims:\n  - fte: 1\n‸\nstatus: idee\n")
    assert found
    assert first
    assert top
    assert found.siblings == {"periode", "fte"}
    assert first.siblings == {"fte"}
    assert top.siblings == {"titel", "claims", "status"}
