"""Scalar text: whatever is written as a value reads back as that text, in every program."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.loading.edits.scalar_text import scalar_text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("wonen", "wonen"),
        ("een zin, met komma", "'een zin, met komma'"),
        ("-3", "-3"),
        ("- x", "'- x'"),
        ("null", "'null'"),
        ("~", "'~'"),
        ("", "''"),
        ("ja", "ja"),
        ("yes", "'yes'"),
        ("it's", "it's"),
        ("a: b", "'a: b'"),
        ("a\tb", '"a\\tb"'),
        ("a\nb", '"a\\nb"'),
        ('a\t"b" \\', '"a\\t\\"b\\" \\\\"'),
    ],
)
def test_a_value_is_quoted_where_a_program_would_read_something_else(
    text: str, written: str
) -> None:
    """Plain where that is the same everywhere; what is on several lines stays on one."""
    assert scalar_text(text) == written


@pytest.mark.parametrize(
    ("quote", "written"), [("'", "'it''s \"x\"'"), ('"', '"it\'s \\"x\\""'), ("", "'it''s \"x\"'")]
)
def test_the_quotes_that_stood_there_stay(quote: str, written: str) -> None:
    """Who chose a sign keeps it."""
    assert scalar_text('it\'s "x"', quote) == written


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=20))
def test_what_is_written_reads_back(text: str) -> None:
    """The plainest reader of YAML gives the same text."""
    assert yaml.load(f"a: {scalar_text(text)}\n", yaml.BaseLoader) == {"a": text}  # noqa: S506
