"""Tests of Codes: numbers that are names."""

import pytest
from pydantic import TypeAdapter, ValidationError

from aanzien_cli.domain.quantities.codes import CbsCode, Taakveld

_TAAKVELD: TypeAdapter[str] = TypeAdapter(Taakveld)
_CBS: TypeAdapter[str] = TypeAdapter(CbsCode)


@pytest.mark.parametrize("text", ["0.10", "6.60", "6.71a", "6.711"])
def test_a_taakveld_stays_text(text: str) -> None:
    """`0.10` and `6.60` keep their last digit."""
    assert _TAAKVELD.validate_python(text) == text


@pytest.mark.parametrize(
    "value", ["9.1", "6", "6.", "6.7111", "6.a", "6.7A", "", "66.1", None, 6.6]
)
def test_what_is_no_taakveld_is_refused(value: object) -> None:
    """Anything else is answered with an example."""
    with pytest.raises(ValidationError, match=r"zoals 6\.71"):
        _TAAKVELD.validate_python(value)


def test_a_cbs_code_is_letters_and_four_digits() -> None:
    """The codes of municipalities, provinces and water authorities pass; a slip gets its mend."""
    assert _CBS.validate_python("GM0363") == "GM0363"
    with pytest.raises(ValidationError) as refused:
        _CBS.validate_python("gm0363")
    assert refused.value.errors()[0]["ctx"]["fix"] == "schrijf GM0363"
    for value in ("363", "GM363", "GMx363", None):
        with pytest.raises(ValidationError, match="CBS-code"):
            _CBS.validate_python(value)
