"""Gaps: edges of the questions about regular and statutory work."""

from analysis.capacity.samples import team
from support.repository import faults

from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.rules.koning_zonder_land.gaps import gat_in_afdeling, wettelijke_taak_niet_gedekt

WORK = """\
naam: V
bezetting_fte: 6
reguliere_werkzaamheden:
  - {wat: aanvragen, fte: 5, wettelijk: ja}
  - {wat: archief, fte: 0.5, wettelijk: nee}
"""


def lent(fte: str, van: str = "2026-01-01", work: str = WORK) -> dict[str, str]:
    """Give an afdeling that lends from a day on."""
    return {
        "afdelingen/v.yaml": work,
        "teams/t.yaml": team(),
        "inzetafspraken/a.yaml": (
            f"van_afdeling: v\nnaar: t\nfte: {fte}\nvan: {van}\nstatus: toegezegd\n"
        ),
    }


def test_what_may_be_lent() -> None:
    """Lending all that regular work leaves makes no gap."""
    assert faults(gat_in_afdeling, lent("0.5")) == []


def test_work_that_may_wait() -> None:
    """A gap in what the law does not ask is a warning, and names what falls."""
    (found,) = faults(gat_in_afdeling, lent("1"))

    assert found.severity is None
    assert "6,0 − 1,0 = 5,0 < 5,5 fte" in found.message
    assert found.message.endswith("wat dan valt is niet wettelijk: archief")


def test_work_that_may_not_wait() -> None:
    """A gap in what the law asks is an error, also when it comes within a year."""
    (found,) = faults(gat_in_afdeling, lent("1.2", "2026-09-01"))

    assert found.severity is Severity.ERROR
    assert "vanaf 2026-09-01" in found.message
    assert found.message.endswith("wettelijk werk komt 0,2 fte te kort")


def test_no_lending_no_gap() -> None:
    """Too few people without any lending is another matter, and so is a far future."""
    busy = WORK.replace("bezetting_fte: 6", "bezetting_fte: 1")

    assert faults(gat_in_afdeling, {"afdelingen/v.yaml": busy}) == []
    assert faults(gat_in_afdeling, lent("1", "2027-06-01")) == []
    assert faults(gat_in_afdeling, lent("1", work=WORK.replace("bezetting_fte: 6\n", ""))) == []


def test_more_law_than_people() -> None:
    """Statutory work that asks more than there are people is told as a sum."""
    work = WORK.replace("bezetting_fte: 6", "bezetting_fte: 4").replace("nee", "ja")
    (found,) = faults(wettelijke_taak_niet_gedekt, {"afdelingen/v.yaml": work})

    assert found.field == "bezetting_fte"
    assert "5,0 + 0,5 = 5,5 > 4,0 fte" in found.message


def test_statutory_work_without_fte() -> None:
    """Zero is no reservation; work that is not of today is not asked about."""
    work = """\
naam: V
reguliere_werkzaamheden:
  - {wat: nul, fte: 0, wettelijk: ja}
  - {wat: ooit, wettelijk: ja, van: 2027-01-01}
  - {wat: vrij, wettelijk: nee}
"""
    (found,) = faults(wettelijke_taak_niet_gedekt, {"afdelingen/v.yaml": work})

    assert found.field == "reguliere_werkzaamheden.0"
