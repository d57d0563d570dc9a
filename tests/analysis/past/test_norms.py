"""Norms held: which norms followed each other, each from the day it came to hold."""

from datetime import date

import pytest
from support.repository import inspected

from aanzien_cli.analysis.past.norms import norms_held
from aanzien_cli.domain.indicator import Indicator

OLD = "{operator: '<=', waarde: 4, termijn: 2027, vastgesteld_op: 2023-03-30}"


def held(norm: str, **earlier: str) -> list[tuple[date, str]]:
    """Give the day and the limit of each norm; `earlier` are norms of a day, like `d20250601`."""
    text = "naam: C\nrichting: lager_beter\nnorm: {norm}\n"
    past = {
        f"indicatoren/i.yaml op {day[1:5]}-{day[5:7]}-{day[7:]}": text.replace("{norm}", each)
        for day, each in earlier.items()
    }
    found = inspected({"indicatoren/i.yaml": text.replace("{norm}", norm), **past}).register
    norms = norms_held(found.of(Indicator)[0], found)
    return [(each.day, str(each.norm.waarde)) for each in norms]


def test_a_norm_holds_from_the_day_it_was_set() -> None:
    """The record says when; a later norm that says no other day counts from when it was written."""
    eased = OLD.replace("4", "5")
    days = held(eased, d20240601=OLD, d20251001=eased)

    assert days == [(date(2023, 3, 30), "4"), (date(2025, 10, 1), "5")]
    told = held(eased.replace("2023-03-30", "2025-09-20"), d20240601=OLD, d20251001=eased)
    assert [day for day, _ in told][:1] == [date(2023, 3, 30)]


@pytest.mark.parametrize(
    ("day", "since"), [("2025-09-20", date(2025, 9, 20)), ("2020-01-01", date(2025, 10, 1))]
)
def test_a_norm_never_holds_before_the_one_that_it_replaced(day: str, since: date) -> None:
    """A day on which a norm was set counts where it can be true."""
    eased = OLD.replace("4", "5").replace("2023-03-30", day)

    assert held(eased, d20240601=OLD, d20251001=eased)[-1] == (since, "5")


def test_the_same_question_is_the_same_norm() -> None:
    """Other words, another hand or an explanation make no new norm; another term does."""
    other = OLD.replace("}", ", vastgesteld_door: raad, toelichting: Zo}")

    assert len(held(other, d20240601=OLD)) == 1
    assert len(held(OLD.replace("2027", "2029"), d20240601=OLD)) == 2


def test_without_a_norm_none_was_held() -> None:
    """Without history there is one norm, and without a norm there is none."""
    assert len(held(OLD)) == 1
    assert len(held(OLD, d20240601="")) == 1
    assert held("") == []
