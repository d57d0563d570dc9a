"""Brought in: a small repository, and rows that are held against it."""

from collections.abc import Mapping
from typing import Final

from aanzien_cli.analysis.incoming.outcome import Outcome
from aanzien_cli.domain.grid import Grid, RawCell
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.record import Record
from aanzien_cli.importing.plan import planned
from support.repository import inspected

FILES: Final[Mapping[str, str]] = {
    "aanzien.yaml": "naam: Gemeente Voorbeeld\n",
    "indicatoren/woningen.yaml": """
        # boven
        naam: Nieuwe woningen  # hier
        eenheid: woningen
        decimalen: 0
        metingen:
          - {periode: 2025, waarde: 80}
    """,
    "indicatoren/groen.md": "---\nnaam: Groen\nsoort: effect\n---\n\nOver bomen.\n",
    "opdrachten/bouwen.yaml": """
        titel: Bouwen
        ambtelijk_opdrachtgever: p-01
        bijdrage: Vraag p-01 erom
        benodigde_disciplines: [a]
        budget: 1.250.000
    """,
    "personen/p-01.yaml": "rol: adviseur\n",
}
_HEAD: Final = ("Id", "Naam", "Eenheid", "Decimalen", "Soort")


def plan(
    *rows: tuple[RawCell, ...],
    head: tuple[str, ...] = _HEAD,
    kind: type[Record] = Indicator,
    files: Mapping[str, str] = FILES,
    merged: tuple[tuple[int, int, int, int], ...] = (),
) -> Outcome:
    """Hold rows below a head against the repository."""
    return planned(inspected(files), kind, Grid("Blad", (head, *rows), merged))


def said(outcome: Outcome) -> list[tuple[int, str, str]]:
    """Give the problems: row, column and sentence."""
    return [(each.row, each.column, f"{each.message}: {each.fix}") for each in outcome.problems]
