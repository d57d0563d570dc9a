"""Trust: settings and exceptions count only as far as a trusted revision has them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.findings.location import FieldPath
from aanzien_cli.domain.organisatie import Organisatie, Regels
from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.record import Record, Uitzondering
from aanzien_cli.domain.register import Register

RULE: Final = "nog-niet-vastgesteld"
_FILE: Final = "aanzien.yaml"
_SINGLE: Final = ("peildatum", "geschiedenis_in_submap")
_FIX: Final = "laat dit eerst vaststellen, los van deze wijziging"


def settled(register: Register, trusted: Register | None) -> Register:
    """Give the register with the rules and thresholds of the trusted one."""
    if trusted is None:
        return register
    ours, theirs = register.organisatie, trusted.organisatie
    if ours is None:
        return replace(register, records=(*((theirs,) if theirs else ()), *register.records))
    agreed = {name: getattr(theirs, name, default) for name, default in _defaults().items()}
    records = (
        each.model_copy(update=agreed) if each is ours else each for each in register.records
    )
    return replace(register, records=tuple(records))


def is_agreed(kind: str, id_: str, exception: Uitzondering, trusted: Register | None) -> bool:
    """Whether a trusted record makes this exception as well, and for as long."""
    if trusted is None:
        return True
    return any(
        each.regel == exception.regel and bool(each.reden) and _lasts(each, exception)
        for each in _agreed(trusted).get((kind, id_), ())
    )


def unsettled(register: Register, trusted: Register | None) -> Iterator[PlacedFault]:
    """Yield a fault for everything that would make the check milder, and is not agreed yet."""
    if trusted is None:
        return
    for record in register.records:
        yield from _unsettled(record, trusted)
    ours = register.organisatie
    changed = _changed(ours, trusted.organisatie) if ours else ()
    yield from (_fault(_FILE, field, "deze instelling") for field in changed)


def _unsettled(record: Record, trusted: Register) -> Iterator[PlacedFault]:
    for number, exception in enumerate(record.uitzonderingen):
        if not is_agreed(type(record).kind, record.id, exception, trusted):
            what = f"deze uitzondering op '{exception.regel}'"
            yield _fault(record.path, ("uitzonderingen", number), what)


def _agreed(trusted: Register) -> Mapping[tuple[str, str], Sequence[Uitzondering]]:
    """Give the agreed exceptions by the kind and id of their record."""
    return trusted.remember(
        RULE, lambda: {(type(r).kind, r.id): r.uitzonderingen for r in trusted.records}
    )


def _lasts(agreed: Uitzondering, exception: Uitzondering) -> bool:
    """Whether what was agreed lasts as long as what is asked for now."""
    if agreed.tot is None:
        return True
    return exception.tot is not None and exception.tot <= agreed.tot


def _changed(ours: Organisatie, theirs: Organisatie | None) -> Iterator[FieldPath]:
    """Yield the field of every setting that differs from the agreed one."""
    agreed = theirs or ours.model_copy(update=_defaults())
    yield from _changed_rules(ours.regels, agreed.regels)
    for name in Drempels.model_fields:
        if getattr(ours.drempels, name) != getattr(agreed.drempels, name):
            yield ("drempels", name)
    yield from (("negeer", n) for n, each in enumerate(ours.negeer) if each not in agreed.negeer)
    yield from ((name,) for name in _SINGLE if getattr(ours, name) != getattr(agreed, name))


def _changed_rules(ours: Regels, agreed: Regels) -> Iterator[FieldPath]:
    yield from (("regels", "uit", n) for n, each in enumerate(ours.uit) if each not in agreed.uit)
    for name, severity in ours.ernst.items():
        if agreed.ernst.get(name) != severity:
            yield ("regels", "ernst", name)
    if ours.profiel != agreed.profiel:
        yield ("regels", "profiel")


def _defaults() -> dict[str, Any]:
    return {
        "regels": Regels(),
        "drempels": Drempels(),
        "negeer": (),
        "peildatum": None,
        "geschiedenis_in_submap": True,
    }


def _fault(path: str, field: FieldPath, what: str) -> PlacedFault:
    message = f"{what} staat niet zo in de vertrouwde revisie en telt nog niet mee"
    return PlacedFault(path=path, rule=RULE, message=message, fix=_FIX, field=field)
