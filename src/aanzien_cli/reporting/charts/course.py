"""Course: what there is to draw of an indicator over time, and what that is in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class TrendPoint:
    """A figure: the day at which it stands, its value, how that is printed, and its moment."""

    day: date
    value: Decimal
    shown: str
    when: str


@dataclass(frozen=True)
class TrendNorm:
    """The values that meet a norm, from `low` to `high`; None is without a limit on that side.

    `asked` says it in signs and `said` in words; `by` says who set it and when, `term` the year in
    which it has to be met, empty where nobody knows. It holds `since` a day, None for always.
    """

    low: Decimal | None
    high: Decimal | None
    asked: str
    said: str
    by: str = ""
    term: str = ""
    since: date | None = None

    @property
    def edge(self) -> Decimal | None:
        """The limit that is named: the lowest value, or else the highest."""
        return self.low if self.low is not None else self.high


@dataclass(frozen=True)
class TrendMilestone:
    """The values that meet a norm on the way, from `low` to `high`, on a day.

    `asked` says it in signs, `said` in words with the day.
    """

    day: date
    low: Decimal | None
    high: Decimal | None
    asked: str
    said: str


@dataclass(frozen=True)
class Trend:
    """What is drawn; points and norms are in the order of time, and there is one point at least.

    The last norm is that of now; those before it held until the next came. `milestones` are the
    norms on the way to it, in the order of time.
    """

    name: str
    title: str
    unit: str
    points: Sequence[TrendPoint]
    norms: Sequence[TrendNorm] = ()
    height: int = 250
    milestones: Sequence[TrendMilestone] = ()


def described(trend: Trend) -> str:
    """Say what there is to see: from what to what, and the norm."""
    first, last = trend.points[0], trend.points[-1]
    end = f"{last.shown} {trend.unit}".strip()
    said = [f"Eén meting: {end} ({last.when})."]
    if len(trend.points) > 1:
        course = f"van {first.shown} ({first.when}) naar {end} ({last.when})"
        said = [f"{len(trend.points)} metingen: {course}."]
    *before, now = trend.norms or (None,)
    said += [f"De norm was eerst {_set(norm)}." for norm in before if norm]
    if now:
        said.append(f"De norm is {'nu ' if before else ''}{_set(now) if before else now.said}.")
    if trend.milestones:
        word = "Tussennorm" if len(trend.milestones) == 1 else "Tussennormen"
        said.append(f"{word}: {'; '.join(each.said for each in trend.milestones)}.")
    return " ".join(said)


def _set(norm: TrendNorm) -> str:
    return f"{norm.said} ({norm.by})" if norm.by else norm.said
