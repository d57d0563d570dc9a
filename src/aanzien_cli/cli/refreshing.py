"""Refreshing: the tables in written reports, looked at or filled again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from aanzien_cli.cli import streams, writing
from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.reporting.visible import inert, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aanzien_cli.analysis.regions import Refreshed
    from aanzien_cli.domain.inspection import Inspection


def refresh(moment: tuple[str, str], other: tuple[str, Path | None], *, write: bool) -> int:
    """Tell which tables are stale, or fill them; give the exit code.

    `moment` holds --at and --peildatum, `other` what does not go together with this. Raises
    MisuseError.
    """
    from aanzien_cli.cli.reading import inspected

    at, peildatum = moment
    if any(other):
        raise MisuseError("--check en --update gaan over rapporten/*.md: noem geen verslag of -o")
    if at and write:
        raise MisuseError("--update schrijft in de bestanden van nu: laat --at weg")
    inspection = inspected(Path(), peildatum, at, rules=())
    found = [*_read(inspection)]
    if write:
        writing.write(Path(), inspection.sources, _new(found))
    streams.write("".join(_told(found, "opnieuw gevuld" if write else "deze tabel is verouderd")))
    broken = any(each.broken for _, _, each in found)
    return int(broken or (not write and any(each.stale for _, _, each in found)))


def _told(found: list[tuple[str, str, Refreshed]], done: str) -> Iterator[str]:
    """Yield a line for each region that is not as it should be, with its place in the file."""
    for path, head, each in found:
        lines = [*each.broken, *((line, done) for line in each.stale)]
        above = len(head.splitlines())  # the text starts at the end of the last of these
        for line, sentence in sorted(lines):
            yield f"{inert(visible(path))}:{above + line}: {sentence}\n"


def _read(inspection: Inspection) -> Iterator[tuple[str, str, Refreshed]]:
    """Yield each written report: its path, what stands above its text, and the text of now."""
    from aanzien_cli.analysis.regions import refreshed
    from aanzien_cli.domain.rapport import Rapport
    from aanzien_cli.loading.front_matter import split

    for rapport in inspection.register.of(Rapport):
        content = inspection.sources[rapport.path]
        if rapport.path.endswith(".md"):
            body = split(content)[1]
            head = content[: len(content) - len(body)].decode()
            yield rapport.path, head, refreshed(body.decode(), inspection.register)


def _new(found: list[tuple[str, str, Refreshed]]) -> dict[str, bytes]:
    """Give the new bytes of each report with a stale table."""
    return {path: (head + each.text).encode() for path, head, each in found if each.stale}
