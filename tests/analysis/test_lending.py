"""Lending: tests of what an opgave needs, asks, is promised and gets."""

from datetime import date
from decimal import Decimal

import pytest
from support.repository import PEILDATUM, register

from aanzien_cli.analysis.lending import Lending, lending, opgaven_of
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register

FILES = {
    "opgaven/energie.yaml": "titel: Energie\nbenodigde_fte: [{periode: 2026-K1, fte: 4}]\n",
    "opgaven/wonen.yaml": "titel: Wonen\n",
    "doelstellingen/warm.yaml": "titel: Warm\nopgave: energie\n",
    "doelstellingen/dak.yaml": "titel: Dak\nopgave: wonen\n",
    "opdrachten/net.yaml": "titel: Net\ndoelstellingen: [warm, dak]\nteam: t\n",
    "teams/t.yaml": "naam: T\n",
    "teams/u.yaml": "naam: U\n",
    "afdelingen/ruimte.yaml": "naam: Ruimte\n",
}


def _agreements(*texts: str, naar: str = "t") -> dict[str, str]:
    return {
        f"inzetafspraken/i{number}.yaml": f"van_afdeling: ruimte\nnaar: {naar}\n{text}\n"
        for number, text in enumerate(texts)
    }


def _opgave(here: Register, name: str = "energie") -> Opgave:
    opgave = here.get(Opgave, name)
    assert opgave is not None
    return opgave


def _lending(files: dict[str, str], name: str = "energie") -> Lending:
    here = register({**FILES, **files})
    return lending(_opgave(here, name), here, PEILDATUM)


def test_each_sum_is_part_of_the_one_before_it() -> None:
    """Delivered was promised, promised was asked; what was withdrawn counts nowhere."""
    found = _lending(
        _agreements(
            "fte: 0.6\nstatus: geleverd",
            "fte: 0.5\nstatus: geleverd",
            "fte: 1\nstatus: toegezegd",
            "fte: 2\nstatus: gevraagd",
            "fte: 0.1",
            "fte: 8\nstatus: teruggetrokken",
            "status: geleverd",
        )
    )

    assert str(found.delivered) == "0,6 + 0,5 = 1,1"
    assert found.promised.total == Decimal("2.1")
    assert found.asked.total == Decimal("4.2")
    assert found.land == Decimal("0.275")


@pytest.mark.parametrize(
    ("dates", "counts"),
    [
        ("van: 2026-03-01", True),
        ("van: 2026-03-02", False),
        ("tot: 2026-03-01", False),
        ("tot: 2026-03-02", True),
    ],
)
def test_an_afspraak_counts_on_its_own_days(dates: str, *, counts: bool) -> None:
    """An afspraak holds from `van` up to and not including `tot`."""
    found = _lending(_agreements(f"fte: 1\nstatus: geleverd\n{dates}"))

    assert found.delivered.total == Decimal(counts)


def test_an_afspraak_belongs_to_the_opgave_it_names() -> None:
    """A named opgave wins over the team; without a name each opgave of the team counts it once."""
    named = _agreements("fte: 1\nstatus: geleverd\nopgave: energie", naar="u")
    other = _agreements("fte: 1\nstatus: geleverd\nopgave: wonen")
    open_ = _agreements("fte: 1\nstatus: geleverd")

    assert _lending(named).delivered.total == 1
    assert _lending(other).delivered.total == 0
    assert [_lending(open_, name).delivered.total for name in ("energie", "wonen")] == [1, 1]


@pytest.mark.parametrize(
    ("lines", "total"),
    [
        (("2026, fte: 3", "2026-K1, fte: 4"), 4),
        (("2026-K1, fte: 1, discipline: a", "2026-K1, fte: 2"), 2),
        (("2026-K1, fte: 1, discipline: a", "2026-K1, fte: 2, discipline: b"), 3),
    ],
)
def test_the_need_is_that_of_the_shortest_period(lines: tuple[str, ...], total: int) -> None:
    """Lines per discipline are added up, unless one line speaks for all of them."""
    needed = ", ".join(f"{{periode: {line}}}" for line in lines)
    found = _lending({"opgaven/energie.yaml": f"titel: E\nbenodigde_fte: [{needed}]\n"}).need

    assert found is not None
    assert (found.fte.total, str(found.period)) == (Decimal(total), "2026-K1")


@pytest.mark.parametrize(
    "need", ["[]", "[{periode: 2026-K2, fte: 3}]", "[{periode: 2026-K1, fte: 0}]"]
)
def test_without_a_need_there_is_no_share(need: str) -> None:
    """Where nothing is needed on the day, nothing is divided."""
    assert _lending({"opgaven/energie.yaml": f"titel: E\nbenodigde_fte: {need}\n"}).land is None


@pytest.mark.parametrize(
    ("opgave", "found"),
    [("", ["energie", "wonen"]), ("opgave: wonen", ["wonen"]), ("opgave: weg", [])],
)
def test_the_opgaven_of_an_afspraak(opgave: str, found: list[str]) -> None:
    """An afspraak is for the opgave that it names, or for those of its team."""
    here = register({**FILES, **_agreements(opgave)})
    afspraak = here.of(Inzetafspraak)[0]

    assert sorted(each.id for each in opgaven_of(afspraak, here)) == found


@pytest.mark.parametrize("order", [1, -1])
def test_the_shortest_period_says_what_is_needed(order: int) -> None:
    """What is said of a quarter is more exact than what is said of its year, in any order."""
    lines = ["{periode: 2026, fte: 9}", "{periode: 2026-K1, fte: 4}", "{periode: 2026-02, fte: 3}"]
    files = {"opgaven/energie.yaml": f"titel: E\nbenodigde_fte: [{', '.join(lines[::order])}]\n"}
    found = _lending(files).need
    here = register({**FILES, **files})

    assert found is not None
    assert (str(found.period), found.fte.total) == ("2026-K1", Decimal(4))
    february = lending(_opgave(here), here, date(2026, 2, 3)).need
    assert february is not None
    assert february.fte.total == Decimal(3)
