"""BBV: whether a municipality publishes the indicators that it has to."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final

from aanzien_cli.analysis.series import series
from aanzien_cli.domain.bbv import BBV_INDICATOREN
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule

_NAMES: Final[Mapping[int, str]] = {each.nummer: each.naam for each in BBV_INDICATOREN}


@rule(Severity.WARNING, element=Element.DATA)
def bbv_indicator_ontbreekt(record: Record, register: Register) -> Iterator[Fault]:
    """Een gemeente heeft de 34 verplichte beleidsindicatoren, elk met een cijfer.

    Het besluit begroting en verantwoording (BBV) vraagt ze van elke gemeente, met bron en periode.
    De regel geldt als in `aanzien.yaml` bij `regels` het profiel `gemeente` staat. Een indicator
    telt als hij het `bbv_nummer` noemt. Of hij een bron noemt, vraagt `indicator-zonder-bron`.

    Fout:

    ```yaml
    # aanzien.yaml
    naam: Gemeente Voorbeeld
    regels: {profiel: gemeente}
    # indicatoren/formatie.yaml
    naam: Formatie
    bbv_nummer: 1
    databron: {type: eigen, naam: personeelsadministratie}
    metingen:
      - {periode: 2025, waarde: '18,5'}
    ```

    Goed:

    ```yaml
    # aanzien.yaml
    naam: Gemeente Voorbeeld
    regels: {profiel: gemeente}
    uitzonderingen:
      - regel: bbv-indicator-ontbreekt
        reden: De overige verplichte indicatoren staan op waarstaatjegemeente.nl
    # indicatoren/formatie.yaml
    naam: Formatie
    bbv_nummer: 1
    databron: {type: eigen, naam: personeelsadministratie}
    metingen:
      - {periode: 2025, waarde: '18,5'}
    ```
    """
    organisatie = register.organisatie
    if organisatie is None or organisatie.regels.profiel != "gemeente":
        return
    if isinstance(record, Organisatie):
        yield from _missing(register)
    elif isinstance(record, Indicator) and record.bbv_nummer is not None:
        yield from _incomplete(record, record.bbv_nummer, register)


def _missing(register: Register) -> Iterator[Fault]:
    """Yield a fault per theme, for a list of 34 is no help."""
    known = {indicator.bbv_nummer for indicator in register.of(Indicator)}
    absent = [each for each in BBV_INDICATOREN if each.nummer not in known]
    for theme, group in groupby(absent, key=lambda each: each.thema):
        names = ", ".join(f"{each.nummer} {each.naam} ({each.bron})" for each in group)
        yield Fault(
            "regels.profiel",
            f"verplichte indicatoren die nog ontbreken bij {theme}: {names}",
            fix="maak per indicator een bestand in 'indicatoren' met het 'bbv_nummer'",
        )


def _incomplete(indicator: Indicator, number: int, register: Register) -> Iterator[Fault]:
    if number not in _NAMES:
        yield Fault(
            "bbv_nummer",
            f"bbv_nummer {number} bestaat niet",
            fix=f"kies een nummer van 1 tot en met {len(_NAMES)}",
        )
    elif not series(indicator, register).points:
        yield Fault(
            "metingen",
            f"verplichte indicator {number} ({_NAMES[number]}) heeft nog geen cijfer"
            " met een periode",
            fix="vul onder 'metingen' het cijfer in, met de periode",
        )
