"""Samples: an overview in which everything happens that capacity can tell."""

from collections.abc import Mapping
from typing import Final

from support.repository import register as load

from aanzien_cli.analysis.capacity.move import Move, parse_move
from aanzien_cli.analysis.capacity.overview import Overview, overview
from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.capacity.periods import span
from aanzien_cli.domain.quantities.periode import Periode

FILES: Final[Mapping[str, str]] = {
    "aanzien.yaml": "naam: X\ndisciplines: [jurist, planoloog, techniek]\n",
    "opgaven/energie.yaml": """
        titel: Van het gas af
        status: lopend
        urgentie: {niveau: hoog}
        opgavemanager: p-9
        benodigde_fte:
          - {periode: 2026-K1, fte: 4}
    """,
    "opgaven/wonen.yaml": """
        titel: Wonen
        benodigde_fte:
          - {periode: 2026-K1, fte: 0.5}
    """,
    "doelstellingen/d.yaml": "titel: D\nopgave: energie\n",
    "afdelingen/vergunningen.yaml": """
        naam: Vergunningen
        bezetting_fte: 6
        reguliere_werkzaamheden:
          - {wat: aanvragen, fte: 4, wettelijk: ja}
          - {wat: archief, fte: 1, wettelijk: nee}
    """,
    "afdelingen/ruimte.yaml": """
        naam: =Ruimte
        bezetting_fte: 9
        reguliere_werkzaamheden:
          - {wat: plannen, fte: 4, wettelijk: ja}
    """,
    "afdelingen/klein.yaml": """
        naam: Klein
        bezetting_fte: 1
        reguliere_werkzaamheden:
          - {wat: balie, fte: 1, wettelijk: ja}
    """,
    "afdelingen/onbekend.yaml": "naam: Onbekend\n",
    "partners/buur.yaml": """
        naam: Buur
        capaciteit:
          - {periode: 2026-K1, fte: 1}
    """,
    "teams/warmte.yaml": """
        naam: Team Warmte
        leden:
          - {persoon: p-1, fte: 0.6, van: 2025-01-01, disciplines: [jurist]}
          - {persoon: p-2, fte: 0.4, van: 2025-01-01, disciplines: [jurist, planoloog]}
          - {persoon: p-3, fte: 0.3, van: 2025-01-01, disciplines: [planoloog]}
    """,
    "teams/opwek.yaml": """
        naam: "=Team Opwek"
        leden:
          - {persoon: p-1, fte: 0.5, van: 2025-01-01, disciplines: [jurist]}
    """,
    "teams/rust.yaml": """
        naam: Team Rust
        leden:
          - {persoon: p-4, fte: 1, van: 2026-04-01, disciplines: [balie]}
    """,
    "opdrachten/net.yaml": """
        titel: Warmtenet
        team: warmte
        doelstellingen: [d]
        status: in_uitvoering
        claims:
          - {periode: 2026-K1, discipline: jurist, fte: 1.2}
          - {periode: 2026-K2, discipline: planoloog, fte: 0.9}
          - {periode: 2026-K1, partner: buur, fte: 0.2}
    """,
    "opdrachten/wijk.yaml": """
        titel: Wijkplan
        team: warmte
        status: in_uitvoering
        claims:
          - {periode: 2026-K1, discipline: techniek, fte: 0.5}
    """,
    "opdrachten/klaar.yaml": """
        titel: Gereed
        team: warmte
        status: gereed
        claims:
          - {periode: 2026-K2, discipline: planoloog, fte: 0.5}
          - {periode: 2026-K3, discipline: planoloog, fte: 1.2}
    """,
    "opdrachten/leeg.yaml": """
        titel: Rust
        team: rust
        status: in_uitvoering
        claims:
          - {periode: 2026-K1, discipline: techniek, fte: 0.1}
    """,
    "inzetafspraken/a.yaml": """
        van_afdeling: vergunningen
        naar: warmte
        fte: 1.5
        van: 2026-01-01
        status: geleverd
    """,
    "inzetafspraken/b.yaml": """
        van_afdeling: ruimte
        naar: warmte
        fte: 0.5
        van: 2026-04-01
        status: toegezegd
    """,
    "inzetafspraken/c.yaml": """
        van_afdeling: klein
        naar: warmte
        fte: 0.5
        van: 2026-01-01
        status: geleverd
    """,
    "inzetafspraken/d.yaml": """
        van_afdeling: onbekend
        naar: warmte
        fte: 0.5
        van: 2026-01-01
        status: geleverd
    """,
    "inzetafspraken/e.yaml": """
        van_afdeling: ruimte
        naar: warmte
        status: gevraagd
        gevraagd_op: 2026-02-28
    """,
    "besluiten/oud.yaml": "soort: start\ngevraagd_op: 2026-01-01\n",
}


def shown(per: Per = Per.TEAM, move: str = "", last: str = "2026-K3") -> Overview:
    """Give the overview per team, discipline and so on, from 2026-K1."""
    register = load(FILES)
    periods = span(register, Periode.parse("2026-K1"), Periode.parse(last))
    found = parse_move(move, register) if move else None
    assert not isinstance(found, str)
    wanted: Move | None = found
    return overview(register, per, periods, move=wanted)
