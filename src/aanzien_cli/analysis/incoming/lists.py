"""Lists: the values in a cell, held against those that were there."""

from collections.abc import Sequence

from aanzien_cli.analysis.incoming.cells import CellError
from aanzien_cli.analysis.records.lists import SURE, split
from aanzien_cli.analysis.records.words import in_words


def split_list(text: str, old: Sequence[str]) -> tuple[str, ...]:
    """Split a cell into values.

    What was there is split on trial: where that does not give what it was made of, commas are part
    of the values, and only a semicolon will do; where those are part of them too, nothing will.

    Raises CellError where it cannot be told what the values are.
    """
    if any(SURE.search(each) for each in old):
        raise CellError("in deze lijst staan puntkomma's: pas haar aan in het bestand zelf")
    if not SURE.search(text) and old and split(in_words(tuple(old))) != tuple(old):
        raise CellError("in deze lijst staan komma's: zet een puntkomma tussen de onderdelen")
    return split(text)
