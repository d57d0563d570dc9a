"""Layout: which kind of record stands at a path in a governance repository."""

import functools
from typing import NamedTuple

from aanzien_cli.domain.kinds import BY_NAME
from aanzien_cli.domain.record import Record
from aanzien_cli.loading.parsing.limits import MAX_FILES
from aanzien_cli.loading.use import Use, named


class Place(NamedTuple):
    """What a path is for, and the kind and id of the record that stands there."""

    use: Use
    kind: type[Record] | None = None
    id: str = ""


@functools.lru_cache(maxsize=MAX_FILES)
def place(path: str) -> Place:
    """Say what the file at `path` (relative, with `/`) is for."""
    use, kind, id_ = named(path)
    return Place(use, BY_NAME.get(kind), id_)
