"""Text edit: the lines that an edit has to respect, whatever they end with."""

import pytest

from aanzien_cli.loading.edits.text_edit import line_break, line_end, line_start, next_line

ENDS = ["\n", "\r\n", "\r"]


@pytest.mark.parametrize("end", ENDS)
def test_a_line_has_a_start_and_an_end(end: str) -> None:
    """From its first sign up to its break every offset lies in it; the break is its own."""
    text = f"ab{end}{end}cd"
    second = 2 + len(end)
    third = second + len(end)

    assert [line_start(text, at) for at in (0, 1, 2)] == [0, 0, 0]
    assert [line_end(text, at) for at in (0, 1, 2)] == [2, 2, 2]
    assert [next_line(text, at) for at in (0, 1, 2)] == [second] * 3
    assert (line_start(text, second), line_end(text, second)) == (second, second)
    assert next_line(text, second) == third
    assert [line_start(text, at) for at in (third, third + 1, third + 2)] == [third] * 3
    assert [line_end(text, at) for at in (third, third + 2)] == [third + 2] * 2
    assert next_line(text, third) == len(text)
    assert line_start(f"{end}cd", len(end)) == len(end)


@pytest.mark.parametrize("end", ENDS)
def test_lines_end_as_the_first_one_does(end: str) -> None:
    """Later lines may end otherwise; a text of one line gets the usual end."""
    assert line_break(f"a{end}b\nc\r\n") == end
    assert line_break("a") == "\n"
    assert line_break("") == "\n"
