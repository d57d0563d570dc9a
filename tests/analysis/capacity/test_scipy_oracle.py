"""Scipy as an oracle: the arithmetic of capacity against what knows nothing of this code."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.optimize import LinearConstraint, milp
from scipy.sparse import csr_array
from scipy.sparse.csgraph import breadth_first_order, connected_components, maximum_flow
from scipy.stats import beta, lognorm

from aanzien_cli.analysis.capacity.bottleneck import Able, bottlenecks
from aanzien_cli.analysis.capacity.least_loss import Piece, least_loss
from aanzien_cli.analysis.capacity.overload import COMMON, DRAWS, Estimate, doubt, enough

SIZES = [(0, 3), (4, 3), (12, 6), (40, 12), (150, 30), (500, 30)]
"""Numbers of people and of disciplines; the last is the size that the program must be fast at."""
SHAPES = [(0.5, 1.0, 2.0), (1.0, 2.0, 3.0), (0.75, 1.0, 1.7), (0.0, 0.0, 5.0), (2.0, 2.0, 9.0)]
SIX_LINES = [(0.75 * mode, mode, 1.7 * mode) for mode in (220.0, 180.0, 150.0, 130.0, 110.0, 80.0)]
NOISE = 4 * 0.5 / DRAWS**0.5
"""Four standard deviations of a share of all draws."""


def staffing(seed: int, people: int, disciplines: int) -> tuple[list[Able], dict[str, float]]:
    """Draw people with one to three disciplines, and a demand that is about what they can do."""
    draw = np.random.default_rng(seed)
    names = [f"d{number:02}" for number in range(disciplines)]
    able: list[Able] = []
    for number in range(people):
        skills = draw.choice(names, size=min(int(draw.integers(1, 4)), disciplines), replace=False)
        able.append((f"p{number:03}", frozenset(map(str, skills)), float(draw.integers(0, 350))))
    middle = max(sum(amount for _, _, amount in able) / disciplines, 1.0)
    return able, {name: float(draw.integers(0, int(2 * middle) + 1)) for name in names}


def edges(able: Sequence[Able], asked: Mapping[str, float]) -> csr_array:
    """Give the network: source 0, sink 1, then the disciplines, then everybody apart."""
    names = sorted(asked)
    size = 2 + len(names) + len(able)
    room = np.zeros((size, size), dtype=np.int32)
    for place, name in enumerate(names, start=2):
        room[0, place] = asked[name]
        for number, (_, skills, _) in enumerate(able, start=2 + len(names)):
            room[place, number] = 10**8 if name in skills else 0
    for number, (_, _, amount) in enumerate(able, start=2 + len(names)):
        room[number, 1] = amount
    return csr_array(room)


def smallest_cut(network: csr_array, flow: csr_array, names: Sequence[str]) -> set[str]:
    """Give the disciplines that can still be reached from the source when all is sent."""
    left = csr_array(network - flow)
    left.eliminate_zeros()
    reached = set(breadth_first_order(left, 0, return_predecessors=False).tolist())
    return {name for place, name in enumerate(names, start=2) if place in reached}


def tied(short: Sequence[str], able: Sequence[Able]) -> set[frozenset[str]]:
    """Give the disciplines that hang together because somebody can do more than one of them."""
    has = np.array([[name in skills for name in short] for _, skills, _ in able]).astype(int)
    together = has.T @ has if len(able) else np.zeros((len(short), len(short)))
    count, label = connected_components(csr_array(together), directed=False)
    return {
        frozenset(name for name, part in zip(short, label, strict=True) if part == number)
        for number in range(count)
    }


@pytest.mark.parametrize(("people", "disciplines"), SIZES)
@pytest.mark.parametrize("seed", range(5))
def test_the_largest_flow_and_the_smallest_cut(seed: int, people: int, disciplines: int) -> None:
    """What is short is what scipy's flow cannot serve; its cut names the same disciplines."""
    able, asked = staffing(seed, people, disciplines)
    network = edges(able, asked)
    best = maximum_flow(network, 0, 1)
    short = sorted(smallest_cut(network, best.flow, sorted(asked)))
    found = bottlenecks(able, asked)

    assert sum(asked.values()) - sum(each.shortage for each in found) == best.flow_value
    assert sorted(name for each in found for name in each.disciplines) == short
    assert {frozenset(each.disciplines) for each in found} == (
        tied(short, able) if short else set()
    )
    for each in found:
        can = [who for who, has, amount in able if amount and has & set(each.disciplines)]
        assert list(each.people) == can


@pytest.mark.parametrize("size", [1, 5, 12, 20, 30])
@pytest.mark.parametrize("seed", range(6))
def test_the_least_loss(seed: int, size: int) -> None:
    """An integer program by another solver keeps exactly as much worth, and no more."""
    draw = np.random.default_rng(100 * size + seed)
    takes, worth = draw.integers(1, 60, size) / 20, draw.integers(0, 40, size) / 4
    must = draw.random(size) < 0.2
    capacity = float(sum(takes[must])) + float(draw.uniform(0.1, 0.9)) * float(sum(takes[~must]))
    rows = zip(takes.tolist(), worth.tolist(), must.tolist(), strict=True)
    pieces = [Piece(f"w{n}", took, value, fixed) for n, (took, value, fixed) in enumerate(rows)]
    exact = milp(
        c=-worth,
        constraints=LinearConstraint(takes[np.newaxis, :], ub=capacity),
        integrality=np.ones(size),
        bounds=(must.astype(float), np.ones(size)),
        options={"mip_rel_gap": 0.0},
    )
    found = least_loss(pieces, capacity)

    assert exact.success
    assert found.fits
    assert found.proven
    assert sum(worth) - sum(piece.worth for piece in found.falls) == pytest.approx(-exact.fun)
    kept = sum(piece.takes for piece in pieces if piece not in found.falls)
    assert kept <= capacity + 1e-6


