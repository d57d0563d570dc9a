"""Exceptions: whether every exception to a rule has a reason, an end and a use."""

from collections.abc import Iterator

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.repair import Remove
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import reported_elsewhere, rule


@rule(
    Severity.ERROR,
    element=Element.BASIS,
    quote="Uitzonderingen hierop zijn uiteraard mogelijk (en soms zelfs wenselijk), mits de "
    "verschillende werkzaamheden kunnen worden gescheiden",
)
def uitzondering_zonder_reden(record: Record, _register: Register) -> Iterator[Fault]:
    """Een uitzondering op een regel zegt waarom zij er is.

    Afwijken mag, en is soms zelfs wenselijk. De reden maakt dat een ander het kan volgen en er
    later op terug kan komen. Zonder reden telt de uitzondering niet.

    Fout:

    ```yaml
    # personen/p-01.yaml
    rol: adviseur
    uitzonderingen:
      - regel: yaml-valkuil
        tot: 2026-12-31
    ```

    Goed:

    ```yaml
    # personen/p-01.yaml
    rol: adviseur
    uitzonderingen:
      - regel: yaml-valkuil
        reden: het bronsysteem levert de waarde zo aan
        tot: 2026-12-31
    ```
    """
    for number, exception in enumerate(record.uitzonderingen):
        if not exception.reden:
            yield Fault(
                f"uitzonderingen.{number}",
                f"deze uitzondering op '{exception.regel}' noemt geen reden",
                fix="voeg een regel 'reden: …' toe",
            )


@rule(Severity.WARNING, element=Element.BASIS)
def verlopen_uitzondering(record: Record, register: Register) -> Iterator[Fault]:
    """Een uitzondering geldt tot haar einddatum.

    Na die dag telt de regel weer mee. Verleng de uitzondering bewust, of haal haar weg.

    Fout:

    ```yaml
    # personen/p-01.yaml
    rol: adviseur
    uitzonderingen:
      - {regel: yaml-valkuil, reden: het bronsysteem levert het zo aan, tot: 2025-12-31}
    ```

    Goed:

    ```yaml
    # personen/p-01.yaml
    rol: adviseur
    uitzonderingen: []
    ```
    """
    for number, exception in enumerate(record.uitzonderingen):
        if exception.tot and exception.tot < register.peildatum:
            yield Fault(
                f"uitzonderingen.{number}.tot",
                f"deze uitzondering op '{exception.regel}' gold tot en met {exception.tot}",
                fix="verleng haar met een nieuwe reden, of haal haar weg",
                repair=Remove(("uitzonderingen", number), is_safe=True),
            )


@reported_elsewhere(Severity.ADVICE)
def ongebruikte_uitzondering() -> None:
    """Een uitzondering die niets meer uitzondert, kan weg.

    Zo blijft te zien welke afwijkingen er echt zijn.

    Fout:

    ```yaml
    # personen/p-01.yaml
    rol: adviseur
    uitzonderingen:
      - {regel: yaml-valkuil, reden: het bronsysteem levert het zo aan}
    ```

    Goed:

    ```yaml
    # personen/p-01.yaml
    rol: adviseur
    ```
    """
