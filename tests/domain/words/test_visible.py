"""Visible: nothing hidden reaches a reader."""

import pytest

from aanzien_cli.domain.words.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("één € 漢 👍 e\u0301", "één € 漢 👍 e\u0301"),
        ("hard\u00a0spatie", "hard\u00a0spatie"),
        ("regel\neinde\ttab", "regel\\u000aeinde\\u0009tab"),
        ("\x1b[31m\x9b1m", "\\u001b[31m\\u009b1m"),
        ("\u202e\u2066\u200b\u2028\u2029\ufeff", "\\u202e\\u2066\\u200b\\u2028\\u2029\\ufeff"),
        ("\U000e0041\ue000\uffff", "\\U000e0041\\ue000\\uffff"),
        ("pad\udcff\udc80", "pad\\xff\\x80"),
        ("\ud800", "\\ud800"),
        ("a\\u001b", "a\\u001b"),
    ],
)
def test_what_is_hidden_is_shown(text: str, shown: str) -> None:
    """Controls, directions, invisible marks and bytes that are no text are written out."""
    assert visible(text) == shown
