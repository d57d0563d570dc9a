"""Refreshing: the tables in written reports, looked at or filled again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from aanzien_cli.cli import streams, writing
from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.reporting.visible import inert, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from aanzien_cli.analysis.regions import Refreshed
    from aanzien_cli.domain.inspection import Inspection

_ALONE: Final = "--check en --update gaan over rapporten/*.md: noem geen verslag of -o"


def refresh(
    words: Sequence[str], moment: tuple[str, str], output: Path | None, *, write: bool
) -> int:
    """Tell which tables are stale, or fill them; give the exit code.

    `words` can name the folder and nothing else; `moment` holds --at and --peildatum. Raises
    MisuseError, also when there is an `output`.
    """
    from aanzien_cli.cli.asked.folder import only_folder
    from aanzien_cli.cli.reading import inspected

    at, peildatum = moment
    if output:
        raise MisuseError(_ALONE)
    root = only_folder(words, _ALONE)
    if at and write:
        raise MisuseError("--update schrijft in de bestanden van nu: laat --at weg")
    inspection = inspected(root, peildatum, at, rules=())
    found = [*_read(inspection)]
    if write:
        writing.write(root, inspection.sources, _new(found))
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
    from aanzien_cli.loading.parsing.front_matter import split

    for rapport in inspection.register.of(Rapport):
        content = inspection.sources[rapport.path]
        if rapport.path.endswith(".md"):
            body = split(content)[1]
            head = content[: len(content) - len(body)].decode()
            yield rapport.path, head, refreshed(body.decode(), inspection.register)


def _new(found: list[tuple[str, str, Refreshed]]) -> dict[str, bytes]:
    """Give the new bytes of each report with a stale table."""
    return {path: (head + each.text).encode() for path, head, each in found if each.stale}
