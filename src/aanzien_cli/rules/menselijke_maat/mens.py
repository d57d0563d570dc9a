"""Mens: whether people look along with the system, and listen to each other."""

from collections.abc import Iterator

from aanzien_cli.analysis.running import is_serious
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.parts.gevolg import AutomatischeIngreep
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.signaal import Signaal
from aanzien_cli.rules.rule import rule


@rule(
    Severity.ERROR,
    element=Element.MENSELIJKE_MAAT,
    quote="blokkeert het systeem de uitkering zonder pardon, met onoverzichtelijke gevolgen voor "
    "de burger",
)
def automatisch_zonder_mens(opdracht: Opdracht, _register: Register) -> Iterator[Fault]:
    """Bij een automatische ingreep kijkt een mens mee, en is er een weg terug.

    Een systeem dat zelf een uitkering stopzet, kan zich vergissen. Dan moet iemand het zien
    voordat het schade doet, en moet een inwoner het snel kunnen laten herstellen.

    Fout:

    ```yaml
    # opdrachten/heronderzoeken.yaml
    titel: Heronderzoeken naar het recht op een uitkering
    automatische_ingreep:
      ja: ja
      omschrijving: Het systeem blokkeert de uitkering bij inkomsten
    ```

    Goed:

    ```yaml
    # opdrachten/heronderzoeken.yaml
    titel: Heronderzoeken naar het recht op een uitkering
    automatische_ingreep:
      ja: ja
      omschrijving: Het systeem blokkeert de uitkering bij inkomsten
      menselijke_tussenkomst: Een consulent belt de inwoner voor de blokkade ingaat
      herstelroute: Eén telefoonnummer, herstel binnen twee werkdagen
    ```
    """
    intervention = opdracht.automatische_ingreep
    if intervention is None or not is_serious(opdracht) or not _happens(intervention):
        return
    if not intervention.menselijke_tussenkomst:
        yield Fault(
            "automatische_ingreep.menselijke_tussenkomst",
            "het systeem grijpt zelf in, en er staat niet welke mens meekijkt",
            fix="noem onder 'menselijke_tussenkomst' wie meekijkt voordat het gevolgen heeft",
        )
    if not intervention.herstelroute:
        yield Fault(
            "automatische_ingreep.herstelroute",
            "het systeem grijpt zelf in, en er staat niet hoe een inwoner dat laat herstellen",
            fix="beschrijf onder 'herstelroute' de weg terug",
        )


def _happens(intervention: AutomatischeIngreep) -> bool:
    """Whether there is an intervention; one that is described without a yes or no counts."""
    return intervention.ja or (intervention.ja is None and bool(intervention.omschrijving))


@rule(
    Severity.WARNING,
    element=Element.MENSELIJKE_MAAT,
    quote="kan bijsturen op het moment dat er onbedoelde problemen ontstaan",
)
def signaal_blijft_liggen(signaal: Signaal, register: Register) -> Iterator[Fault]:
    """Een signaal wordt doorgezet of beantwoord.

    Wie aan de balie iets ziet misgaan, moet dat ergens kwijt kunnen. Dat signalen niet op de
    goede plek komen, is een van de zeven oorzaken van de TCU. De regel vraagt om een antwoord of
    een volgende stap binnen `drempels.signaal_dagen` (30).

    Fout:

    ```yaml
    # signalen/geblokkeerde-uitkering.yaml
    tekst: Een moeder kon geen boodschappen doen na een blokkade
    datum: 2025-12-01
    bron: balie
    ```

    Goed:

    ```yaml
    # signalen/geblokkeerde-uitkering.yaml
    tekst: Een moeder kon geen boodschappen doen na een blokkade
    datum: 2025-12-01
    bron: balie
    doorgezet_naar: team heronderzoeken
    doorgezet_op: 2025-12-03
    ```
    """
    if signaal.datum is None or _is_picked_up(signaal, register):
        return
    days = (register.peildatum - signaal.datum).days
    most = register.drempels.signaal_dagen
    if days > most:
        yield Fault(
            "datum",
            f"dit signaal van {signaal.datum} ligt er {days} dagen en is niet doorgezet of"
            f" beantwoord; de drempel is {most} dagen",
            fix="vul 'doorgezet_naar' in, of 'afgehandeld_op' en 'terugkoppeling'",
        )


def _is_picked_up(signaal: Signaal, register: Register) -> bool:
    """Whether anything was done with it up to the peildatum; what has no day counts."""
    sent = signaal.doorgezet_naar or signaal.doorgezet_op
    answered = signaal.terugkoppeling or signaal.afgehandeld_op
    steps = ((sent, signaal.doorgezet_op), (answered, signaal.afgehandeld_op))
    return any(done and (day is None or day <= register.peildatum) for done, day in steps)
