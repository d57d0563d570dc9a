"""Register: a whole repository as one immutable value."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from aanzien_cli.domain.findings.location import to_field_path
from aanzien_cli.domain.history import History
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.own_file import OwnFile
from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.record import Record

R = TypeVar("R", bound=Record)
V = TypeVar("V")


@dataclass(frozen=True)
class Register:
    """All records of one repository, in the order of their paths, as they stand on `peildatum`.

    `unreadable` names the kind and id of every file that gave no record; `damaged` names, by path,
    the fields that had to be left out of a record. `history` is what git remembers, None where that
    was not asked or cannot be had. `own_files` are the pictures and fonts of the house style.
    """

    peildatum: date
    records: tuple[Record, ...] = ()
    unreadable: frozenset[tuple[str, str]] = frozenset()
    damaged: Mapping[str, frozenset[str]] = field(default_factory=dict)
    history: History | None = field(default=None, repr=False)
    own_files: Mapping[str, OwnFile] = field(default_factory=dict, repr=False)
    _memory: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def organisatie(self) -> Organisatie | None:
        """The organisation of `aanzien.yaml`, or None where that file is missing or broken."""
        return next(iter(self.of(Organisatie)), None)

    @cached_property
    def drempels(self) -> Drempels:
        """The thresholds: those of `aanzien.yaml`, or else the documented defaults."""
        organisatie = self.organisatie
        return organisatie.drempels if organisatie else _DEFAULTS

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """Give the records of one kind, in the order of their paths."""
        found: tuple[R, ...] = self._by_kind.get(kind, ())
        return found

    def get(self, kind: type[R], id_: str | None) -> R | None:
        """Give the record of a kind with this id, or None."""
        found: R | None = self._by_id[kind].get(id_) if id_ and kind in self._by_id else None
        return found

    def referring(self, kind: type[R], field_name: str, target: str) -> tuple[R, ...]:
        """Give the records of `kind` that name `target` in a field (`leden.persoon`), once each."""
        key = (kind, field_name)
        index: Mapping[str, tuple[R, ...]] | None = self._memory.get(key)
        if index is None:
            index = self._memory[key] = _index(self.of(kind), field_name)
        return index.get(target, ())

    def remember(self, key: object, compute: Callable[[], V]) -> V:
        """Compute a value that depends on nothing but this register, once."""
        if key not in self._memory:
            self._memory[key] = compute()
        value: V = self._memory[key]
        return value

    @cached_property
    def _by_id(self) -> Mapping[type[Record], Mapping[str, Any]]:
        return {
            kind: {record.id: record for record in reversed(records)}
            for kind, records in self._by_kind.items()
        }

    @cached_property
    def _by_kind(self) -> Mapping[type[Record], tuple[Any, ...]]:
        kinds: dict[type[Record], list[Record]] = {}
        for record in self.records:
            kinds.setdefault(type(record), []).append(record)
        return {kind: tuple(records) for kind, records in kinds.items()}


_DEFAULTS = Drempels()


def values_at(value: object, field_name: str) -> Iterator[str]:
    """Yield the texts that stand in a dotted field, walking through every list on the way."""
    found: Iterable[Any] = [value]
    for part in to_field_path(field_name):
        found = [got for each in found for got in _children(each, str(part))]
    return (each for each in found if isinstance(each, str))


def _children(value: object, name: str) -> Iterable[Any]:
    child = getattr(value, name, None)
    if isinstance(child, tuple):
        return child
    return () if child is None else (child,)


def _index(records: Iterable[R], field_name: str) -> Mapping[str, tuple[R, ...]]:
    index: dict[str, dict[str, R]] = {}
    for record in records:
        for target in values_at(record, field_name):
            index.setdefault(target, {})[record.path] = record
    return {target: tuple(found.values()) for target, found in index.items()}
