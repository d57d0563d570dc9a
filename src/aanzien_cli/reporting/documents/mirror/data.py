"""Data: element 5: can anybody know whether it helps?"""

from collections.abc import Iterator

from aanzien_cli.analysis.freshness import most_days
from aanzien_cli.analysis.series import series
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.mirror.fact import Fact, part


def facts(register: Register) -> Iterator[Fact]:
    """Count what the paper asks of datagedreven sturing."""
    found, least = register.of(Indicator), register.drempels.trendpunten
    ends = register.of(Doelstelling)
    yield part("Doelstellingen met een effectindicator", ends, lambda e: _has_effect(e, register))
    yield part("Indicatoren met een bron", found, lambda e: e.databron or e.bron)
    yield part("Indicatoren met een nulmeting", found, lambda e: e.nulmeting)
    yield part("Indicatoren met een norm", found, lambda e: e.norm or e.tussennormen)
    yield part(
        "Indicatoren met genoeg metingen voor een trend",
        found,
        lambda e: len(series(e, register).points) >= least,
    )
    yield part("Indicatoren waarover partners meebeslisten", found, _is_shared)
    yield part("Indicatoren met een verouderd cijfer", found, lambda e: _is_old(e, register))


def _has_effect(end: Doelstelling, register: Register) -> bool:
    found = (register.get(Indicator, id_) for id_ in end.indicatoren)
    return any(each is not None and each.soort == "effect" for each in found)


def _is_shared(indicator: Indicator) -> bool:
    norm = indicator.norm
    return bool(indicator.vastgesteld_met or (norm and norm.vastgesteld_met))


def _is_old(indicator: Indicator, register: Register) -> bool:
    points = series(indicator, register).points
    most = most_days(indicator, points[-1]) if points else None
    return most is not None and (register.peildatum - points[-1].moment).days > most
