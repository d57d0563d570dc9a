"""Bottleneck: the disciplines that fall short together, and all who could do them.

Dividing people over disciplines is a transport problem. The largest flow serves the most; the
smallest cut names a set K of disciplines and the set P of everybody who can do any of them, with
`shortage = demand(K) - capacity(P)`. Source: Ford and Fulkerson (1956); the flow is found along
shortest paths, as Edmonds and Karp (1972) do. People with the same disciplines are one node, so
the size of the problem does not grow with the number of people. Any unit will do.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

_SOURCE: Final = 0
_SINK: Final = 1
_LEAST: Final = 1e-9

Able = tuple[str, frozenset[str], float]
"""Who, what they can do, and how much."""


class Bottleneck(NamedTuple):
    """Disciplines of which more is asked than everybody who can do one of them can give.

    `able` is the capacity of the `people`, `asked` the demand, both in the unit they came in. Of
    those who are `unsure` no discipline is known: they were counted as if they can do all.
    """

    disciplines: tuple[str, ...]
    people: tuple[str, ...]
    asked: float
    able: float
    unsure: tuple[str, ...] = ()

    @property
    def shortage(self) -> float:
        """What is asked and cannot be given."""
        return self.asked - self.able


class _Network:
    """Edges from node to node with the room that is left on them."""

    def __init__(self) -> None:
        self.room: dict[int, dict[int, float]] = {}

    def connect(self, start: int, end: int, capacity: float) -> None:
        self.room.setdefault(start, {})[end] = capacity
        self.room.setdefault(end, {}).setdefault(start, 0.0)

    def saturate(self) -> Mapping[int, int]:
        """Send as much as possible; give the nodes that can still be reached from the source."""
        while True:
            came_from = self._reached()
            if _SINK not in came_from:
                return came_from
            path = _path(came_from)
            least = min(self.room[a][b] for a, b in path)
            for a, b in path:
                self.room[a][b] -= least
                self.room[b][a] += least

    def _reached(self) -> dict[int, int]:
        came_from = {_SOURCE: _SOURCE}
        waiting = deque([_SOURCE])
        while waiting and _SINK not in came_from:
            node = waiting.popleft()
            for other, room in self.room.get(node, {}).items():
                if room > _LEAST and other not in came_from:
                    came_from[other] = node
                    waiting.append(other)
        return came_from


def lenient(able: Iterable[Able], asked: Mapping[str, float]) -> tuple[Bottleneck, ...]:
    """Find them where nothing is known of what some can do: no skill at all may be any skill."""
    listed = [each for each in able if each[2] > _LEAST]
    everything = frozenset(asked)
    unknown = {person for person, skills, _ in listed if not skills}
    found = bottlenecks(((who, has or everything, much) for who, has, much in listed), asked)
    return tuple(
        each._replace(unsure=tuple(person for person in each.people if person in unknown))
        for each in found
    )


def bottlenecks(able: Iterable[Able], asked: Mapping[str, float]) -> tuple[Bottleneck, ...]:
    """Find the sets of disciplines that fall short; none where everything can be served.

    `asked` gives how much per discipline. Somebody may stand in `able` more than once, with other
    disciplines in each team. Together the sets are the smallest of those with the largest
    shortage; they are apart because nobody can do something in two of them.
    """
    groups: dict[frozenset[str], float] = {}
    listed = tuple(able)
    for _, skills, amount in listed:
        useful = skills.intersection(asked)
        groups[useful] = groups.get(useful, 0.0) + amount
    names = sorted(discipline for discipline, amount in asked.items() if amount > _LEAST)
    short = _short(names, groups, asked)
    found = (_bottleneck(part, listed, asked) for part in _apart(short, groups))
    return tuple(each for each in found if each.shortage > _LEAST)


def _bottleneck(
    short: frozenset[str], listed: tuple[Able, ...], asked: Mapping[str, float]
) -> Bottleneck:
    held = [each for each in listed if each[1] & short and each[2] > _LEAST]
    return Bottleneck(
        disciplines=tuple(sorted(short)),
        people=tuple(sorted({person for person, _, _ in held})),
        asked=sum(asked[name] for name in sorted(short)),
        able=sum(amount for _, _, amount in held),
    )


def _apart(short: frozenset[str], groups: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Split a set of disciplines where nobody can do something on both sides."""
    parts = [frozenset({name}) for name in sorted(short)]
    for skills in groups:
        joined = [part for part in parts if part & skills]
        if len(joined) > 1:
            parts = [part for part in parts if not part & skills]
            parts.append(frozenset().union(*joined))
    return sorted(parts, key=sorted)


def _short(
    names: list[str], groups: Mapping[frozenset[str], float], asked: Mapping[str, float]
) -> frozenset[str]:
    """Give the disciplines whose demand cannot be met, from demand (source) to people (sink)."""
    network = _Network()
    number = {name: 2 + place for place, name in enumerate(names)}
    for name in names:
        network.connect(_SOURCE, number[name], asked[name])
    ordered = sorted(groups.items(), key=lambda each: sorted(each[0]))
    for place, (skills, amount) in enumerate(ordered, start=2 + len(names)):
        network.connect(place, _SINK, amount)
        for name in sorted(skills.intersection(number)):
            network.connect(number[name], place, float("inf"))
    reached = network.saturate()
    return frozenset(name for name in names if number[name] in reached)


def _path(came_from: Mapping[int, int]) -> list[tuple[int, int]]:
    path, node = [], _SINK
    while node != _SOURCE:
        path.append((came_from[node], node))
        node = came_from[node]
    return path
