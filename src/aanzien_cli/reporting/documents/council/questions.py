"""Questions: what is asked of the council, and which choices wait with others."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from aanzien_cli.analysis.capacity.land import Choice, choices
from aanzien_cli.analysis.comparison.same import norm_said
from aanzien_cli.analysis.days import day
from aanzien_cli.analysis.norm_words import in_signs
from aanzien_cli.analysis.past.norms import easing
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.words import cut, ended
from aanzien_cli.reporting.render.template import Md, literal

_LONGEST: Final = 200
_LEVELS: Final = ("college", "directie", "team", "")


@dataclass(frozen=True)
class Questions:
    """What the council is asked to decide or to confirm, and what it should know of others."""

    asked: tuple[Md, ...]
    elsewhere: tuple[str, ...]


def questions(register: Register, cite: Citations) -> Questions:
    """Gather what waits: with the council itself, and with others by their level."""
    waiting = choices(register)
    own = [each for each in waiting if _level(each) == "raad"]
    asked = (*(_decide(each, cite) for each in own), *_confirm(register, cite))
    return Questions(asked, tuple(_elsewhere(waiting)))


def _level(choice: Choice) -> str:
    record = choice.record
    return (record.niveau or "") if isinstance(record, Besluit) else "afdelingen"


def _decide(choice: Choice, cite: Citations) -> Md:
    record = choice.record
    title = record.titel if isinstance(record, Besluit) else None
    ago = number(choice.days, "dag", "dagen") + " geleden" if choice.days else "vandaag"
    what = ended(cut(title or record.id, _LONGEST))
    said = f"Beslis: {what} Gevraagd op {day(choice.since)}, {ago}."
    return Md(literal(said) + cite(record, "gevraagd_op"))


def _confirm(register: Register, cite: Citations) -> Iterator[Md]:
    """Ask about every norm that was eased without a besluit: the council sets what is enough."""
    for indicator in register.of(Indicator):
        found = easing(indicator, register)
        if found:
            old, new = in_signs(norm_said(found.old)), in_signs(norm_said(found.new))
            said = (
                f"Bevestig of herstel de norm voor ‘{indicator.naam}’. Die ging van {old} naar"
                f" {new}, en er staat geen besluit bij."
            )
            yield Md(literal(said) + cite(indicator, "norm"))


def _elsewhere(waiting: tuple[Choice, ...]) -> Iterator[str]:
    """Say per level how many choices wait and how long the oldest does."""
    per_level: dict[str, list[Choice]] = defaultdict(list)
    for each in waiting:
        per_level[_level(each)].append(each)
    for level in (*_LEVELS, "afdelingen"):
        found = per_level.get(level, [])
        if found:
            at = f"bij {_named(level)}" if level else "zonder dat er staat bij wie"
            longest = number(max(each.days for each in found), "dag", "dagen")
            count = "wacht 1 keuze" if len(found) == 1 else f"wachten {len(found)} keuzes"
            since = f"al {longest}" if len(found) == 1 else f"de langste al {longest}"
            yield f"{at[:1].upper()}{at[1:]} {count}, {since}."


def _named(level: str) -> str:
    return {"college": "het college", "directie": "de directie", "team": "een team"}.get(
        level, "de afdelingen, over het uitlenen van mensen,"
    )
