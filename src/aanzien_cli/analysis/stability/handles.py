"""Handles: a pseudonym that gave way to another in several teams on one day.

That is more likely somebody with a new pseudonym than somebody who left. It is told, so that
`persoon_aliassen` can settle it, and until then it is not counted as a departure.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

People = frozenset[str]
_TEAMS: Final = 2


class Swap(NamedTuple):
    """A pseudonym that on a day became another, in so many teams at once."""

    old: str
    new: str
    day: date
    teams: int


def swaps(films: Mapping[str, Iterable[tuple[date, People]]]) -> Mapping[str, Swap]:
    """Find the swaps in what each team looked like from which day on, by the old pseudonym.

    The old one must be gone everywhere, the new one must have come in all of its teams, be the only
    one who did, and never have been in a team together with the old one.
    """
    listed = {id_: tuple(film) for id_, film in films.items()}
    last, together = _last_days(listed), _together(listed)
    found = {}
    for (day, old), teams in _left(listed).items():
        came = frozenset.intersection(*(new for new in teams))
        if len(teams) >= _TEAMS and len(came) == 1 and last[old] == day:
            (new,) = came
            if (old, new) not in together:
                found[old] = Swap(old, new, day, len(teams))
    return found


def _left(
    films: Mapping[str, tuple[tuple[date, People], ...]],
) -> Mapping[tuple[date, str], list[People]]:
    """Give, for each day and who left on it, whoever came in each of the teams left."""
    found: dict[tuple[date, str], list[People]] = defaultdict(list)
    for film in films.values():
        for (_, before), (day, after) in pairwise(film):
            for person in before - after:
                found[day, person].append(after - before)
    return found


def _last_days(films: Mapping[str, tuple[tuple[date, People], ...]]) -> Mapping[str, date]:
    """Give the day from which somebody is in no team any more; date.max for who still is."""
    last: dict[str, date] = {}
    for person, day in _ends(films):
        last[person] = max(day, last.get(person, day))
    return last


def _ends(films: Mapping[str, tuple[tuple[date, People], ...]]) -> Iterator[tuple[str, date]]:
    for film in films.values():
        for (_, people), (end, _) in pairwise((*film, (date.max, frozenset[str]()))):
            yield from ((person, end) for person in people)


def _together(films: Mapping[str, tuple[tuple[date, People], ...]]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (one, other)
        for film in films.values()
        for _, people in film
        for one in people
        for other in people
        if len(people) <= _MOST
    )


_MOST: Final = 60
"""Members up to which it is looked up who knew whom."""
