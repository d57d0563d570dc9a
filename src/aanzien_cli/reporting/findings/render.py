"""Render: every form that findings can be shown in, listed by hand."""

from typing import assert_never

from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.findings.concise import to_concise
from aanzien_cli.reporting.findings.format import Format
from aanzien_cli.reporting.findings.full import to_full
from aanzien_cli.reporting.findings.grouped import to_grouped


def render(inspection: Inspection, format_: Format, *, color: bool = False) -> str:
    """Give the findings in a form; colour is for readers only, never for programs."""
    match format_:
        case Format.FULL:
            return to_full(inspection, color=color)
        case Format.CONCISE:
            return to_concise(inspection, color=color)
        case Format.GROUPED:
            return to_grouped(inspection, color=color)
        case Format.JSON:
            return _to_json(inspection)
        case Format.MARKDOWN:
            return _to_markdown(inspection)
        case _:
            assert_never(format_)


def _to_json(inspection: Inspection) -> str:
    from aanzien_cli.reporting.findings.json_ import to_json  # noqa: PLC0415 -- loads hashlib

    return to_json(inspection)


def _to_markdown(inspection: Inspection) -> str:
    from aanzien_cli.reporting.findings.markdown import to_markdown  # noqa: PLC0415 -- start-up

    return to_markdown(inspection)
