"""Seeded: a small repository with more than thirty faults that a program can mend."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent
from typing import Final

SEEDED: Final[Mapping[str, str]] = {
    "aanzien.yaml": """
        # wie wij zijn
        naam: Gemeente Voorbeeld
        cbs_code: gm0363     # klein geschreven
        regels:
          uit: [losse-doelsteling]
          ernst: {wegwerpteams: advies}
    """,
    "opgaven/wonen.yaml": """
        titel: Betaalbaar wonen
        # opmerking boven een fout veld
        opgavemanger:   manager wonen   # opmerking erachter
        status: Lopend
        van: 01-02-2026
        tot: '31/12/2029'
        benodigde_fte:
        - {periode: 2026-Q1, fte: 2,5}
        - {periode: 2026 k2, fte: "3"}

        toelichting: Zie [[doelstellng:meer-woningen]] en [[opgave:groen]].
    """,
    "opgaven/groen.md": """
        ---
        titel: Groen
        voorheen: [parken]
        strategish_plan: Koers 2030
        ---
        Hoort bij [[opgave:parken]] en bij [[opgaven:wonen]].
    """,
    "doelstellingen/meer-woningen.yaml": """
        titel: Meer betaalbare woningen
        opgave: wonnen
        niveau: Doel
        indicatoren: woningen
        uitzonderingen:
          # deze is voorbij
          - {regel: doel-niet-controleerbaar, reden: nog in overleg, tot: 2025-12-31}
          - regel: doelstelling-zonder-indicator
            reden: komt nog
            tot: 1 maart 2025
    """,
    "doelstellingen/meer-groen.yaml": """
        id: meer-groen
        titel: Meer groen in de wijk
        opgave: parken
        draagt_bij_aan: [meer-woninge]
        termijn: 2030-Q2
    """,
    "indicatoren/woningen.yaml": """
        naam: Nieuwe woningen
        soort: Output
        nulmeting: {waarde: 80, peildatum: 1-1-2020}
        metingen:
          - {periode: 2025, waarde: 80, status: definitef}
    """,
    "metingen/woningen.csv": """
        peildatum;waarde
        31-12-2024;"75"
        30-06-2025;78
    """,
    "opdrachten/bouwen.yaml": """
        titel: Bouwgrond vrijmaken
        doelstelingen: [meer-woningen]
        team: wonen
        status: in-uitvoering
        vaste_oplossing: no
        budget: 1,250,000.00
        taakveld: 8.10
        bron:\tplan
        van: 2026-05-01
        tot: 2025-05-01
    """,
    "teams/wonen.yaml": """
        naam: Team Wonen
        soort: waardetoevoegende
        leden:
        - {persoon: p-01, fte: 0,8, van: 2026/01/01}
        - persoon: p-02
          kern: neen
          fte: 0,5 fte
    """,
}
"""Over thirty faults; the last three in opdrachten and teams are not certain."""


def sow(folder: Path) -> Path:
    """Make a folder with many faults, half of its files with the line ends of Windows."""
    for number, (path, text) in enumerate(SEEDED.items()):
        file = folder / "repo" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        plain = dedent(text).lstrip().encode()
        file.write_bytes(plain.replace(b"\n", b"\r\n") if number % 2 else plain.rstrip())
    return folder / "repo"


def snapshot(root: Path) -> dict[str, bytes]:
    """Give every file of a folder."""
    found = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}
