"""Visible: nothing from outside is obeyed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.reporting.visible import inert


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
