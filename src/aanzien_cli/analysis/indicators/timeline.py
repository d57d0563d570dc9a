"""Timeline: where figures lie in time, counted in the periods they are about."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from aanzien_cli.analysis.series import Point
from aanzien_cli.domain.quantities.periode import Periode, Periodesoort

_WEEK: Final = 7
_YEAR: Final = 365.25


class Timeline:
    """Counts days as places: whole numbers at the end of periods; without a period, in years."""

    def __init__(self, points: Sequence[Point]) -> None:
        """Count in the period of the figures, where all have the same."""
        kinds = {point.soort for point in points}
        self._soort = kinds.pop() if len(kinds) == 1 else None

    @property
    def per(self) -> str:
        """The unit of time: `kwartaal`, `jaar`."""
        return self._soort or "jaar"

    def place(self, day: date) -> float:
        """Give the place of a day; the last day of a period is a whole number."""
        if self._soort is None:
            return day.toordinal() / _YEAR
        period = Periode.of(day, self._soort)
        passed = (day - period.start).days + 1
        return _number(period, self._soort) + passed / (period.end - period.start).days - 1

    def places(self, points: Sequence[Point]) -> list[float]:
        """Give the places of figures."""
        return [self.place(point.moment) for point in points]

    def ahead(self, points: Sequence[Point], day: date) -> float:
        """Give how many figures ahead a day lies, by their usual distance; two figures at least."""
        first, last = self.place(points[0].moment), self.place(points[-1].moment)
        return (self.place(day) - last) / ((last - first) / (len(points) - 1))


def _number(period: Periode, soort: Periodesoort) -> int:
    start = period.start
    if soort == "week":
        return start.toordinal() // _WEEK
    per_year = {"jaar": 1, "kwartaal": 4, "maand": 12}[soort]
    return start.year * per_year + (start.month - 1) * per_year // 12
