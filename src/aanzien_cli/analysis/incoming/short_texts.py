"""Short texts: parts that a file can say in one text, and so a sheet in one cell: `>= 65`."""

from collections.abc import Iterator
from typing import get_args

from pydantic import BaseModel

from aanzien_cli.analysis.norm import written
from aanzien_cli.analysis.records.columns import Column
from aanzien_cli.analysis.records.words import in_words
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.domain.parts.meting import Nulmeting
from aanzien_cli.domain.record import Record


def has_short_form(model: type[BaseModel]) -> bool:
    """Whether a part can be one text by which its figure is told."""
    return model in {Grenswaarde, Nulmeting}


def short_columns(kind: type[Record]) -> Iterator[Column]:
    """Yield a column for each part that a sheet of records may hold in one cell.

    An export has a sheet of its own for them; a list that somebody made himself has not.
    """
    for name, field in kind.model_fields.items():
        if any(has_short_form(each) for each in get_args(field.annotation)):
            heading = name.replace("_", " ").capitalize()
            yield Column(name, heading, "string", (name,), kind)


def short_texts(record: Record, name: str) -> Iterator[str]:
    """Yield the texts that say what stands in such a field."""
    part = getattr(record, name)
    if isinstance(part, Grenswaarde):
        yield from filter(None, [part.tekst, written(part), in_words(part.waarde)])
    if isinstance(part, Nulmeting):
        yield from filter(None, [part.waarde and part.waarde.tekst, in_words(part.waarde)])
        yield from [part.ontbrekend.reden] if part.ontbrekend else []
