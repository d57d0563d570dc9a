"""Meting: whether figures are fresh and in one unit."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from aanzien_cli.analysis.freshness import most_days
from aanzien_cli.analysis.series import Gap, Point, series
from aanzien_cli.analysis.steering import is_steered_on
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule


@rule(Severity.WARNING, element=Element.DATA, quote="Het is een continu proces")
def meting_verouderd(indicator: Indicator, register: Register) -> Iterator[Fault]:
    """Het nieuwste cijfer is niet ouder dan zijn frequentie en publicatievertraging toelaten.

    Sturen op een oud cijfer is achteruitkijken. Zonder `frequentie` telt de periode van het
    laatste cijfer; zonder `publicatievertraging` verwacht de regel een cijfer meteen. Verplichte
    cijfers waar geen doelstelling op rust en afgesloten opgaven blijven buiten beeld.

    Fout:

    ```yaml
    # indicatoren/wachttijd.yaml
    naam: Wachttijd schuldhulp in weken
    frequentie: kwartaal
    publicatievertraging: 30
    metingen:
      - {periode: 2025-K2, waarde: '6,8'}
    ```

    Goed:

    ```yaml
    # indicatoren/wachttijd.yaml
    naam: Wachttijd schuldhulp in weken
    frequentie: kwartaal
    publicatievertraging: 30
    metingen:
      - {periode: 2025-K4, waarde: '6,1'}
    ```
    """
    found = series(indicator, register)
    points = sorted((*found.points, *found.other_unit), key=lambda point: point.moment)
    if not points or not is_steered_on(indicator, register):
        return
    last, most = points[-1], most_days(indicator, points[-1])
    age = (register.peildatum - last.moment).days
    if most is not None and age > most:
        yield Fault(
            last.field or "metingen",
            f"het nieuwste cijfer gaat over {last.when} en is {age} dagen oud;"
            f" bij deze frequentie hoogstens {most} dagen{_reason(last, found.missing)}",
            fix="vul het nieuwe cijfer in, of pas 'frequentie' of 'publicatievertraging' aan",
        )


def _reason(last: Point, missing: Sequence[Gap]) -> str:
    """Say what stands in place of a newer figure."""
    newer = [gap for gap in missing if gap.moment > last.moment and gap.reden]
    return f"; bij {newer[-1].when} staat '{newer[-1].reden}'" if newer else ""


@rule(Severity.WARNING, element=Element.DATA, quote="op een systematische wijze beschreven")
def eenheid_verdacht(indicator: Indicator, register: Register) -> Iterator[Fault]:
    """De cijfers van een indicator staan in één eenheid.

    Bronnen wisselen soms van eenheid: eerst per 1.000 inwoners, later per 10.000. Ook een komma
    staat snel verkeerd. De regel vraagt ernaar bij een andere eenheid, bij een teken dat er niet
    bij past, en bij een sprong van ongeveer tien keer: vanaf `drempels.eenheid_sprong` (8). Ook een
    aantal of bedrag over een kwartaal naast dat over een jaar valt op. Een percentage mag boven de
    honderd uitkomen.

    Fout:

    ```yaml
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    eenheid: per 1.000 inwoners
    metingen:
      - {periode: 2023, waarde: 46}
      - {periode: 2024, waarde: 455}
      - {periode: 2025, waarde: 450}
    ```

    Goed:

    ```yaml
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    eenheid: per 1.000 inwoners
    metingen:
      - {periode: 2023, waarde: 460}
      - {periode: 2024, waarde: 455}
      - {periode: 2025, waarde: 450}
    ```
    """
    found = series(indicator, register)
    for point in found.other_unit[:1]:
        yield Fault(
            point.field or "metingen",
            f"de eenheid van {point.when} is '{point.eenheid}',"
            f" die van de andere cijfers '{indicator.eenheid or _other(found.points)}'",
            fix="reken het cijfer om, of begin een nieuwe indicator",
        )
    for point in [each for each in found.points if _is_odd(each, indicator.eenheid or "")][:1]:
        yield Fault(
            point.field or "metingen",
            f"bij {point.when} staat {point.tekst}, en de eenheid is '{indicator.eenheid}'",
            fix="verbeter het cijfer of de 'eenheid'",
        )
    yield from _lengths(found.points, (indicator.eenheid or "").lower())
    yield from _jump(found.points, register.drempels.eenheid_sprong)


def _other(points: Sequence[Point]) -> str:
    return next((point.eenheid for point in points if point.eenheid), "")


def _is_odd(point: Point, unit: str) -> bool:
    """Whether a figure carries a sign that its unit does not speak of."""
    words = _SIGNS.get(point.teken) if unit else None
    return words is not None and not any(word in unit.lower() for word in words)


_SIGNS: Final = {"%": ("%", "procent", "percentage"), "€": ("€", "eur")}


def _lengths(points: Sequence[Point], unit: str) -> Iterator[Fault]:
    """Yield the first count over another kind of period: a quarter holds less than a year."""
    if not any(unit.startswith(word) for word in _COUNTS):
        return
    lasting = [point for point in points if point.soort]
    for before, after in pairwise(lasting):
        if before.soort != after.soort:
            yield Fault(
                after.field or "metingen",
                f"{before.tekst} gaat over een {before.soort} ({before.when}), en {after.tekst}"
                f" over een {after.soort} ({after.when}); zo zijn ze niet te vergelijken",
                fix="reken om naar één soort periode, of begin een nieuwe indicator",
            )
            return


_COUNTS: Final = ("aantal", "€", "euro")


def _jump(points: Sequence[Point], factor: Decimal) -> Iterator[Fault]:
    """Yield the first jump; one that is set back later is the same mistake."""
    for before, after in pairwise(points):
        low, high = before.getal, after.getal
        if high < low:
            low, high = high, low
        if factor > 1 and low > 0 and high >= low * factor:
            yield Fault(
                after.field or "metingen",
                f"van {before.tekst} ({before.when}) naar {after.tekst} ({after.when}) is een"
                " grote sprong; is de eenheid dezelfde?",
                fix="verbeter het cijfer, of leg de sprong uit onder 'uitzonderingen'",
            )
            return
