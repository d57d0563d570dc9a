"""Render: every form that findings can be shown in, listed by hand."""

from typing import Final

from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.concise import to_concise
from aanzien_cli.reporting.findings.format import Format
from aanzien_cli.reporting.findings.frame import Frame
from aanzien_cli.reporting.findings.full import to_full
from aanzien_cli.reporting.findings.grouped import to_grouped

_FOR_READERS: Final = {
    Format.FULL: to_full,
    Format.CONCISE: to_concise,
    Format.GROUPED: to_grouped,
}
"""The forms that may have colour."""


def render(
    inspection: Inspection, format_: Format, frame: Frame | None = None, *, color: bool = False
) -> str:
    """Give the findings in a form; colour is for readers only, never for programs."""
    if format_ in _FOR_READERS:
        return _FOR_READERS[format_](inspection, color=color)
    from aanzien_cli.reporting.findings import for_programs  # noqa: PLC0415 -- start-up

    return for_programs.FORMS[format_](inspection, frame or Frame())
