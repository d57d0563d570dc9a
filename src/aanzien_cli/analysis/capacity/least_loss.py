"""Least loss: which work falls when not all of it fits, so that as little as possible is lost."""

from collections.abc import Sequence
from typing import Final, NamedTuple

_MOST_STEPS: Final = 200_000
_LEAST: Final = 1e-9


class Piece(NamedTuple):
    """A piece of work: what it takes, what it is worth, and whether it may not fall at all."""

    name: str
    takes: float
    worth: float
    mandatory: bool = False


class Loss(NamedTuple):
    """What falls; `fits` is false when mandatory work alone asks more, `short` by how much.

    `proven` tells whether it is certain that no smaller loss exists.
    """

    falls: tuple[Piece, ...]
    fits: bool
    short: float = 0.0
    proven: bool = True


def least_loss(pieces: Sequence[Piece], capacity: float) -> Loss:
    """Give the pieces that fall at the least loss of worth, in their own order.

    Exact, by branch and bound; after 200,000 steps the best answer so far is given as not proven.
    Of two equal losses the one with later pieces is taken.
    """
    mandatory = sum(piece.takes for piece in pieces if piece.mandatory)
    free = [piece for piece in pieces if not piece.mandatory]
    if mandatory > capacity + _LEAST:
        return Loss(tuple(free), fits=False, short=mandatory - capacity)
    search = _Search(free, capacity - mandatory)
    kept = search.best
    falls = (piece for number, piece in enumerate(free) if number not in kept)
    return Loss(tuple(falls), fits=True, proven=search.steps < _MOST_STEPS)


class _Search:
    """Keep the most worth that fits; the bound fills the room with the most worth per fte."""

    def __init__(self, pieces: Sequence[Piece], room: float) -> None:
        self.pieces = pieces
        self.order = sorted(
            range(len(pieces)), key=lambda n: (-_density(pieces[n]), -pieces[n].takes, n)
        )
        self.best: frozenset[int] = frozenset()
        self.worth = -1.0
        self.steps = 0
        self._run(room)

    def _run(self, room: float) -> None:
        waiting = [(0, room, 0.0, frozenset[int]())]
        while waiting and self.steps < _MOST_STEPS:
            place, left, worth, kept = waiting.pop()
            self.steps += 1
            if worth > self.worth + _LEAST:
                self.best, self.worth = kept, worth
            if place == len(self.order) or worth + self._bound(place, left) <= self.worth + _LEAST:
                continue
            number = self.order[place]
            piece = self.pieces[number]
            waiting.append((place + 1, left, worth, kept))
            if piece.takes <= left + _LEAST:
                taken = (place + 1, left - piece.takes, worth + piece.worth, kept | {number})
                waiting.append(taken)

    def _bound(self, place: int, room: float) -> float:
        """Give the most that could still be kept, if pieces could be cut."""
        worth = 0.0
        for number in self.order[place:]:
            piece = self.pieces[number]
            if piece.takes > room:
                return worth + piece.worth * max(room, 0.0) / piece.takes
            worth, room = worth + piece.worth, room - piece.takes
        return worth


def _density(piece: Piece) -> float:
    return piece.worth / piece.takes if piece.takes > 0 else float("inf")
