"""Traps: values that aanzien reads as text, and other programs as something else."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.findings.location import FieldPath
from aanzien_cli.domain.findings.repair import Quote
from aanzien_cli.domain.record import Record

RULE: Final = "yaml-valkuil"
_WORDS: Final = {True: "waar", False: "onwaar"}


def trap_faults(
    path: str, record: Record | None, traps: Iterable[tuple[FieldPath, str]]
) -> Iterator[PlacedFault]:
    """Yield a fault for every plain value that others do not read as it is written.

    A number field may end in a zero (`1.50`): there nothing is lost that the schema does not know.
    Nor is it where a truth is asked, and `true` stands.
    """
    for place, text in traps:
        value = _at(record, place)
        is_read_alike = isinstance(value, bool) or (not isinstance(value, str) and "." in text)
        if value is None or is_read_alike:
            continue
        yield PlacedFault(
            path=path,
            rule=RULE,
            message=f"andere programma's lezen {text} als {_as_yaml(text)}",
            fix=f"zet de waarde tussen aanhalingstekens: '{text}'",
            field=place,
            repair=Quote(place),
        )


def _at(value: Any, place: FieldPath) -> object:  # noqa: ANN401
    for part in place:
        try:
            value = value[part] if isinstance(part, int) else _named(value, part)
        except (AttributeError, IndexError, KeyError, TypeError):
            return None
    found: object = value
    return found


def _named(value: Any, name: str) -> Any:  # noqa: ANN401
    return value[name] if isinstance(value, dict) else getattr(value, name)


def _as_yaml(text: str) -> str:
    import yaml  # noqa: PLC0415 -- a run without traps, of which a twin read the files, needs none

    try:
        value = yaml.safe_load(text)
    except ValueError:  # `0x_`: taken for a number, and then it is none
        value = text
    return f"'{_WORDS.get(value, value)}'" if value != text else "een getal"
