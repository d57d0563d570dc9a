"""Queueing: how long work waits before it starts."""

import math


def waiting(load: float, servers: int = 1, variation: float = 1.0) -> float:
    """Give the wait before work starts, in service times; infinite when the load is 1 or more.

    `load` is demand divided by capacity, `servers` how many pieces of work are done at the same
    time, `variation` the mean of the squared coefficients of variation of arrivals and of service.
    Source: Sakasegawa (1977); with one server it is Kingman (1961).
    """
    if load >= 1:
        return math.inf
    if load <= 0:
        return 0.0
    crowd = math.pow(load, math.sqrt(2 * (servers + 1)) - 1)
    return variation * crowd / (servers * (1 - load))
