"""Template: what a template can do with plain data, and what it cannot."""

from dataclasses import dataclass
from datetime import date

import pytest

from aanzien_cli.reporting.render.template import BrokenTemplateError, Md, fill, plain


@dataclass(frozen=True)
class Part:
    name: str
    known: bool


def test_text_is_escaped_and_markdown_is_not() -> None:
    """Only what was made as Markdown is Markdown."""
    text = fill({"a": "{{ x }} {{ y }}"}, "a", {"x": "*a* | <b>", "y": Md("*a*")})

    assert text == "\\*a\\* \\| \\<b\\> *a*\n"


def test_plain_data_has_no_objects() -> None:
    """Dataclasses become dicts and tuples become lists; Markdown stays what it is."""
    found = plain({"a": (Part("x", known=True),), 1: None, "m": Md("*a*")})

    assert found == {"a": [{"name": "x", "known": True}], "1": None, "m": "*a*"}
    assert isinstance(found["m"], Md)


@pytest.mark.parametrize("value", [date(2026, 3, 1), Part, 1.5])
def test_what_is_not_plain_is_refused(value: object) -> None:
    """A day, a class or a fraction has to be put in words first."""
    with pytest.raises(TypeError, match="no plain data"):
        plain({"a": [value]})


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("a\n{{ b", "'a, regel 2'"),
        ("{{ onbekend }}", "'onbekend' is undefined"),
        ("{% include 'weg' %}", "weg"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
        ("{{ x.append(1) }}", "unsafe"),
        ("{% for i in range(200000) %}{% endfor %}", "range"),
        ("{{ lipsum }}", "undefined"),
        ("{{ x | tojson }}", "tojson"),
        ("{{ 1 / 0 }}", "division"),
        ("{{ 'a' + 1 }}", "str"),
    ],
)
def test_what_cannot_be_filled_is_a_sentence(source: str, sentence: str) -> None:
    """A fault in a template, or a way out of it, gives a Dutch sentence with its place."""
    with pytest.raises(BrokenTemplateError, match="kan niet worden ingevuld") as caught:
        fill({"a": source}, "a", {"x": []})

    assert sentence in str(caught.value)


def test_empty_lines_do_not_pile_up() -> None:
    """What a template leaves out leaves one empty line, and a text ends in one line feed."""
    assert fill({"a": "\n\na\n\n\n\n\nb\n\n"}, "a", {}) == "a\n\nb\n"
