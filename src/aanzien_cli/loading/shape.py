"""Shape: which fields a record has at a place, for `bedoelt u …?`."""

from collections.abc import Collection, Sequence

from pydantic import BaseModel

from aanzien_cli.domain.models import models_in
from aanzien_cli.domain.record import Record

_HIDDEN = frozenset({"id", "path"})


def fields_at(kind: type[Record], place: Sequence[str]) -> Collection[str]:
    """Give the names of the fields that may stand at a place of a record; `()` is the record.

    A place is the names of the fields down to it: in a list each part has the same fields.
    """
    models: list[type[BaseModel]] = [kind]
    for part in place:
        fields = [m.model_fields[part] for m in models if part in m.model_fields]
        models = [model for field in fields for model in models_in(field.annotation)]
    names = {name for model in models for name in model.model_fields}
    return names - _HIDDEN if models == [kind] else names
