"""Decisions: whether a choice says what gives way, and was made with those whom it needs."""

from collections.abc import Iterator
from typing import Final

from aanzien_cli.analysis.actors import is_named, needed_actors
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.rules.rule import rule

_PORTFOLIO: Final = frozenset({"start", "stop", "uitstel", "bijsturing", "herverdeling"})


def _is_taken(besluit: Besluit, register: Register) -> bool:
    """Whether a choice between pieces of work has been made; a norm is no such choice."""
    day = besluit.besloten_op
    return besluit.soort in _PORTFOLIO and day is not None and day <= register.peildatum


@rule(
    Severity.WARNING,
    element=Element.PORTFOLIO,
    quote="Men moet kiezen wat wel en wat niet te doen",
)
def besluit_zonder_keuze(besluit: Besluit, _register: Register) -> Iterator[Fault]:
    """Een besluit om te starten zegt ook wat er niet of later gebeurt.

    Mensen, geld en tijd zijn schaars. Wie iets begint en niets noemt dat wijkt, laat die keuze over
    aan anderen. De regel kijkt ook naar een besluit dat nog open staat: dan is er nog tijd.

    Fout:

    ```yaml
    # besluiten/start-warmtenet.yaml
    titel: Het warmtenet in Hoge Esch begint
    soort: start
    ```

    Goed:

    ```yaml
    # besluiten/start-warmtenet.yaml
    titel: Het warmtenet in Hoge Esch begint
    soort: start
    wat_niet:
      - de herziening van de parkeervisie begint een half jaar later
    ```
    """
    if besluit.soort == "start" and not besluit.wat_niet:
        yield Fault(
            "wat_niet",
            "dit besluit om te starten zegt niet wat er daardoor niet of later gebeurt",
            fix="noem onder 'wat_niet' het werk dat wijkt of wacht",
        )


@rule(
    Severity.WARNING,
    element=Element.PORTFOLIO,
    quote="Het maken van keuzes en het bijsturen op deze keuzes gebeurt vanuit verschillende "
    "perspectieven",
)
def besluit_eenzijdig(besluit: Besluit, register: Register) -> Iterator[Fault]:
    """Een genomen besluit is vanuit meer dan één perspectief gewogen.

    Een keuze die voor het beleid goed is, kan voor de organisatie of de techniek onhaalbaar zijn.
    Het kleinste aantal is `drempels.perspectieven_min` (2). Besluiten die een team zelf neemt, en
    besluiten over een norm, telt de regel niet mee.

    Fout:

    ```yaml
    # besluiten/stop-buurtbus.yaml
    titel: De proef met de buurtbus stopt
    soort: stop
    besloten_op: 2026-01-20
    betrokkenen: [teamleider mobiliteit]
    perspectieven: [beleid]
    ```

    Goed:

    ```yaml
    # besluiten/stop-buurtbus.yaml
    titel: De proef met de buurtbus stopt
    soort: stop
    besloten_op: 2026-01-20
    betrokkenen: [teamleider mobiliteit]
    perspectieven: [beleid, inwoners]
    ```
    """
    least = register.drempels.perspectieven_min
    found = list(dict.fromkeys(besluit.perspectieven))
    if _is_taken(besluit, register) and besluit.niveau != "team" and len(found) < least:
        named = enumerated(f"'{each}'" for each in found)
        seen = f"is alleen vanuit {named} gewogen" if found else "noemt geen perspectief"
        yield Fault(
            "perspectieven",
            f"dit besluit {seen}; de drempel is {least} perspectieven",
            fix="noem onder 'perspectieven' ook de andere gezichtspunten die zijn gewogen",
        )


@rule(
    Severity.WARNING,
    element=Element.PORTFOLIO,
    quote="het gehele systeem (dus alle actoren) dat nodig is bij de uitvoering van opdrachten, "
    "daadwerkelijk betrokken is bij het besturen van het portfolio",
)
def besluit_zonder_betrokkenen(besluit: Besluit, register: Register) -> Iterator[Fault]:
    """Wie voor het werk nodig is, is bij het besluit betrokken.

    Dat zijn het team van de opdracht, de teams en partners waar zij van afhangt, de partners van de
    opgave, en bij een inzetafspraak de afdeling en het team. Zij zien wat een ander niet ziet. Een
    betrokkene is herkenbaar aan een naam, een id, of een rol of pseudoniem uit het team.

    Fout:

    ```yaml
    # partners/woonborg.yaml
    naam: Woonborg
    # opgaven/warmte.yaml
    titel: Een warm huis voor iedereen
    partners:
      - partner: woonborg
    # besluiten/bijsturing.yaml
    soort: bijsturing
    onderwerp: [warmte]
    besloten_op: 2026-01-20
    perspectieven: [beleid, techniek]
    betrokkenen: [opgavemanager warmte]
    ```

    Goed:

    ```yaml
    # partners/woonborg.yaml
    naam: Woonborg
    # opgaven/warmte.yaml
    titel: Een warm huis voor iedereen
    partners:
      - partner: woonborg
    # besluiten/bijsturing.yaml
    soort: bijsturing
    onderwerp: [warmte]
    besloten_op: 2026-01-20
    perspectieven: [beleid, techniek]
    betrokkenen: [opgavemanager warmte, directeur van Woonborg]
    ```
    """
    if not _is_taken(besluit, register):
        return
    by_team = besluit.niveau == "team"
    needed = [each for each in needed_actors(besluit, register) if not (by_team and _team(each))]
    absent = [each for each in needed if not is_named(each, besluit.betrokkenen)]
    fix = "noem onder 'betrokkenen' wie meedacht, of bespreek het besluit alsnog"
    if absent:
        names = ", ".join(f"{each.kind} '{each.naam}'" for each in absent)
        yield Fault("betrokkenen", f"nodig voor het werk, maar niet genoemd: {names}", fix=fix)
    elif not besluit.betrokkenen and not by_team:
        yield Fault("betrokkenen", "dit besluit noemt niemand die erbij betrokken was", fix=fix)


def _team(actor: object) -> bool:
    return isinstance(actor, Team)
