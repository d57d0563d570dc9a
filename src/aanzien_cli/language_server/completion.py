"""Completion: what may be typed here: a key, an id, a word out of a list, a period, a rule."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum, auto
from itertools import islice
from typing import Final, NamedTuple

from aanzien_cli.analysis.records.words import title
from aanzien_cli.analysis.vocabulary import names
from aanzien_cli.domain.kinds import BY_NAME
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.record import Record
from aanzien_cli.language_server import shapes
from aanzien_cli.language_server.cursor import Cursor, cursor_at
from aanzien_cli.language_server.rule_names import SEVERITY, is_rule_name
from aanzien_cli.language_server.shapes import Names
from aanzien_cli.language_server.workspace import Workspace
from aanzien_cli.rules.catalog import ALL_RULES

_PERIODS: Final = 9
_MOST: Final = 1_000


class Sort(Enum):
    """What kind of word is offered, for the sign that an editor puts before it."""

    FIELD = auto()
    RECORD = auto()
    WORD = auto()
    RULE = auto()


class Offer(NamedTuple):
    """A word, what is said about it, and what is inserted where that is more than the word."""

    word: str
    sort: Sort
    detail: str = ""
    insert: str = ""


class Completion(NamedTuple):
    """The offers, and how many characters before the cursor each of them takes the place of."""

    offers: tuple[Offer, ...]
    typed: int


def completion(workspace: Workspace, path: str, line: int, column: int) -> Completion:
    """Offer what may stand at a place, in the order in which it is best read."""
    document = workspace.document(path)
    cursor = cursor_at(document, line, column)
    kind = document.place.kind
    if cursor is None:
        return Completion((), 0)
    if cursor.reference is not None:
        offers = _in_prose(workspace, cursor.reference)
    else:
        offers = _fields(workspace, kind, cursor) if kind else iter(())
    typed = cursor.typed.lstrip("'\"")
    return Completion(tuple(islice(offers, _MOST)), len(typed))


def _in_prose(workspace: Workspace, kind: str) -> Iterator[Offer]:
    if kind:
        return _ids(workspace, (kind,))
    return (Offer(name, Sort.WORD, _first(BY_NAME[name]), f"{name}:") for name in BY_NAME)


def _first(model: type[Record]) -> str:
    return " ".join((model.__doc__ or "").split())


def _fields(workspace: Workspace, kind: type[Record], cursor: Cursor) -> Iterator[Offer]:
    if cursor.key:
        return _values(workspace, kind, (*cursor.parent, cursor.key))
    if kind is Organisatie and cursor.parent == SEVERITY:
        return _rules(": ")
    if shapes.models_at(kind, cursor.parent):
        return _keys(kind, cursor)
    return _values(workspace, kind, cursor.parent) if cursor.is_item else iter(())


def _keys(kind: type[Record], cursor: Cursor) -> Iterator[Offer]:
    for model in shapes.models_at(kind, cursor.parent):
        hidden = shapes.HIDDEN if not cursor.parent else frozenset[str]()
        own_first = sorted(model.model_fields, key=Record.model_fields.__contains__)
        for name in own_first:
            if name not in hidden | cursor.siblings:
                field = (*cursor.parent, name)
                yield Offer(name, Sort.FIELD, shapes.text_of(kind, field), _key(kind, field))


def _key(kind: type[Record], field: Names) -> str:
    """Give a key as it is written; what comes below it goes on a line of its own."""
    return f"{field[-1]}:" if shapes.models_at(kind, field) else f"{field[-1]}: "


def _values(workspace: Workspace, kind: type[Record], field: Names) -> Iterator[Offer]:
    if is_rule_name(kind, field):
        yield from _rules("")
    if kind is Organisatie and field[:-1] == SEVERITY:
        yield from (Offer(word, Sort.WORD) for word in ("fout", "waarschuwing", "advies"))
    yield from _ids(workspace, shapes.kinds_at(kind, field))
    yield from (Offer(word, Sort.WORD) for word in shapes.words_at(kind, field))
    if shapes.holds_type(kind, field, Periode):
        yield from _periods(workspace)
    elif shapes.holds_type(kind, field, date):
        yield Offer(workspace.register.peildatum.isoformat(), Sort.WORD, "vandaag, of de peildatum")


def _rules(after: str) -> Iterator[Offer]:
    return (
        Offer(rule.name, Sort.RULE, rule.summary, f"{rule.name}{after}" if after else "")
        for rule in ALL_RULES
    )


def _ids(workspace: Workspace, kinds: Iterable[str]) -> Iterator[Offer]:
    register = workspace.register
    known = names(register)
    for kind in kinds:
        model = BY_NAME.get(kind)
        for id_ in sorted(known.get(kind) or ()):
            record = register.get(model, id_) if model else None
            detail = title(record) if record else ""
            yield Offer(id_, Sort.RECORD, f"{kind}: {detail}" if detail else kind)


def _periods(workspace: Workspace) -> Iterator[Offer]:
    """Offer the period of now and those that follow, and the year."""
    register = workspace.register
    of = register.organisatie.periode if register.organisatie else "kwartaal"
    period = Periode.of(register.peildatum, of)
    for _ in range(_PERIODS):
        yield Offer(str(period), Sort.WORD, f"van {period.start} tot {period.end}")
        period = period.next()
