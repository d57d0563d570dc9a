"""Choices: tests of what the examples of the rules do not show."""

import pytest
from support.repository import faults

from aanzien_cli.rules.koning_zonder_land.choices import bestuur_niet_betrokken, uitgestelde_keuze

OPGAVE = "titel: E\nurgentie: {niveau: hoog}\n"


def _afspraak(text: str) -> dict[str, str]:
    return {"inzetafspraken/i.yaml": f"van_afdeling: ruimte\nnaar: t\n{text}\n"}


def _besluit(text: str, opgave: str = OPGAVE) -> dict[str, str]:
    return {
        "opgaven/energie.yaml": opgave,
        "besluiten/b.yaml": f"soort: herverdeling\nonderwerp: [energie]\n{text}\n",
    }


@pytest.mark.parametrize(
    ("asked_on", "late"), [("2026-01-30", False), ("2026-01-29", True), ("2026-03-05", False)]
)
def test_a_choice_may_take_as_long_as_the_threshold(asked_on: str, *, late: bool) -> None:
    """Thirty days is in time, thirty-one is not, for lending as for a besluit."""
    text = f"gevraagd_op: {asked_on}"
    found = [
        faults(rule, files)
        for rule in (uitgestelde_keuze, bestuur_niet_betrokken)
        for files in (_afspraak(text), _besluit(text))
    ]

    assert [bool(each) for each in found] == [late] * 4


def test_the_age_of_a_choice_is_printed() -> None:
    """The sentence says what was asked, how long ago, on which day, and the threshold."""
    rest = "is 55 dagen geleden gevraagd (2026-01-05), en er is nog niet over besloten"
    for what, files in (("keuze", _besluit), ("inzet", _afspraak)):
        (fault,) = faults(uitgestelde_keuze, files("gevraagd_op: 2026-01-05"))
        assert fault.message == f"deze {what} {rest}; de drempel is 30 dagen"


@pytest.mark.parametrize(
    ("put_on", "said"),
    [
        ("2026-03-01", []),
        ("2026-02-28", []),
        ("2026-03-02", ["het bestuur krijgt dit pas op 2026-03-02"]),
    ],
)
def test_what_lies_with_the_board_by_now_is_history(put_on: str, said: list[str]) -> None:
    """However late it was put to the board, nobody is asked again; a plan is not enough."""
    files = _afspraak(f"gevraagd_op: 2025-01-05\nvoorgelegd_op: {put_on}")
    found = faults(bestuur_niet_betrokken, files)
    assert [fault.message.partition("; ")[2] for fault in found] == said


def test_promised_people_who_do_not_come_are_for_the_board() -> None:
    """A promise is decided, so not postponed; but when nobody comes the board should know."""
    files = _afspraak("status: toegezegd\nvan: 2026-01-05")

    assert faults(uitgestelde_keuze, files) == []
    assert faults(bestuur_niet_betrokken, files)[0].message == (
        "deze inzet is sinds 2026-01-05 toegezegd en niet geleverd (55 dagen);"
        " er staat niet wanneer dit aan het bestuur is voorgelegd"
    )


@pytest.mark.parametrize(
    ("level", "opgave", "said"),
    [
        ("niveau: team", OPGAVE, "bij niveau 'team', niet bij het bestuur"),
        ("", f"{OPGAVE}bestuursorgaan: college\n", "bij een onbekend niveau, niet bij 'college'"),
        ("niveau: raad", OPGAVE, ""),
        ("", "titel: E\n", ""),
    ],
)
def test_a_besluit_on_an_urgent_opgave_lies_with_its_board(
    level: str, opgave: str, said: str
) -> None:
    """The sentence says where the besluit lies and where it should; calm opgaven may wait."""
    files = _besluit(f"gevraagd_op: 2026-01-05\n{level}", opgave)
    found = [fault.message for fault in faults(bestuur_niet_betrokken, files)]

    start = "dit besluit over de urgente opgave 'energie' ligt sinds 2026-01-05 (55 dagen) "
    assert found == ([f"{start}{said}"] if said else [])


def test_a_choice_that_was_put_off_before_says_so() -> None:
    """Twice put off is another conversation than once asked; other besluiten are no such thing."""
    asked = "soort: uitstel\ngevraagd_op: 2026-01-05\nherziet: eerder\n"

    def said(eerder: str) -> str:
        files = {"besluiten/b.yaml": asked, "besluiten/eerder.yaml": eerder}
        return next(each.message for each in faults(uitgestelde_keuze, files) if each.field)

    assert said("soort: uitstel\nbesloten_op: 2025-11-04\n").endswith(
        "; op 2025-11-04 is zij ook al uitgesteld"
    )
    assert said("soort: start\nbesloten_op: 2025-11-04\n").endswith("de drempel is 30 dagen")
    assert said("soort: uitstel\n").endswith("de drempel is 30 dagen")
