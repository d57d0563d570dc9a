"""Fields: the fields of a record that changed in meaning, part by part."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any, Final, NamedTuple

from pydantic import BaseModel

from aanzien_cli.analysis.comparison.same import is_same, meaning, said
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde

_IDENTITY: Final = (
    *("id", "persoon", "partner", "regel", "perspectief", "discipline", "periode", "jaar"),
    *("peildatum", "termijn", "onderwerp", "wat", "omschrijving"),
)
"""The fields by which a part of a list is known again."""


class Difference(NamedTuple):
    """A field that differs: its name for a reader, its places, and its values in words."""

    name: str
    old_field: str
    new_field: str
    old: str
    new: str


class _At(NamedTuple):
    """A place in both states, and what a reader calls it."""

    name: str
    old: str
    new: str

    def down(self, name: str) -> "_At":
        """Go into a field."""
        spoken = f"{self.name}: {name}" if " " in self.name else _joined(self.name, name)
        return _At(spoken, _joined(self.old, name), _joined(self.new, name))


def _joined(start: str, name: str) -> str:
    return f"{start}.{name}" if start else name


def differences(old: BaseModel, new: BaseModel, skip: Iterable[str] = ()) -> Iterator[Difference]:
    """Yield what differs between two versions of a record or a part, but for some fields."""
    return _model(_At("", "", ""), old, new, frozenset(skip))


def _model(at: _At, old: BaseModel, new: BaseModel, skip: frozenset[str]) -> Iterator[Difference]:
    printed = "tekst" if isinstance(new, Grenswaarde) else ""
    for name in type(new).model_fields:
        if name not in skip and name != printed:
            yield from _value(at.down(name), getattr(old, name), getattr(new, name))


def _value(at: _At, old: Any, new: Any) -> Iterator[Difference]:  # noqa: ANN401 -- any field
    if is_same(old, new):
        return
    if isinstance(old, BaseModel) and isinstance(new, BaseModel):
        yield from _model(at, old, new, frozenset())
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in sorted({*old, *new}):
            yield from _value(at.down(key), old.get(key), new.get(key))
    elif isinstance(old, tuple) and isinstance(new, tuple):
        yield from _list(at, old, new)
    else:
        yield Difference(at.name, at.old, at.new, said(old), said(new))


def _list(at: _At, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Difference]:
    """Pair the parts of two lists by what identifies them; their order means nothing."""
    was, now = _unmatched(old, new), _unmatched(new, old)
    for key in sorted({*was, *now}):
        for before, after in zip_longest(was.get(key, ()), now.get(key, ())):
            yield from _part(at, key, before, after)


_Numbered = tuple[int, Any]


def _unmatched(these: Sequence[Any], others: Sequence[Any]) -> dict[str, list[_Numbered]]:
    """Give the parts that the other list has not, with their position, by their identity."""
    left = Counter(repr(meaning(each)) for each in others)
    found: dict[str, list[_Numbered]] = defaultdict(list)
    for number, each in enumerate(these):
        if left[repr(meaning(each))]:
            left[repr(meaning(each))] -= 1
        else:
            found[identity(each)].append((number, each))
    return found


def identity(part: object) -> str:
    """Say in words what identifies a part of a list; a text is itself."""
    if not isinstance(part, BaseModel):
        return said(part)
    found = (said(getattr(part, name, None)) for name in _IDENTITY)
    van = getattr(part, "van", None)
    return " ".join(filter(None, (*found, van if isinstance(van, str) else "")))


def _part(
    at: _At, key: str, before: _Numbered | None, after: _Numbered | None
) -> Iterator[Difference]:
    old_at = f"{at.old}.{before[0]}" if before else at.old
    new_at = f"{at.new}.{after[0]}" if after else at.new
    old, new = (each[1] if each else None for each in (before, after))
    if isinstance(old, BaseModel) and isinstance(new, BaseModel):
        yield from _model(
            _At(f"{at.name}, {key}".rstrip(", "), old_at, new_at), old, new, frozenset()
        )
    else:
        yield Difference(at.name, old_at, new_at, said(old), said(new))
