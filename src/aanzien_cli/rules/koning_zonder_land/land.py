"""Land: whether an opgavemanager has the people and the say that the opgave needs."""

from collections.abc import Iterator

from aanzien_cli.analysis.absence import tells_all
from aanzien_cli.analysis.fte_sum import print_fte
from aanzien_cli.analysis.lending import lending
from aanzien_cli.analysis.thread import is_urgent, is_worked_on
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule


@rule(
    Severity.WARNING,
    element=Element.KONING_ZONDER_LAND,
    quote="in een team om zo te komen tot een aanpak voor en bijdrage aan de opgave, als "
    "‘koning zonder land’",
)
def koning_zonder_land(opgave: Opgave, register: Register) -> Iterator[Fault]:
    """Een urgente opgave met een opgavemanager krijgt de mensen die zij nodig heeft.

    Een opgavemanager zonder mensen is een koning zonder land. De regel deelt de fte die op de
    peildatum is geleverd (`inzetafspraken` met `status: geleverd`) door de fte die in die periode
    nodig is (`benodigde_fte`). Onder `drempels.koning_zonder_land` (0,5) volgt de bevinding.

    Fout:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    urgentie: {niveau: hoog}
    opgavemanager: opgavemanager energie
    benodigde_fte:
      - {periode: 2026-K1, fte: 2}
    # afdelingen/ruimte.yaml
    naam: Ruimte
    # teams/team-warmte.yaml
    naam: Team Warmte
    # inzetafspraken/planoloog.yaml
    van_afdeling: ruimte
    naar: team-warmte
    opgave: energietransitie
    fte: 0.6
    van: 2026-01-01
    status: geleverd
    ```

    Goed:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    urgentie: {niveau: hoog}
    opgavemanager: opgavemanager energie
    benodigde_fte:
      - {periode: 2026-K1, fte: 2}
    # afdelingen/ruimte.yaml
    naam: Ruimte
    # teams/team-warmte.yaml
    naam: Team Warmte
    # inzetafspraken/planoloog.yaml
    van_afdeling: ruimte
    naar: team-warmte
    opgave: energietransitie
    fte: 1.5
    van: 2026-01-01
    status: geleverd
    ```
    """
    day = register.peildatum
    if not (opgave.opgavemanager and is_urgent(opgave, day)):
        return
    lent = lending(opgave, register, day)
    share, least = lent.land, register.drempels.koning_zonder_land
    if lent.need and share is not None and share < least and _all_is_known(register):
        yield Fault(
            "benodigde_fte",
            f"geleverd {lent.delivered} van {print_fte(lent.need.fte.total)} fte nodig"
            f" ({lent.need.period}); minder dan {format_getal((least * 100).normalize())} %",
            fix="leg de keuze voor: welk werk wacht, zodat deze opgave mensen krijgt",
        )


def _all_is_known(register: Register) -> bool:
    """Whether no inzetafspraak is missing from the sum because it could not be read."""
    return all(tells_all(register, Inzetafspraak, field) for field in ("fte", "status"))


@rule(
    Severity.WARNING,
    element=Element.KONING_ZONDER_LAND,
    quote="Hierdoor ‘regeert’ de opgavemanager",
)
def opgavemanager_zonder_mandaat(opgave: Opgave, register: Register) -> Iterator[Fault]:
    """Bij een opgavemanager staat waarover die mag beslissen: mensen of geld.

    Wie een opgave leidt maar over mensen en geld niets te zeggen heeft, kan alleen vragen. De regel
    kijkt of er iets is opgeschreven, niet of het genoeg is.

    Fout:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    opgavemanager: opgavemanager energie
    ```

    Goed:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    opgavemanager: opgavemanager energie
    mandaat:
      mensen: kiest de leden van de teams, in overleg met de afdelingen
      middelen: beslist zelf tot € 100.000
    ```
    """
    mandaat = opgave.mandaat
    if mandaat and (mandaat.mensen or mandaat.middelen):
        return
    if opgave.opgavemanager and is_worked_on(opgave, register.peildatum):
        yield Fault(
            "mandaat",
            f"er staat niet wat '{opgave.opgavemanager}' over mensen of geld te zeggen heeft",
            fix="beschrijf dat bij 'mandaat', onder 'mensen' en 'middelen'",
        )
