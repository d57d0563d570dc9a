"""Responsibility: who answers for an opgave, and how far away the board is."""

from collections.abc import Iterator
from typing import Final

from aanzien_cli.analysis.thread import is_over, lasts, line_of
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.rules.rule import rule

_MOST_SHOWN: Final = 8


@rule(
    Severity.ERROR,
    element=Element.OPGAVEGERICHT,
    quote="Integrale uitvoering is niet mogelijk zonder ook duidelijke integrale "
    "verantwoordelijkheid",
)
def eindverantwoordelijkheid_onduidelijk(opgave: Opgave, register: Register) -> Iterator[Fault]:
    """Voor een opgave is één iemand eindverantwoordelijk, en het bestuursorgaan staat erbij.

    Pakt beleid verkeerd uit, dan wordt vaak lang gezocht naar wie aanspreekbaar is. Daarom vraagt
    deze regel om precies één rol of pseudoniem, en om een lijn zonder gat naar het orgaan dat over
    de opgave besluit. Een verkenning wordt niet bevraagd.

    Fout:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    status: lopend
    eindverantwoordelijke: [directeur Ruimte, directeur Sociaal]
    bestuursorgaan: college
    ```

    Goed:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    status: lopend
    eindverantwoordelijke: directeur Ruimte
    bestuursorgaan: college
    ```
    """
    if opgave.status == "verkenning" or is_over(opgave, register.peildatum):
        return
    yield from _person(opgave)
    for id_ in opgave.eindverantwoordelijke:
        persoon = register.get(Persoon, id_)
        if persoon:
            yield from _line(persoon, register)
    if opgave.bestuursorgaan is None:
        yield Fault(
            "bestuursorgaan",
            "er staat niet welk bestuursorgaan over deze opgave besluit",
            fix="noem het orgaan, zoals college of raad, bij 'bestuursorgaan'",
        )


def _person(opgave: Opgave) -> Iterator[Fault]:
    names = opgave.eindverantwoordelijke
    if not names:
        yield Fault(
            "eindverantwoordelijke",
            "er staat niet wie eindverantwoordelijk is voor deze opgave",
            fix="noem één rol of pseudoniem bij 'eindverantwoordelijke'",
        )
    elif len(names) > 1:
        yield Fault(
            "eindverantwoordelijke",
            f"hier staan {len(names)} eindverantwoordelijken: {_listed(names)}",
            fix="spreek af wie van hen de eindverantwoordelijkheid draagt",
        )


def _line(persoon: Persoon, register: Register) -> Iterator[Fault]:
    """Ask whether a known person still works here, and whether their line ends at the top."""
    if not lasts(persoon.van, persoon.tot, register.peildatum):
        yield Fault(
            "eindverantwoordelijke",
            f"'{persoon.id}' werkt hier volgens {persoon.path} niet op {register.peildatum}",
            fix="noem wie de eindverantwoordelijkheid nu draagt",
        )
    afdeling = register.get(Afdeling, persoon.afdeling)
    line = line_of(afdeling, register) if afdeling else ()
    if line and register.get(Afdeling, line[-1].boven):
        yield Fault(
            "eindverantwoordelijke",
            f"de lijn van '{persoon.id}' naar het bestuur loopt rond bij afdeling '{line[-1].id}'",
            fix=f"verbeter 'boven' in {line[-1].path}",
        )


@rule(
    Severity.ADVICE,
    element=Element.OPGAVEGERICHT,
    quote="door de vele lagen tussen politiek, bestuur, ambtelijke organisatie en uitvoering het "
    "vaak onduidelijk is wie de integrale (eind)verantwoordelijkheid draagt",
)
def te_veel_lagen(team: Team, register: Register) -> Iterator[Fault]:
    """Tussen een team en het bestuur liggen weinig lagen.

    Hoe meer lagen, hoe moeilijker te zien is wie de verantwoordelijkheid draagt. De regel telt de
    afdeling van het team en alle afdelingen daarboven. Het zijn er ten hoogste `drempels.lagen`
    (4 als u niets kiest).

    Fout:

    ```yaml
    # aanzien.yaml
    naam: Gemeente Voorbeeld
    drempels: {lagen: 2}
    # afdelingen/groen.yaml
    naam: Groen
    boven: ruimte
    # afdelingen/ruimte.yaml
    naam: Ruimte
    boven: stad
    # afdelingen/stad.yaml
    naam: Stad
    # teams/team-bomen.yaml
    naam: Team Bomen
    afdeling: groen
    ```

    Goed:

    ```yaml
    # aanzien.yaml
    naam: Gemeente Voorbeeld
    drempels: {lagen: 2}
    # afdelingen/groen.yaml
    naam: Groen
    boven: stad
    # afdelingen/stad.yaml
    naam: Stad
    # teams/team-bomen.yaml
    naam: Team Bomen
    afdeling: groen
    ```
    """
    afdeling = register.get(Afdeling, team.afdeling)
    if afdeling is None or not lasts(team.van, team.tot, register.peildatum):
        return
    line, most = line_of(afdeling, register), register.drempels.lagen
    if len(line) > most:
        yield Fault(
            "afdeling",
            f"tussen dit team en het bestuur liggen {len(line)} lagen"
            f" ({_listed([each.id for each in line])}), meer dan {most}",
            fix="bespreek welke laag hier nodig is om goed te besluiten",
        )


def _listed(names: tuple[str, ...] | list[str]) -> str:
    shown = ", ".join(f"'{name}'" for name in names[:_MOST_SHOWN])
    return f"{shown}, …" if len(names) > _MOST_SHOWN else shown
