"""Listing: the table of a kind, the same as the command prints."""

import pytest
from support.repository import register

from aanzien_cli.analysis.records.listing import listing
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.signaal import Signaal
from aanzien_cli.reporting.records.format import ListFormat
from aanzien_cli.reporting.records.listing import render_list

LONG = "woning " * 20
REGISTER = register(
    {
        "aanzien.yaml": "naam: '#1 *dorp*'\n",
        "opgaven/a-b.yaml": "titel: '- a|b @x <b> \u200b \U000e0041'\n",
        "opgaven/a.yaml": f"titel: '1. {LONG}'\nurgentie: {{niveau: hoog}}\n",
        "doelstellingen/d.yaml": "titel: D\nopgave: a\nindicatoren: [i, j]\n",
        "indicatoren/i.yaml": "naam: I\nnorm: {ondergrens: 2, bovengrens: '3,5'}\n",
        "indicatoren/j.yaml": "naam: J\nnorm: '<= 9 %'\n",
        "indicatoren/k.yaml": "naam: K\nnorm: {operator: '>=', waarde: 1200}\n",
        "indicatoren/l.yaml": "naam: L\nnorm: {termijn: 2030}\n",
        "opdrachten/o.yaml": "titel: O\ndoelstellingen: [d, e]\n",
        "teams/t.yaml": "naam: T\nleden: [{persoon: p}, {persoon: q}]\n",
        "afdelingen/f.yaml": "naam: '====='\nbezetting_fte: '1200,5'\n",
        "signalen/s.yaml": "tekst: |\n  zie www.x.nl\n  of https://x.nl #4\ndatum: 2026-01-02\n",
        "metingen/i.csv": "peildatum,waarde\n2025-01-01,3\n",
        "rapporten/r.md": "Tekst.\n",
    }
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_the_table_is_what_the_command_prints(kind: type[Record]) -> None:
    """Whoever pastes the output of `aanzien list` into a report has a report that is up to date."""
    printed = render_list(kind, REGISTER.of(kind), ListFormat.MARKDOWN, 80)
    assert listing(kind, REGISTER) == printed


def test_cells_cannot_break_the_table() -> None:
    """A bar or a line of markup in a title stays text in its own cell."""
    assert listing(Opgave, REGISTER).splitlines()[2].count(" | ") == 4


def test_a_column_may_stand_inside_a_part() -> None:
    """How urgent an opgave is stands in a field of its own, and in the table all the same."""
    found = register({"opgaven/a.yaml": "titel: A\nurgentie: {niveau: hoog}\n"})

    assert listing(Opgave, found).splitlines()[-1] == "| a | A |  | hoog |  |"


def test_a_long_title_is_whole() -> None:
    """Only a terminal may be too narrow; a table in a report tells everything."""
    assert LONG.strip() in listing(Opgave, REGISTER)


def test_people_read_what_programs_read_in_words_of_their_own() -> None:
    """A day and a norm are Dutch in a table; in CSV they are as they stand in the files."""
    signals, norms = listing(Signaal, REGISTER), listing(Indicator, REGISTER)

    assert "| 2 jan 2026 |" in signals
    assert ("| ≥ 1.200 |" in norms, "| ≤ 9 % |" in norms) == (True, True)
    assert "2026-01-02" in render_list(Signaal, REGISTER.of(Signaal), ListFormat.CSV, None)
    assert "<= 9 %" in render_list(Indicator, REGISTER.of(Indicator), ListFormat.CSV, None)
