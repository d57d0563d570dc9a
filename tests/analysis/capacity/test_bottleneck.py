"""Bottleneck: the smallest cut against the method's example, and against every set there is."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.analysis.capacity.bottleneck import Able, bottlenecks, lenient

SKILLS = ("a", "b", "c", "d", "e")


def largest_shortage(able: Sequence[Able], asked: dict[str, float]) -> float:
    """Try every set of disciplines."""
    sets = (set(chosen) for n in range(len(asked) + 1) for chosen in combinations(sorted(asked), n))
    return max(
        sum(asked[name] for name in chosen) - sum(amount for _, has, amount in able if has & chosen)
        for chosen in sets
    )


def test_the_example_of_the_method() -> None:
    """Two people can do law, for 600 hours; 620 are asked, though in all there is room."""
    able = [
        ("p1", frozenset({"jurist"}), 300.0),
        ("p2", frozenset({"jurist", "data"}), 300.0),
        ("p3", frozenset({"data"}), 450.0),
    ]
    (found,) = bottlenecks(able, {"jurist": 620.0, "data": 300.0})

    assert found.disciplines == ("jurist",)
    assert found.people == ("p1", "p2")
    assert (found.asked, found.able, found.shortage) == (620.0, 600.0, 20.0)


def test_a_set_that_is_short_though_each_fits() -> None:
    """One person can do either discipline, but not both at once."""
    able = [("p1", frozenset({"a", "b"}), 10.0)]
    (found,) = bottlenecks(able, {"a": 8.0, "b": 8.0})

    assert found.disciplines == ("a", "b")
    assert found.shortage == 6.0


def test_what_has_nothing_in_common_is_told_apart() -> None:
    """Two disciplines that are short for reasons of their own are two bottlenecks."""
    able = [("p1", frozenset({"a"}), 5.0), ("p2", frozenset({"b"}), 5.0)]
    found = bottlenecks(able, {"a": 8.0, "b": 9.0, "c": 1.0})

    assert [each.disciplines for each in found] == [("a",), ("b",), ("c",)]
    assert [each.people for each in found] == [("p1",), ("p2",), ()]


def test_enough() -> None:
    """Where everything can be served nothing is short, and asking nothing never is."""
    assert bottlenecks([("p1", frozenset({"a"}), 8.0)], {"a": 8.0, "b": 0.0}) == ()
    assert bottlenecks([], {}) == ()


@given(
    st.lists(st.tuples(st.frozensets(st.sampled_from(SKILLS), max_size=3), st.integers(0, 9))),
    st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 15)),
)
def test_every_set_is_tried(
    people: list[tuple[frozenset[str], int]], asked: dict[str, int]
) -> None:
    """The shortage is the largest over all sets of disciplines, as brute force finds it."""
    able = [(f"p{n}", skills, float(amount)) for n, (skills, amount) in enumerate(people)]
    demand = {name: float(amount) for name, amount in asked.items()}
    found = bottlenecks(able, demand)

    assert sum(each.shortage for each in found) == pytest.approx(largest_shortage(able, demand))
    for each in found:
        assert largest_shortage(able, {n: demand[n] for n in each.disciplines}) == pytest.approx(
            each.shortage
        )


def test_who_names_no_discipline_may_be_able_to_do_all() -> None:
    """They are counted wherever work is asked, once, and named as unsure."""
    able: list[Able] = [("p1", frozenset({"a"}), 2.0), ("p2", frozenset(), 3.0)]
    (found,) = lenient(able, {"a": 4.0, "b": 2.0})

    assert (found.disciplines, found.people, found.unsure) == (("a", "b"), ("p1", "p2"), ("p2",))
    assert found.shortage == pytest.approx(1.0)
    assert lenient(able, {"b": 3.0}) == ()
    assert bottlenecks(able, {"b": 3.0})[0].people == ()


def test_who_has_no_time_ties_nothing_together() -> None:
    """Two shortages stay two, though somebody who is not there yet might do both."""
    able: list[Able] = [("p1", frozenset({"a"}), 2.0), ("p2", frozenset(), 0.0)]

    assert [each.disciplines for each in lenient(able, {"a": 4.0, "b": 2.0})] == [("a",), ("b",)]
