"""Render: the databoek where things are missing, or were otherwise before."""

import json

from support.repository import inspected

from aanzien_cli.analysis.indicators.methods import Method
from aanzien_cli.analysis.indicators.overview import overview
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.reporting.indicators.format import IndicatorsFormat
from aanzien_cli.reporting.indicators.render import render_indicators
from aanzien_cli.reporting.indicators.sparkline import PLAIN

BARE = {"indicatoren/i.yaml": "naam: Kaal\nmetingen: [{periode: 2025, waarde: n.n.b.}]\n"}
REVISED = (
    "naam: Cijfer\nrichting: hoger_beter\nnorm: '>= 8'\nmetingen: [{periode: 2025, waarde: 9}]\n"
)
OTHER = (
    "naam: Anders\neenheid: per 1.000\nnulmeting: 4\n"
    "tussennormen: [{waarde: '<= 3', termijn: 2024}]\n"
    "metingen:\n  - {periode: 2023, waarde: 41, eenheid: per 10.000}\n"
    "  - {periode: 2024, waarde: 4}\n"
)


def _text(files: dict[str, str], *, in_full: bool, form: str = "text") -> str:
    found = inspected(files)
    view = overview(found, found.register.of(Indicator))
    return render_indicators(view, IndicatorsFormat(form), PLAIN, in_full=in_full)


def test_an_indicator_that_only_has_a_name() -> None:
    """What is not known is said, with the reason for a figure that is missing."""
    short, full = _text(BARE, in_full=False), _text(BARE, in_full=True)

    assert "Zonder doelstelling\n  Kaal (i)\n    niet gemeten (n.n.b.)\n" in short
    assert short.count("niet gemeten") == 1
    pm = _text({"indicatoren/i.yaml": "naam: Kaal\nnulmeting: PM\n"}, in_full=False)
    assert "    nulmeting niet gemeten; niet gemeten (geen meting vastgelegd)\n" in pm
    assert "(n.n.b.)\n    geen norm: er is geen norm vastgesteld\n    trend" in short
    assert "\n  oordeel: geen norm: er is geen norm vastgesteld\n" in full
    assert "norm: geen\n" not in full
    assert "  een definitie staat er niet\n" in full
    assert "  bron: niet genoemd\n  dient: geen doelstelling\n" in full
    assert "    niet gemeten  2025: n.n.b.\n" in full
    assert "    - deze indicator heeft geen nulmeting\n" in full


def test_a_method_that_does_not_say_so_is_told_that_there_is_no_norm() -> None:
    """Whoever asks for another method still reads why it has nothing to say."""
    found = inspected(BARE)
    view = overview(found, found.register.of(Indicator), Method.HANDHAVEN)
    text = render_indicators(view, IndicatorsFormat.TEXT, PLAIN, in_full=False)

    assert "    geen norm\n    niet te zeggen met het laatste cijfer\n" in text


def test_no_figure_and_no_reason() -> None:
    """Without any record of a figure that is what is said."""
    text = _text({"indicatoren/i.yaml": "naam: Kaal\n"}, in_full=False)

    assert "niet gemeten (geen meting vastgelegd)" in text


def test_a_revised_figure_is_judged_both_ways() -> None:
    """The verdict with the figures of before stands among the doubts."""
    past = {"indicatoren/i.yaml op 2026-01-10": REVISED.replace("waarde: 9", "waarde: 7")}
    text = _text({"indicatoren/i.yaml": REVISED, **past}, in_full=True)

    assert "met de eerder gepubliceerde cijfers: niet gehaald; 7 (2025)" in text


def test_figures_in_another_unit_are_shown_apart() -> None:
    """They stand in the table with their unit, and a norm on the way has its verdict."""
    text = _text({"indicatoren/i.yaml": OTHER}, in_full=True)

    assert "    41 per 10.000  2023, andere eenheid\n" in text
    assert "nulmeting 4  4  laatste 4 (2024)" in text
    assert "tussennorm: ≤ 3 op 31 dec 2024: niet gehaald; 4 per 1.000 (2024)" in text


def test_notes_on_the_past_are_told() -> None:
    """What could not be read stands at the end."""
    found = inspected(BARE)
    view = overview(found, found.register.of(Indicator))._replace(notes=("git is stuk",))

    text = render_indicators(view, IndicatorsFormat.TEXT, PLAIN, in_full=False)
    assert text.endswith("Let op: git is stuk\n")


def test_json_of_what_is_missing() -> None:
    """What does not exist is null, and a figure that was revised has two verdicts."""
    bare = json.loads(_text(BARE, in_full=False, form="json"))["indicators"][0]
    past = {"indicatoren/i.yaml op 2026-01-10": REVISED.replace("waarde: 9", "waarde: 7")}
    files = {"indicatoren/i.yaml": REVISED, **past}
    revised = json.loads(_text(files, in_full=False, form="json"))["indicators"][0]

    assert (bare["source"], bare["baseline"], bare["norm"]) == (None, None, None)
    assert bare["missing"] == [{"when": "2025", "reason": "n.n.b."}]
    assert revised["verdict"]["status"] == "gehaald"
    assert revised["verdict_before_revision"]["status"] == "niet gehaald"
