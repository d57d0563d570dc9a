"""Norms: what is asked of a figure, and whether that became more or less; and thresholds."""

from collections.abc import Iterator

from aanzien_cli.analysis.comparison.change import Change, Topic, What, place
from aanzien_cli.analysis.comparison.fields import differences
from aanzien_cli.analysis.comparison.pairs import Pair, Pairs
from aanzien_cli.analysis.comparison.same import norm_said
from aanzien_cli.analysis.past.norms import is_eased
from aanzien_cli.analysis.thread import subject
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde

_Norms = tuple[str, Grenswaarde | None, Grenswaarde | None]


def norm_changes(found: Pairs) -> Iterator[Change]:
    """Yield the norms that ask something else than they did, with the besluit about it."""
    for pair in found.of(Indicator):
        if pair.before and pair.after:
            for field, old, new in _norms(pair.before, pair.after):
                if _asks(old) != _asks(new):
                    yield _norm(pair, field, old, new, found)


def _norms(before: Indicator, after: Indicator) -> Iterator[_Norms]:
    yield "norm", before.norm, after.norm
    steps = [{each.termijn: each for each in one.tussennormen} for one in (before, after)]
    for term in sorted({*steps[0], *steps[1]}, key=str):
        yield f"tussennormen, {term or 'zonder termijn'}", steps[0].get(term), steps[1].get(term)


def _asks(norm: Grenswaarde | None) -> object:
    """Give what a norm asks, apart from who set it and how it was printed."""
    if norm is None:
        return None
    bounds = (norm.operator, norm.waarde, norm.ondergrens, norm.bovengrens)
    return (*bounds, norm.termijn, norm.relatief_aan)


def _norm(
    pair: Pair[Indicator],
    field: str,
    old: Grenswaarde | None,
    new: Grenswaarde | None,
    found: Pairs,
) -> Change:
    what = _what(old, new, pair.record)
    decided = _decided(pair, found)
    return Change(
        topic=Topic.NORM,
        what=what,
        kind=pair.record.kind,
        id=pair.record.id,
        title=pair.record.naam,
        field=field,
        old=norm_said(old),
        new=norm_said(new),
        remark=decided or ("zonder besluit" if what is What.EASED else ""),
        before=place(pair.before, field.partition(",")[0]),
        after=place(pair.after, field.partition(",")[0]),
    )


def _what(old: Grenswaarde | None, new: Grenswaarde | None, indicator: Indicator) -> What:
    if old is None or new is None:
        return What.GONE if old else What.ADDED
    if is_eased(old, new, indicator):
        return What.EASED
    return What.TIGHTENED if is_eased(new, old, indicator) else What.CHANGED


def _decided(pair: Pair[Indicator], found: Pairs) -> str:
    """Name the besluit about norms that one state knows as taken and the other does not."""
    for each in found.of(Besluit):
        taken = [bool(one and one.besloten_op) for one in (each.before, each.after)]
        if each.record.soort == "norm" and taken[0] != taken[1]:
            register = found.after if each.after else found.before
            about = (subject(text, register) for text in each.record.onderwerp)
            if any(one in (pair.before, pair.after) for one in about if one):
                return f"besluit {each.record.id}"
    return ""


def threshold_changes(found: Pairs) -> Iterator[Change]:
    """Yield the thresholds and the use of rules that changed in `aanzien.yaml`."""
    for pair in found.of(Organisatie):
        old, new = pair.before, pair.after
        for field in ("drempels", "regels") if old and new else ():
            for each in differences(getattr(old, field), getattr(new, field)):
                yield Change(
                    topic=Topic.THRESHOLD,
                    what=What.CHANGED if each.old and each.new else _came(each.new),
                    kind="organisatie",
                    id=pair.record.id,
                    title=pair.record.naam,
                    field=f"{field}.{each.name}",
                    old=each.old,
                    new=each.new,
                    before=place(old, f"{field}.{each.old_field}"),
                    after=place(new, f"{field}.{each.new_field}"),
                )


def _came(new: str) -> What:
    return What.ADDED if new else What.GONE
