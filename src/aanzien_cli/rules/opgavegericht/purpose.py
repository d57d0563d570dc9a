"""Purpose: where a doelstelling comes from, what room it leaves, and how it can be judged."""

from collections.abc import Iterator

from aanzien_cli.analysis.thread import is_alive
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule


@rule(
    Severity.WARNING,
    element=Element.OPGAVEGERICHT,
    quote="De doelstellingen zijn weliswaar gebaseerd op een onderliggend strategisch plan",
)
def doelstelling_zonder_plan(doelstelling: Doelstelling, register: Register) -> Iterator[Fault]:
    """Een doelstelling noemt het plan of besluit waar zij uit komt.

    Zo is na te gaan wie dit doel heeft gekozen en waarom. Verandert het plan, dan is ook te zien
    welke doelstellingen mee veranderen.

    Fout:

    ```yaml
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners van Oost wonen warm en betaalbaar
    opgave: energietransitie
    ```

    Goed:

    ```yaml
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners van Oost wonen warm en betaalbaar
    opgave: energietransitie
    bron_plan: Transitievisie warmte 2025
    ```
    """
    if not doelstelling.bron_plan and is_alive(doelstelling, register):
        yield Fault(
            "bron_plan",
            "er staat niet uit welk plan deze doelstelling komt",
            fix="noem het plan of het besluit bij 'bron_plan'",
        )


@rule(
    Severity.WARNING,
    element=Element.OPGAVEGERICHT,
    quote="bieden ook ruimte om lokale aanpassingen te doen",
)
def doelstelling_zonder_ruimte(doelstelling: Doelstelling, register: Register) -> Iterator[Fault]:
    """Een doelstelling zegt wat een team zelf mag aanpassen.

    Geen plan overleeft de praktijk. Een team dat weet welke ruimte het heeft, kan doen wat ter
    plekke nodig is zonder op een besluit van anderen te wachten.

    Fout:

    ```yaml
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners van Oost wonen warm en betaalbaar
    opgave: energietransitie
    ```

    Goed:

    ```yaml
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners van Oost wonen warm en betaalbaar
    opgave: energietransitie
    lokale_ruimte: het team kiest zelf de volgorde van de straten en de aanpak per huis
    ```
    """
    if not doelstelling.lokale_ruimte and is_alive(doelstelling, register):
        yield Fault(
            "lokale_ruimte",
            "er staat niet wat een team bij deze doelstelling zelf mag aanpassen",
            fix="beschrijf die ruimte bij 'lokale_ruimte'",
        )


@rule(
    Severity.ADVICE,
    element=Element.OPGAVEGERICHT,
    quote="een bepaalde (maatschappelijke of organisatorische) waarde of effect moeten opleveren",
)
def doel_niet_controleerbaar(doelstelling: Doelstelling, register: Register) -> Iterator[Fault]:
    """Een doelstelling is te controleren: indicator, termijn, nulmeting en bron zijn er.

    Rekenkamers vragen of een doel meetbaar is, een termijn heeft, een beginstand en een bron die
    een ander kan nagaan. Deze regel is er alleen voor wie erom vraagt, met `regels: {profiel:
    rekenkamer}` in `aanzien.yaml`. Zij blijft een advies: niet elk goed doel past in een getal.

    Fout:

    ```yaml
    # aanzien.yaml
    naam: Gemeente Voorbeeld
    regels: {profiel: rekenkamer}
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners van Oost wonen warm en betaalbaar
    opgave: energietransitie
    indicatoren: [energiearmoede]
    # indicatoren/energiearmoede.yaml
    naam: Huishoudens met energiearmoede
    nulmeting: {waarde: 8, peildatum: 2024-12-31}
    databron: {naam: CBS Monitor Energiearmoede}
    ```

    Goed:

    ```yaml
    # aanzien.yaml
    naam: Gemeente Voorbeeld
    regels: {profiel: rekenkamer}
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners van Oost wonen warm en betaalbaar
    opgave: energietransitie
    indicatoren: [energiearmoede]
    termijn: 2030
    # indicatoren/energiearmoede.yaml
    naam: Huishoudens met energiearmoede
    nulmeting: {waarde: 8, peildatum: 2024-12-31}
    databron: {naam: CBS Monitor Energiearmoede}
    ```
    """
    organisatie = register.organisatie
    if organisatie is None or organisatie.regels.profiel != "rekenkamer":
        return
    if is_alive(doelstelling, register):
        missing = list(_missing(doelstelling, register))
        if missing:
            yield Fault(
                "",
                f"om deze doelstelling te controleren ontbreekt nog {', '.join(missing)}",
                fix="vul dit aan, of zeg bij 'toelichting' waarom het niet past",
            )


def _missing(doelstelling: Doelstelling, register: Register) -> Iterator[str]:
    found = (register.get(Indicator, id_) for id_ in doelstelling.indicatoren)
    indicatoren = [indicator for indicator in found if indicator]
    if not doelstelling.indicatoren:
        yield "een indicator"
    norms = (indicator.norm for indicator in indicatoren)
    if not any(norm and norm.termijn for norm in norms) and _lacks(
        doelstelling, "termijn", register
    ):
        yield "een termijn"
    for indicator in indicatoren:
        if _lacks(indicator, "nulmeting", register):
            yield f"een nulmeting bij '{indicator.id}'"
        if not indicator.bron and _lacks(indicator, "databron", register):
            yield f"een bron bij '{indicator.id}'"


def _lacks(record: Record, field: str, register: Register) -> bool:
    """Whether a field was left open; one that could not be read was not."""
    damaged = register.damaged.get(record.path, frozenset())
    return getattr(record, field) is None and field not in damaged
