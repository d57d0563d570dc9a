"""Tests of JaNee: yes and no in Dutch."""

import pytest
from pydantic import TypeAdapter, ValidationError

from aanzien_cli.domain.quantities.janee import JaNee

_ADAPTER: TypeAdapter[bool] = TypeAdapter(JaNee)


@pytest.mark.parametrize(
    ("value", "expected"), [("ja", True), ("Nee", False), ("TRUE", True), (False, False)]
)
def test_ja_nee_true_and_false_are_understood(value: object, expected: bool) -> None:  # noqa: FBT001
    """The words of the field and of YAML itself are read in any case."""
    assert _ADAPTER.validate_python(value) is expected


@pytest.mark.parametrize(
    ("value", "fix"),
    [
        ("yes", "ja"),
        ("ON", "ja"),
        ("1", "ja"),
        ("no", "nee"),
        ("off", "nee"),
        ("WAAR", "ja"),
        ("onwaar", "nee"),
        ("0", "nee"),
        ("misschien", "ja of nee"),
        (None, "ja of nee"),
        ([], "ja of nee"),
    ],
)
def test_other_words_are_answered_with_the_dutch_one(value: object, fix: str) -> None:
    """A YAML habit is refused with the word to write."""
    with pytest.raises(ValidationError) as refused:
        _ADAPTER.validate_python(value)
    assert refused.value.errors()[0]["ctx"]["fix"] == f"schrijf {fix}"
