"""Reports: what a report for the council costs, beside a check and beside other typesetters.

The others are not needed to use or to test aanzien: `pip install weasyprint` beside this Python,
and a pandoc on the path (pypandoc_binary holds one), and they are measured too.
"""

import shlex
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks import figures, floors
from benchmarks.measure import aanzien, check, installed, paired, python, ratio, run
from benchmarks.scale import TIMES
from benchmarks.targets import Row, room

_EXAMPLE: Final = Path(__file__).parents[1] / "examples" / "energietransitie"
_COUNCIL: Final = "raadsrapportage"
_DAY: Final = "2026-03-01"


class NotMadeError(Exception):
    """A command whose cost was asked made no file."""


def reports() -> Iterator[Row]:
    """T16: the largest example's raadsrapportage, and a databoek of a hundred indicators."""
    markdown, pdf = (_report(_COUNCIL, _EXAMPLE, form) for form in ("md", "pdf"))
    words = "raadsrapportage van het grootste voorbeeld"
    found = ratio(markdown, check(_EXAMPLE), 2 * TIMES)
    yield Row("T16", f"{words}, Markdown, CPU, × check", found, 2)
    yield Row("T16", f"{words}, PDF, CPU, seconden meer dan Markdown", _more(pdf, markdown), 1)
    bare = python(floors.BARE)
    for form, command in (("Markdown", markdown), ("PDF", pdf)):
        found = ratio(command, bare, TIMES)
        yield Row("T16", f"{words}, {form}, CPU, × kale Python", found)
    for count, form, most in (
        (100, "md", 3.0),
        (40, "pdf", None),
        (100, "pdf", 3.0),
        (200, "pdf", None),
    ):
        yield _databoek(count, form, most)


def typesetters() -> Iterator[Row]:
    """T16: our PDF, from records to file, beside others that are given the report ready-made."""
    ours = _report(_COUNCIL, _EXAMPLE, "pdf")
    for what, command in _others(installed("weasyprint"), installed("pandoc")):
        words = f"raadsrapportage van records tot PDF, CPU, × {what}"
        if command:
            yield Row("T16", words, ratio(ours, command, TIMES), 1)
        else:
            yield Row("T16", f"{words} (is hier niet geïnstalleerd)", None, 1)


def _others(weasyprint: str | None, pandoc: str | None) -> Iterator[tuple[str, list[str]]]:
    """Give what each of the others does, and the command; no command where it is not installed."""
    for form in ("md", "html"):
        _report(_COUNCIL, _EXAMPLE, form)
    page, text, target = (str(room(f"{_COUNCIL}.{end}")) for end in ("html", "md", "other.pdf"))
    for what, options in (("zonder tags", []), ("met tags", ["--pdf-variant", "pdf/ua-1"])):
        command = [weasyprint, "-q", *options, page, target] if weasyprint else []
        yield f"weasyprint van de webpagina tot PDF {what}", _seen(command, Path(target))
    engine = ["-f", "gfm", text, f"--pdf-engine={weasyprint}", "-o", target]
    command = [pandoc, *engine] if pandoc and weasyprint else []
    yield "pandoc met weasyprint van de Markdown tot PDF", _seen(command, Path(target))


def _databoek(count: int, form: str, most: float | None) -> Row:
    """Measure a databoek; one that is stopped at the limit of time or memory has no figure."""
    what = f"databoek van {count} indicatoren, {form}, CPU, seconden"
    figures.write(root := room(f"cijfers-{count}"), count)
    try:
        command = _report("databoek", root, form)
    except NotMadeError:
        return Row("T16", f"{what}: niet gemaakt, de grens houdt haar tegen", None, most)
    return Row("T16", what, median(run(command).cpu for _ in range(TIMES)), most)


@cache
def _report(name: str, root: Path, form: str) -> list[str]:
    """Give the command that makes a report, having seen that it does."""
    target = room(f"{name}.{form}")
    where = ("-C", str(root), "--peildatum", _DAY)
    command = aanzien("report", name, *where, "--format", form, "-o", str(target))
    return _seen(command, target)


def _seen(command: list[str], target: Path) -> list[str]:
    """Give back the command, if there is one, after a run that must have made its file."""
    target.unlink(missing_ok=True)
    code = run(command).code if command else 0
    if command and (code or not target.exists()):
        raise NotMadeError(f"no report was made (exit {code}): {shlex.join(command)}")
    return command


def _more(one: list[str], other: list[str]) -> float:
    """Give the median of how many seconds of CPU the first command takes more, pair by pair."""
    first, second = paired(one, other, TIMES)
    return median(a.cpu - b.cpu for a, b in zip(first, second, strict=True))
