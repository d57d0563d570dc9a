"""Tests of Waarde: printed numbers and missing marks."""

from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from aanzien_cli.domain.parts.waarde import Ontbrekend, Waarde, is_missing, split_remark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("18,0", Waarde(Decimal("18.0"), "18,0")),
        ("1583", Waarde(Decimal(1583), "1583")),
        ("39% (meting 2016)", Waarde(Decimal(39), "39% (meting 2016)", "%", "meting 2016")),
        ("€ 1.330", Waarde(Decimal(1330), "€ 1.330", "€")),
        ("-0,5", Waarde(Decimal("-0.5"), "-0,5")),
    ],
)
def test_a_figure_keeps_its_print(text: str, expected: Waarde) -> None:
    """Number, mark and remark are taken apart; the text stays as it was printed."""
    assert TypeAdapter(Waarde).validate_python(text) == expected
    assert str(expected) == text


def test_a_number_or_a_figure_passes() -> None:
    """What is already a number gets its Dutch print, and a Waarde stays itself."""
    adapter = TypeAdapter(Waarde)
    waarde = adapter.validate_python(Decimal("1234.5"))
    assert waarde.tekst == "1.234,5"
    assert adapter.validate_python(waarde) is waarde
    assert adapter.dump_json(waarde) == b'"1.234,5"'
    assert adapter.json_schema()["anyOf"][0] == {"type": "number"}


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("< 5", "een meting is één getal"),
        ("≥ 5", "een meting is één getal"),
        ("(5)", "hier hoort een getal"),
        (",5", "hier hoort een getal"),
        ("veel", "hier hoort een getal"),
        ("1.645", "duizendtal"),
        ("9" * 600, "hier hoort een getal"),
        (True, "hier hoort een getal"),
        (Decimal("Infinity"), "hier hoort een getal"),
        ([], "hier hoort een getal"),
    ],
)
def test_what_is_no_figure_is_refused(value: object, sentence: str) -> None:
    """An operator, a word or a doubtful dot is answered in words."""
    with pytest.raises(ValidationError, match=sentence):
        TypeAdapter(Waarde).validate_python(value)


@pytest.mark.parametrize("mark", ["n.n.b.", "N.V.T.", "PM", "p.m.", ".", "x", "-", "–", " – "])
def test_the_marks_for_a_missing_figure_are_known(mark: str) -> None:
    """Each mark that documents use counts as missing and keeps its print."""
    assert is_missing(mark)
    assert Ontbrekend.model_validate(mark).reden == mark.strip()


def test_a_figure_and_nothing_are_no_marks() -> None:
    """Zero is a figure, and an absent value is no mark."""
    assert not is_missing("0")
    assert not is_missing(None)


def test_a_missing_figure_tells_what_its_mark_means() -> None:
    """A mark is put in words; a reason in words stands for itself."""
    assert Ontbrekend(reden="n.n.b.").betekenis == "nog niet bekend"
    assert Ontbrekend(reden="enquête vervallen").betekenis == "enquête vervallen"
    assert "anyOf" in str(TypeAdapter(Ontbrekend).json_schema())


def test_a_remark_stands_in_brackets_at_the_end() -> None:
    """Only a closed bracket behind a number is a remark."""
    assert split_remark("22 (2016)") == ("22", "2016")
    assert split_remark("22 (2016") == ("22 (2016", "")
