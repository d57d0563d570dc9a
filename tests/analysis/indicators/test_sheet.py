"""Sheet: all that is told of one indicator."""

import pytest
from support.indicator_pages import QUARTERS, WAITING, metingen, page

from aanzien_cli.analysis.indicators.sheet import assurance
from aanzien_cli.analysis.indicators.small import is_unknown

HIGHER = "naam: N\neenheid: '%'\nrichting: hoger_beter\n"


def test_one_figure_has_no_trend() -> None:
    """With one figure nothing goes anywhere; without any there is nothing at all."""
    one, none = page(HIGHER + metingen(3)), page(HIGHER)

    assert (one.trend.figures, one.trend.p, one.trend.sign) == (1, None, 0)
    assert (none.start, none.age, none.is_stale, none.holds_now) == (None, None, None, None)


def test_percentages_above_a_hundred_exist() -> None:
    """What is more than a hundred percent counts as it is."""
    found = page(HIGHER + metingen(102, 104, 108, 110) + "norm: {waarde: '>= 105'}\n")

    assert found.holds_now is True


@pytest.mark.parametrize(
    ("norm", "word"), [("<= 10", "haalt altijd"), ("<= 7", "haalt soms"), ("<= 4", "haalt nooit")]
)
def test_assurance(norm: str, word: str) -> None:
    """A stable series meets its norm always, sometimes or never, by its limits."""
    text = "naam: N\nrichting: lager_beter\n" + metingen(7, 8, 7, 6, 7, 8, 7, 6)

    assert assurance(page(f"{text}norm: '{norm}'\n")) == word


def test_no_assurance_without_a_stable_series() -> None:
    """A series with signals, a yearly one, and one without limits give no assurance."""
    jump = "naam: N\nrichting: lager_beter\n" + metingen(7, 8, 7, 6, 7, 8, 7, 60)
    years = [str(year) for year in range(2018, 2026)]
    yearly = "naam: N\nrichting: lager_beter\n" + metingen(7, 8, 7, 6, 7, 8, 7, 6, periods=years)

    falls = "naam: N\nrichting: lager_beter\n" + metingen(
        "7,9", "7,4", "7,7", 7, "6,8", "7,1", 6, 6
    )

    assert assurance(page(f"{falls}norm: '<= 5'\n")) is None
    assert assurance(page(f"{jump}norm: '<= 9'\n")) is None
    assert page(f"{yearly}norm: '<= 9'\n").chart is None
    assert page(f"{jump}frequentie: jaar\n").chart is None
    assert assurance(page(jump)) is None


def test_trend_breaks_at_a_gap() -> None:
    """After a gap of more than twice the usual distance the series starts anew."""
    periods = [*QUARTERS[:4], "2025-K3", "2025-K4"]
    found = page(HIGHER + metingen(1, 2, 3, 4, 9, 9, periods=periods))

    assert [each.reason for each in found.breaks] == ["tussen 2024-K4 en 2025-K3 is er geen cijfer"]
    assert [point.when for point in found.recent] == ["2025-K3", "2025-K4"]
    assert "over deze breuk heen loopt geen trend" in found.notes[0]


def test_one_missing_figure_is_no_break_and_keeps_its_reason() -> None:
    """A figure that is missing keeps its reason, and is not a zero."""
    rows = metingen(1, 2, "n.n.b.", 4, 5)
    found = page(HIGHER + rows)

    assert found.breaks == ()
    assert [gap.reden for gap in found.series.missing] == ["n.n.b."]
    assert len(found.points) == 4


def test_another_unit_breaks_the_trend() -> None:
    """Figures in another unit are no part of the series, and the figures after them start anew."""
    text = (
        "naam: N\neenheid: per 1.000\nmetingen:\n"
        "  - {periode: 2022, waarde: 4}\n"
        "  - {periode: 2023, waarde: 41, eenheid: per 10.000}\n"
        "  - {periode: 2024, waarde: 5}\n"
    )
    found = page(text)

    assert [each.reason for each in found.breaks] == [
        "bij 2023 verandert de eenheid",
        "bij 2024 verandert de eenheid",
    ]
    assert [point.when for point in found.recent] == ["2024"]


def test_another_definition_breaks_the_trend_and_another_comma_does_not() -> None:
    """Git tells when the definition changed; the same words are the same definition."""
    old = HIGHER + "definitie: Aandeel van de inwoners\n" + metingen(1, 2, 3)
    comma = old.replace("Aandeel van", "Aandeel, van")
    now = old.replace("inwoners", "huishoudens") + metingen(1, 2, 3, 4).partition("\n")[2]
    past = {
        "indicatoren/i.yaml op 2024-11-01": old,
        "indicatoren/i.yaml op 2024-12-01": comma,
        "indicatoren/i.yaml op 2024-12-15": HIGHER,
        "indicatoren/i.yaml op 2024-12-20": now,
    }
    found = page(now, past)

    assert [each.reason for each in found.breaks] == ["op 2024-12-20 is de definitie gewijzigd"]
    assert [point.when for point in found.recent] == ["2024-K4"]


