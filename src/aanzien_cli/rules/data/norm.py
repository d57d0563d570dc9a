"""Norm: whether a norm is complete, and who had a say in it."""

from collections.abc import Iterator

from aanzien_cli.analysis.steering import ends
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.rules.rule import rule

_NAMED = 3


@rule(Severity.WARNING, element=Element.DATA, quote="een normering per indicator bepaald")
def norm_onvolledig(indicator: Indicator, _register: Register) -> Iterator[Fault]:
    """Een norm zegt wat er voor het getal geldt, welke kant goed is, tot wanneer, en van wie.

    Een kaal getal laat open of meer beter is. Zonder termijn is een norm nooit te laat, en zonder
    afzender kan niemand haar bijstellen. Een norm om iets te handhaven, hoeft geen termijn.

    Fout:

    ```yaml
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    norm: 40
    ```

    Goed:

    ```yaml
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    richting: lager_beter
    norm:
      operator: <=
      waarde: 40
      termijn: 2030
      vastgesteld_door: gemeenteraad
    ```
    """
    norm = indicator.norm
    if norm is None:
        return
    missing = [field for field, known in _parts(norm, indicator).items() if not known]
    if missing:
        names = ", ".join(f"'{field}'" for field in missing)
        yield Fault("norm", f"deze norm is nog niet af; er ontbreekt: {names}", fix="vul dit aan")
    if indicator.richting is None:
        yield Fault(
            "richting",
            "deze indicator heeft een norm, en er staat niet wanneer het beter gaat",
            fix="kies een 'richting': hoger_beter, lager_beter, bandbreedte of handhaven",
        )


def _parts(norm: Grenswaarde, indicator: Indicator) -> dict[str, bool]:
    """Give each part of a norm with whether it is known, or need not be."""
    bounded = norm.ondergrens is not None or norm.bovengrens is not None
    keeps = "handhaven" in (norm.operator, indicator.richting)
    plain = indicator.richting in ("hoger_beter", "lager_beter")
    return {
        "operator": bool(norm.operator) or bounded or plain or keeps,
        "waarde": norm.waarde is not None or bounded or keeps or bool(norm.relatief_aan),
        "termijn": norm.termijn is not None or keeps,
        "vastgesteld_door": bool(norm.vastgesteld_door),
    }


@rule(
    Severity.WARNING,
    element=Element.DATA,
    quote="De partners die zijn onderkend in de Maatschappelijke Agenda hebben een rol gekregen "
    "bij het bepalen van de normeringen",
)
def norm_zonder_partner(indicator: Indicator, register: Register) -> Iterator[Fault]:
    """De partners van een opgave praten mee over de norm.

    Wie samen een doel wil halen, bepaalt samen wanneer het gehaald is. De regel vraagt het bij een
    norm die bij een opgave met partners hoort.

    Fout:

    ```yaml
    # opgaven/meedoen.yaml
    titel: Iedereen kan meedoen
    partners: [{partner: bibliotheek}]
    # partners/bibliotheek.yaml
    naam: Bibliotheek
    # doelstellingen/meedoen.yaml
    titel: Inwoners nemen deel aan de maatschappij
    opgave: meedoen
    indicatoren: [eenzaamheid]
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    norm: {waarde: <= 40%}
    ```

    Goed:

    ```yaml
    # opgaven/meedoen.yaml
    titel: Iedereen kan meedoen
    partners: [{partner: bibliotheek}]
    # partners/bibliotheek.yaml
    naam: Bibliotheek
    # doelstellingen/meedoen.yaml
    titel: Inwoners nemen deel aan de maatschappij
    opgave: meedoen
    indicatoren: [eenzaamheid]
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    norm: {waarde: <= 40%, vastgesteld_met: [bibliotheek]}
    ```
    """
    if indicator.norm is None or indicator.norm.vastgesteld_met:
        return
    opgaven = [register.get(Opgave, end.opgave) for end in ends(indicator, register)]
    opgave = next((each for each in opgaven if each and each.partners), None)
    if opgave:
        yield Fault(
            "norm",
            "er staat niet dat een partner meepraatte over deze norm;"
            f" bij opgave '{opgave.id}' {'horen' if opgave.partners[1:] else 'hoort'}"
            f" {_names(opgave)}",
            fix="noem onder 'vastgesteld_met' wie meepraatte, of vraag het de partners alsnog",
        )


def _names(opgave: Opgave) -> str:
    names = [f"'{each.partner}'" for each in opgave.partners[:_NAMED]]
    others = len(opgave.partners) - _NAMED
    return enumerated([*names, f"nog {others}"] if others > 0 else names)
