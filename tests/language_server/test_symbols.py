"""Symbols: records and fields are found by name."""

from support.editor import pointed

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.language_server.symbols import FieldSymbol, RecordSymbol, fields, records

FILES = {
    "opgaven/wonen.yaml": "titel: Prettig wonen\n",
    "teams/buurt.yaml": "naam: Team wonen\n",
    "teams/leeg.yaml": "naam: [\n",
}


def test_records_are_found_by_any_part_of_what_they_are_called() -> None:
    """Words of the id, the title and the kind, in any order and case."""
    space = pointed("opgaven/warm.yaml", "titel: Wa‸rm\n", FILES).workspace

    assert [each.id for each in records(space, "")] == ["warm", "wonen", "buurt"]
    assert list(records(space, "WONEN opgave")) == [
        RecordSymbol("wonen", "Prettig wonen", "opgave", "opgaven/wonen.yaml")
    ]
    assert list(records(space, "bestaat niet")) == []


def test_fields_at_the_top_are_listed_with_their_value_in_short() -> None:
    """A long text is cut off, a list has no value, and what lies deeper is left out."""
    text = f"titel: W‸\ntoelichting: {'lang ' * 30}\nvoorheen:\n  - x\n'':\n"
    place = pointed("opgaven/warm.yaml", text, FILES)

    title, long, former, empty = fields(place.workspace, place.path)

    assert title == FieldSymbol("titel", "W", Span(1, 1, 1, 9), Span(1, 1, 1, 6))
    assert long.value.endswith("…")
    assert (former.name, former.value) == ("voorheen", "")
    assert empty.name == "''"
    assert list(fields(place.workspace, "teams/leeg.yaml")) == []
