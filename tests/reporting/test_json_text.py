"""JSON text: what no CI system and no other program stumbles over."""

import json

import pytest

from aanzien_cli.reporting.json_text import json_text, unicode_text


@pytest.mark.parametrize("text", ["##[error]x", "###[x", "####", "##vso[x]", "a\\##[", "é\n::x"])
def test_no_command_stands_in_it(text: str) -> None:
    """A command of a CI log is nowhere, and a program reads the text as it was."""
    written = json_text({"a": text})
    assert "##" not in written
    assert written.isascii()
    assert json.loads(written) == {"a": text}


def test_half_a_character_is_written_out() -> None:
    """A byte of a path that is not UTF-8 is shown; JSON has no word for it."""
    assert unicode_text("a\udcffb\U0001f600") == "a\\xffb\U0001f600"
