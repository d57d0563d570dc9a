"""Nulmeting: the edges of being measured before, and of a flattering start."""

import pytest
from support.repository import faults

from aanzien_cli.rules.data.nulmeting import gunstige_nulmeting, nulmeting_na_start


@pytest.mark.parametrize(
    ("nulmeting", "found"),
    [
        ("{waarde: 5, peildatum: 2025-03-01}", 0),
        ("{waarde: 5, peildatum: 2025-03-02}", 1),
        ("{waarde: 5, periode: 2024}", 0),
        ("{waarde: 5, periode: 2025-K1}", 1),
        ("{waarde: n.n.b., periode: 2025}", 0),
        ("5", 0),
    ],
)
def test_measured_before_the_work(nulmeting: str, found: int) -> None:
    """The first day of the work is in time; a period counts as its last day."""
    files = {
        "doelstellingen/d.yaml": "titel: D\nopgave: o\nindicatoren: [i]\n",
        "opdrachten/w.yaml": "titel: W\ndoelstellingen: [d]\nstatus: in_uitvoering\n"
        "van: 2025-03-01\n",
        "indicatoren/i.yaml": f"naam: I\nnulmeting: {nulmeting}\n",
    }
    assert len(faults(nulmeting_na_start, files)) == found


def test_without_work_nothing_is_too_late() -> None:
    """An indicator without a nulmeting, or without running work, is left alone."""
    assert faults(nulmeting_na_start, {"indicatoren/i.yaml": "naam: I\n"}) == []
    text = "naam: I\nnulmeting: {waarde: 5, periode: 2025}\n"
    assert faults(nulmeting_na_start, {"indicatoren/i.yaml": text}) == []


def told(nulmeting: str, values: str, rest: str = "richting: lager_beter\n") -> list[str]:
    """Give what is said of a nulmeting of 2024 with these yearly values before it."""
    years = enumerate(values.split(), start=2024 - len(values.split()))
    files = {
        "indicatoren/i.yaml": f"naam: I\n{rest}nulmeting: {nulmeting}\n",
        "metingen/i.csv": "periode;waarde\n" + "".join(f"{y};{v}\n" for y, v in years),
    }
    return [fault.message for fault in faults(gunstige_nulmeting, files)]


AT_52 = "{waarde: 52, periode: 2024}"


def test_the_worst_of_five_is_asked_about() -> None:
    """The worst of four earlier figures and itself is in the worst fifth."""
    assert told(AT_52, "44 47 46 45") == [
        "de nulmeting (52) is een van de slechtste van 5 cijfers; is dit een gewone stand?"
    ]


@pytest.mark.parametrize(
    ("nulmeting", "values", "rest"),
    [
        (AT_52, "47 46 45", "richting: lager_beter\n"),
        (AT_52, "44 52 46 45", "richting: lager_beter\n"),
        (AT_52, "44 47 46 45", "richting: hoger_beter\n"),
        (AT_52, "44 47 46 45", ""),
        ("52", "44 47 46 45", "richting: lager_beter\n"),
        ("{waarde: n.n.b., periode: 2024}", "44 47 46 45", "richting: lager_beter\n"),
    ],
)
def test_what_is_an_ordinary_start(nulmeting: str, values: str, rest: str) -> None:
    """Too few figures, a tie, no direction, no day or no figure: nothing is asked."""
    assert told(nulmeting, values, rest) == []


def test_without_a_nulmeting_nothing_is_asked() -> None:
    """An indicator without a nulmeting has no flattering one."""
    text = "naam: I\nrichting: lager_beter\n"

    assert faults(gunstige_nulmeting, {"indicatoren/i.yaml": text}) == []
