"""Gaps: whether the regular work of an afdeling goes on when its people are lent."""

from collections.abc import Iterator
from datetime import date, timedelta

from aanzien_cli.analysis.capacity.gaps import Gap, gap, turning_days
from aanzien_cli.analysis.fte_sum import print_fte
from aanzien_cli.analysis.thread import lasts
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule

_YEAR = timedelta(days=365)


@rule(
    Severity.WARNING,
    element=Element.KONING_ZONDER_LAND,
    quote="waardoor er ‘gaten vallen’ in de uitvoering",
)
def gat_in_afdeling(afdeling: Afdeling, register: Register) -> Iterator[Fault]:
    """Een afdeling die mensen uitleent, houdt genoeg over voor haar reguliere werk.

    Uitlenen helpt de opgave en kan een gat maken in de uitvoering. De regel trekt van de
    `bezetting_fte` af wat is uitgeleend, aan leden van teams van elders en door inzetafspraken die
    zijn toegezegd of geleverd, en zet dat naast de reguliere werkzaamheden: nu en in het komende
    jaar. Komt werk dat de wet voorschrijft te kort, dan is het een fout.

    Fout:

    ```yaml
    # afdelingen/vergunningen.yaml
    naam: Vergunningen
    bezetting_fte: 6
    reguliere_werkzaamheden:
      - {wat: Aanvragen beoordelen, fte: 5, wettelijk: ja}
      - {wat: Dossiers digitaal maken, fte: 0.5, wettelijk: nee}
    # teams/team-warmte.yaml
    naam: Team Warmte
    # inzetafspraken/warmte.yaml
    van_afdeling: vergunningen
    naar: team-warmte
    fte: 0.8
    van: 2026-01-01
    status: geleverd
    ```

    Goed:

    ```yaml
    # afdelingen/vergunningen.yaml
    naam: Vergunningen
    bezetting_fte: 6.5
    reguliere_werkzaamheden:
      - {wat: Aanvragen beoordelen, fte: 5, wettelijk: ja}
      - {wat: Dossiers digitaal maken, fte: 0.5, wettelijk: nee}
    # teams/team-warmte.yaml
    naam: Team Warmte
    # inzetafspraken/warmte.yaml
    van_afdeling: vergunningen
    naar: team-warmte
    fte: 0.8
    van: 2026-01-01
    status: geleverd
    ```
    """
    start = register.peildatum
    days = turning_days(register, afdeling, start, start + _YEAR)
    found = [each for each in (gap(register, afdeling, day) for day in days) if each.lent_fte]
    statutory = next((each for each in found if each.short_statutory), None)
    first = statutory or next((each for each in found if each.short), None)
    if first:
        yield Fault(
            "bezetting_fte",
            _message(first, start),
            fix="leg de keuze voor: welk werk wacht, of wie er terugkomt",
            severity=Severity.ERROR if statutory else None,
        )


@rule(
    Severity.ERROR,
    element=Element.PORTFOLIO,
    quote="verder kijken dan het volgens de regels uitvoeren van wettelijke taken",
)
def wettelijke_taak_niet_gedekt(afdeling: Afdeling, register: Register) -> Iterator[Fault]:
    """Voor werk dat de wet voorschrijft, is capaciteit gereserveerd.

    Wie ruimte zoekt voor opgaven, moet weten wat al vastligt. De regel vraagt bij elke wettelijke
    werkzaamheid een aantal fte groter dan 0, en samen niet meer dan de `bezetting_fte`.

    Fout:

    ```yaml
    # afdelingen/vergunningen.yaml
    naam: Vergunningen
    bezetting_fte: 6
    reguliere_werkzaamheden:
      - {wat: Aanvragen beoordelen, wettelijk: ja}
    ```

    Goed:

    ```yaml
    # afdelingen/vergunningen.yaml
    naam: Vergunningen
    bezetting_fte: 6
    reguliere_werkzaamheden:
      - {wat: Aanvragen beoordelen, fte: 5, wettelijk: ja}
    ```
    """
    day = register.peildatum
    for number, work in enumerate(afdeling.reguliere_werkzaamheden):
        if work.wettelijk and not work.fte and lasts(work.van, work.tot, day):
            yield Fault(
                f"reguliere_werkzaamheden.{number}",
                f"voor de wettelijke taak '{work.wat}' is geen capaciteit gereserveerd",
                fix="noem hoeveel fte dit werk vraagt",
            )
    now = gap(register, afdeling, day)
    if now.staff is not None and now.statutory.total > now.staff:
        yield Fault(
            "bezetting_fte",
            "er zijn te weinig mensen voor de wettelijke taken, ook als niemand is uitgeleend:"
            f" {now.statutory} > {print_fte(now.staff)} fte",
            fix="leg voor welke wettelijke taak wacht, of vul de bezetting aan",
        )


def _message(found: Gap, today: date) -> str:
    since = "" if found.day == today else f" vanaf {found.day}"
    left = f"{print_fte(found.staff or found.left)} − {print_fte(found.lent_fte)}"
    message = (
        f"na het uitlenen is er{since} te weinig over voor het reguliere werk:"
        f" {left} = {print_fte(found.left)} < {print_fte(found.regular)} fte"
    )
    if found.short_statutory:
        return f"{message}; wettelijk werk komt {print_fte(found.short_statutory)} fte te kort"
    falls = ", ".join(piece.name for piece in found.loss().falls)
    return f"{message}; wat dan valt is niet wettelijk: {falls}"
