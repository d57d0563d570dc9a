"""Choices: whether open questions about people and work are decided, and by whom."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from aanzien_cli.analysis.open_choices import blocked_since, undecided_since, urgent_waiting_for
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule


@rule(
    Severity.WARNING,
    element=Element.KONING_ZONDER_LAND,
    quote="Hierdoor wordt het maken van keuzes vaak uitgesteld",
)
def uitgestelde_keuze(record: Record, register: Register) -> Iterator[Fault]:
    """Over een gevraagde inzet of een gevraagd besluit wordt op tijd beslist.

    Zolang een keuze openstaat, kan een team niet verder. De regel kijkt naar inzetafspraken en
    besluiten die langer dan `drempels.uitgestelde_keuze_dagen` (30 dagen) geleden zijn gevraagd en
    waarover nog niet is besloten.

    Fout:

    ```yaml
    # afdelingen/ruimte.yaml
    naam: Ruimte
    # teams/team-warmte.yaml
    naam: Team Warmte
    # inzetafspraken/planoloog.yaml
    van_afdeling: ruimte
    naar: team-warmte
    status: gevraagd
    gevraagd_op: 2026-01-05
    voorgelegd_op: 2026-01-20
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
    status: toegezegd
    gevraagd_op: 2026-01-05
    voorgelegd_op: 2026-01-20
    besloten_op: 2026-02-03
    ```
    """
    if isinstance(record, Inzetafspraak | Besluit):
        since = undecided_since(record, register.peildatum)
        most = register.drempels.uitgestelde_keuze_dagen
        asked = "deze inzet" if isinstance(record, Inzetafspraak) else "deze keuze"
        if since and _days(since, register) > most:
            yield Fault(
                "gevraagd_op",
                f"{asked} is {_days(since, register)} dagen geleden gevraagd ({since}), en er is"
                f" nog niet over besloten; de drempel is {most} dagen{_put_off(record, register)}",
                fix="vraag om een keuze, of leg vast wanneer die komt en wat tot dan wacht",
            )


@rule(
    Severity.WARNING,
    element=Element.KONING_ZONDER_LAND,
    quote="het bestuur onvoldoende tijdig betrokken",
)
def bestuur_niet_betrokken(record: Record, register: Register) -> Iterator[Fault]:
    """Een keuze die vastzit, komt op tijd bij het bestuur.

    Botsen een opgave en het werk van een afdeling, dan is de keuze aan het bestuur. De regel kijkt
    naar inzet die niet is besloten, wel toegezegd maar niet geleverd, of bij een urgente opgave
    teruggetrokken; en naar gevraagde besluiten over een urgente opgave die niet bij haar
    bestuursorgaan liggen. Na `drempels.bestuur_betrokken_dagen` (30 dagen) volgt de bevinding.
    Ligt de keuze inmiddels voor, dan zwijgt de regel, ook als dat laat was: dat is geweest.

    Fout:

    ```yaml
    # afdelingen/ruimte.yaml
    naam: Ruimte
    # teams/team-warmte.yaml
    naam: Team Warmte
    # inzetafspraken/planoloog.yaml
    van_afdeling: ruimte
    naar: team-warmte
    status: gevraagd
    gevraagd_op: 2026-01-05
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
    status: gevraagd
    gevraagd_op: 2026-01-05
    voorgelegd_op: 2026-01-20
    ```
    """
    if isinstance(record, Inzetafspraak):
        yield from _lending(record, register)
    elif isinstance(record, Besluit):
        yield from _decision(record, register)


_NOT_PUT: Final = "er staat niet wanneer dit aan het bestuur is voorgelegd"


def _lending(afspraak: Inzetafspraak, register: Register) -> Iterator[Fault]:
    put = afspraak.voorgelegd_op
    blocked = None if put and put <= register.peildatum else blocked_since(afspraak, register)
    if blocked and _days(blocked.since, register) > register.drempels.bestuur_betrokken_dagen:
        yield Fault(
            "voorgelegd_op",
            f"deze inzet is sinds {blocked.since} {blocked.how}"
            f" ({_days(blocked.since, register)} dagen); "
            + (f"het bestuur krijgt dit pas op {put}" if put else _NOT_PUT),
            fix="leg de keuze voor, en noteer de dag bij 'voorgelegd_op'",
        )


def _decision(besluit: Besluit, register: Register) -> Iterator[Fault]:
    since = undecided_since(besluit, register.peildatum)
    if since is None or _days(since, register) <= register.drempels.bestuur_betrokken_dagen:
        return
    opgave = urgent_waiting_for(besluit, register)
    if opgave:
        board = f"'{opgave.bestuursorgaan}'" if opgave.bestuursorgaan else "het bestuur"
        level = f"niveau '{besluit.niveau}'" if besluit.niveau else "een onbekend niveau"
        yield Fault(
            "niveau",
            f"dit besluit over de urgente opgave '{opgave.id}' ligt sinds {since}"
            f" ({_days(since, register)} dagen) bij {level}, niet bij {board}",
            fix=f"leg het voor aan {board}, en pas 'niveau' aan",
        )


def _put_off(record: Record, register: Register) -> str:
    """Say that the choice was put off before, if it was: the besluit that this one revises."""
    before = register.get(Besluit, record.herziet) if isinstance(record, Besluit) else None
    if before is None or before.soort != "uitstel" or not before.besloten_op:
        return ""
    return f"; op {before.besloten_op} is zij ook al uitgesteld"


def _days(since: date, register: Register) -> int:
    return (register.peildatum - since).days
