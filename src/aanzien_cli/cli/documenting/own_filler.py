"""Own filler: fills templates in this process, or those of an organisation in another one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from aanzien_cli.cli.misuse import MisuseError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from aanzien_cli.reporting.documents.making import Filler


def filler(root: Path, at: str, commit: str) -> Filler:
    """Give what fills templates; those in `sjablonen` below `root` go before ours of the same name.

    Where a revision was asked (`at`, which is `commit`) they are those of then. Raises MisuseError
    where one of them cannot be used.
    """
    from aanzien_cli.cli.reading import explained
    from aanzien_cli.loading.own_templates import UnusableTemplateError, by_name, own_templates
    from aanzien_cli.reporting.documents.making import templates, with_ours
    from aanzien_cli.reporting.visible import visible

    try:
        with explained(root, at):
            own = by_name(own_templates(root, commit if at else ""))
    except UnusableTemplateError as error:
        raise MisuseError(visible(str(error))) from error
    if not own:
        return with_ours
    return partial(_filled, {**templates(), **own})


def doubts(root: Path, at: str) -> Iterator[str]:
    """Yield a sentence for each file on disk that seems meant as a template, but is not read."""
    from aanzien_cli.cli.reading import explained
    from aanzien_cli.loading.own_templates import overlooked
    from aanzien_cli.reporting.documents.making import templates

    if at:
        return
    with explained(root, at):
        found = [*overlooked(root, templates())]
    for path, meant in found:
        yield f"let op: '{path}' wordt niet gelezen; een eigen sjabloon heet precies '{meant}'"


def _filled(templates: Mapping[str, str], name: str, model: Mapping[str, Any]) -> str:
    """Fill a template of somebody else, and give only what a report may hold."""
    from aanzien_cli.isolation.own_template import filled
    from aanzien_cli.reporting.render.own_text import without_html

    return without_html(filled(templates, name, model))
