"""Golden thread: whether opgave, doelstelling, opdracht and means hang together both ways."""

from collections.abc import Iterator
from typing import Final

from aanzien_cli.analysis.absence import may_be_named
from aanzien_cli.analysis.running import is_closed, is_serious
from aanzien_cli.analysis.thread import is_worked_on, served_ends
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule


@rule(
    Severity.ERROR,
    element=Element.OPGAVEGERICHT,
    quote="De opgave is daarmee leidend in alles wat de publieke organisatie doet",
)
def opdracht_zonder_doelstelling(opdracht: Opdracht, _register: Register) -> Iterator[Fault]:
    """Een opdracht dient ten minste één doelstelling.

    De opgave is leidend in alles wat de organisatie doet. Zonder doelstelling kan het team niet
    zien waarvoor het werkt, en kan niemand nagaan of het werk helpt. Een idee, of een opdracht die
    is afgelopen, wordt niet bevraagd.

    Fout:

    ```yaml
    # opdrachten/woningen-isoleren.yaml
    titel: Woningen isoleren in de wijk Oost
    status: in_uitvoering
    ```

    Goed:

    ```yaml
    # opdrachten/woningen-isoleren.yaml
    titel: Woningen isoleren in de wijk Oost
    status: in_uitvoering
    doelstellingen: [warm-wonen]
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners van Oost wonen warm en betaalbaar
    opgave: energietransitie
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    ```
    """
    if is_serious(opdracht) and not opdracht.doelstellingen:
        yield Fault(
            "doelstellingen",
            "deze opdracht noemt geen doelstelling",
            fix="noem ten minste één doelstelling waaraan de opdracht bijdraagt",
        )


@rule(
    Severity.ERROR,
    element=Element.OPGAVEGERICHT,
    quote="een geheel van onderling samenhangende doelstellingen die een bepaalde "
    "(maatschappelijke of organisatorische) waarde of effect moeten opleveren",
)
def opgave_zonder_doelstelling(opgave: Opgave, register: Register) -> Iterator[Fault]:
    """Een lopende opgave heeft ten minste één doelstelling.

    Een opgave rust op samenhangende doelstellingen, niet op een plan waarin alle oplossingen al
    vastliggen. Zonder doelstelling blijft open welke waarde er moet ontstaan. Een verkenning wordt
    niet bevraagd.

    Fout:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    status: lopend
    ```

    Goed:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    status: lopend
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners van Oost wonen warm en betaalbaar
    opgave: energietransitie
    ```
    """
    if register.referring(Doelstelling, "opgave", opgave.id):
        return
    unnamed = not may_be_named(opgave, register, Doelstelling, "opgave")
    if unnamed and is_worked_on(opgave, register.peildatum):
        yield Fault(
            "",
            "bij deze opgave hoort nog geen doelstelling",
            fix=f"maak een bestand in 'doelstellingen' met 'opgave: {opgave.id}'",
        )


@rule(
    Severity.WARNING,
    element=Element.OPGAVEGERICHT,
    quote="moeten publieke organisaties specifieke initiatieven ontplooien. "
    "Deze initiatieven worden ook wel opdrachten genoemd",
)
def doelstelling_zonder_opdracht(doelstelling: Doelstelling, register: Register) -> Iterator[Fault]:
    """Aan een doelstelling van een lopende opgave werkt ten minste één opdracht.

    Een doelstelling waaraan niemand werkt, blijft een wens. Werk aan een doelstelling die hieraan
    bijdraagt (`draagt_bij_aan`) telt mee; een gestopte opdracht telt niet.

    Fout:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners van Oost wonen warm en betaalbaar
    opgave: energietransitie
    ```

    Goed:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners van Oost wonen warm en betaalbaar
    opgave: energietransitie
    # opdrachten/woningen-isoleren.yaml
    titel: Woningen isoleren in de wijk Oost
    doelstellingen: [warm-wonen]
    ```
    """
    opgave = register.get(Opgave, doelstelling.opgave)
    if opgave and not is_worked_on(opgave, register.peildatum):
        return
    if doelstelling.id in served_ends(register):
        return
    if not any(may_be_named(doelstelling, register, *place) for place in _WORK):
        yield Fault(
            "",
            "aan deze doelstelling werkt nog geen opdracht",
            fix=f"noem '{doelstelling.id}' bij een opdracht, of leg vast waarom dit wacht",
        )


_WORK: Final = ((Opdracht, "doelstellingen"), (Doelstelling, "draagt_bij_aan"))


@rule(
    Severity.WARNING,
    element=Element.OPGAVEGERICHT,
    quote="gebruiken doelstellingen als leidraad voor de inzet van mensen en middelen "
    "in plaats van andersom",
)
def middelen_zonder_doel(opdracht: Opdracht, register: Register) -> Iterator[Fault]:
    """Geld en mensen gaan naar een opdracht die een doelstelling dient.

    Doelstellingen zijn de leidraad voor de inzet van mensen en middelen, niet andersom. Staat er
    budget of inzet bij een opdracht zonder doelstelling, dan is niet te zien waar dat voor is. Ook
    een idee wordt hierop bevraagd.

    Fout:

    ```yaml
    # opdrachten/datalab.yaml
    titel: Een datalab
    status: idee
    budget: € 40.000
    ```

    Goed:

    ```yaml
    # opdrachten/datalab.yaml
    titel: Een datalab
    status: idee
    ```
    """
    could_not_be_read = "doelstellingen" in register.damaged.get(opdracht.path, ())
    if opdracht.doelstellingen or could_not_be_read or is_closed(opdracht):
        return
    for field, means in _means(opdracht):
        yield Fault(
            field,
            f"hier staat {means} bij een opdracht die geen doelstelling noemt",
            fix="noem de doelstelling waarvoor dit is, of geef de ruimte terug",
        )


def _means(opdracht: Opdracht) -> Iterator[tuple[str, str]]:
    if opdracht.budget:
        yield "budget", f"€ {format_getal(opdracht.budget)}"
    if opdracht.claims:
        periods = sorted({claim.periode for claim in opdracht.claims})
        later = f" tot en met {periods[-1]}" if len(periods) > 1 else ""
        yield "claims", f"inzet van mensen ({periods[0]}{later})"
