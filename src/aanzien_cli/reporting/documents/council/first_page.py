"""First page: of each answer as much as page one has room for; the others follow in a part."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from aanzien_cli.reporting.documents.council.trouble import Trouble
from aanzien_cli.reporting.render.template import Md, literal

T = TypeVar("T")
ROOM: Final = 38
"""About how many lines page one has for answers, beside its questions and fixed sentences."""
_LINE: Final = 100
_CELL: Final = 20
_CAUSE: Final = 27
"""About how many letters fit on a line of text, in a column, and in the widest column."""
_HEAD: Final = 3
"""How many lines the head of a table takes, and the words above it."""
_REST: Final = "[In het kort: de rest](#in-het-kort-de-rest)"
_SAID: Final = 1.5
"""How many lines it takes to say how many more there are."""
_MARK: Final = re.compile(r"\[\^\d+\]")


@dataclass(frozen=True)
class Answer:
    """What does not fit below a question: the question, and the lines that follow."""

    question: str
    lines: tuple[Md, ...]


def fitting(heights: Mapping[str, Sequence[int]], room: int) -> Mapping[str, int]:
    """Say how many of each answer are shown: the first of all, then in turns while there is room.

    Where not everything fits, each answer keeps room to say how many more there are.
    """
    if sum(map(sum, heights.values())) <= room:
        return {name: len(each) for name, each in heights.items()}
    shown = {name: min(1, len(each)) for name, each in heights.items()}
    free = room - _SAID * len(heights) - sum(sum(each[:1]) for each in heights.values())
    growing = [name for name, each in heights.items() if len(each) > 1]
    while growing:
        for name in tuple(growing):
            height, before = heights[name][shown[name]], free
            if height <= free:
                free, shown[name] = free - height, shown[name] + 1
            if height > before or shown[name] == len(heights[name]):
                growing.remove(name)
    return shown


def more(count: int) -> Md:
    """Say how many more there are and where; empty for none."""
    stand = "staat" if count == 1 else "staan"
    return Md(f"Nog {count} andere {stand} onder {_REST}." if count else "")


def lines(texts: Sequence[str]) -> tuple[int, ...]:
    """Give how many lines each text takes."""
    return tuple(_high(text, _LINE) for text in texts)


def rows(found: Sequence[Trouble]) -> tuple[int, ...]:
    """Give how many lines each row takes; the first one brings the head of the table."""
    high = (
        max(_high(each.opgave, _CELL), _high(each.work, _CELL), _high(each.cause, _CAUSE))
        for each in found
    )
    return tuple(max(each, 2) + (0 if number else _HEAD) for number, each in enumerate(high))


def _high(text: str, width: int) -> int:
    return -(-len(_MARK.sub("", text)) // width)


def following(council: str, rest: Mapping[str, Sequence[Md]]) -> tuple[Answer, ...]:
    """Give what did not fit, below the questions of page one."""
    questions = (
        ("Wat is er veranderd sinds de vorige keer?", ("nieuws",)),
        ("Welke opgaven lopen niet goed, en waardoor?", ("niet_goed", "verwacht")),
        (f"Wat wordt er van {council} gevraagd?", ("gevraagd",)),
        ("Waar zijn te weinig mensen?", ("tekort",)),
        ("Wie kan er last van hebben?", ("last",)),
    )
    answers = (
        Answer(question, tuple(line for name in names for line in rest[name]))
        for question, names in questions
    )
    return tuple(each for each in answers if each.lines)


def told(found: Sequence[Trouble]) -> tuple[Md, ...]:
    """Give rows as lines, for where there is no table."""
    return tuple(
        Md(
            f"{literal(each.opgave)}, {literal(each.work)}: {each.light.partition(' ')[2]}"
            f" ({each.on}). {each.cause}"
        )
        for each in found
    )
