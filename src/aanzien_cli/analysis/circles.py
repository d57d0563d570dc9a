"""Circles: chains of names that lead back to where they began."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

Graph = Mapping[str, Sequence[str]]


def circles(graph: Graph) -> Iterator[tuple[str, ...]]:
    """Yield a shortest circle from the first name of every group whose names lead to each other.

    Names that are no key of the graph lead nowhere. Linear: Kosaraju's two walks find the groups,
    and one more walk stays within each of them.
    """
    for group in _groups(graph):
        start = min(group)
        if len(group) > 1 or start in graph[start]:
            yield _back_to(start, group, graph)


def _groups(graph: Graph) -> Iterator[frozenset[str]]:
    """Yield the strongly connected components, as Kosaraju finds them."""
    against: dict[str, list[str]] = {name: [] for name in graph}
    for name, targets in graph.items():
        for target in targets:
            if target in graph:
                against[target].append(name)
    seen: set[str] = set()
    for name in reversed(list(_finished(graph, graph, set()))):
        group = frozenset(_finished([name], against, seen))
        if group:
            yield group


def _finished(starts: Iterable[str], graph: Graph, seen: set[str]) -> Iterator[str]:
    """Yield every name that was not seen yet, after all that it leads to."""
    for start in starts:
        path = [(start, iter(graph[start]))] if start not in seen else []
        seen.add(start)
        while path:
            name, targets = path[-1]
            target = next((each for each in targets if each in graph and each not in seen), None)
            if target is None:
                path.pop()
                yield name
            else:
                seen.add(target)
                path.append((target, iter(graph[target])))


def _back_to(start: str, group: frozenset[str], graph: Graph) -> tuple[str, ...]:
    """Give the names on a shortest way from a name back to itself, without leaving the group."""
    came_from: dict[str, str] = {}
    waiting = deque([start])
    while start not in came_from:
        name = waiting.popleft()
        for target in graph[name]:
            if target in group and target not in came_from:
                came_from[target] = name
                waiting.append(target)
    way = [came_from[start]]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))
