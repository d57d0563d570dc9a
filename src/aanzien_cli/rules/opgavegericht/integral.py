"""Integral: whether afdelingen work together on what they share."""

from collections.abc import Iterator
from decimal import Decimal

from aanzien_cli.analysis.double_work import afdeling_of, twins
from aanzien_cli.analysis.fte_sum import print_fte
from aanzien_cli.analysis.origin import fte_by_afdeling
from aanzien_cli.analysis.thread import is_worked_on
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule


@rule(
    Severity.ADVICE,
    element=Element.OPGAVEGERICHT,
    quote="Dit leidt tot zaken dubbel doen, niet weten waar anderen mee bezig zijn",
    heuristic=True,
)
def mogelijk_dubbel_werk(opdracht: Opdracht, register: Register) -> Iterator[Fault]:
    """Twee afdelingen doen niet ongemerkt hetzelfde voor dezelfde doelstelling.

    Wie in verschillende afdelingen zit, weet vaak niet waar de ander mee bezig is. De regel
    vergelijkt titels van opdrachten onder dezelfde doelstelling; vanaf een gelijkenis van
    `drempels.dubbel_werk_gelijkenis` (0,85) vraagt zij of het om hetzelfde werk gaat. Titels waarin
    een ander getal staat, zoals fase 1 en fase 2, zijn niet gelijk.

    Fout:

    ```yaml
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners wonen warm en betaalbaar
    opgave: energietransitie
    # opdrachten/energiecoaches.yaml
    titel: Energiecoaches voor huurders
    doelstellingen: [warm-wonen]
    afdeling: duurzaamheid
    # opdrachten/energiecoach-sociaal.yaml
    titel: Energiecoach voor huurders
    doelstellingen: [warm-wonen]
    afdeling: sociaal
    ```

    Goed:

    ```yaml
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners wonen warm en betaalbaar
    opgave: energietransitie
    # opdrachten/energiecoaches.yaml
    titel: Energiecoaches voor huurders
    doelstellingen: [warm-wonen]
    afdeling: duurzaamheid
    # opdrachten/energiecoach-sociaal.yaml
    titel: Budgetcoaches bij schulden
    doelstellingen: [warm-wonen]
    afdeling: sociaal
    ```
    """
    twin = twins(register).get(opdracht.path)
    if twin:
        yield Fault(
            "titel",
            f"doet afdeling '{afdeling_of(opdracht, register)}' hier iets anders dan afdeling"
            f" '{twin.afdeling}' in '{twin.opdracht.titel}' ('{twin.opdracht.id}')?",
            fix="bespreek of de opdrachten samen kunnen, of zeg in de titel wat ze onderscheidt",
        )


@rule(
    Severity.WARNING,
    element=Element.OPGAVEGERICHT,
    quote="heeft in zichzelf al vaak een element van verkokering",
)
def verkokerde_opgave(opgave: Opgave, register: Register) -> Iterator[Fault]:
    """Aan een afdelingsoverstijgende opgave werken mensen uit meer dan één afdeling.

    Mensen in verschillende afdelingen zijn niet vanzelf bij elkaars werk betrokken. De regel telt
    de fte van de leden van alle teams die aan de opgave werken, per afdeling. Vanaf een aandeel van
    `drempels.verkokering` (1,0: alles) bij één afdeling volgt de vraag. Van wie de afdeling niet
    bekend is, telt mee als een andere afdeling.

    Fout:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    afdelingsoverstijgend: ja
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners wonen warm en betaalbaar
    opgave: energietransitie
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet voor Oost
    doelstellingen: [warm-wonen]
    team: team-warmte
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: 1, van: 2025-01-01}
      - {persoon: p-02, fte: 0.8, van: 2025-01-01}
    # afdelingen/ruimte.yaml
    naam: Ruimte
    # afdelingen/sociaal.yaml
    naam: Sociaal
    # personen/p-01.yaml
    afdeling: ruimte
    # personen/p-02.yaml
    afdeling: ruimte
    ```

    Goed:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    afdelingsoverstijgend: ja
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners wonen warm en betaalbaar
    opgave: energietransitie
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet voor Oost
    doelstellingen: [warm-wonen]
    team: team-warmte
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: 1, van: 2025-01-01}
      - {persoon: p-02, fte: 0.8, van: 2025-01-01}
    # afdelingen/ruimte.yaml
    naam: Ruimte
    # afdelingen/sociaal.yaml
    naam: Sociaal
    # personen/p-01.yaml
    afdeling: ruimte
    # personen/p-02.yaml
    afdeling: sociaal
    ```
    """
    if not opgave.afdelingsoverstijgend or not is_worked_on(opgave, register.peildatum):
        return
    fte = fte_by_afdeling(opgave, register)
    total = sum(fte.values(), Decimal(0))
    known = {name: amount for name, amount in fte.items() if name is not None}
    if known:
        largest = max(known, key=lambda name: (known[name], name))
        if known[largest] >= register.drempels.verkokering * total:
            yield Fault(
                "afdelingsoverstijgend",
                f"{print_fte(known[largest])} van de {print_fte(total)} fte aan deze opgave komt"
                f" van afdeling '{largest}'",
                fix="bespreek welke andere afdeling of partner nodig is, en neem haar op",
            )
