"""Telling: an inspection in every form that was asked for, each where it was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aanzien_cli.cli.coloring import Color, wants_color
from aanzien_cli.cli.output import publish

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from aanzien_cli.cli.checking.forms import Form
    from aanzien_cli.domain.inspection import Inspection
    from aanzien_cli.reporting.findings.frame import Frame


def tell(
    inspection: Inspection, forms: Sequence[Form], frame: Frame, color: Color, *, statistics: bool
) -> None:
    """Write each form to its file, and then what goes to standard output."""
    from aanzien_cli.reporting.findings.render import render
    from aanzien_cli.reporting.findings.statistics import render_statistics

    write = render_statistics if statistics else render
    for form in sorted(forms, key=lambda form: form.target is None):
        colored = form.target is None and wants_color(color)
        publish(write(inspection, form.format, frame, color=colored), form.target)


def folder_in_repository(root: Path) -> str:
    """Give the path from the top of the git repository that `root` lies in, with `/`.

    Empty where `root` is that top, and where there is no repository: annotations and reports of
    code quality name files from the top.
    """
    here = root.resolve()
    top = next((each for each in (here, *here.parents) if (each / ".git").exists()), here)
    inside = here.relative_to(top).as_posix()
    return "" if inside == "." else inside
