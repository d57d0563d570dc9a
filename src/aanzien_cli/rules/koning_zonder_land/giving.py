"""Giving: what it means for an afdeling to lend people or money."""

from collections.abc import Iterator
from typing import Final

from aanzien_cli.analysis.lending import opgaven_of
from aanzien_cli.analysis.thread import is_over
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.rules.rule import rule

_MOST_SHOWN: Final = 3


@rule(
    Severity.WARNING,
    element=Element.KONING_ZONDER_LAND,
    quote="onvoldoende in beeld gebracht wat de consequenties hiervan zijn op andere werkzaamheden",
)
def uitleen_zonder_gevolg(afspraak: Inzetafspraak, register: Register) -> Iterator[Fault]:
    """Een inzetafspraak zegt welk werk bij de afdeling blijft liggen of later komt.

    Wie mensen uitleent, houdt een gat over. Staat erbij welk werk daardoor wacht, dan kan het
    bestuur kiezen. Blijft er niets liggen, schrijf dan dat op. Afspraken die zijn ingetrokken of
    voorbij zijn, worden niet bevraagd.

    Fout:

    ```yaml
    # afdelingen/ruimte.yaml
    naam: Ruimte
    # teams/team-warmte.yaml
    naam: Team Warmte
    # inzetafspraken/planoloog.yaml
    van_afdeling: ruimte
    naar: team-warmte
    fte: 0.6
    ```

    Goed:

    ```yaml
    # afdelingen/ruimte.yaml
    naam: Ruimte
    # teams/team-warmte.yaml
    naam: Team Warmte
    # inzetafspraken/planoloog.yaml
    van_afdeling: ruimte
    naar: team-warmte
    fte: 0.6
    gevolg: het bestemmingsplan Zuid komt een half jaar later
    ```
    """
    if not afspraak.gevolg and _is_open(afspraak, register):
        yield Fault(
            "gevolg",
            f"er staat niet welk werk bij '{afspraak.van_afdeling}' hierdoor wacht",
            fix="noem dat werk bij 'gevolg', of schrijf dat er niets blijft liggen",
        )


def _is_open(afspraak: Inzetafspraak, register: Register) -> bool:
    """Whether an afspraak was not withdrawn and has not ended."""
    ended = afspraak.tot is not None and afspraak.tot <= register.peildatum
    return afspraak.status != "teruggetrokken" and not ended


@rule(
    Severity.ADVICE,
    element=Element.KONING_ZONDER_LAND,
    quote="worden afgerekend op de resultaten die geboekt moeten worden vanuit hun afdeling",
)
def perverse_prikkel(afdeling: Afdeling, register: Register) -> Iterator[Fault]:
    """Wie mensen aan een opgave moet uitlenen, wordt niet alleen op de afdeling beoordeeld.

    Wie alleen op de resultaten van de eigen afdeling wordt beoordeeld, heeft een reden om mensen
    niet uit te lenen. De regel kijkt naar afdelingen met `afgerekend_op: afdeling` waarvan een
    lopende opgave mensen vraagt of heeft gekregen.

    Fout:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    # afdelingen/ruimte.yaml
    naam: Ruimte
    afgerekend_op: afdeling
    # teams/team-warmte.yaml
    naam: Team Warmte
    # inzetafspraken/planoloog.yaml
    van_afdeling: ruimte
    naar: team-warmte
    opgave: energietransitie
    gevolg: het bestemmingsplan Zuid komt een half jaar later
    ```

    Goed:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    # afdelingen/ruimte.yaml
    naam: Ruimte
    afgerekend_op: beide
    # teams/team-warmte.yaml
    naam: Team Warmte
    # inzetafspraken/planoloog.yaml
    van_afdeling: ruimte
    naar: team-warmte
    opgave: energietransitie
    gevolg: het bestemmingsplan Zuid komt een half jaar later
    ```
    """
    if afdeling.afgerekend_op != "afdeling":
        return
    asking = _asking(afdeling, register)
    if asking:
        yield Fault(
            "afgerekend_op",
            "het hoofd wordt alleen op de afdeling beoordeeld, terwijl ook"
            f" {_listed(asking)} op mensen van deze afdeling"
            f" {'rekenen' if asking[1:] else 'rekent'}",
            fix="bespreek of 'beide' past, zodat uitlenen het hoofd niet benadeelt",
        )


def _asking(afdeling: Afdeling, register: Register) -> list[str]:
    """Give the ids of the opgaven that have not ended and ask for people of an afdeling."""
    found = register.referring(Inzetafspraak, "van_afdeling", afdeling.id)
    asking = {(each.opgave, each.naar): each for each in found if _is_open(each, register)}
    opgaven = (opgave for each in asking.values() for opgave in opgaven_of(each, register))
    return sorted({each.id for each in opgaven if not is_over(each, register.peildatum)})


def _listed(ids: list[str]) -> str:
    shown = [f"'{id_}'" for id_ in ids[:_MOST_SHOWN]]
    more = len(ids) - _MOST_SHOWN
    return enumerated([*shown, f"nog {more}"] if more > 0 else shown)


@rule(
    Severity.WARNING,
    element=Element.KONING_ZONDER_LAND,
    quote="eenmaal ‘weggegeven’ budget aan een andere afdeling of opgave niet meer terugvloeit",
)
def budget_zonder_terugvloei(opgave: Opgave, register: Register) -> Iterator[Fault]:
    """Bij geld dat van een ander komt, staat of en wanneer het terugvloeit.

    Een afdelingsmanager die niet weet of geld terugkomt, houdt het liever zelf. Een afspraak vooraf
    maakt het makkelijker om te geven. Ook "het vloeit niet terug" is een afspraak.

    Fout:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    budget:
      - {jaar: 2026, bedrag: € 250.000, afkomstig_van: ruimte}
    ```

    Goed:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    budget:
      - jaar: 2026
        bedrag: € 250.000
        afkomstig_van: ruimte
        terugvloei_afspraak: wat eind 2026 over is, gaat terug naar ruimte
    ```
    """
    if is_over(opgave, register.peildatum):
        return
    for number, post in enumerate(opgave.budget):
        if post.afkomstig_van and not post.terugvloei_afspraak and post.bedrag != 0:
            yield Fault(
                f"budget.{number}.terugvloei_afspraak",
                f"er staat niet of het geld van '{post.afkomstig_van}' terugvloeit",
                fix="beschrijf de afspraak bij 'terugvloei_afspraak'",
            )
