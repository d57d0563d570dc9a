"""Sturing: whether what the figures show leads to a decision."""

from collections.abc import Iterator

from aanzien_cli.analysis.norm import missed_since, norm_on, written
from aanzien_cli.analysis.series import Point, series
from aanzien_cli.analysis.steering import is_steered_on, last_decision
from aanzien_cli.analysis.trend import worse_since
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule


@rule(
    Severity.WARNING,
    element=Element.DATA,
    quote="stellen interventies bij op basis van informatie over hun effectiviteit",
)
def inzicht_zonder_actie(indicator: Indicator, register: Register) -> Iterator[Fault]:
    """Op een gemiste norm of een verslechtering volgt een besluit.

    Een cijfer dat niemand tot iets brengt, had niet gemeten hoeven worden. Doorgaan zoals het gaat
    is ook een besluit. Het komt binnen `drempels.inzicht_actie_dagen` (90), en gaat over de
    indicator, de doelstelling, de opgave of een opdracht daarbij. Een norm telt vanaf haar
    termijn, een verslechtering bij `drempels.trendpunten` (3) cijfers op rij.

    Fout:

    ```yaml
    # indicatoren/wachttijd.yaml
    naam: Wachttijd schuldhulp in weken
    norm: {waarde: <= 4, termijn: 2024}
    metingen:
      - {periode: 2024, waarde: '6,8'}
      - {periode: 2025, waarde: '6,1'}
    ```

    Goed:

    ```yaml
    # indicatoren/wachttijd.yaml
    naam: Wachttijd schuldhulp in weken
    norm: {waarde: <= 4, termijn: 2024}
    metingen:
      - {periode: 2024, waarde: '6,8'}
      - {periode: 2025, waarde: '6,1'}
    # besluiten/meer-schuldhulp.yaml
    titel: Een halve fte schuldhulp erbij
    soort: bijsturing
    onderwerp: [wachttijd]
    besloten_op: 2025-03-04
    ```
    """
    if not is_steered_on(indicator, register):
        return
    for since, what in _insights(indicator, register):
        decided = last_decision(indicator, register)
        days = (register.peildatum - since.moment).days
        most = register.drempels.inzicht_actie_dagen
        if days > most and (decided is None or decided < since.moment):
            yield Fault(
                "norm" if indicator.norm else "metingen",
                f"{what}; er staat geen besluit van daarna, de drempel is {most} dagen",
                fix=f"leg een besluit vast met onderwerp '{indicator.id}', ook als u niets wijzigt",
            )
            return


def _insights(indicator: Indicator, register: Register) -> Iterator[tuple[Point, str]]:
    """Yield what the figures show, with the figure from which on they showed it."""
    points = series(indicator, register).points
    missed = missed_since(indicator, points)
    norm = norm_on(indicator, missed.moment) if missed else None
    if missed and norm:
        last = points[-1]
        what = f"de norm ({written(norm)}) is vanaf {missed.when} niet gehaald"
        yield missed, f"{what}: nu {last.tekst} ({last.when})"
    worse = worse_since(indicator, points, register.drempels.trendpunten)
    if worse:
        then, now = f"toen {worse.begin.tekst}", f"nu {points[-1].tekst}"
        what = f"de cijfers verslechteren vanaf {worse.begin.when} steeds ({then}, {now})"
        yield worse.seen, f"{what}, en vanaf {worse.seen.when} is dat een trend"
