"""Absence: whether it means anything that no record names another."""

from aanzien_cli.analysis.vocabulary import dictionary
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register, values_at
from aanzien_cli.domain.words.closest import suggestion


def tells_all(register: Register, kind: type[Record], field_name: str) -> bool:
    """Whether every file of a kind could be read, with this field."""
    return register.remember(
        ("tells all", kind, field_name), lambda: _tells_all(register, kind, field_name)
    )


def may_be_named(target: Record, register: Register, kind: type[Record], field_name: str) -> bool:
    """Whether a record of `kind` may name `target` in a field, though none is seen to do so.

    It may where a file or that field could not be read, or where a name that leads nowhere looks
    like the id of `target`: then that is the fault to mend first.
    """
    meant: frozenset[str] = register.remember(
        ("meant", kind, field_name, type(target)),
        lambda: _meant(register, kind, field_name, type(target)),
    )
    misspelt = suggestion(target.id, (target.id,)) in meant
    return misspelt or not tells_all(register, kind, field_name)


def _tells_all(register: Register, kind: type[Record], field_name: str) -> bool:
    if any(broken == kind.kind for broken, _ in register.unreadable):
        return False
    return not any(
        field_name in register.damaged.get(record.path, ()) for record in register.of(kind)
    )


def _meant(
    register: Register, kind: type[Record], field_name: str, target: type[Record]
) -> frozenset[str]:
    """Give what is suggested for the names in a field that lead nowhere."""
    words = dictionary(register, (target.kind,))
    names = {name for record in register.of(kind) for name in values_at(record, field_name)}
    return frozenset(words.suggestion(name) for name in names if not register.get(target, name))
