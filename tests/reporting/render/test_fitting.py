"""Fitting: the columns of a table where the page has to stay short."""

from datetime import date

from aanzien_cli.reporting.render.fitting import LINE, fitted
from aanzien_cli.reporting.render.inline import Node
from aanzien_cli.reporting.render.style import Style
from aanzien_cli.reporting.render.tree import parse
from aanzien_cli.reporting.render.typeset import About, to_typeset


def table(*rows: str) -> Node:
    """Give a table out of rows of cells with a bar between them."""
    count = rows[0].count("|") + 1
    lines = [rows[0], "|".join(["---"] * count), *rows[1:]]
    page = parse("# T\n\nOnder.\n\n" + "".join(f"| {each} |\n" for each in lines), {})
    return page.blocks[0]


def test_a_table_of_few_words_keeps_its_widths() -> None:
    """A short table stays as narrow as its words."""
    short = table("Jaar|Bedrag", "2026|€ 10")

    assert fitted(short) == short["widths"] == [0, 0]


def test_columns_get_room_by_their_words() -> None:
    """Where all fits, each column is as wide as its longest cell."""
    wide = table("Naam|Stand", f"{'n' * 50}|{'n' * 25}")
    name, stand = fitted(wide)

    assert 1.8 < name / stand < 2.2


def test_a_short_cell_is_not_broken() -> None:
    """A day, a sign with its word and an amount stay on one line beside long texts."""
    long = "een lange zin die niet op één regel past " * 3
    rows = ["Dag|Vraag|Uitkomst|Les", f"15 jan 2026|{long}|● bevestigd|{long}"]
    day, question, outcome, lesson = fitted(table(*rows))

    assert day >= 10 * len("15 jan 2026")
    assert outcome >= 10 * len("bevestigd")
    assert min(question, lesson) > 300
    assert day + question + outcome + lesson <= 10 * (LINE + 1)


def test_one_long_cell_does_not_take_the_room_of_many() -> None:
    """The column with one long cell is narrowed, not the one in which each row would break."""
    rows = [f"{'naam van iets ' * 4}|kort" for _ in range(9)]
    name, other = fitted(table("Naam|Norm", *rows, f"x|{'heel lang ' * 14}"))

    assert name > 400
    assert name + other <= 10 * (LINE + 4)


def test_room_that_is_left_goes_where_it_saves_a_line() -> None:
    """A step can give more room than was needed: a column that broke then gets it back."""
    words = "naam van een " * 5
    rows = [f"{words[:60]}|{words[:40]}|kort", f"{words[:60]}|{words[:40]}|{words[:40]}"]
    first, second, third = fitted(table("Naam|Wie|Wat", *rows))

    assert first < second == third


def test_more_columns_than_fit_still_have_a_width() -> None:
    """What cannot be narrowed any more keeps the width of its longest word."""
    head = "|".join(["k" * 30] * 20)

    assert {*fitted(table(head, head))} == {340}


def test_a_dense_page_has_fitted_tables_and_no_list_of_chapters() -> None:
    """Other pages keep the widths that they had."""
    chapters = "".join(f"## K{number}\n\nTekst.\n\n" for number in range(12))
    text = f"# T\n\nOnder.\n\n{chapters}| A | B |\n| - | - |\n| {'n' * 90} | {'n' * 70} |\n"
    page = parse(text, {})
    plain, dense = (
        to_typeset(page, Style(), About("G", "X", date(2026, 3, 1), dense=each))
        for each in (False, True)
    )

    assert plain["meta"]["contents"] is not None
    assert dense["meta"]["contents"] is None
    assert plain["blocks"][-1]["widths"] == page.blocks[-1]["widths"]
    assert dense["blocks"][-1]["widths"] == fitted(page.blocks[-1])
