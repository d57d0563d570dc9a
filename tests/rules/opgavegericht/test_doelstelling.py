"""Doelstelling: tests of what the examples of the rules do not show."""

import pytest
from support.repository import faults

from aanzien_cli.rules.opgavegericht import doelstelling

ENDED = {"opgaven/o.yaml": "titel: O\nstatus: afgerond\n"}
INDICATOREN = {
    f"indicatoren/{soort}.yaml": f"naam: N\nsoort: {soort}\n"
    for soort in ("input", "output", "effect", "tegenindicator", "vertrouwen")
} | {"indicatoren/onbekend.yaml": "naam: N\n"}


def _end(text: str, title: str = "Inwoners wonen warm") -> dict[str, str]:
    return {"doelstellingen/d.yaml": f"titel: '{title}'\nopgave: o\n{text}\n"}


def test_the_end_of_an_ended_opgave_is_left_in_peace() -> None:
    """What belongs to an opgave that has ended is not asked about."""
    rules = (
        doelstelling.doelstelling_zonder_indicator,
        doelstelling.doelstelling_als_activiteit,
        doelstelling.doelstelling_zonder_effectindicator,
    )
    bare = {**_end("", "Een loket inrichten"), **ENDED}
    output = {**_end("indicatoren: [output]"), **ENDED, **INDICATOREN}

    assert [faults(rule, bare) + faults(rule, output) for rule in rules] == [[], [], []]


@pytest.mark.parametrize(
    ("indicatoren", "said"),
    [
        ("output", "output"),
        ("output, input", "input en output"),
        ("output, tegenindicator", "output en tegenindicator"),
        ("output, effect", ""),
        ("output, vertrouwen", ""),
        ("output, onbekend", ""),
        ("output, bestaat-niet", ""),
        ("tegenindicator", ""),
    ],
)
def test_input_and_output_alone_are_no_effect(indicatoren: str, said: str) -> None:
    """Effect and trust count, and what is not known has the benefit of the doubt."""
    files = {**_end(f"indicatoren: [{indicatoren}]"), **INDICATOREN}
    found = faults(doelstelling.doelstelling_zonder_effectindicator, files)

    expected = f"deze doelstelling kijkt naar {said}, en naar geen enkel effect"
    assert [fault.message for fault in found] == ([expected] if said else [])


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Bouwen van 500 woningen", "Bouwen"),
        ("Het opstellen van een visie", "opstellen"),
        ("De invoering van een nieuw systeem", "invoering"),
        ("Initiatieven van bewoners subsidiëren.", "subsidiëren"),
        ("Bewoners organiseren zelf hun zorg", ""),
        ("Kinderen kunnen zich ontwikkelen", ""),
        ("Inwoners wonen in een veilige bouw", ""),
        ("De", ""),
        ("…", ""),
    ],
)
def test_a_title_that_reads_as_work_is_asked_about(title: str, word: str) -> None:
    """A verb at either end, or a noun in front, makes it a question; the middle does not."""
    found = faults(doelstelling.doelstelling_als_activiteit, _end("", title))

    assert [fault.quote for fault in found] == ([word] if word else [])
