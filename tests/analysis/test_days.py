"""Days: what a file writes in figures, as a Dutch reader expects it."""

from datetime import date

from aanzien_cli.analysis.days import day, dutch, moment, short_day


def test_a_day_is_said_in_dutch() -> None:
    """A day is in full in a sentence and short in a table, and what is not known is said."""
    assert (day(date(2026, 3, 1)), short_day(date(2026, 3, 1))) == ("1 maart 2026", "1 mrt 2026")
    assert (day(None), short_day(None, "–")) == ("onbekend", "–")


def test_a_moment_is_said_in_dutch() -> None:
    """A day, a quarter, a week and a year each have their words in a table."""
    assert (moment("2026-03-01"), moment("2026-K1"), moment("2026-W05"), moment("2025")) == (
        *("1 mrt 2026", "1e kwartaal 2026", "week 5 van 2026", "2025"),
    )


def test_days_and_periods_in_a_sentence_are_dutch() -> None:
    """What a file writes in figures is said in words; what is no day or period is left alone."""
    said = (
        "van 2024-02-13 tot 2025-K4, in 2026-09 en 2026-W05; regel ab-2026-09, 2026-13-40, 2026-13"
    )

    assert dutch(said) == (
        "van 13 februari 2024 tot 4e kwartaal 2025, in september 2026 en week 5 van 2026;"
        " regel ab-2026-09, 2026-13-40, 2026-13"
    )
