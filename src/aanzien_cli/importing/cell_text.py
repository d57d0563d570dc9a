"""Cell text: what a cell is to be in a file, if a file can hold it."""

import re
from typing import Final

from aanzien_cli.analysis.incoming.cells import CellError, text_of
from aanzien_cli.domain.grid import RawCell
from aanzien_cli.loading.parsing.refusal import RefusalError
from aanzien_cli.loading.parsing.text import decode

SOMEBODY: Final = re.compile(r"(?<![\w-])persoon(?![\w-])", re.IGNORECASE)


def cell_text(raw: RawCell) -> str:
    """Give what was filled in as a file would say it. Raises CellError."""
    text = text_of(raw)
    try:
        decode(text.encode("utf-8", "surrogatepass"))
    except RefusalError as refusal:
        raise CellError(refusal.message) from refusal
    return text


def refuse_somebody(value: str | tuple[str, ...], path: str, *, is_left_out: bool) -> None:
    """Refuse the word that an export puts in the place of a person: it would stay there.

    `is_left_out` says that somebody stands in what the value takes the place of. Raises CellError.
    """
    texts = (value,) if isinstance(value, str) else value
    is_somebody = SOMEBODY.search if is_left_out else SOMEBODY.fullmatch
    if any(is_somebody(text) for text in texts):
        raise CellError(
            "'persoon' staat in een export voor iemand die niet meegaat: noem een rol, of pas het"
            f" aan in '{path}'"
        )
