"""Own template: whatever somebody writes in it, it tells or it is stopped."""

import io
import json
import sys
from typing import Final

import pytest

from aanzien_cli.isolation.child import IsolationError
from aanzien_cli.isolation.own_template import filled
from aanzien_cli.isolation.template_child import LONGEST, MARK, main
from aanzien_cli.reporting.render.template import Md

LOOP: Final = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"


def test_text_is_escaped_there_too() -> None:
    """Markdown of ours stays Markdown on the way, and text of a user stays text."""
    model = {"a": "*x*", "b": Md("*y*"), "c": [{"d": Md("[^1]")}, None, 3]}

    assert filled({"t": "{{ a }} {{ b }} {{ c[0].d }}"}, "t", model) == "\\*x\\* *y* [^1]\n"


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("{{ weg }}", "het sjabloon 't' kan niet worden ingevuld"),
        ("{{ ''.__class__ }}", "het sjabloon 't' kan niet worden ingevuld"),
        ("{{ 'x' * 5000000 }}", "meer dan 4 miljoen tekens"),
        pytest.param(
            "{{ 'x' * 9000000000 }}",
            "blijft bezig of wordt te groot",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="no limit on memory there"),
        ),
        (LOOP, "blijft bezig of wordt te groot"),
    ],
)
def test_a_template_that_does_harm_is_stopped(template: str, sentence: str) -> None:
    """A mistake, a way out, a text without end and a loop all end in a sentence."""
    with pytest.raises(IsolationError, match=sentence):
        filled({"t": template}, "t", {})


@pytest.mark.parametrize(
    ("template", "code", "out"),
    [("{{ a }}", 0, b"*x*\n"), ("{{ b }}", 1, b""), (f"{{{{ 'x' * {LONGEST + 1} }}}}", 1, b"")],
)
def test_the_child_answers_one_question(
    template: str, code: int, out: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A question on standard input gives a text, or code 1 and no text."""
    asked = {"templates": {"t": template}, "name": "t", "model": {"a": {MARK: "*x*"}, "l": [1]}}
    written = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(asked)))
    monkeypatch.setattr(sys, "stdout", written)

    assert main() == code
    written.buffer.seek(0)
    assert written.buffer.read() == out
