"""Own filler: fills templates in this process, or those of an organisation in another one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from aanzien_cli.cli.misuse import MisuseError

if TYPE_CHECKING:
    from aanzien_cli.reporting.documents.making import Filler


def filler() -> Filler:
    """Give what fills templates; those in `sjablonen` go before ours of the same name.

    Raises MisuseError where one of them cannot be used.
    """
    from aanzien_cli.loading.own_templates import UnusableTemplateError, own_templates
    from aanzien_cli.reporting.documents.making import templates, with_ours
    from aanzien_cli.reporting.visible import visible

    try:
        own = own_templates(Path())
    except UnusableTemplateError as error:
        raise MisuseError(visible(str(error))) from error
    if not own:
        return with_ours
    from aanzien_cli.isolation.own_template import filled

    return partial(filled, {**templates(), **own})