@pytest.mark.parametrize("seed", range(5))
def test_mandatory_work_that_does_not_fit(seed: int) -> None:
    """Where the integer program has no solution, mandatory work does not fit."""
    draw = np.random.default_rng(seed)
    takes = draw.integers(1, 60, 8) / 20
    pieces = [Piece(f"w{n}", float(took), 1.0, n < 4) for n, took in enumerate(takes)]
    capacity = float(sum(takes[:4])) * 0.9
    exact = milp(
        c=-np.ones(8),
        constraints=LinearConstraint(takes[np.newaxis, :], ub=capacity),
        integrality=np.ones(8),
        bounds=(np.array([1.0] * 4 + [0.0] * 4), np.ones(8)),
    )

    assert not exact.success
    assert not least_loss(pieces, capacity).fits
    assert least_loss(pieces, capacity).short == pytest.approx(float(sum(takes[:4])) * 0.1)


def pert(estimate: Estimate) -> beta:
    """Give the PERT-beta of an estimate whose ends are stretched 1.9 times, as scipy has it."""
    low, mode, high = estimate
    start, end = max(mode - 1.9 * (mode - low), 0.0), mode + 1.9 * (high - mode)
    width = end - start
    shape = 1 + 4 * (mode - start) / width, 1 + 4 * (end - mode) / width
    return beta(*shape, loc=start, scale=width)


@pytest.mark.parametrize("share", [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95])
@pytest.mark.parametrize("estimate", SHAPES)
def test_the_quantiles_of_one_estimate(estimate: Estimate, share: float) -> None:
    """Room at a quantile of scipy's PERT-beta is too little in the rest of the cases."""
    room = float(pert(estimate).ppf(share))

    assert doubt([estimate], room, common=0.0).chance == pytest.approx(1 - share, abs=NOISE)


@pytest.mark.parametrize("estimate", SHAPES[:3])
def test_the_points_are_read_as_one_in_ten(estimate: Estimate) -> None:
    """About one case in ten lies below the low point, and about as many above the high one."""
    drawn = pert(estimate)

    assert drawn.cdf(estimate[0]) == pytest.approx(0.1, abs=0.05)
    assert drawn.sf(estimate[2]) == pytest.approx(0.1, abs=0.05)


@pytest.mark.parametrize("share", [0.05, 0.25, 0.5, 0.75, 0.95])
@pytest.mark.parametrize("estimate", SHAPES)
def test_one_estimate_with_the_common_factor(estimate: Estimate, share: float) -> None:
    """Times the lognormal factor, the chance is the integral that scipy works out."""
    drawn, factor = pert(estimate), lognorm(COMMON)
    room = float(drawn.ppf(share))
    low, high = drawn.support()
    exact, _ = quad(lambda x: drawn.pdf(x) * factor.sf(room / x) if x else 0.0, low, high)

    assert doubt([estimate], room).chance == pytest.approx(exact, abs=NOISE)


def exact_sum(estimates: Sequence[Estimate], capacity: float) -> float:
    """Work out the chance for a sum: densities convolved on a grid, then the common factor."""
    density = np.ones(1)
    for estimate in estimates:
        drawn = pert(estimate)
        density = np.convolve(density, np.diff(drawn.cdf(np.arange(0, drawn.support()[1] + 1))))
    hours = np.arange(len(density)) + len(estimates) / 2
    return float(sum(density * lognorm(COMMON).sf(capacity / hours)))


@pytest.mark.parametrize("capacity", [700.0, 870.0, 983.0, 1_150.0, 1_236.0, 1_541.0])
def test_the_sum_of_six_lines(capacity: float) -> None:
    """The worked example, without any draw: convolution gives the same chance."""
    assert doubt(SIX_LINES, capacity).chance == pytest.approx(
        exact_sum(SIX_LINES, capacity), abs=NOISE
    )


@pytest.mark.parametrize("share", [0.5, 0.8, 0.95])
def test_the_published_quantiles_of_six_lines(share: float) -> None:
    """P50 983, P80 1,236 and P95 1,541 hours are what the exact sum has too, within 1 point."""
    published = {0.5: 983.0, 0.8: 1_236.0, 0.95: 1_541.0}[share]

    assert exact_sum(SIX_LINES, published) == pytest.approx(1 - share, abs=0.01)


@pytest.mark.parametrize("lines", [SIX_LINES, SIX_LINES[:1], SIX_LINES[1:3]])
def test_what_is_enough(lines: Sequence[Estimate]) -> None:
    """Of as much room as P80 and P95 the exact sum is too much in 20 % and 5 % of the cases."""
    most, nearly_all = enough(lines)

    assert exact_sum(lines, most) == pytest.approx(0.2, abs=NOISE)
    assert exact_sum(lines, nearly_all) == pytest.approx(0.05, abs=NOISE)
