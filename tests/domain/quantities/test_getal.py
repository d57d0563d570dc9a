"""Tests of Getal: numbers as the Dutch write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from aanzien_cli.domain.quantities.getal import format_getal, parse_getal
from aanzien_cli.domain.quantities.invalid import mend


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("18", "18"),
        ("18,0", "18.0"),
        ("18.5", "18.5"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1 234,5", "1234.5"),
        ("1\u00a0234", "1234"),
        ("1\u2009234", "1234"),
        ("€ 1.330", "1330"),
        ("€ -3", "-3"),
        ("-€ 3", "-3"),
        ("€5", "5"),
        ("€  12", "12"),
        ("10,55 %", "10.55"),
        ("250%", "250"),
        ("-3", "-3"),
        ("\u22123", "-3"),
        ("+3", "3"),
        ("1,234", "1.234"),
        ("0.645", "0.645"),
        ("1234.567", "1234.567"),
    ],
)
def test_dutch_and_plain_numbers_keep_their_printed_decimals(text: str, number: str) -> None:
    """Each way of writing that occurs in municipal documents gives its number, digit for digit."""
    assert str(parse_getal(text)) == number


@pytest.mark.parametrize(
    "text",
    [
        *("1e3", "1_000", "0x1F", "inf", "nan", "", " ", ",5", "18,", ".", "-", "%", "€", "1.2.3"),
        *("1.23.456", "1234.567,8", "1 23", "٣", "²", "1,2,3", "--3", "3-", "x.5", "1.x"),
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    """No programmer's notation, foreign digit or half number passes for a number."""
    with pytest.raises(PydanticCustomError, match="hier hoort een getal"):
        parse_getal(text)


def test_a_dot_with_three_digits_is_settled_by_the_decimals_or_asked() -> None:
    """`1.645` is a thousand with no decimals, a decimal with three, and a question otherwise."""
    assert parse_getal("1.645", 0) == Decimal(1645)
    assert parse_getal("-1.645", 3) == Decimal("-1.645")
    for decimals in (None, 1):
        with pytest.raises(PydanticCustomError) as asked:
            parse_getal("1.645", decimals)
        assert mend(asked.value) == "schrijf 1645 of 1,645"


def test_an_english_number_is_told_as_the_dutch_write_it() -> None:
    """A comma for thousands and a dot for the decimals change places, beyond doubt."""
    for text, dutch in (("1,234.5", "1.234,5"), ("-12,345,678.90", "-12.345.678,90")):
        with pytest.raises(PydanticCustomError) as refused:
            parse_getal(text)
        assert refused.value.message() == "hier hoort een getal, zoals 18,5 of 1.234,5"
        assert refused.value.context == {"fix": f"schrijf {dutch}", "write": dutch}


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("1,0 fte", "1,0"),
        ("1 234 fte", "1 234"),
        ("5 %x", None),
        ("12 3a", None),
        ("10 per jaar", None),
    ],
)
def test_a_unit_behind_a_number_leaves_the_number(text: str, guess: str | None) -> None:
    """What stands before the last blank is what was probably meant, where the rest is a word."""
    with pytest.raises(PydanticCustomError) as refused:
        parse_getal(text)
    context = {"fix": "schrijf alleen het getal", "guess": guess} if guess else None
    assert refused.value.context == context


@pytest.mark.parametrize("text", ["1,0 fte", "circa 5", "ca. 7,5", "EUR 1000"])
def test_a_word_beside_a_number_is_told_to_go(text: str) -> None:
    """Somebody who writes `1,0 fte` reads that the number alone will do."""
    with pytest.raises(PydanticCustomError) as refused:
        parse_getal(text)
    assert mend(refused.value) == "schrijf alleen het getal"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("€ 1.000,-", "1000"),
        ("1.000,--", "1000"),
        ("€ 1.000,=", "1000"),
        ("€ -18,–", "-18"),
        ("€ 12.345.678,-", "12.345.678"),
        ("1,5 miljoen", "1.500.000"),
        ("1 miljoen", "1.000.000"),
        ("€ 1.5 Mln.", "1.500.000"),
        ("2 mld", "2.000.000.000"),
        ("250 duizend", "250000"),
        ("1,2345 duizend", "1234,5"),
        ("40k", "40000"),
    ],
)
def test_a_dutch_way_to_write_money_gives_the_whole_number(text: str, number: str) -> None:
    """What is certain is written out, so that no thousand can be taken for a decimal."""
    with pytest.raises(PydanticCustomError) as refused:
        parse_getal(text)
    assert refused.value.context == {"fix": f"schrijf {number}", "write": number}
    assert parse_getal(number) == parse_getal(number, 0)


@pytest.mark.parametrize("text", ["1.500 miljoen", "anderhalf miljoen", "1 a 2 mln", "1 a 2 mln."])
def test_a_million_of_which_the_number_is_in_doubt_is_asked_in_full(text: str) -> None:
    """`1,5 miljoen` without its word would be a millionth of what was meant."""
    with pytest.raises(PydanticCustomError) as refused:
        parse_getal(text)
    assert refused.value.context == {"fix": "schrijf het getal voluit, zoals 1.500.000"}


@pytest.mark.parametrize("text", ["9" * 31, "9" * 500, "0," + "1" * 40])
def test_a_number_has_thirty_digits_at_most(text: str) -> None:
    """A number that nobody can mean costs no time and is refused."""
    with pytest.raises(PydanticCustomError, match="ten hoogste 30 cijfers"):
        parse_getal(text)


@pytest.mark.parametrize("text", ["9" * 30, "1" * 29 + ",5", "1" * 28 + ".25"])
def test_thirty_digits_are_a_number(text: str) -> None:
    """Signs between digits do not count."""
    assert parse_getal(text) == Decimal(text.replace(",", "."))


@pytest.mark.parametrize("text", ["- 18", "-18", "- € 18", "-€ 18", "€ -18", "€ - 18"])
def test_a_minus_may_stand_apart(text: str) -> None:
    """Before the euro sign or behind it, as spreadsheets and people write it."""
    assert parse_getal(text) == Decimal(-18)


def test_what_may_be_a_thousand_is_asked() -> None:
    """The sentence says what both readings are, and how to write each."""
    with pytest.raises(PydanticCustomError) as refused:
        parse_getal("1.645")

    assert refused.value.message() == "dit kan een duizendtal zijn en een getal met drie decimalen"
    assert mend(refused.value) == "schrijf 1645 of 1,645"


def test_a_number_is_printed_as_the_dutch_do() -> None:
    """Dots for thousands, a comma for decimals, half away from zero."""
    assert format_getal(Decimal("1234567.50")) == "1.234.567,50"
    assert format_getal(Decimal("0.125"), 2) == "0,13"
    assert format_getal(Decimal("-2.5"), 0) == "-3"


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3) | st.integers().map(Decimal))
def test_what_is_printed_reads_back(number: Decimal) -> None:
    """A printed number is read back as itself when the decimals are known."""
    places = -int(number.as_tuple().exponent)
    if len(number.as_tuple().digits) <= 20:
        assert parse_getal(format_getal(number), places) == number
