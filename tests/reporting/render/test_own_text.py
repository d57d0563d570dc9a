"""Own text: what a template of somebody else gave is Markdown and nothing more."""

import pytest

from aanzien_cli.reporting.render.own_text import without_html
from aanzien_cli.reporting.render.refusal import PageError


@pytest.mark.parametrize(
    "text",
    [
        "# T\n\nEen `<b>` en \\<b\\> en 1 < 2 en a<b>.".replace("a<b>", "a\\<b>"),
        "# T\n\n```\n<script>\n```\n",
        "# T\n\n| a |\n| - |\n| <https://x.example> |\n",
    ],
)
def test_markdown_passes_as_it_is(text: str) -> None:
    """Code, escaped signs and addresses are no HTML."""
    assert without_html(text) == text


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("# T\n\n<div>\nx\n</div>\n", "<div>"),
        ("# T\n\n<!-- stil -->\n", "<!-- stil -->"),
        ("# T\n\n- a\n  - b <br> c\n", "<br>"),
        ("# T\n\n| a |\n| - |\n| <img src=x> |\n", "<img src=x>"),
        ("# T[^1]\n\n[^1]: x <i>y</i>\n", "<i>"),
        ("# T\n\nx <b title='\u202e'>\n", "<b title="),
    ],
)
def test_html_is_refused_wherever_it_stands(text: str, start: str) -> None:
    """A block, a comment, a word within a list, a table or a note: each is told by its start."""
    with pytest.raises(PageError, match="een sjabloon schrijft HTML") as found:
        without_html(text)

    assert start in str(found.value)
    assert str(found.value).isprintable()
