"""Markdown: text from outside stays text on a page."""

import pytest

from aanzien_cli.analysis.markdown import escaped, markdown_table


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("gewoon, met 1.234,5 en a-b", "gewoon, met 1.234,5 en a-b"),
        (
            "a | `b` <i> *c* _d_ [e](f) ~g~ $h$",
            "a \\| \\`b\\` \\<i\\> \\*c\\* \\_d\\_ \\[e\\](f) \\~g\\~ \\$h\\$",
        ),
        ("# kop", "\\# kop"),
        ("- punt", "\\- punt"),
        (" + punt", " \\+ punt"),
        ("=== kop", "\\=== kop"),
        ("1. punt", "1\\. punt"),
        ("12) punt", "12\\) punt"),
        ("> citaat", "\\> citaat"),
        ("GH-12 en gh-3, niet HIGH-5", "GH-&#8203;12 en gh-&#8203;3, niet HIGH-5"),
        ("@raad en a@b en #12 en # 1", "\\@&#8203;raad en a\\@&#8203;b en \\#&#8203;12 en \\# 1"),
        ("https://x.nl WWW.x.nl", "https\\://x.nl WWW\\.x.nl"),
        ("&amp; a\\b", "\\&amp; a\\\\b"),
        ("één\ntwee\x1b", "één\\\\u000atwee\\\\u001b"),
    ],
)
def test_text_stays_text(text: str, safe: str) -> None:
    """No markup, list, table, link, mention or reference comes out of a text."""
    assert escaped(text) == safe


def test_cells_cannot_break_a_table() -> None:
    """A bar or a sign in a cell stays text in its own cell."""
    assert markdown_table(("a", "b"), [("x|y", "*z*")]) == (
        "| a | b |\n| --- | --- |\n| x\\|y | \\*z\\* |\n"
    )


def test_what_cannot_be_seen_is_written_out() -> None:
    """A stray byte is shown by its number; a blank that only looks different stays a blank."""
    table = markdown_table(("a",), [("\udc80",), ("\u00a0x",)])
    assert table.splitlines()[2:] == ["| \\\\x80 |", "| \u00a0x |"]
