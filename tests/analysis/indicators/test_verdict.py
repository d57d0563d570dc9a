"""Verdict: the word for how an indicator stands, and why."""

import pytest
from support.indicator_pages import WAITING, metingen, page

from aanzien_cli.analysis.indicators.status import Status, next_status
from aanzien_cli.domain.parts.drempels import Drempels

HIGHER = "naam: N\neenheid: '%'\nrichting: hoger_beter\n"
NORM = "norm: {waarde: '<= 5', termijn: 2027-K1}\n"


def test_waiting_time_of_debt_help() -> None:
    """A trend for the better, and yet at risk: half of the drift and the usual noise count."""
    found = page(WAITING + NORM)

    assert found.verdict.status is Status.RISK
    assert found.verdict.outlook
    assert round(found.verdict.outlook.chance, 2) == 0.35
    assert found.trend.meaning == "beter"
    assert found.lineair
    assert round(found.lineair.end, 1) == 4.8


@pytest.mark.parametrize(
    ("norm", "status", "reason"),
    [
        ("", Status.NO_NORM, "er is geen norm vastgesteld"),
        ("norm: {waarde: '<= 7', termijn: 2026}", Status.ON_COURSE, ""),
        ("norm: {waarde: '<= 2', termijn: 2026}", Status.OFF_COURSE, ""),
        ("norm: {waarde: tussen 5 en 6, termijn: 2026}", Status.RISK, ""),
        ("norm: '<= 6,5'", Status.MET, "een norm zonder termijn: het laatste cijfer telt"),
        ("norm: '<= 6'", Status.NOT_MET, "een norm zonder termijn: het laatste cijfer telt"),
        (
            "norm: {waarde: handhaven op hoogstens 6, termijn: 2030}",
            Status.NOT_MET,
            "een norm om te handhaven: het laatste cijfer telt",
        ),
        (
            "norm: {waarde: '<= 7', termijn: 2025-K2}",
            Status.NOT_MET,
            "de termijn (2025-06-30) is voorbij",
        ),
        (
            "norm: {waarde: '<= 6', termijn: 2027-K4}",
            Status.NO_VERDICT,
            "de termijn ligt 8 metingen vooruit; verder dan 6 zegt een kans niets",
        ),
        (
            "norm: {waarde: 20, termijn: 2027, relatief_aan: '1990'}",
            Status.NO_VERDICT,
            "de norm is afgemeten aan 1990, en is daarmee geen vast getal",
        ),
        (
            "norm: {waarde: 6, operator: '=', termijn: 2026}",
            Status.NO_VERDICT,
            "de norm zegt niet welke waarden goed zijn",
        ),
        (
            "norm: {toelichting: volgt, termijn: 2025}",
            Status.NO_VERDICT,
            "de norm zegt niet welke waarden goed zijn",
        ),
    ],
)
def test_status(norm: str, status: Status, reason: str) -> None:
    """Each norm has its own word and reason."""
    found = page(f"{WAITING}{norm}\n").verdict

    assert (found.status, found.reason) == (status, reason)
    assert (found.norm is not None) is bool(norm)


def test_every_word_keeps_the_norm_that_it_is_about() -> None:
    """Also where nothing can be said of it yet."""
    norm = "norm: {waarde: '>= 5', termijn: 2026-K4}\n"
    texts = (
        (HIGHER + norm, Status.NOT_MEASURED),
        (HIGHER + metingen(1) + norm, Status.TOO_EARLY),
        (HIGHER + metingen(1, 2, 3, 4) + norm.replace("2026", "2036"), Status.NO_VERDICT),
    )
    found = [page(text).verdict for text, _ in texts]

    assert [each.status for each in found] == [status for _, status in texts]
    assert all(each.norm is not None for each in found)
    assert found[0].reason == "er is nog geen cijfer"


@pytest.mark.parametrize(
    ("numbers", "richting", "meaning"),
    [
        ((1, 2, 3, 4, 5, 6), "hoger_beter", "beter"),
        ((1, 2, 3, 4, 5, 6), "lager_beter", "slechter"),
        ((6, 5, 4, 3, 2, 1), "hoger_beter", "slechter"),
        ((6, 5, 4, 3, 2, 1), "lager_beter", "beter"),
    ],
)
def test_what_a_trend_means_depends_on_what_is_better(
    numbers: tuple[int, ...], richting: str, meaning: str
) -> None:
    """The same line is good news for one indicator and bad news for another."""
    text = f"naam: N\nrichting: {richting}\n" + metingen(*numbers)

    assert page(text).trend.meaning == meaning


def test_a_term_that_passed_without_a_figure_is_not_measured() -> None:
    """What nobody measured is not said to be missed."""
    text = HIGHER + metingen(3, 4) + "norm: {waarde: '>= 9', termijn: 2025-K4}\n"
    found = page(text).verdict

    assert found.status is Status.NOT_MEASURED
    assert found.reason == "de termijn (2025-12-31) is voorbij en er is geen cijfer over"
    assert found.norm is not None


