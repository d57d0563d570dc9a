"""Publishing: the records as others may read them, without the personal data found in them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from pydantic import BaseModel

from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.loading.privacy import privacy_remarks, without_personal_data

_RULE: Final = "persoonsgegeven"
_PLACE: Final = frozenset({"id", "path"})


def for_publication(inspection: Inspection) -> Inspection:
    """Give an inspection in whose records a name, number or address is left out.

    A report goes to people who should not read what should not have been written. What somebody
    excused with a reason, such as the number of a desk, stays.
    """
    register = inspection.register
    organisatie = register.organisatie
    if organisatie and _RULE in organisatie.regels.uit:
        return inspection
    personal = set(_personal(inspection.sources))
    if not personal:
        return inspection
    records = tuple(
        _without(each) if each.path in personal and not _is_excused(each, register) else each
        for each in register.records
    )
    return replace(inspection, register=replace(register, records=records))


def _personal(sources: Mapping[str, bytes]) -> Iterator[str]:
    for path, content in sources.items():
        if next(privacy_remarks(content.decode("utf-8", "replace"), content), None):
            yield path


def _is_excused(record: Record, register: Register) -> bool:
    return any(
        each.regel == _RULE and each.reden and not (each.tot and each.tot < register.peildatum)
        for each in record.uitzonderingen
    )


def _without(record: Record) -> Record:
    changed = {name: _clean(value) for name, value in _parts(record) if name not in _PLACE}
    return record.model_copy(update=changed)


def _clean(value: Any) -> Any:  # noqa: ANN401 -- whatever a field of a record holds
    if isinstance(value, str):
        return without_personal_data(value)
    if isinstance(value, tuple):
        return tuple(_clean(each) for each in value)
    if isinstance(value, BaseModel):
        return value.model_copy(update={name: _clean(part) for name, part in _parts(value)})
    return value


def _parts(model: BaseModel) -> Iterator[tuple[str, Any]]:
    return ((name, getattr(model, name)) for name in model.model_fields_set)
