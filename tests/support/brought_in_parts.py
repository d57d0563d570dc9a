"""Brought in parts: rows of claims and measurements, held against a small repository."""

from collections.abc import Mapping
from typing import Final

from aanzien_cli.analysis.incoming.outcome import Outcome
from aanzien_cli.domain.grid import Grid, RawCell
from aanzien_cli.domain.record import Record
from aanzien_cli.importing.parts import planned_parts
from support.repository import inspected

FILES: Final[Mapping[str, str]] = {
    "aanzien.yaml": "naam: Gemeente\ndisciplines: [{id: bouw}, {id: groen}]\n",
    "opdrachten/bouwen.yaml": (
        "titel: Bouwen\nclaims:\n  # eerst\n  - {periode: 2026-K1, discipline: bouw, fte: 1}\n"
        "  - periode: 2026-K2\n    discipline: bouw\n    fte: 2  # ruim\n"
        "spanningen: [{rollen: [a, b], belangen: [x]}]\n"
        "voortgang: {tijd: groen}\n"
    ),
    "opdrachten/anders.yaml": "titel: Anders\n",
    "indicatoren/woningen.yaml": (
        "naam: Woningen\ndecimalen: 3\nnorm: '>= 65'\n"
        "metingen: [{periode: 2024, waarde: 2.5}, {periode: 2023, ontbrekend: n.n.b.}]\n"
    ),
    "metingen/woningen.csv": "periode;waarde\n2025;3.500\n2026-K1;4.250\n",
    "metingen/los.csv": "periode;waarde\n2025;3\n",
    "indicatoren/los.yaml": "naam: Los\n",
    "teams/wonen.yaml": "naam: Wonen\nleden: [{persoon: p-1, rol: Adviseur p-1, fte: 0.5}]\n",
}
WOONDATA: Final = "indicatoren/woningen.yaml"
CLAIM: Final = ("Opdracht", "Nr", "Periode", "Discipline", "Fte")


def plan_parts(
    kind: type[Record],
    field: str,
    head: tuple[str, ...],
    *rows: tuple[RawCell, ...],
    files: Mapping[str, str] = FILES,
) -> Outcome:
    """Hold rows of parts against the repository."""
    return planned_parts(inspected(files), kind, field, Grid("", (head, *rows)))


def said_of(outcome: Outcome) -> list[tuple[int, str, str]]:
    """Give the problems: row, column and sentence."""
    return [(each.row, each.column, f"{each.message}: {each.fix}") for each in outcome.problems]
