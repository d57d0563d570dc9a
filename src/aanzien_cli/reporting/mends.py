"""Mends: what was mended, and what was not, in sentences."""

from collections.abc import Iterable, Iterator, Sequence

from aanzien_cli.domain.findings.mend import Mend
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.visible import visible


def listed(done: Iterable[Mend], dropped: Iterable[Mend]) -> Iterator[str]:
    """Give a line for every mend that was made, and for every one that was not."""
    for mend in done:
        yield _line(mend, "hersteld", mend.finding.fix)
    yield from left_alone(dropped)


def left_alone(dropped: Iterable[Mend]) -> Iterator[str]:
    """Give a line for every mend that was tried and not made."""
    for mend in dropped:
        yield _line(mend, "niet hersteld", "dan zou er iets anders niet kloppen")


def _line(mend: Mend, what: str, why: str) -> str:
    finding = mend.finding
    place = f"{visible(finding.path)}:{finding.span.line}:{finding.span.column}"
    tail = f"; {visible(why)}" if why else ""
    return f"{place}: {what}[{visible(finding.rule)}] {visible(finding.message)}{tail}"


def total(done: Sequence[Mend], files: int, *, is_made: bool) -> str:
    """Say how much was mended, or would be."""
    if not done:
        return "niets te herstellen"
    count = number(len(done), "bevinding", "bevindingen")
    place = number(files, "bestand", "bestanden")
    return f"{count} hersteld in {place}" if is_made else f"{count} te herstellen in {place}"


def proposals(left: int) -> str:
    """Say that there are proposals, which are made only when they are asked for."""
    more = "1 voorstel staat" if left == 1 else f"{left} voorstellen staan"
    return f"{more} nog open: bekijk met 'aanzien check --diff --unsafe-fixes'"
