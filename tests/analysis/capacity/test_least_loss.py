"""Least loss: the example of the method, and every subset there is."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.analysis.capacity import least_loss as module
from aanzien_cli.analysis.capacity.least_loss import Piece, least_loss

HOUR = 2_044 / 6
"""Hours of 1 fte in the quarter of the example."""
WORK = (
    Piece("aanvragen", 1_050, 1_050, mandatory=True),
    Piece("bezwaar", 200, 200, mandatory=True),
    Piece("vooroverleg", 283, 300),
    Piece("archief", 80, 40),
    Piece("pilot zon op dak", 147, 100),
)
"""Work of 1,760 hours a quarter, as in the method."""


@pytest.mark.parametrize(
    ("moved", "falls"),
    [
        (0.0, []),
        (0.5, []),
        (1.0, ["archief"]),
        (1.5, ["archief", "pilot zon op dak"]),
    ],
)
def test_the_example_of_the_method(moved: float, falls: list[str]) -> None:
    """Of 6.0 fte some go; first the archive falls, then the pilot as well."""
    found = least_loss(WORK, (6 - moved) * HOUR)

    assert [piece.name for piece in found.falls] == falls
    assert found.fits
    assert found.proven


def test_mandatory_work_never_falls() -> None:
    """With 2.5 fte gone mandatory work alone is more than there is: it does not fit."""
    found = least_loss(WORK, 3.5 * HOUR)

    assert not found.fits
    assert found.short == pytest.approx(1_250 - 3.5 * HOUR)
    assert [piece.name for piece in found.falls] == ["vooroverleg", "archief", "pilot zon op dak"]


def test_work_that_takes_nothing() -> None:
    """What takes no time stays, however little room there is."""
    assert least_loss([Piece("gratis", 0.0, 1.0), Piece("duur", 2.0, 1.0)], 1.0).falls == (
        Piece("duur", 2.0, 1.0),
    )


def test_an_answer_without_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who may not search long enough gets an answer that says it is not proven."""
    monkeypatch.setattr(module, "_MOST_STEPS", 3)

    assert not least_loss(WORK, 4.5 * HOUR).proven


PIECES = st.lists(
    st.builds(
        Piece,
        name=st.just("werk"),
        takes=st.integers(0, 9).map(float),
        worth=st.integers(0, 9).map(float),
        mandatory=st.booleans(),
    ),
    max_size=7,
)


@given(PIECES, st.integers(0, 30).map(float))
def test_every_subset_is_tried(pieces: list[Piece], capacity: float) -> None:
    """No other set of work that fits loses less, as brute force finds it."""
    found = least_loss(pieces, capacity)
    must = [piece for piece in pieces if piece.mandatory]
    may = [piece for piece in pieces if not piece.mandatory]
    room = capacity - sum(piece.takes for piece in must)
    sets = [kept for n in range(len(may) + 1) for kept in combinations(may, n)]
    best = [sum(p.worth for p in kept) for kept in sets if sum(p.takes for p in kept) <= room]

    assert found.fits == bool(best)
    if best:
        lost = sum(piece.worth for piece in found.falls)
        assert sum(piece.worth for piece in may) - lost == pytest.approx(max(best))
