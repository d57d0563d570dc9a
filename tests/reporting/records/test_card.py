"""Card: one record on a page."""

import json

import pytest
from support.repository import inspected, register

from aanzien_cli.analysis.thread_tree import Branch
from aanzien_cli.reporting.records.card import render_card
from aanzien_cli.reporting.records.format import CardFormat
from aanzien_cli.reporting.records.tree import PLAIN, label

FILES = {
    "aanzien.yaml": "naam: Gemeente\n",
    "inzetafspraken/z.yaml": "van_afdeling: a\nnaar: t\nfte: 0,5\nstatus: geleverd\n",
    "inzetafspraken/y.yaml": "van_afdeling: a\nnaar: t\n",
    "toetsen/x.yaml": "opdracht: w\n",
    "toetsen/y.yaml": "opdracht: w\nvraag: Klopt het?\nuitkomst: weerlegd\n",
    "indicatoren/i.yaml": "naam: I\neenheid: '%'\n"
    "metingen: [{peildatum: 2026-01-01, waarde: 39%}]\n",
    "indicatoren/j.yaml": "naam: J\nnorm: '> 1'\n",
    "indicatoren/k.yaml": "naam: K\neenheid: aantal\n"
    "metingen: [{peildatum: 2026-01-01, waarde: 12}]\n",
    "opgaven/o.yaml": "titel: O\nstatus: lopend\n",
    "besluiten/a.yaml": "soort: start\nbesloten_op: 2026-01-08\n",
    "besluiten/b.yaml": "titel: B\nsoort: uitstel\ngevraagd_op: 2026-01-05\n",
    "besluiten/c.yaml": "soort: stop\n",
    "signalen/a.yaml": f"tekst: {'lang verhaal ' * 9}\nbron: balie\ndatum: 2026-01-02\n",
    "signalen/b.yaml": "tekst: Hm\ndoorgezet_naar: team warmte\n",
    "signalen/c.yaml": "tekst: Hm\nafgehandeld_op: 2026-02-01\n",
    "teams/t.yaml": 'naam: "T\\e[31m"\ntoelichting: |\n  één\n\n  twee\n',
}


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("inzetafspraken/z.yaml", "inzetafspraak:z (a aan t: 0,5 fte, geleverd)"),
        ("inzetafspraken/y.yaml", "inzetafspraak:y (a aan t: ? fte)"),
        ("toetsen/x.yaml", "toets:x (nog geen uitkomst)"),
        ("toetsen/y.yaml", "toets:y  Klopt het? (weerlegd)"),
        ("indicatoren/i.yaml", "indicator:i  I (39% op 1 jan 2026; norm ontbreekt)"),
        ("indicatoren/j.yaml", "indicator:j  J (nog niet gemeten; norm > 1)"),
        ("indicatoren/k.yaml", "indicator:k  K (12 op 1 jan 2026; norm ontbreekt)"),
        ("opgaven/o.yaml", "opgave:o  O (lopend)"),
        ("besluiten/a.yaml", "besluit:a (start, besloten op 8 jan 2026)"),
        ("besluiten/b.yaml", "besluit:b  B (uitstel, gevraagd op 5 jan 2026)"),
        ("besluiten/c.yaml", "besluit:c (stop, nog niet besloten)"),
        (
            "signalen/a.yaml",
            f"signaal:a  {'lang verhaal ' * 6}lang … (balie, 2 jan 2026, nog geen antwoord)",
        ),
        ("signalen/b.yaml", "signaal:b  Hm (doorgezet naar team warmte)"),
        ("signalen/c.yaml", "signaal:c  Hm (afgehandeld op 1 feb 2026)"),
        ("teams/t.yaml", "team:t  T\\u001b[31m"),
    ],
)
def test_a_branch_says_how_it_stands(path: str, said: str) -> None:
    """Every record in a tree is one visible line, with what matters most about it."""
    whole = register({k: v for k, v in FILES.items() if "\\e" not in v or k == path})
    record = next(each for each in whole.records if each.path == path)
    assert label(Branch(record), whole) == said


def test_text_from_outside_stays_text() -> None:
    """Nothing in a file can steer the terminal, and a long text is one paragraph."""
    inspection = inspected(FILES)
    record = next(each for each in inspection.register.records if each.kind == "team")
    text = render_card(record, inspection, CardFormat.TEXT, PLAIN)
    assert "\x1b" not in text
    assert "toelichting                  één twee\n" in text
    data = json.loads(render_card(record, inspection, CardFormat.JSON, PLAIN))
    assert data["fields"]["toelichting"] == "één\n\ntwee"
