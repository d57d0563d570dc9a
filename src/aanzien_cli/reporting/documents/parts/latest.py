"""Latest: the toetsen that a short report shows, and in a sentence how many more there are."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.documents.parts.learning import Held

MOST: Final = 3
_MORE: Final = 2
_WRONG: Final = "weerlegd"


@dataclass(frozen=True)
class Latest:
    """The newest toetsen and the newest that proved an assumption wrong; and the others."""

    shown: tuple[Held, ...]
    left: str


def latest(found: tuple[Held, ...]) -> Latest:
    """Choose from toetsen, the newest first; what was refuted is not left out for its age."""
    older = found[MOST:]
    wrong = [each for each in older if _outcome(each) == _WRONG][:_MORE]
    others = [each for each in older if each not in wrong]
    return Latest((*found[:MOST], *wrong), _left(others))


def _left(others: list[Held]) -> str:
    if not others:
        return ""
    count = Counter(map(_outcome, others))
    said = enumerated(f"{many} {outcome}" for outcome, many in sorted(count.items()))
    said = said if len(others) > 1 else _outcome(others[0])
    which = number(len(others), "oudere toets", "oudere toetsen")
    stand = "staat" if len(others) == 1 else "staan"
    return f"Nog {which} ({said}) {stand} in de map toetsen."


def _outcome(held: Held) -> str:
    return held.outcome.partition(" ")[2]
