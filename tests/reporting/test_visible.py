"""Visible: nothing hidden reaches a reader, and nothing from outside is obeyed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.reporting.visible import inert, visible


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


@pytest.mark.parametrize(
    ("line", "harmless"),
    [
        ("::error::x", ".::error::x"),
        (" \u3000 ::error::x", " \u3000 .::error::x"),
        ("a ::error::x", "a ::error::x"),
        ("x ##[group] ##VSO[y] ##teamcity[z]", "x # #[group] # #VSO[y] # #teamcity[z]"),
        ("###[group]", "## #[group]"),
        ("## kop [x]", "## kop [x]"),
    ],
)
def test_a_command_is_broken(line: str, harmless: str) -> None:
    """What a build server would obey is broken where the reader can see it; the rest stays."""
    assert inert(line) == harmless


@given(text=st.text() | st.text(alphabet=": #[vso\t"))
def test_what_is_harmless_stays_so(text: str) -> None:
    """Making a line harmless twice changes nothing."""
    assert inert(inert(text)) == inert(text)
