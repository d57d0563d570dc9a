"""Library: what typer gives no public name, found beside what it does give one.

Typer carries a copy of click, in a place of its own that may move again. Its public classes say
where they come from, and the others stand beside them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from typer import BadParameter

if TYPE_CHECKING:
    from typer._click.exceptions import (
        BadOptionUsage,
        ClickException,
        MissingParameter,
        NoArgsIsHelpError,
        NoSuchOption,
        UsageError,
    )
else:
    _beside = import_module(BadParameter.__module__)
    BadOptionUsage = _beside.BadOptionUsage
    ClickException = _beside.ClickException
    MissingParameter = _beside.MissingParameter
    NoArgsIsHelpError = _beside.NoArgsIsHelpError
    NoSuchOption = _beside.NoSuchOption
    UsageError = _beside.UsageError

__all__ = [
    "BadOptionUsage",
    "BadParameter",
    "ClickException",
    "MissingParameter",
    "NoArgsIsHelpError",
    "NoSuchOption",
    "UsageError",
]
