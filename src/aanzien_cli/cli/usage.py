"""Usage: what is wrong with a command line, in a Dutch sentence."""

from collections.abc import Mapping
from functools import singledispatch

from typer.core import TyperArgument, TyperOption

from aanzien_cli.cli.library import (
    BadOptionUsage,
    BadParameter,
    ClickException,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)
from aanzien_cli.domain.words.closest import listed, suggestion


def sentence(error: ClickException) -> str:
    """Say what is wrong, and where to read how it should be."""
    if isinstance(error, NoArgsIsHelpError):
        return error.format_message()
    context = error.ctx if isinstance(error, UsageError) else None
    command = context.command_path if context else "aanzien"
    return f"{_what(error)}\nHulp: {command} --help"


@singledispatch
def _what(error: ClickException) -> str:
    return error.format_message()


@_what.register
def _(error: NoSuchOption) -> str:
    known = _options(error)
    return _joined(f"de optie '{error.option_name}' bestaat niet", _meant(error.option_name, known))


@_what.register
def _(error: BadOptionUsage) -> str:
    if error.option_name in _options(error) and _options(error)[error.option_name].is_flag:
        return f"de optie '{error.option_name}' krijgt geen waarde"
    return f"de optie '{error.option_name}' vraagt een waarde"


@_what.register
def _(error: MissingParameter) -> str:
    told = getattr(error.param, "help", None) or ""
    return f"{_name(error)} ontbreekt. {told}".rstrip()


@_what.register
def _(error: BadParameter) -> str:
    if _is_number(error):
        return f"'{_name(error)}' vraagt een geheel getal, 0 of hoger"
    text = error.message.removeprefix("Value error, ")
    value, found, _ = text.partition(" is not one of ")
    choices = _choices(error)
    if not found or not choices:
        return f"'{_name(error)}': {text}"
    hint = suggestion(value.strip("'"), choices) or f"kies {listed(choices)}"
    return f"'{_name(error)}' kent {value} niet: {hint}"


def _is_number(error: BadParameter) -> bool:
    """Whether a number was asked; the libraries would say in English what is wrong with it."""
    return error.param is not None and error.param.type_descriptor.annotation is int


def _choices(error: BadParameter) -> tuple[str, ...]:
    choices = error.param.type_descriptor.choices if error.param else None
    return tuple(str(getattr(choice, "value", choice)) for choice in choices or ())


def _name(error: BadParameter) -> str:
    if isinstance(error.param, TyperArgument):
        return error.param.display_name_raw
    return error.param.opts[-1] if error.param else ""


def _options(error: UsageError) -> Mapping[str, TyperOption]:
    """Give the options of the command that was meant, by each of their names."""
    params = error.ctx.command.get_params(error.ctx) if error.ctx else []
    options = [param for param in params if isinstance(param, TyperOption)]
    return {name: option for option in options for name in option.opts}


def _meant(word: str, words: Mapping[str, object]) -> str:
    return suggestion(word, words.keys())


def _joined(*parts: str) -> str:
    return ": ".join(part for part in parts if part)
