"""Text: lines made of pieces with a style, and what becomes of them with and without colour."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from aanzien_cli.domain.findings.severity import Severity
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
    """Write colours as a terminal understands them; text is never read as markup."""
    from rich.color import ColorSystem  # noqa: PLC0415 -- dear, and most output is plain
    from rich.style import Style  # noqa: PLC0415 -- the same

    def painted(segment: Segment) -> str:
        style = Style.parse(segment.style)
        return style.render(segment.text, color_system=ColorSystem.STANDARD)

    return "".join("".join(map(painted, _harmless(line))) + "\n" for line in lines)


def _harmless(line: Line) -> Line:
    """Give the line itself; one that holds a command comes back broken, and without colour."""
    bare = _bare(line)
    return line if bare == "".join(segment.text for segment in line).rstrip() else plain(bare)
