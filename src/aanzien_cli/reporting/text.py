"""Text: lines made of pieces with a style, and what becomes of them with and without colour."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from aanzien_cli.domain.severity import Severity
from aanzien_cli.reporting.visible import inert

SEVERITY_STYLE: Final = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.ADVICE: "bold cyan",
}
"""Colour repeats what the word says; it is never the only sign."""


class Segment(NamedTuple):
    """A piece of a line, and the style it has where colour is shown."""

    text: str
    style: str = ""


Line = tuple[Segment, ...]


def plain(text: str) -> Line:
    """Give a line without any style."""
    return (Segment(text),)


def join(lines: Iterable[Line], *, color: bool) -> str:
    """Give the lines as one text that ends in a line feed, or the empty text for no lines."""
    return _colored(lines) if color else "".join(f"{_bare(line)}\n" for line in lines)


def _bare(line: Line) -> str:
    return inert("".join(segment.text for segment in line)).rstrip()


def _colored(lines: Iterable[Line]) -> str:
    """Write colours as a terminal understands them; only here is rich needed."""
    from io import StringIO  # noqa: PLC0415 -- start-up

    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    sink = StringIO()
    console = Console(
        file=sink,
        force_terminal=True,
        color_system="standard",
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=True,
        legacy_windows=False,
    )
    for line in lines:
        safe = line if _bare(line) == "".join(s.text for s in line).rstrip() else plain(_bare(line))
        console.print(Text.assemble(*((segment.text, segment.style) for segment in safe)))
    return sink.getvalue()
