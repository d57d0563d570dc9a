"""Repository: a seeded governance repository of any size, made for measuring.

A thousand records are about 42,000 lines and 1.2 MB, and the rules find nothing in them.
"""

import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

_PROSE: Final = """
de gemeente werkt samen met inwoners en partners aan een wijk die schoon warm betaalbaar en veilig
is voor iedereen die er woont werkt of op bezoek komt in de komende jaren
"""
_WORDS: Final = tuple(_PROSE.split())
_ORGANISATION: Final = """\
naam: Gemeente Voorbeeld
type: gemeente
bestuur:
  - {id: raad, naam: Gemeenteraad, soort: raad}
disciplines: [jurist, planoloog, data]
"""
SHARES: Final[Mapping[str, int]] = {
    "opgaven": 2,
    "doelstellingen": 12,
    "indicatoren": 28,
    "opdrachten": 9,
    "teams": 9,
    "personen": 18,
    "toetsen": 22,
}
"""How many of each hundred records are of each kind."""

FAULT: Final = "veld_dat_niet_bestaat: ja\n"
"""A line that gives one finding in the file that it stands in."""


def write(root: Path, count: int, *, faulty: int = 0) -> None:
    """Write about `count` records below `root`; every `faulty`-th file holds a fault, 0 is none."""
    maker = _Maker(count)
    _put(root / "aanzien.yaml", _ORGANISATION)
    number = 0
    for folder, make in maker.kinds.items():
        for index in range(maker.counts[folder]):
            number += 1
            fault = FAULT if faulty and number % faulty == 0 else ""
            _put(root / folder / f"{folder}-{index}.yaml", make(index) + fault)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


