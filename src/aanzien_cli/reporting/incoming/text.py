"""Text: an import on a terminal: what is new, what changes from what to what, and what is wrong."""

from collections.abc import Iterable, Iterator
from typing import Final

from aanzien_cli.analysis.incoming.outcome import Fate, FieldChange, Outcome, Problem, Row
from aanzien_cli.domain.words.closest import listed
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.visible import inert, visible

_LONGEST: Final = 70
_AROUND: Final = 20
_MOST: Final = 10
_NOTHING: Final = "(leeg)"
_FATES: Final = {
    Fate.NEW: ("nieuw", "nieuwe"),
    Fate.CHANGED: ("gewijzigd", "gewijzigde"),
    Fate.SAME: ("gelijk", "gelijke"),
}


def render_text(outcome: Outcome, name: str, *, is_made: bool) -> str:
    """Write an import of the file `name`; `is_made` says that it was carried out."""
    lines = _problems(outcome, name) if outcome.problems else _plan(outcome, is_made=is_made)
    return _written(lines)


def render_aside(outcome: Outcome, name: str) -> str:
    """Write what is to be said beside a patch of the files: all but what it shows itself."""
    if outcome.problems:
        return _written(_problems(outcome, name))
    return _written(_closing(outcome, is_made=False))


def _written(lines: Iterable[str]) -> str:
    return "".join(f"{inert(visible(line)).rstrip()}\n" for line in lines)


def _problems(outcome: Outcome, name: str) -> Iterator[str]:
    sheet = f", blad {outcome.sheet}" if outcome.sheet else ""
    yield from (f"{name}{sheet}{_problem(each)}" for each in outcome.problems)
    yield from _notes(outcome)
    rows = len({each.row for each in outcome.problems})
    wrong = number(len(outcome.problems), "fout", "fouten")
    yield f"niets geschreven: {wrong} in {number(rows, 'rij', 'rijen')}"


def _problem(problem: Problem) -> str:
    row = f", rij {problem.row}" if problem.row else ""
    column = f", kolom {problem.column}" if problem.column else ""
    heading = f" '{problem.heading}'" if problem.heading else ""
    found = f"'{_cut(problem.found)}': " if _adds(problem) else ""
    fix = f": {problem.fix}" if problem.fix else ""
    return f"{row}{column}{heading}: {found}{problem.message}{fix}"


def _adds(problem: Problem) -> bool:
    """Whether the sentence itself does not show what was found."""
    return bool(problem.found) and f"'{problem.found}'" not in problem.message


def _plan(outcome: Outcome, *, is_made: bool) -> Iterator[str]:
    for fate in (Fate.NEW, Fate.CHANGED):
        for row in outcome.of(fate):
            yield f"{fate}: {outcome.kind.kind} {row.id} (rij {row.number})"
            yield from (f"  {_change(each, row)}" for each in row.changes)
    yield from _closing(outcome, is_made=is_made)


def _closing(outcome: Outcome, *, is_made: bool) -> Iterator[str]:
    yield from _added(outcome)
    yield from _notes(outcome)
    yield _counted(outcome, is_made=is_made)


def _change(change: FieldChange, row: Row) -> str:
    if row.fate is Fate.NEW:
        return f"{change.field}: {_cut(change.new)}"
    skipped = _same(change.old, change.new)
    old, new = (_cut(f"…{text[skipped:]}" if skipped else text) for text in change[1:])
    return f"{change.field}: {old or _NOTHING} → {new or _NOTHING}"


def _same(old: str, new: str) -> int:
    """Give how many signs of long texts that begin alike need not be shown: whole words."""
    if max(len(old), len(new)) <= _LONGEST:
        return 0
    pairs = enumerate(zip(old, new, strict=False))
    begin = old[: next((at for at, (a, b) in pairs if a != b), min(len(old), len(new)))]
    return max(begin.rfind(" ", 0, len(begin) - _AROUND) + 1, 0)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _added(outcome: Outcome) -> Iterator[str]:
    """Yield what a check will say that it does not say now."""
    if outcome.added:
        yield "'aanzien check' zegt hierna ook:"
    for each in outcome.added[:_MOST]:
        yield f"  {each.path}: {each.severity}[{each.rule}] {each.message}"
    if len(outcome.added) > _MOST:
        yield f"  en nog {len(outcome.added) - _MOST}"


def _notes(outcome: Outcome) -> Iterator[str]:
    yield from (f"let op: {note}" for note in outcome.notes)
    if outcome.left and not outcome.problems:
        who = number(len(outcome.left), outcome.kind.kind, outcome.kind.folder)
        stays = "blijft zoals het is" if len(outcome.left) == 1 else "blijven zoals ze zijn"
        names = listed(outcome.left).replace(" of ", " en ")
        yield f"let op: {who} zonder rij {stays}: {names}"


def _counted(outcome: Outcome, *, is_made: bool) -> str:
    counts = {fate: len(outcome.of(fate)) for fate in Fate}
    one, more = ("onderdeel", "onderdelen") if outcome.field else ("record", "records")
    words = {fate: (f"{a} {one}", f"{b} {more}") for fate, (a, b) in _FATES.items()}
    said = enumerated(number(count, *words[fate]) for fate, count in counts.items() if count)
    if not outcome.files:
        return f"niets te wijzigen: {said or 'er staan geen rijen in'}"
    end = "geschreven" if is_made else "niets geschreven, dit was een proef: schrijf met --write"
    return f"{said}; {end}"