def test_no_break_where_the_past_is_the_future() -> None:
    """What git tells of days after the peildatum does not count."""
    old = HIGHER + "definitie: Aandeel van de inwoners\n" + metingen(1, 2, 3)
    found = page(old, {"indicatoren/i.yaml op 2026-08-01": old.replace("inwoners", "mensen")})

    assert found.breaks == ()


def test_progress_counts_from_the_nulmeting() -> None:
    """The way to the norm starts at the nulmeting, or else at the first figure."""
    norm = "norm: {waarde: '<= 5', termijn: 2027-K1}\n"
    base = "nulmeting: {waarde: '7,0', periode: 2024-K4}\n"

    assert page(WAITING + norm).start
    first, later = page(WAITING + norm), page(WAITING + norm + base)
    assert first.lineair
    assert later.lineair
    assert round(first.lineair.share, 2) == 0.62
    assert round(later.lineair.share, 2) == 0.45


@pytest.mark.parametrize(
    "norm",
    [
        "norm: {waarde: tussen 3 en 5, termijn: 2027}",
        "norm: {waarde: handhaven op minstens 3, termijn: 2027}",
        "norm: {waarde: 3, relatief_aan: '1990', termijn: 2027}",
        "norm: '<= 5'",
    ],
)
def test_no_progress_without_one_number_and_a_term(norm: str) -> None:
    """A band, a level to keep, a relative norm and one without a term have no percentage."""
    found = page(f"{WAITING}{norm}\n")

    assert (found.lineair, found.cagr) == (None, None)


def test_progress_to_a_limit() -> None:
    """A norm given as one limit is a number to go to."""
    assert page(WAITING + "norm: {bovengrens: 5, termijn: 2027}\n").lineair


def test_a_flat_distance_has_no_meaning() -> None:
    """Figures that rise within the band that is kept go neither better nor worse."""
    band = "naam: N\nrichting: bandbreedte\nnorm: {waarde: tussen 0 en 10}\n"
    found = page(band + metingen(1, 2, 3, 4, 5))
    fall = page(band + metingen(30, 25, 20, 15, 12))

    assert (found.trend.sign, found.trend.meaning) == (1, None)
    assert (fall.trend.sign, fall.trend.meaning) == (-1, "beter")
    assert page("naam: N\n" + metingen(1, 2, 3, 4, 5)).trend.meaning is None


def test_milestones_have_their_own_verdict() -> None:
    """A norm on the way is judged by the figure of its term."""
    text = WAITING + "tussennormen: [{waarde: '<= 7', termijn: 2025-K2}]\n"

    assert [each.status.value for each in page(text).milestones] == ["niet gehaald"]


def test_revised_figures_are_judged_both_ways() -> None:
    """The verdict is given with the old figures too, where a published one was overwritten."""
    now = HIGHER + metingen(1, 9) + "norm: '>= 8'\n"
    past = {"indicatoren/i.yaml op 2026-01-10": now.replace("'9'", "'7'")}
    found = page(now, past)

    assert found.verdict.status.value == "gehaald"
    assert found.before
    assert found.before.status.value == "niet gehaald"
    assert [each.rule for each in found.findings if each.rule == "meting-herzien"]


@pytest.mark.parametrize(
    ("rest", "stale"), [("frequentie: maand\n", True), ("frequentie: jaar\n", False)]
)
def test_freshness(rest: str, stale: bool) -> None:  # noqa: FBT001 -- what is expected
    """The last figure is as old as its frequency allows, or older."""
    assert page(HIGHER + metingen(1, 2, 3, 4, 5, 6, 7, 8) + rest).is_stale is stale


@pytest.mark.parametrize(
    ("rest", "unknown"),
    [
        ("metingen: [{periode: 2025, waarde: 10%}]\n", True),
        ("metingen: [{periode: 2025, waarde: 10%, teller: 1, noemer: 10}]\n", False),
        ("metingen: [{periode: 2025, waarde: 10}]\neenheid: weken\n", False),
    ],
)
def test_a_share_of_an_unknown_group(rest: str, unknown: bool) -> None:  # noqa: FBT001 -- the same
    """A percentage without counts does not tell how many cases it rests on."""
    found = page("naam: N\n" + rest)

    assert is_unknown(found.indicator, found.points[-1]) is unknown
