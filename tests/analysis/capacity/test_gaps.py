"""Gaps: what an afdeling is short of when it lends."""

from datetime import date
from decimal import Decimal

from analysis.capacity.samples import made, team

from aanzien_cli.analysis.capacity.gaps import gap, lent, turning_days
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.register import Register

DAY = date(2026, 3, 1)
AFDELING = """\
naam: Vergunningen
bezetting_fte: 6
reguliere_werkzaamheden:
  - {wat: aanvragen, fte: 4, wettelijk: ja}
  - {wat: archief, fte: 0.5, wettelijk: nee}
  - {wat: pilot, fte: 1, wettelijk: nee}
  - {wat: ooit, fte: 9, wettelijk: ja, van: 2027-01-01}
  - {wat: zonder, wettelijk: nee}
"""


def afspraak(fte: str, status: str = "geleverd", more: str = "") -> str:
    """Give the text of an inzetafspraak to team t."""
    return (
        f"van_afdeling: v\nnaar: t\nfte: {fte}\nvan: 2026-01-01\ntot: 2026-06-01\n"
        f"status: {status}\n{more}"
    )


def afdeling(files: dict[str, str]) -> tuple[Register, Afdeling]:
    """Give the register with the afdeling that lends."""
    found = made({"afdelingen/v.yaml": AFDELING, "teams/t.yaml": team(), **files})
    return found, found.of(Afdeling)[0]


def test_enough_is_left() -> None:
    """An afdeling that lends nothing is short of nothing, and its loss is empty."""
    found = gap(*afdeling({}), DAY)

    assert (found.lent_fte, found.left, found.regular) == (Decimal(0), Decimal(6), Decimal("5.5"))
    assert (found.short, found.short_statutory) == (Decimal(0), Decimal(0))
    assert found.loss().falls == ()


def test_the_least_falls_first() -> None:
    """Of what is not statutory the least falls that makes the rest fit."""
    found = gap(*afdeling({"inzetafspraken/a.yaml": afspraak("1")}), DAY)

    assert found.short == Decimal("0.5")
    assert [piece.name for piece in found.loss().falls] == ["archief"]


def test_statutory_work_is_short() -> None:
    """When all else has fallen and the law's work still does not fit, that is said."""
    found = gap(*afdeling({"inzetafspraken/a.yaml": afspraak("2.5")}), DAY)

    assert found.short_statutory == Decimal("0.5")
    assert not found.loss().fits


def test_members_and_afspraken_are_the_same_time() -> None:
    """A member and an afspraak for one team count once, as the larger of the two."""
    files = {
        "teams/t.yaml": team(
            "persoon: p-1, fte: 0.8",
            "persoon: p-2, fte: 0.5",
            "persoon: p-3, fte: 1, van: 2027-01-01",
        ),
        "teams/u.yaml": team("persoon: p-1, fte: 0.1", soort="professioneel"),
        "teams/w.yaml": team("persoon: p-1, fte: 0.1", more="afdeling: v\n"),
        "personen/p-1.yaml": "rol: x\nafdeling: v\n",
        "personen/p-2.yaml": "rol: x\nafdeling: v\n",
        "personen/p-3.yaml": "rol: x\nafdeling: v\n",
        "inzetafspraken/a.yaml": afspraak("1"),
        "inzetafspraken/b.yaml": afspraak("5", "gevraagd"),
        "inzetafspraken/c.yaml": "van_afdeling: v\nnaar: t\nstatus: geleverd\n",
    }

    assert lent(*afdeling(files), DAY) == {"t": Decimal("1.3")}
    assert lent(*afdeling({"inzetafspraken/a.yaml": afspraak("1")}), DAY) == {"t": Decimal(1)}
    assert lent(*afdeling({"inzetafspraken/a.yaml": afspraak("1")}), date(2026, 6, 1)) == {}


def test_nobody_knows_what_there_is() -> None:
    """Without a number of people no gap is claimed."""
    files = {
        "afdelingen/v.yaml": (
            "naam: V\nreguliere_werkzaamheden:\n  - {wat: x, fte: 4, wettelijk: ja}\n"
        )
    }
    found = gap(*afdeling(files), DAY)

    assert (found.left, found.short, found.short_statutory) == (Decimal(0),) * 3


def test_days_on_which_it_changes() -> None:
    """Lending and work that begin or end within a stretch turn it; the start is always there."""
    found = afdeling({"inzetafspraken/a.yaml": afspraak("1")})

    assert turning_days(*found, DAY, date(2027, 3, 1)) == (
        DAY,
        date(2026, 6, 1),
        date(2027, 1, 1),
    )
