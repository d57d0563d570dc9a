"""Sheet: all that the databoek tells of one indicator, as one value."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from aanzien_cli.analysis.freshness import most_days
from aanzien_cli.analysis.indicators.breaks import Break, breaks, unbroken
from aanzien_cli.analysis.indicators.goodhart import findings_of, notes
from aanzien_cli.analysis.indicators.methods import Progress, cagr, lineair
from aanzien_cli.analysis.indicators.outlook import limits_of
from aanzien_cli.analysis.indicators.progress import line_of, start_of
from aanzien_cli.analysis.indicators.trend import Trend, trend_of
from aanzien_cli.analysis.indicators.verdict import Basis, Verdict, verdict
from aanzien_cli.analysis.indicators.xmr import Xmr, xmr
from aanzien_cli.analysis.norm import meets
from aanzien_cli.analysis.past.figures import Revision, revisions
from aanzien_cli.analysis.series import Point, Series, series
from aanzien_cli.analysis.steering import ends
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.quantities.getal import parse_getal

_SLOW: Final = ("jaar", "twee_jaar", "vier_jaar")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One indicator: its series, and what the statistics make of it.

    `points` are the figures up to the peildatum, `recent` those since the last break. `before` is
    what the verdict would be with the figures that stood there before they were revised.
    """

    indicator: Indicator
    peildatum: date
    ends: tuple[Doelstelling, ...]
    series: Series
    points: tuple[Point, ...]
    recent: tuple[Point, ...]
    breaks: tuple[Break, ...]
    trend: Trend
    chart: Xmr | None
    verdict: Verdict
    before: Verdict | None
    milestones: tuple[Verdict, ...]
    notes: tuple[str, ...]
    findings: tuple[Finding, ...]
    revisions: tuple[Revision, ...]

    @property
    def last(self) -> Point | None:
        """The newest figure."""
        return self.points[-1] if self.points else None

    @property
    def start(self) -> Point | None:
        """The figure that progress is counted from: that of the nulmeting, or else the first."""
        return start_of(self.indicator, self.points)

    @property
    def lineair(self) -> Progress | None:
        """The progress to the norm along a straight line, where there is one number to go to."""
        line = line_of(self.indicator, self.points)
        return lineair(line) if line else None

    @property
    def cagr(self) -> Progress | None:
        """The same by growth a year."""
        line = line_of(self.indicator, self.points)
        return cagr(line) if line else None

    @property
    def holds_now(self) -> bool | None:
        """Whether the newest figure meets the norm, whatever its term."""
        norm = self.indicator.norm
        return meets(norm, self.indicator, self.last.getal) if norm and self.last else None

    @property
    def age(self) -> int | None:
        """How many days ago the newest figure was about."""
        return (self.peildatum - self.last.moment).days if self.last else None

    @property
    def most_age(self) -> int | None:
        """After how many days the next figure has to be there."""
        return most_days(self.indicator, self.last) if self.last else None

    @property
    def is_stale(self) -> bool | None:
        """Whether the newest figure is older than its frequency allows; None where unknown."""
        age, most = self.age, self.most_age
        return None if age is None or most is None else age > most


def sheet(indicator: Indicator, inspection: Inspection) -> Sheet:
    """Work out the page of an indicator."""
    register = inspection.register
    found, revised = series(indicator, register), revisions(indicator, register)
    points = tuple({point.moment: point for point in found.points}.values())
    told = breaks(indicator, found, register)
    recent = unbroken(points, told)
    basis = Basis(indicator, points, recent, register.drempels, register.peildatum)
    return Sheet(
        indicator=indicator,
        peildatum=register.peildatum,
        ends=ends(indicator, register),
        series=found,
        points=points,
        recent=recent,
        breaks=told,
        trend=trend_of(indicator, recent, register.drempels),
        chart=_chart(indicator, recent),
        verdict=verdict(basis, indicator.norm),
        before=_before(basis, revised) if revised else None,
        milestones=tuple(verdict(basis, norm) for norm in indicator.tussennormen),
        notes=tuple(notes(indicator, found, told, register)),
        findings=findings_of(indicator, inspection.findings),
        revisions=revised,
    )


def assurance(found: Sheet) -> str | None:
    """Say whether a stable series meets its norm always, sometimes or never.

    None where there is a trend or a signal: what moves on says nothing about what it always does.
    """
    norm = found.indicator.norm
    limits = limits_of(norm, found.indicator) if norm else None
    chart = found.chart
    if chart is None or limits is None or chart.signals or found.trend.sign:
        return None
    low, high = limits
    if (low is None or chart.low >= low) and (high is None or chart.high <= high):
        return "haalt altijd"
    never = (low is not None and chart.high < low) or (high is not None and chart.low > high)
    return "haalt nooit" if never else "haalt soms"


def _before(basis: Basis, revised: tuple[Revision, ...]) -> Verdict:
    """Judge by the figures as they were first published."""
    old = {each.when: parse_getal(each.old) for each in revised}
    points, recent = (
        [point._replace(getal=old.get(point.when, point.getal)) for point in some]
        for some in (basis.points, basis.recent)
    )
    return verdict(basis._replace(points=points, recent=recent), basis.indicator.norm)


def _chart(indicator: Indicator, recent: tuple[Point, ...]) -> Xmr | None:
    """Give the chart of figures that come more often than once a year.

    Yearly figures hang together too much: a chart then sees signals in seven of ten series that
    have none.
    """
    slow = indicator.frequentie in _SLOW or (recent and recent[-1].soort == "jaar")
    return None if slow else xmr([float(point.getal) for point in recent])