def test_a_figure_after_the_term_decides_where_there_is_none_at_it() -> None:
    """The first figure after the term counts when none is close before it."""
    text = HIGHER + metingen(3, 4, 9, periods=["2022-K1", "2022-K2", "2025-K4"])
    found = page(text + "norm: {waarde: '>= 9', termijn: 2024-K4}\n").verdict

    assert found.status is Status.MET
    assert found.judged
    assert found.judged.when == "2025-K4"


@pytest.mark.parametrize("kind", ["begroot", "prognose"])
def test_a_budget_figure_is_no_measurement(kind: str) -> None:
    """What is budgeted or foreseen does not make a norm met."""
    text = f"{HIGHER}metingen: [{{periode: 2025, waarde: 99, soort: {kind}}}]\nnorm: '>= 9'\n"

    assert page(text).verdict.status is Status.NOT_MEASURED


def test_three_figures_are_too_early() -> None:
    """Fewer than four figures before the term give no chance, and it is said since when."""
    text = WAITING + "norm: {waarde: '<= 5', termijn: 2026-K4}\n"
    gap = text.replace("2025-K2", "2025-K3x").replace("2025-K3x", "2025-K2")
    few = page(HIGHER + metingen(1) + "norm: {waarde: '>= 5', termijn: 2026-K4}\n").verdict
    rest = metingen(1, 2, 3, 4, 5, periods=["2022-K1", "2022-K2", "2022-K3", "2025-K3", "2025-K4"])
    broken = page(HIGHER + rest + "norm: {waarde: '>= 5', termijn: 2026-K4}\n").verdict

    assert gap == text
    assert (few.status, few.reason) == (Status.TOO_EARLY, "1 cijfer; een kans vraagt er 4")
    assert broken.status is Status.TOO_EARLY
    assert broken.reason == "2 cijfers sinds de laatste breuk in de reeks; een kans vraagt er 4"


def test_a_figure_about_the_term_before_it_has_passed() -> None:
    """A figure of the peildatum itself may be about a period that ends later than the term."""
    periods = ["2026-02-10", "2026-02-15", "2026-02-20", "2026-02-25"]
    rows = "".join(f"  - {{peildatum: {p}, waarde: {n}}}\n" for n, p in enumerate(periods))
    text = f"{HIGHER}metingen:\n{rows}norm: {{waarde: '>= 2', termijn: 2026-03-02}}\n"
    found = page(text).verdict

    assert found.outlook
    assert round(found.outlook.ahead) == 1


def test_a_status_is_left_later_than_it_is_taken() -> None:
    """A chance just below the mark changes nothing yet; each word has its own margin."""
    drempels = Drempels()
    steps = [
        (None, 0.60, Status.ON_COURSE),
        (None, 0.59, Status.RISK),
        (None, 0.20, Status.RISK),
        (None, 0.19, Status.OFF_COURSE),
        (Status.ON_COURSE, 0.50, Status.ON_COURSE),
        (Status.ON_COURSE, 0.49, Status.RISK),
        (Status.RISK, 0.64, Status.RISK),
        (Status.RISK, 0.66, Status.ON_COURSE),
        (Status.RISK, 0.16, Status.RISK),
        (Status.RISK, 0.14, Status.OFF_COURSE),
        (Status.OFF_COURSE, 0.29, Status.OFF_COURSE),
        (Status.OFF_COURSE, 0.31, Status.RISK),
    ]

    assert [next_status(before, p, drempels) for before, p, _ in steps] == [s for *_, s in steps]


def test_what_was_said_before_is_worked_out_from_the_series() -> None:
    """One bad figure does not make `op koers` fall at once, and the page says so."""
    text = HIGHER + metingen(50, 52, 53, 55, 56, 58, 59, "57,4")
    found = page(text + "norm: {waarde: '>= 58', termijn: 2026-K2}\n").verdict

    assert found.outlook
    assert found.outlook.plain is Status.RISK
    assert found.status is Status.ON_COURSE
    assert "de kans alleen zou 'risico' zijn" in found.reason


def test_before_the_norm_was_set_nothing_was_said() -> None:
    """A status from before the norm existed is hindsight, and does not hold the word back."""
    text = HIGHER + metingen(50, 52, 53, 55, 56, 58, 59, "57,4")
    norm = "norm: {waarde: '>= 58', termijn: 2026-K2, vastgesteld_op: 2026-01-15}\n"
    found = page(text + norm).verdict

    assert (found.status, found.reason) == (Status.RISK, "")


@pytest.mark.parametrize(("term", "ended"), [("2026-03-01", True), ("2026-03-02", False)])
def test_a_term_is_over_on_its_last_day(term: str, *, ended: bool) -> None:
    """On the day itself the last figure decides; before it, a chance."""
    text = HIGHER + metingen(3, 4, 5, 6, 7, 8, 9, 10) + f"norm: {{waarde: '>= 9', termijn: {term}}}"
    found = page(f"{text}\n").verdict

    assert (found.outlook is None) is ended
    assert (f"de termijn ({term}) is voorbij" in found.reason) is ended
