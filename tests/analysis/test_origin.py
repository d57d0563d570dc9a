"""Origin: tests of where the people on an opgave come from."""

from decimal import Decimal

from support.repository import register

from aanzien_cli.analysis.origin import fte_by_afdeling
from aanzien_cli.domain.opgave import Opgave


def test_only_those_at_work_today_count() -> None:
    """Members of today count with their fte; those who left, will come or have no fte do not."""
    here = register(
        {
            "opgaven/o.yaml": "titel: O\n",
            "doelstellingen/d.yaml": "titel: D\nopgave: o\n",
            "opdrachten/a.yaml": "titel: A\ndoelstellingen: [d]\nteam: t\n",
            "opdrachten/b.yaml": "titel: B\ndoelstellingen: [d]\nteam: u\n",
            "teams/t.yaml": """
                naam: T
                leden:
                  - {persoon: p1, fte: 0.5}
                  - {persoon: p2, fte: 1, tot: 2026-03-01}
                  - {persoon: p2, fte: 0.4, van: 2026-03-01}
                  - {persoon: p3, fte: 1, van: 2026-03-02}
                  - {persoon: p3}
                  - {persoon: gast, fte: 0.2}
                """,
            "teams/u.yaml": "naam: U\ntot: 2026-02-01\nleden: [{persoon: p1, fte: 1}]\n",
            "personen/p1.yaml": "afdeling: ruimte\n",
            "personen/p2.yaml": "afdeling: ruimte\n",
            "personen/p3.yaml": "rol: adviseur\n",
        }
    )
    opgave = here.of(Opgave)[0]

    assert fte_by_afdeling(opgave, here) == {"ruimte": Decimal("0.9"), None: Decimal("0.2")}
