"""Figures: norms that moved, and measurements that came, went or were revised."""

from collections.abc import Iterator, Mapping

from aanzien_cli.analysis.comparison.change import Change, Place, Topic, What, place
from aanzien_cli.analysis.comparison.pairs import Pair, Pairs
from aanzien_cli.analysis.comparison.same import figure_said, is_same
from aanzien_cli.analysis.series import day_of
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.parts.meting import Cijfermoment, Meting
from aanzien_cli.domain.register import Register

Moment = tuple[str, str, str]
"""What a figure is about: its moment as written, its unit where it differs, and its kind."""


def figure_changes(found: Pairs) -> Iterator[Change]:
    """Yield every figure that came, went or reads otherwise; the old one is always told."""
    for pair in found.of(Indicator):
        if pair.before and pair.after:
            yield from _baseline(pair)
        old = _figures(pair.before, found.before)
        new = _figures(pair.after, found.after)
        for moment in sorted({*old, *new}):
            yield from _figure(pair, moment, old.get(moment), new.get(moment))


_Written = tuple[Meting, Place]


def _figures(indicator: Indicator | None, register: Register) -> Mapping[Moment, _Written]:
    """Give the figure of each moment; of several a definitive one wins, or else the last."""
    found: dict[Moment, _Written] = {}
    for meting, where in _rows(indicator, register) if indicator else ():
        moment = (str(meting.periode or day_of(meting)), meting.eenheid or "", meting.soort)
        last = found.get(moment)
        if last is None or _weight(meting) >= _weight(last[0]):
            found[moment] = (meting, where)
    return found


def _rows(indicator: Indicator, register: Register) -> Iterator[_Written]:
    beside = register.get(Meetreeks, indicator.id)
    places: tuple[Indicator | Meetreeks, ...] = (indicator, beside) if beside else (indicator,)
    for record in places:
        for number, meting in enumerate(record.metingen):
            yield meting, Place(record.path, f"metingen.{number}.waarde")


def _weight(meting: Meting) -> tuple[bool, bool]:
    return meting.waarde is not None, meting.status != "voorlopig"


def _figure(
    pair: Pair[Indicator], moment: Moment, old: _Written | None, new: _Written | None
) -> Iterator[Change]:
    was, now = old and old[0], new and new[0]
    if was and now and _reads_the_same(was, now):
        return
    what = What.REVISED if was and now else What.ADDED if now else What.GONE
    about = moment[2] if moment[2] != "realisatie" else ""
    remarks = (about, moment[1], _status(was, now))
    yield Change(
        topic=Topic.FIGURE,
        what=what,
        kind=pair.record.kind,
        id=pair.record.id,
        title=pair.record.naam,
        field=moment[0],
        old=figure_said(was),
        new=figure_said(now),
        remark=", ".join(filter(None, remarks)),
        before=old and old[1],
        after=new and new[1],
    )


def _reads_the_same(was: Cijfermoment, now: Cijfermoment) -> bool:
    """Whether two figures are equal; that one became definitive is a change as well."""
    same = is_same((was.waarde, was.ontbrekend), (now.waarde, now.ontbrekend))
    return same and getattr(was, "status", None) == getattr(now, "status", None)


def _status(was: Meting | None, now: Meting | None) -> str:
    if now and now.status == "voorlopig":
        return "voorlopig"
    return "was voorlopig" if was and now and was.status == "voorlopig" else ""


def _baseline(pair: Pair[Indicator]) -> Iterator[Change]:
    old, new = (each.nulmeting if each else None for each in (pair.before, pair.after))
    moments = [str(each.periode or each.peildatum or "") if each else "" for each in (old, new)]
    said = [figure_said(each) for each in (old, new)]
    if (old is None and new is None) or (old and new and _is_one_baseline(old, new, moments)):
        return
    yield Change(
        topic=Topic.FIGURE,
        what=What.REVISED if old and new else What.ADDED if new else What.GONE,
        kind=pair.record.kind,
        id=pair.record.id,
        title=pair.record.naam,
        field="nulmeting",
        old=_with(said[0], moments[0]),
        new=_with(said[1], moments[1]),
        before=place(pair.before, "nulmeting"),
        after=place(pair.after, "nulmeting"),
    )


def _is_one_baseline(old: Cijfermoment, new: Cijfermoment, moments: list[str]) -> bool:
    return moments[0] == moments[1] and _reads_the_same(old, new)


def _with(said: str, moment: str) -> str:
    return f"{said} ({moment})" if said and moment else said
