"""Own template: a template of somebody else filled where it can do no harm."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from aanzien_cli.isolation.child import ask
from aanzien_cli.isolation.template_child import MARK
from aanzien_cli.reporting.render.template import Md

_LATE: Final = (
    "een sjabloon in 'sjablonen' blijft bezig of wordt te groot, en is gestopt; zoek een lus die"
    " niet eindigt"
)
_SECONDS: Final = 3
_MEMORY: Final = 512 * 1024**2


def filled(templates: Mapping[str, str], name: str, model: Mapping[str, Any]) -> str:
    """Fill a template in a child process with little time and memory, in an empty folder.

    Raises IsolationError, with a Dutch sentence, when it fails, goes on or grows.
    """
    question = {"templates": dict(templates), "name": name, "model": _packed(model)}
    with TemporaryDirectory(prefix="aanzien-") as folder:
        module = "aanzien_cli.isolation.template_child"
        limits = (_SECONDS, _MEMORY)
        return ask(module, question, Path(folder), late=_LATE, limits=limits).decode()


def _packed(value: Any) -> Any:  # noqa: ANN401 -- plain data
    """Mark what is Markdown, which JSON cannot tell from text."""
    if isinstance(value, Md):
        return {MARK: str(value)}
    if isinstance(value, Mapping):
        return {key: _packed(each) for key, each in value.items()}
    return [_packed(each) for each in value] if isinstance(value, list) else value