class _Maker:
    """Makes the text of each record; the same seed and size give the same repository."""

    def __init__(self, count: int) -> None:
        self._random = random.Random(count)
        self.counts = {folder: max(1, count * share // 100) for folder, share in SHARES.items()}
        self.kinds: Mapping[str, Callable[[int], str]] = {
            "opgaven": self._opgave,
            "doelstellingen": self._doelstelling,
            "indicatoren": self._indicator,
            "opdrachten": self._opdracht,
            "teams": self._team,
            "personen": self._persoon,
            "toetsen": self._toets,
        }

    def _prose(self, words: int) -> str:
        return " ".join(self._random.choices(_WORDS, k=words))

    def _note(self, lines: int) -> str:
        """Give a block of prose, as a Markdown text of a few paragraphs would be."""
        return "toelichting: |\n" + "".join(f"  {self._prose(5)}\n" for _ in range(lines))

    def _name(self, folder: str, index: int) -> str:
        return f"{folder}-{index % self.counts[folder]}"

    def _opgave(self, index: int) -> str:
        return (
            f"titel: Opgave {index} {self._prose(4)}\nsoort: maatschappelijk\n"
            f"bestuursorgaan: raad\neindverantwoordelijke: directeur\n"
            f"waarde: >-\n  {self._prose(30)}\n  {self._prose(30)}\nvan: 2024-01-01\n"
        )

    def _doelstelling(self, index: int) -> str:
        above = index - self.counts["opgaven"]
        other = above if above >= 0 else index + self.counts["opgaven"]
        serves = f"schuurt_met: [doelstellingen-{other}]\n"
        return (
            f"titel: {self._prose(5)} {index}\nopgave: {self._name('opgaven', index)}\n"
            f"{serves}niveau: doel\nbron_plan: {self._prose(5)}\nlokale_ruimte: {self._prose(8)}\n"
            f"indicatoren:\n  - {self._name('indicatoren', 2 * index)}\n"
            f"  - {self._name('indicatoren', 2 * index + 1)}\n"
            f"{self._note(30)}"
        )

    def _indicator(self, index: int) -> str:
        figure = 400 + index % 300
        series = "".join(
            f"  - periode: {2018 + year}\n    waarde: {(figure + 4 * year) / 10}\n"
            "    status: definitief\n"
            for year in range(8)
        )
        return (
            f"naam: Indicator {index} {self._prose(3)}\ndefinitie: {self._prose(20)}\n"
            "eenheid: '%'\ndecimalen: 1\nsoort: effect\nrichting: hoger_beter\n"
            f"nulmeting:\n  waarde: {figure / 10}\n  peildatum: 2018-01-01\n  bron: CBS\n"
            f"metingen:\n{series}"
            "norm:\n  operator: '>='\n  waarde: 39.5\n  termijn: 2028-01-01\n"
            "  vastgesteld_door: raad\n  vastgesteld_op: 2018-02-01\n"
            "databron:\n  type: cbs\n  tabel: 70072ned\n  herkomst: extern\nfrequentie: jaar\n"
            f"{self._note(6)}"
        )

    def _opdracht(self, index: int) -> str:
        claims = "".join(
            f"  - {{periode: 2026-K{quarter}, discipline: jurist, fte: 0.2}}\n"
            for quarter in (1, 2, 3, 4)
        )
        return (
            f"titel: {self._prose(6)} {index}\nsoort: regulier\n"
            f"doelstellingen: [{self._name('doelstellingen', 2 * index)}, "
            f"{self._name('doelstellingen', 2 * index + 1)}]\n"
            f"team: {self._name('teams', index)}\nstatus: in_uitvoering\nherkomst: pull\n"
            f"beoogde_waarde: {self._prose(15)}\nbijdrage: {self._prose(10)}\nvan: 2025-01-01\n"
            "toetsplan:\n  opgesteld_op: 2024-12-01\n  cyclus_dagen: 90\n"
            "  eerste_toets_voor: 2025-03-01\n"
            f"veronderstellingen:\n  - id: v1\n    tekst: {self._prose(12)}\n"
            f"    indicator: {self._name('indicatoren', index)}\n"
            f"    vroege_onderbouwing: {self._prose(8)}\n"
            f"raakvlakken:\n  wetgeving: {self._prose(6)}\n"
            f"  uitvoerbaarheid: {self._prose(6)}\n"
            f"  ict: geen\n  belangen: [{self._prose(3)}]\n"
            f"neveneffecten:\n  - omschrijving: {self._prose(6)}\n    gemeten: ja\n"
            f"randvoorwaarden:\n  - wat: {self._prose(6)}\n    besproken_op: 2024-12-01\n"
            "    akkoord: ja\n"
            f"claims:\n{claims}{self._note(8)}"
        )

    def _team(self, index: int) -> str:
        members = "".join(
            f"  - persoon: {self._name('personen', 2 * index + number)}\n    rol: lid\n"
            "    disciplines: [jurist]\n    fte: 1.0\n    kern: ja\n    van: 2024-01-01\n"
            for number in range(2)
        )
        return (
            f"naam: Team {index}\nsoort: waardetoevoegend\nleden:\n{members}"
            "mandaat:\n  besluiten: [inzet, planning]\nbevestigd_op: 2026-01-15\n"
            f"{self._note(24)}"
        )

    def _persoon(self, index: int) -> str:
        return f"rol: adviseur {index % 7}\nfte: 1.0\ndisciplines: [jurist]\n{self._note(30)}"

    def _toets(self, index: int) -> str:
        refuted = index % 5 == 0
        outcome = "weerlegd\nbesluit: bijsturen" if refuted else "bevestigd\nbesluit: doorgaan"
        return (
            f"opdracht: {self._name('opdrachten', index)}\nveronderstelling: v1\n"
            f"gepland_op: 2026-02-01\nuitgevoerd_op: 2026-02-02\nvraag: {self._prose(10)}\n"
            f"metingen:\n  - omschrijving: {self._prose(3)}\n"
            "    waarde: 12\n    peildatum: 2026-01-31\n"
            f"bevinding: {self._prose(25)}\nuitkomst: {outcome}\n"
            f"les: {self._prose(12)}\n{self._note(26)}"
        )
