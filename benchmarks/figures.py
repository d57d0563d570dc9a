"""Figures: a seeded repository of indicators with long series, made for measuring a databoek."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_PER_GOAL: Final = 5
_FIRST_YEAR: Final = 2021
_QUARTERS: Final = 20
_GAP: Final = 17
"""The indicators whose number is a multiple of this miss a figure, with the reason."""


def write(root: Path, count: int) -> None:
    """Write `count` indicators, each with a series of 20 quarters, below the doelstellingen."""
    chances = random.Random(count)
    _put(root / "aanzien.yaml", "naam: Gemeente Voorbeeld\ntype: gemeente\n")
    opgave = "titel: Een wijk waar iedereen mee kan doen\nsoort: maatschappelijk\n"
    _put(root / "opgaven" / "wijk.yaml", opgave)
    for goal in range(count // _PER_GOAL):
        names = ", ".join(f"cijfer-{goal * _PER_GOAL + n}" for n in range(_PER_GOAL))
        text = f"titel: Doel {goal}\nopgave: wijk\nniveau: doel\nindicatoren: [{names}]\n"
        _put(root / "doelstellingen" / f"doel-{goal}.yaml", text)
    for number in range(count):
        text = "".join(_indicator(number, chances))
        _put(root / "indicatoren" / f"cijfer-{number}.yaml", text)


def _indicator(number: int, chances: random.Random) -> Iterator[str]:
    better = chances.choice((-1, 1))
    start, drift = chances.uniform(30, 60), better * chances.uniform(-0.2, 0.6)
    yield f"naam: Deel van de bewoners van wijk {number} dat meedoet\n"
    yield "definitie: Het deel van de bewoners van 18 jaar en ouder dat elke maand meedoet.\n"
    yield "eenheid: '%'\ndecimalen: 1\nsoort: effect\n"
    yield f"richting: {'hoger' if better > 0 else 'lager'}_beter\n"
    yield f"nulmeting: {{waarde: {start:.1f}, peildatum: 2020-12-31, bron: monitor 2020}}\n"
    yield "metingen:\n"
    for quarter in range(_QUARTERS):
        value = f"waarde: {start + drift * quarter + chances.gauss(0, 1):.1f}, status: definitief"
        missing = not number % _GAP and quarter == _GAP % _QUARTERS
        found = "ontbrekend: n.n.b." if missing else value
        yield f"  - {{periode: {_FIRST_YEAR + quarter // 4}-K{quarter % 4 + 1}, {found}}}\n"
    for key, share, year in (("norm", 1.0, 2026), ("tussennormen", 0.8, 2025)):
        value = f"{start + better * 8 * share:.1f}"
        yield f"{key}:\n" + _norm(value, year, better, listed=key == "tussennormen")
    yield "databron:\n  type: cbs\n  naam: Monitor van de wijk\n  tabel: 70072ned\n"
    yield "  licentie: CC BY 4.0\n  herkomst: extern\n"
    yield "frequentie: kwartaal\npublicatievertraging: 45\neigenaar: beleidsadviseur\n"
    yield "voorbehoud: Wie niet antwoordt op de vragenlijst, telt niet mee.\n"


def _norm(value: str, year: int, better: int, *, listed: bool) -> str:
    sign = ">=" if better > 0 else "<="
    fields = (
        f"operator: '{sign}', waarde: {value}, termijn: {year}-12-31, "
        "vastgesteld_op: 2020-12-10, vastgesteld_door: raad"
    )
    return f"  {'- ' if listed else ''}{{{fields}}}\n"


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
