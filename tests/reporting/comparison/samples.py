"""Samples: two states in which something of every topic changed."""

from typing import Final

BEFORE: Final = {
    "aanzien.yaml": "naam: X",
    "opgaven/wonen.yaml": "titel: Wonen\nstatus: verkenning\nopgavemanager: p-1",
    "opgaven/groen.yaml": "titel: Groen",
    "opgaven/oud.yaml": "titel: Oud",
    "indicatoren/i.yaml": """
        naam: Wachttijd
        richting: lager_beter
        norm: <= 4
        tussennormen: [{waarde: <= 6, termijn: 2026}]
        nulmeting: 9
        metingen: [{periode: 2024, waarde: 7}, {periode: 2023, waarde: 8}]
    """,
    "teams/t.yaml": "naam: Team\nleden: [{persoon: p-1, fte: 1}]",
    "teams/groot.yaml": "naam: Groot\nleden: [{persoon: p-3}, {persoon: p-4}, {persoon: p-5},"
    " {persoon: p-6}, {persoon: p-7}]",
    "personen/p-1.yaml": "rol: jurist",
    "besluiten/b.yaml": "titel: Stoppen\nsoort: stop\ngevraagd_op: 2025-11-01",
    "besluiten/e.yaml": "titel: Wachten\nsoort: stop\ngevraagd_op: 2025-10-01",
    "besluiten/c.yaml": "soort: start\nbesloten_op: 2025-11-01",
    "besluiten/d.yaml": "titel: Kiezen\nsoort: norm\ngevraagd_op: 2025-12-15",
    "toetsen/v.yaml": "opdracht: o\nuitkomst: weerlegd",
}
AFTER: Final = {
    "aanzien.yaml": "naam: X\ndrempels: {lagen: 5}\nregels: {ernst: {uitgestelde-keuze: fout}}",
    "opgaven/wonen.yaml": "titel: Wonen | =1+1\nstatus: lopend\nopgavemanager: p-2",
    "opgaven/groen.md": "---\ntitel: Groen\n---\n",
    "opgaven/nieuw.yaml": "titel: Oud",
    "indicatoren/i.yaml": """
        naam: Wachttijd
        richting: lager_beter
        norm: <= 5
        tussennormen: [{waarde: <= 7, termijn: 2026}]
        nulmeting: 10
        metingen: [{periode: 2024, waarde: 6}, {periode: 2025, waarde: 5, status: voorlopig}]
    """,
    "teams/t.yaml": "naam: Team\nleden: [{persoon: p-2, fte: 0.5, rol: planoloog}]",
    "teams/groot.yaml": "naam: Groot\nleden: [{persoon: p-3}, {persoon: p-4}, {persoon: p-5},"
    " {persoon: p-8}, {persoon: p-9}]",
    "personen/p-1.yaml": "rol: advocaat",
    "besluiten/b.yaml": "titel: Stoppen\nsoort: stop\ngevraagd_op: 2025-11-01\n"
    "besloten_op: 2026-02-01",
    "besluiten/d.yaml": "titel: Kiezen\nsoort: norm\ngevraagd_op: 2025-12-15",
    "besluiten/e.yaml": "titel: Wachten\nsoort: stop\ngevraagd_op: 2025-10-01",
    "toetsen/v.yaml": "opdracht: o\nuitkomst: bevestigd",
    "toetsen/w.yaml": "opdracht: o\nuitkomst: onbeslist",
    "signalen/s.yaml": "tekst: '::error:: ##[x] " + "lang " * 30 + "'",
}
