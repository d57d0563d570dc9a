"""Land: tests of what the examples of the rules do not show."""

import pytest
from support.repository import faults, inspected

from aanzien_cli.rules.koning_zonder_land.land import (
    koning_zonder_land,
    opgavemanager_zonder_mandaat,
)

OPGAVE = "titel: E\nopgavemanager: manager\n"
URGENT = f"{OPGAVE}urgentie: {{niveau: hoog}}\nbenodigde_fte: [{{periode: 2026-K1, fte: 4}}]\n"


def _files(opgave: str, *fte: str) -> dict[str, str]:
    return {
        "opgaven/energie.yaml": opgave,
        "doelstellingen/warm.yaml": "titel: W\nopgave: energie\n",
        "opdrachten/net.yaml": "titel: N\ndoelstellingen: [warm]\nteam: t\n",
        "teams/t.yaml": "naam: T\n",
        "afdelingen/ruimte.yaml": "naam: Ruimte\n",
        **{
            f"inzetafspraken/i{number}.yaml": (
                f"van_afdeling: ruimte\nnaar: t\nfte: {each}\nstatus: geleverd\n"
            )
            for number, each in enumerate(fte)
        },
    }


@pytest.mark.parametrize(
    ("fte", "said"),
    [
        ((), "geleverd 0,0 van 4,0 fte nodig (2026-K1); minder dan 50 %"),
        (("0.6", "0.5"), "geleverd 0,6 + 0,5 = 1,1 van 4,0 fte nodig (2026-K1); minder dan 50 %"),
        (("1.99",), "geleverd 1,99 van 4,0 fte nodig (2026-K1); minder dan 50 %"),
        (("2",), ""),
    ],
)
def test_the_sum_is_shown_as_a_sum(fte: tuple[str, ...], said: str) -> None:
    """A reader can add it up; the threshold itself is enough."""
    found = [fault.message for fault in faults(koning_zonder_land, _files(URGENT, *fte))]

    assert found == ([said] if said else [])


@pytest.mark.parametrize(
    "opgave",
    [
        URGENT.replace("hoog", "middel"),
        URGENT.replace("opgavemanager: manager\n", ""),
        URGENT.replace("2026-K1", "2026-K2"),
        URGENT.replace("fte: 4", "fte: 0"),
        f"{URGENT}status: on_hold\n",
    ],
)
def test_only_an_urgent_running_opgave_with_a_need_is_asked(opgave: str) -> None:
    """Without urgency, a manager, a need today or running work there is nothing to compare."""
    assert faults(koning_zonder_land, _files(opgave)) == []


def test_a_broken_inzetafspraak_is_not_taken_for_nothing() -> None:
    """A sum in which a part could not be read is not printed."""
    files = {**_files(URGENT), "inzetafspraken/x.yaml": "van_afdeling: [\n"}
    found = {finding.rule for finding in inspected(files).findings}

    assert "onleesbaar-bestand" in found
    assert "koning-zonder-land" not in found


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("", 1),
        ("mandaat: {besluiten: [planning]}", 1),
        ("mandaat: {mensen: kiest zelf}", 0),
        ("mandaat: {middelen: tot € 100.000}", 0),
        ("status: afgerond", 0),
    ],
)
def test_a_say_over_people_or_money_is_enough(text: str, asked: int) -> None:
    """Either will do, but other decisions alone will not."""
    files = {"opgaven/o.yaml": f"{OPGAVE}{text}\n"}

    assert len(faults(opgavemanager_zonder_mandaat, files)) == asked


def test_without_a_manager_nobody_needs_a_mandate() -> None:
    """An opgave without an opgavemanager is not asked for the mandate of one."""
    assert faults(opgavemanager_zonder_mandaat, {"opgaven/o.yaml": "titel: O\n"}) == []


@pytest.mark.parametrize("line", ["fte: veel", "status: misschien"])
def test_what_could_not_be_read_may_have_been_delivered(line: str) -> None:
    """With an afspraak of which the hours or the status are unreadable, the sum is not said."""
    files = _files(URGENT, "0.6")
    whole = {finding.rule for finding in inspected(files).findings}
    field = line.partition(":")[0]
    text = files["inzetafspraken/i0.yaml"]
    broken = "".join(
        f"{line}\n" if each.startswith(field) else each for each in text.splitlines(keepends=True)
    )
    found = inspected({**files, "inzetafspraken/i1.yaml": broken}).findings

    assert "koning-zonder-land" in whole
    assert "koning-zonder-land" not in {finding.rule for finding in found}
