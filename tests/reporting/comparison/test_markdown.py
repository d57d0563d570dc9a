"""Markdown: a page that may be published: nobody is named, and text stays text."""

from dataclasses import replace

from reporting.comparison.samples import AFTER, BEFORE
from support.compared import compared
from support.golden_files import assert_golden

from aanzien_cli.reporting.comparison.format import DiffFormat
from aanzien_cli.reporting.comparison.render import render_comparison


def test_everything_is_told_but_people() -> None:
    """One page with something of every topic, reviewed as prose."""
    page = render_comparison(compared(BEFORE, AFTER), DiffFormat.MARKDOWN)
    assert_golden("diff/page.md", page)
    assert "p-1" not in page
    assert "p-2" not in page
    assert "- Team: de samenstelling veranderde" in page
    assert "- Groot: 2 leden kwamen erbij, 2 leden gingen weg" in page


def test_what_is_hidden_is_counted() -> None:
    """A page with nothing but changes about people says how many there were."""
    path = "personen/p-1.yaml"
    page = render_comparison(compared({path: "rol: a"}, {path: "rol: b"}), DiffFormat.MARKDOWN)
    assert "## Andere velden\n\n1 wijziging gaat over één persoon en staat hier niet.\n" in page


def test_one_way_traffic_names_one_way() -> None:
    """A team that only grew has nobody who left."""
    team = BEFORE["teams/groot.yaml"]
    after = {"teams/groot.yaml": team.replace("]", ", {persoon: p-20}]")}
    page = render_comparison(compared({"teams/groot.yaml": team}, after), DiffFormat.MARKDOWN)
    assert "- Groot: 1 lid kwam erbij\n" in page
    back = render_comparison(compared(after, {"teams/groot.yaml": team}), DiffFormat.MARKDOWN)
    assert "- Groot: 1 lid ging weg\n" in back


def test_notes_are_shown_as_text() -> None:
    """What could not be looked at stands at the end, without markup."""
    found = replace(compared(BEFORE, AFTER), notes=("git <b>weigert</b>",))
    assert render_comparison(found, DiffFormat.MARKDOWN).endswith(
        "\n## Let op\n\n- git \\<b\\>weigert\\</b\\>\n"
    )
    assert "\nLet op\n  git <b>weigert</b>\n" in render_comparison(found, DiffFormat.TEXT)
