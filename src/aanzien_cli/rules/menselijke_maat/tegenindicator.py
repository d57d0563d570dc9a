"""Tegenindicator: whether a norm is held against what it does elsewhere."""

from collections.abc import Iterator

from aanzien_cli.analysis.norm import meets, written
from aanzien_cli.analysis.series import Point, series
from aanzien_cli.analysis.trend import trend
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule


@rule(
    Severity.ERROR,
    element=Element.MENSELIJKE_MAAT,
    quote="Er worden jaarlijks minstens 6.000 heronderzoeken gedaan",
)
def norm_zonder_tegenindicator(indicator: Indicator, register: Register) -> Iterator[Fault]:
    """Elke norm op output heeft een tegenindicator.

    Wie op aantallen stuurt, ziet vooral die aantallen. Een tegenindicator laat zien wat er
    intussen elders gebeurt, bijvoorbeeld in bezwaar of in de schuldhulp. Zij noemt in
    `tegenhanger_van` de indicator waarbij zij hoort.

    Fout:

    ```yaml
    # indicatoren/heronderzoeken.yaml
    naam: Heronderzoeken per jaar
    soort: output
    norm: '>= 6000'
    ```

    Goed:

    ```yaml
    # indicatoren/heronderzoeken.yaml
    naam: Heronderzoeken per jaar
    soort: output
    norm: '>= 6000'
    # indicatoren/naar-schuldhulp.yaml
    naam: Mensen in de schuldhulp na een stopgezette uitkering
    soort: tegenindicator
    tegenhanger_van: heronderzoeken
    ```
    """
    if indicator.soort == "output" and indicator.norm and not _others(indicator, register):
        yield Fault(
            "norm",
            f"deze norm op output ({written(indicator.norm)}) heeft geen tegenindicator",
            fix=f"maak een indicator met 'tegenhanger_van: {indicator.id}' die laat zien"
            " wat er elders gebeurt",
        )


def _others(indicator: Indicator, register: Register) -> tuple[Indicator, ...]:
    """Give the indicators that show the other side of this one."""
    named = register.referring(Indicator, "tegenhanger_van", indicator.id)
    return tuple(each for each in named if each.id != indicator.id)


@rule(
    Severity.WARNING,
    element=Element.MENSELIJKE_MAAT,
    quote="‘terugzien’ in bezwaar of, extremer, in de schuldhulpverlening",
)
def norm_gehaald_schade_elders(indicator: Indicator, register: Register) -> Iterator[Fault]:
    """Terwijl een norm wordt gehaald, gaat het bij de tegenindicator niet steeds slechter.

    De regel ziet alleen dat twee dingen samengaan: de norm is gehaald, en de laatste
    `drempels.trendpunten` (3) cijfers van de tegenindicator gaan de verkeerde kant op. Of het een
    door het ander komt, zeggen de cijfers niet. Dat vraagt een gesprek.

    Fout:

    ```yaml
    # indicatoren/heronderzoeken.yaml
    naam: Heronderzoeken per jaar
    soort: output
    norm: '>= 6000'
    metingen:
      - {periode: 2025, waarde: 6120}
    # indicatoren/naar-schuldhulp.yaml
    naam: Mensen in de schuldhulp na een stopgezette uitkering
    soort: tegenindicator
    tegenhanger_van: heronderzoeken
    richting: lager_beter
    metingen:
      - {periode: 2023, waarde: 80}
      - {periode: 2024, waarde: 110}
      - {periode: 2025, waarde: 150}
    ```

    Goed:

    ```yaml
    # indicatoren/heronderzoeken.yaml
    naam: Heronderzoeken per jaar
    soort: output
    norm: '>= 6000'
    metingen:
      - {periode: 2025, waarde: 6120}
    # indicatoren/naar-schuldhulp.yaml
    naam: Mensen in de schuldhulp na een stopgezette uitkering
    soort: tegenindicator
    tegenhanger_van: heronderzoeken
    richting: lager_beter
    metingen:
      - {periode: 2023, waarde: 80}
      - {periode: 2024, waarde: 110}
      - {periode: 2025, waarde: 75}
    ```
    """
    points, norm = series(indicator, register).points, indicator.norm
    if not points or not norm or not meets(norm, indicator, points[-1].getal):
        return
    least = max(register.drempels.trendpunten, 2)
    since = points[-least:][0]
    for other in _others(indicator, register):
        row = series(other, register).points
        if trend(other, row, least) == "slechter" and row[-1].moment >= since.moment:
            yield Fault("norm", _together(points[-1], other, row[-least], row[-1]), fix=_TALK)


_TALK = "bespreek met de uitvoering of dit samenhangt, en leg vast wat u besluit"


def _together(now: Point, other: Indicator, first: Point, last: Point) -> str:
    return (
        f"de norm is gehaald ({now.tekst} in {now.when}), en intussen verslechtert"
        f" '{other.id}' van {first.tekst} ({first.when}) naar {last.tekst} ({last.when})"
    )
