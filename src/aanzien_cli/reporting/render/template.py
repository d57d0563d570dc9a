"""Template: a sandboxed Jinja2 template and plain data, together one Markdown text."""

import dataclasses
import re
from collections.abc import Mapping
from typing import Any, Final

from jinja2 import DictLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from aanzien_cli.analysis.markdown import escaped

_BLANKS: Final = re.compile(r"\n{3,}")


class Md(str):
    """Markdown that was made here, or is meant as such; all other text is escaped."""

    __slots__ = ()


class BrokenTemplateError(Exception):
    """A template cannot be used; the text is a Dutch sentence."""


def literal(text: str) -> Md:
    """Give text that Markdown shows as it is, on one line."""
    return Md(escaped(" ".join(text.split())))


def plain(value: object) -> Any:  # noqa: ANN401 -- whatever a template may look at
    """Turn frozen dataclasses into dicts and tuples into lists, all the way down.

    A template of somebody else gets no objects, so there are no methods to call.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if value is None or isinstance(value, (bool, int, str)):
        return value
    raise TypeError(f"{type(value).__name__} is no plain data")


def fill(templates: Mapping[str, str], name: str, model: Mapping[str, Any]) -> str:
    """Fill a template; `templates` are all that it may include, by name.

    Raises BrokenTemplateError, with the name and the line where those are known.
    """
    environment = ImmutableSandboxedEnvironment(
        loader=DictLoader(templates),
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters = {key: environment.filters[key] for key in _FILTERS}
    environment.globals = {"range": environment.globals["range"]}
    try:
        text = environment.get_template(name).render(model)
    except (TemplateError, TypeError, ValueError, ArithmeticError, RecursionError) as error:
        raise BrokenTemplateError(_sentence(name, error)) from error
    return _BLANKS.sub("\n\n", text).strip() + "\n"


_FILTERS: Final = ("default", "first", "join", "last", "length", "lower", "sort", "upper")


def _finalize(value: object) -> object:
    return literal(value) if isinstance(value, str) and not isinstance(value, Md) else value


def _sentence(name: str, error: Exception) -> str:
    line = getattr(error, "lineno", None)
    where = f"{getattr(error, 'name', None) or name}{f', regel {line}' if line else ''}"
    return f"het sjabloon '{where}' kan niet worden ingevuld: {error or type(error).__name__}"
