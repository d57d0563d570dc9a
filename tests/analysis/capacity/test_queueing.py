"""Queueing: the formula against the table of the method, and against a simulation."""

import math
import random
from heapq import heapreplace

import pytest

from aanzien_cli.analysis.capacity.queueing import waiting


@pytest.mark.parametrize(
    ("load", "one", "three"),
    [
        (0.6, 1.5, 0.3),
        (0.7, 2.3, 0.6),
        (0.8, 4.0, 1.1),
        (0.85, 5.7, 1.7),
        (0.9, 9.0, 2.8),
        (0.95, 19, 6.1),
    ],
)
def test_the_table(load: float, one: float, three: float) -> None:
    """The waits of the method's table come out, for one server and for three."""
    assert waiting(load) == pytest.approx(one, abs=0.06)
    assert waiting(load, 3) == pytest.approx(three, abs=0.06)


def test_the_ends() -> None:
    """Without load nobody waits; at full load there is no end to it."""
    assert waiting(0.0) == waiting(-0.1) == 0.0
    assert waiting(1.0) == waiting(1.2, 4) == math.inf


@pytest.mark.parametrize(("load", "servers"), [(0.7, 1), (0.8, 3), (0.85, 2), (0.9, 5)])
def test_a_simulation(load: float, servers: int) -> None:
    """A simulated queue with random arrivals and services waits as long, within 16 %."""
    chances = random.Random(1)  # noqa: S311
    free = [0.0] * servers
    now = total = 0.0
    count = 300_000
    for _ in range(count):
        now += chances.expovariate(load * servers)
        start = max(now, free[0])
        total += start - now
        heapreplace(free, start + chances.expovariate(1.0))

    assert waiting(load, servers) == pytest.approx(total / count, rel=0.16)
