"""Circles: tests of the chains of names that lead back to where they began."""

from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.analysis.circles import circles

NAMES = "abcdef"
GRAPHS = st.fixed_dictionaries({name: st.lists(st.sampled_from(NAMES + "x")) for name in NAMES})


def _reached(graph: dict[str, list[str]], start: str) -> set[str]:
    """Give, without any cleverness, all that a name leads to."""
    reached: set[str] = set()
    waiting = [*graph[start]]
    while waiting:
        name = waiting.pop()
        if name in graph and name not in reached:
            reached.add(name)
            waiting += graph[name]
    return reached


def test_a_tree_has_no_circle() -> None:
    """Names that meet again, without leading back, are no circle."""
    assert list(circles({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []})) == []


def test_a_name_may_lead_to_itself() -> None:
    """The smallest circle is one name."""
    assert list(circles({"a": ["a"]})) == [("a",)]


def test_the_shortest_way_back_is_given() -> None:
    """Of the circles through the first name, the shortest is told."""
    graph = {"a": ["b"], "b": ["c", "d"], "c": ["d"], "d": ["a"]}

    assert list(circles(graph)) == [("a", "b", "d")]


def test_two_circles_are_both_given() -> None:
    """A circle that leads to another one does not hide it."""
    graph = {"a": ["c", "b"], "b": ["a"], "c": ["d"], "d": ["c"]}

    assert sorted(circles(graph)) == [("a", "b"), ("c", "d")]


def test_a_long_chain_does_not_exhaust_the_stack() -> None:
    """A circle of many thousands of names is found without recursion."""
    size = 20_000
    graph = {str(n): [str((n + 1) % size)] for n in range(size)}

    assert [len(ring) for ring in circles(graph)] == [size]


@given(GRAPHS)
def test_a_circle_is_found_wherever_there_is_one(graph: dict[str, list[str]]) -> None:
    """A circle is told for every group of names that lead to each other, and for no other name."""
    found = list(circles(graph))
    told = {name for ring in found for start in ring for name in _group(graph, start)}

    assert told == {name for name in graph if name in _reached(graph, name)}
    for ring in found:
        assert all(
            after in graph[name] for name, after in zip(ring, (*ring[1:], ring[0]), strict=True)
        )


def _group(graph: dict[str, list[str]], start: str) -> set[str]:
    return {name for name in _reached(graph, start) if start in _reached(graph, name)}
