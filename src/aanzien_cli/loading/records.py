"""Records: plain data to a typed record, and everything that is wrong with it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError

from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.findings.location import FieldPath
from aanzien_cli.domain.findings.repair import Remove, Rename
from aanzien_cli.domain.record import Record

_GIVEN = ("id", "path")


class Result(NamedTuple):
    """A record as far as it could be made, its faults, and the top fields that were left out."""

    record: Record | None
    faults: tuple[PlacedFault, ...] = ()
    damaged: frozenset[str] = frozenset()


def to_record(kind: type[Record], id_: str, path: str, data: dict[str, Any]) -> Result:
    """Make a record of `kind` from a file's data.

    A field that cannot be read is reported and left out, so that one wrong value does not hide
    the record from all others that name it. Without a required field there is no record.
    """
    given = [name for name in _GIVEN if name in data]
    faults = [_given(path, name) for name in given]
    try:
        values = {**data, "id": id_, "path": path}
        return Result(kind.model_validate(values), tuple(faults), frozenset(given))
    except ValidationError as error:
        return _mend(kind, values, error, faults)


def _mend(
    kind: type[Record], data: dict[str, Any], error: ValidationError, faults: list[PlacedFault]
) -> Result:
    """Report each error and leave the value out, until what remains is a record or nothing.

    What is then wrong with a field that lost a part is a consequence, and not told of.
    """
    from aanzien_cli.loading.messages import to_fault  # noqa: PLC0415 -- most files are in order

    damaged: set[str] = set()
    first_round = True
    while True:  # ends, as each round leaves something out
        places = []
        for detail in error.errors(include_url=False):
            place = _place(data, detail["loc"])
            places.append(place)
            if first_round or (place and place[0] not in damaged):
                faults.append(to_fault(kind, data["path"], place, detail))
                damaged.update(_misspelled(faults[-1], data))
        if not all(places):
            return Result(None, _once(faults), frozenset(damaged))
        damaged.update(str(place[0]) for place in places)
        data = _without(data, places)
        try:
            return Result(kind.model_validate(data), _once(faults), frozenset(damaged))
        except ValidationError as again:
            error, first_round = again, False


def _misspelled(fault: PlacedFault, data: dict[str, Any]) -> Iterator[str]:
    """Give the field that another name was probably meant for: of that one nothing is missing."""
    repair = fault.repair
    if isinstance(repair, Rename) and len(fault.field) == 1 and repair.name not in data:
        yield repair.name


def _place(data: Any, loc: tuple[str | int, ...]) -> FieldPath:  # noqa: ANN401
    """Follow pydantic's location through the data; the names of a union's branches are no place."""
    place: list[str | int] = []
    for part in loc:
        if _holds(data, part):
            data = data[part]
            place.append(part)
    return tuple(place)


def _holds(data: Any, part: str | int) -> bool:  # noqa: ANN401
    if isinstance(data, dict):
        return part in data
    return isinstance(data, list) and isinstance(part, int) and part < len(data)


def _without(data: Any, places: list[FieldPath]) -> Any:  # noqa: ANN401
    """Give a copy of the data without the values at these places."""
    here = {place[0] for place in places if len(place) == 1}
    below: dict[str | int, list[FieldPath]] = {}
    for place in places:
        below.setdefault(place[0], []).append(place[1:])
    entries = data.items() if isinstance(data, dict) else enumerate(data)
    kept = [
        (key, _without(value, below[key]) if key in below else value)
        for key, value in entries
        if key not in here
    ]
    return dict(kept) if isinstance(data, dict) else [value for _, value in kept]


def _once(faults: list[PlacedFault]) -> tuple[PlacedFault, ...]:
    return tuple(dict.fromkeys(faults))


def _given(path: str, name: str) -> PlacedFault:
    return PlacedFault(
        path=path,
        rule="onbekend-veld",
        message=f"'{name}' hoort niet in het bestand: de plaats van het bestand zegt het al",
        fix=f"haal de regel met '{name}' weg",
        field=(name,),
        about_name=True,
        repair=Remove((name,), is_safe=True),
    )
