"""Text: every topic has its heading and its sentence, and long lines are cut."""

from reporting.comparison.samples import AFTER, BEFORE
from support.compared import compared
from support.golden_files import assert_golden
from support.repository import PEILDATUM

from aanzien_cli.reporting.comparison.format import DiffFormat
from aanzien_cli.reporting.comparison.render import render_comparison
from aanzien_cli.reporting.comparison.text import WIDTH


def test_everything_is_told() -> None:
    """One page with something of every topic, reviewed as prose."""
    found = compared(BEFORE, AFTER)
    assert_golden("diff/text.txt", render_comparison(found, DiffFormat.TEXT))


def test_no_line_is_longer_than_a_terminal() -> None:
    """What is long goes on below, further in; nothing steers a CI system."""
    text = render_comparison(compared(BEFORE, AFTER), DiffFormat.TEXT)
    assert max(map(len, text.splitlines())) <= WIDTH
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())
    assert "##[" not in text


def test_nothing_changed_is_said() -> None:
    """Two equal states give one clear sentence."""
    text = render_comparison(compared(BEFORE, BEFORE, (PEILDATUM, PEILDATUM)), DiffFormat.TEXT)
    assert text == (
        "Van  toen (peildatum 2026-03-01)\n"
        "naar de bestanden zoals ze nu zijn (peildatum 2026-03-01)\n"
        "Er is niets veranderd.\n"
    )


def test_a_team_that_came_had_nothing_before() -> None:
    """Without a state before there is a dash, and the singular is right."""
    found = compared({}, {"teams/t.yaml": BEFORE["teams/t.yaml"]}, (PEILDATUM, PEILDATUM))
    text = render_comparison(found, DiffFormat.TEXT)
    assert "2 wijzigingen, 1 team met andere capaciteit" in text
    assert "2026-K1  aanwezig – → 1,0;  gevraagd – → 0,0;  belasting – → 0 %" in text


def test_a_long_text_shows_where_it_changed() -> None:
    """Two texts that are alike for a page would otherwise read the same, cut off."""
    start = "Na de bui van juni stonden 84 kelders onder water. " * 3
    before = {"opgaven/o.yaml": f"titel: O\nwaarde: {start}Nooit meer."}
    after = {"opgaven/o.yaml": f"titel: O\nwaarde: {start}Zo min mogelijk."}

    text = " ".join(render_comparison(compared(before, after), DiffFormat.TEXT).split())

    assert "was … kelders onder water. Nooit meer., nu … kelders onder water. Zo min" in text


def test_a_long_text_that_came_or_went_shows_its_start() -> None:
    """There is nothing to hold it against; and a difference at the start is shown from there."""
    said = "woorden " * 30
    came = compared({"opgaven/o.yaml": "titel: O"}, {"opgaven/o.yaml": f"titel: O\nwaarde: {said}"})
    other = compared(
        {"opgaven/o.yaml": f"titel: O\nwaarde: Eerst {said}"},
        {"opgaven/o.yaml": f"titel: O\nwaarde: Nu {said}"},
    )

    assert "waarde: nu woorden woorden" in render_comparison(came, DiffFormat.TEXT)
    assert "was Eerst woorden" in render_comparison(other, DiffFormat.TEXT)
