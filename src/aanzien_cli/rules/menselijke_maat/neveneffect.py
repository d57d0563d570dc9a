"""Neveneffect: what an opdracht does outside its goal, and whether anybody looks."""

from collections.abc import Iterator
from decimal import Decimal

from aanzien_cli.analysis.running import is_prepared, is_serious
from aanzien_cli.analysis.series import series
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.parts.gevolg import Neveneffect
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.rules.rule import rule


@rule(
    Severity.WARNING,
    element=Element.MENSELIJKE_MAAT,
    quote="Er zijn geen exacte cijfers van hoeveel burgers hierdoor in de schulden komen",
)
def neveneffect_zonder_meting(opdracht: Opdracht, register: Register) -> Iterator[Fault]:
    """Een bekend neveneffect wordt gemeten.

    Wat niemand meet, ziet ook niemand: een blinde vlek. Noem de tegenindicator die het effect
    laat zien, of zeg met `gemeten: ja` dat iemand het anders meet.

    Fout:

    ```yaml
    # opdrachten/heronderzoeken.yaml
    titel: Heronderzoeken naar het recht op een uitkering
    status: in_uitvoering
    neveneffecten:
      - omschrijving: Mensen komen in de schulden
        gemeten: nee
    ```

    Goed:

    ```yaml
    # opdrachten/heronderzoeken.yaml
    titel: Heronderzoeken naar het recht op een uitkering
    status: in_uitvoering
    neveneffecten:
      - omschrijving: Mensen komen in de schulden
        tegenindicator: naar-schuldhulp
    # indicatoren/naar-schuldhulp.yaml
    naam: Mensen in de schuldhulp na een stopgezette uitkering
    metingen:
      - {periode: 2025, waarde: 150}
    ```
    """
    if not is_serious(opdracht):
        return
    for number, effect in enumerate(opdracht.neveneffecten):
        why = _blind(effect, register)
        if why:
            yield Fault(
                f"neveneffecten.{number}",
                f"blinde vlek: '{effect.omschrijving}' {why}",
                fix="noem een 'tegenindicator' met cijfers, of zeg wie het anders meet",
            )


def _blind(effect: Neveneffect, register: Register) -> str:
    """Say why an effect is out of sight; empty where it is measured."""
    if effect.gemeten is False:
        return "wordt niet gemeten"
    if not effect.tegenindicator:
        return "" if effect.gemeten else "heeft geen tegenindicator"
    shown_by = register.get(Indicator, effect.tegenindicator)
    if shown_by is None or series(shown_by, register).points:
        return ""
    return f"heeft een tegenindicator zonder cijfers: '{shown_by.id}'"


@rule(
    Severity.WARNING,
    element=Element.MENSELIJKE_MAAT,
    quote="het kost je als gemeente minder als je iemand een uitkering verstrekt dan het "
    "bekostigen van schuldhulpverlening",
)
def keten_duurder_uit(opdracht: Opdracht, _register: Register) -> Iterator[Fault]:
    """Een opdracht bespaart niet minder dan zij elders in de keten kost.

    De regel telt op wat bij de neveneffecten is ingevuld: de besparing min de ketenkosten, per
    jaar. Zonder een ingevulde besparing zegt de regel niets.

    Fout:

    ```yaml
    # opdrachten/heronderzoeken.yaml
    titel: Heronderzoeken naar het recht op een uitkering
    status: in_uitvoering
    neveneffecten:
      - omschrijving: Mensen komen in de schuldhulp
        gemeten: ja
        besparing: 400.000
        ketenkosten: 650.000
    ```

    Goed:

    ```yaml
    # opdrachten/heronderzoeken.yaml
    titel: Heronderzoeken naar het recht op een uitkering
    status: in_uitvoering
    neveneffecten:
      - omschrijving: Mensen komen in de schuldhulp
        gemeten: ja
        besparing: 400.000
        ketenkosten: 120.000
    ```
    """
    if not is_serious(opdracht):
        return
    savings = [each.besparing for each in opdracht.neveneffecten if each.besparing is not None]
    costs = [each.ketenkosten for each in opdracht.neveneffecten if each.ketenkosten is not None]
    saved, cost = sum(savings, Decimal(0)), sum(costs, Decimal(0))
    if savings and saved < cost:
        yield Fault(
            "neveneffecten",
            f"elders in de keten kost dit meer dan het bespaart: {_euro(saved)} - {_euro(cost)}"
            f" = {_euro(saved - cost)} per jaar",
            fix="bespreek met de partners in de keten wat samen het minste kost",
        )


def _euro(amount: Decimal) -> str:
    return f"€ {format_getal(amount)}"


@rule(
    Severity.ADVICE,
    element=Element.MENSELIJKE_MAAT,
    quote="in de wisselwerking met al bestaande wet- en regelgeving, in de praktische "
    "uitvoerbaarheid, in frictie die ontstaat tussen verschillende maatschappelijke belangen "
    "en in onbedoelde neveneffecten",
)
def complexiteit_niet_verkend(opdracht: Opdracht, _register: Register) -> Iterator[Fault]:
    """Voor de start is verkend waar een opdracht in de praktijk op stuit.

    Het gaat om wetten en regels, om wat de uitvoering aankan, om belangen die botsen en om
    onbedoelde gevolgen. Deze regel kijkt alleen of er iets staat. Een uitvoeringstoets telt als
    antwoord op de uitvoerbaarheid, een spanning als antwoord op de belangen.

    Fout:

    ```yaml
    # opdrachten/heronderzoeken.yaml
    titel: Heronderzoeken naar het recht op een uitkering
    status: gereed
    ```

    Goed:

    ```yaml
    # opdrachten/heronderzoeken.yaml
    titel: Heronderzoeken naar het recht op een uitkering
    status: gereed
    raakvlakken:
      wetgeving: Participatiewet en Algemene wet bestuursrecht
      uitvoerbaarheid: Twee consulenten extra aan de balie
      belangen: [rechtmatigheid, rust voor wie van een uitkering leeft]
    neveneffecten:
      - omschrijving: Mensen melden kleine inkomsten niet meer
        gemeten: ja
    ```
    """
    if not is_prepared(opdracht):
        return
    blank = [name for name, known in _explored(opdracht).items() if not known]
    if blank:
        yield Fault(
            "raakvlakken",
            f"er staat niets over {enumerated(blank)}",
            fix="vul onder 'raakvlakken' in waar de opdracht in de praktijk op stuit",
        )
    if not opdracht.neveneffecten:
        yield Fault(
            "neveneffecten",
            "er staat geen enkel onbedoeld gevolg; wat kan deze opdracht elders aanrichten?",
            fix="vraag het de uitvoering en de partners, en noem het onder 'neveneffecten'",
        )


def _explored(opdracht: Opdracht) -> dict[str, bool]:
    found = opdracht.raakvlakken
    return {
        "wetten en regels": bool(found and found.wetgeving),
        "de uitvoerbaarheid": bool((found and found.uitvoerbaarheid) or opdracht.uitvoeringstoets),
        "belangen die botsen": bool((found and found.belangen) or opdracht.spanningen),
    }
