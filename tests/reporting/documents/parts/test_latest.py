"""Latest: which toetsen a short report shows, and what it says of the others."""

from aanzien_cli.reporting.documents.parts.latest import MOST, latest
from aanzien_cli.reporting.documents.parts.learning import Held
from aanzien_cli.reporting.render.template import Md


def held(day: int, outcome: str = "● bevestigd") -> Held:
    """Give a toets."""
    return Held(str(day), Md("Vraag"), Md(outcome), "doorgaan", "Les")


def test_what_was_refuted_is_not_left_out_for_its_age() -> None:
    """Behind the newest stand the newest that proved an assumption wrong; the rest is counted."""
    new = tuple(held(day) for day in range(MOST))
    old = (held(10), *(held(day, "▲ weerlegd") for day in (11, 12, 13)), held(14, "○ onbeslist"))
    found = latest((*new, *old))

    assert [each.day for each in found.shown] == ["0", "1", "2", "11", "12"]
    assert found.left == (
        "Nog 3 oudere toetsen (1 bevestigd, 1 onbeslist en 1 weerlegd) staan in de map toetsen."
    )


def test_one_that_is_left_and_none() -> None:
    """One older toets is told in the singular, and without more there is no sentence."""
    found = latest(tuple(held(day) for day in range(MOST + 1)))

    assert found.left == "Nog 1 oudere toets (bevestigd) staat in de map toetsen."
    assert latest(()).left == ""
    assert latest((held(1, "○ geen uitkomst"),)).shown[0].day == "1"
