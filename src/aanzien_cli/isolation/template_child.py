"""Template child: fills a template that nobody looked at; runs in a process of its own."""

import json
import sys
from typing import Any, Final

from aanzien_cli.reporting.render.template import BrokenTemplateError, Md, fill

MARK: Final = "aanzien:md"
"""The key of what is Markdown already, in a model that is written as JSON."""
LONGEST: Final = 4_000_000
_TOO_LONG: Final = "een sjabloon geeft een tekst van meer dan 4 miljoen tekens"


def main() -> int:
    """Answer one question from standard input."""
    question = json.load(sys.stdin)
    try:
        text = _filled(question)
    except BrokenTemplateError as error:
        sys.stderr.write(json.dumps({"sentence": str(error)}) + "\n")
        return 1
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    return 0


def _filled(question: dict[str, Any]) -> str:
    text = fill(question["templates"], question["name"], _restored(question["model"]))
    if len(text) > LONGEST:
        raise BrokenTemplateError(_TOO_LONG)
    return text


def _restored(value: Any) -> Any:  # noqa: ANN401 -- plain data
    if isinstance(value, dict):
        if value.keys() == {MARK}:
            return Md(value[MARK])
        return {key: _restored(each) for key, each in value.items()}
    return [_restored(each) for each in value] if isinstance(value, list) else value
