"""First page: who gets the room, and what is said of the rest."""

import pytest
from reporting.documents.council.council_files import OPGAVE, WORK, told
from support.many_opgaven import many_opgaven
from support.repository import inspected

from aanzien_cli.api import lines_in
from aanzien_cli.reporting.documents.context import Context
from aanzien_cli.reporting.documents.council import first_page
from aanzien_cli.reporting.documents.council.first_page import fitting, lines, more, rows
from aanzien_cli.reporting.documents.council.trouble import standing
from aanzien_cli.reporting.documents.making import to_markdown
from aanzien_cli.reporting.documents.raadsrapportage import build
from aanzien_cli.reporting.render.template import Md


@pytest.mark.parametrize(
    ("heights", "room", "expected"),
    [
        ({"a": [1, 1], "b": []}, 2, {"a": 2, "b": 0}),
        ({"a": [1] * 9, "b": [1] * 9}, 10, {"a": 4, "b": 3}),
        ({"a": [1] * 9, "b": [1]}, 8, {"a": 4, "b": 1}),
        ({"a": [1, 5, 1], "b": [1, 1, 1]}, 8, {"a": 1, "b": 3}),
        ({"a": [9, 9], "b": [9, 9]}, 4, {"a": 1, "b": 1}),
    ],
)
def test_each_answer_gets_its_turn(
    heights: dict[str, list[int]], room: int, expected: dict[str, int]
) -> None:
    """The first of each always stands there; what one does not need is for the others."""
    assert fitting(heights, room) == expected


def test_what_does_not_fit_is_counted() -> None:
    """One is told in the singular, and none is not told."""
    rest = "[In het kort: de rest](#in-het-kort-de-rest)"

    assert (more(0), more(1)) == ("", f"Nog 1 andere staat onder {rest}.")
    assert more(7) == f"Nog 7 andere staan onder {rest}."


def test_a_long_text_takes_more_room() -> None:
    """Marks of notes take none, and the head of a table counts with its first row."""
    cause = "oorzaak " * 20
    files = {
        **OPGAVE,
        "opdrachten/a.yaml": f"{WORK}voortgang: {{tijd: rood, oorzaak: {cause}}}",
        "opdrachten/b.yaml": f"{WORK}voortgang: {{tijd: rood, oorzaak: Ziekte}}",
    }
    found = standing(*told(files)).off

    assert lines((Md("x" * 100 + "[^12]"), Md("x" * 101))) == (1, 2)
    assert rows(found) == (6 + 3, 2)


def test_nothing_is_left_out() -> None:
    """With more than fits, the rest of each answer stands in a part of its own."""
    found = inspected(many_opgaven(13))
    text = to_markdown(build(Context(found, lines=lines_in(found))))
    head, _, rest = text.partition("## In het kort: de rest\n")
    rest = rest.partition("\n## ")[0]

    assert head.count("staan onder [In het kort: de rest]") == 5
    for number in range(13):
        name = f"nummer {number:02} met een naam die niet kort is"
        said = f"Werk {name}: buiten de afspraak (tijd)."
        assert (f"| Werk {name} |" in head) != (said in rest), name
        for shown in (
            f"Opgave {name}: de enige norm",
            f"Beslis: Mag het plan voor {name} doorgaan?",
            f"Opgave {name}: er is 4,0 fte nodig",
            f"niemand meet het: Bewoners van buurt {number:02} wachten langer",
        ):
            assert (head.count(shown), rest.count(shown)) in ((1, 0), (0, 1)), shown
    assert first_page.ROOM > 20
