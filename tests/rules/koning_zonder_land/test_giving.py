"""Giving: tests of what the examples of the rules do not show."""

import pytest
from support.repository import faults

from aanzien_cli.rules.koning_zonder_land.giving import (
    budget_zonder_terugvloei,
    perverse_prikkel,
    uitleen_zonder_gevolg,
)

AFDELING = {"afdelingen/ruimte.yaml": "naam: Ruimte\nafgerekend_op: afdeling\n"}


def _afspraak(text: str, name: str = "i") -> dict[str, str]:
    return {f"inzetafspraken/{name}.yaml": f"van_afdeling: ruimte\nnaar: t\n{text}\n"}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("status: gevraagd", 1),
        ("status: geleverd\ntot: 2026-03-02", 1),
        ("status: geleverd\ntot: 2026-03-01", 0),
        ("status: teruggetrokken", 0),
        ("gevolg: niets", 0),
    ],
)
def test_every_open_afspraak_is_asked_for_its_consequence(text: str, asked: int) -> None:
    """Also what is only asked; not what was withdrawn or is over."""
    assert len(faults(uitleen_zonder_gevolg, _afspraak(text))) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("opgave: o1", 1),
        ("opgave: o1\nstatus: teruggetrokken", 0),
        ("opgave: oud", 0),
        ("opgave: weg", 0),
        ("", 0),
    ],
)
def test_only_a_living_opgave_asks_for_people(text: str, asked: int) -> None:
    """An afspraak that was withdrawn, or for an opgave that ended or is unknown, asks nothing."""
    opgaven = {
        "opgaven/o1.yaml": "titel: O\n",
        "opgaven/oud.yaml": "titel: O\nstatus: afgerond\n",
    }

    assert len(faults(perverse_prikkel, {**AFDELING, **opgaven, **_afspraak(text)})) == asked


def test_many_opgaven_are_named_in_short() -> None:
    """Three opgaven are named, and the number of the others."""
    files = {**AFDELING}
    for n in range(5):
        files |= {f"opgaven/o{n}.yaml": "titel: O\n", **_afspraak(f"opgave: o{n}", f"i{n}")}

    assert "terwijl ook 'o0', 'o1', 'o2' en nog 2 op mensen van deze afdeling rekenen" in (
        faults(perverse_prikkel, files)[0].message
    )


def test_an_afdeling_judged_on_more_is_not_asked() -> None:
    """Without an answer, or with another one, there is nothing to ask."""
    files = {"afdelingen/ruimte.yaml": "naam: Ruimte\n", **_afspraak("opgave: o")}

    assert faults(perverse_prikkel, {**files, "opgaven/o.yaml": "titel: O\n"}) == []


@pytest.mark.parametrize(
    ("post", "rest", "asked"),
    [
        ("afkomstig_van: ruimte", "", 1),
        ("bedrag: 0, afkomstig_van: ruimte", "", 0),
        ("bedrag: 5", "", 0),
        ("bedrag: 5, afkomstig_van: ruimte, terugvloei_afspraak: nee", "", 0),
        ("afkomstig_van: ruimte", "status: afgerond", 0),
    ],
)
def test_moved_money_is_asked_for_its_way_back(post: str, rest: str, asked: int) -> None:
    """Only money that comes from another, and for an opgave that has not ended."""
    files = {"opgaven/o.yaml": f"titel: O\n{rest}\nbudget:\n  - {{{post}}}\n"}

    assert len(faults(budget_zonder_terugvloei, files)) == asked
