"""Uitkomst: whether the outcome of toetsen leads to anything."""

from collections.abc import Iterator

from aanzien_cli.analysis.running import is_closed
from aanzien_cli.analysis.steering import decided_on
from aanzien_cli.analysis.testing import held_on, is_held
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.toets import Toets
from aanzien_cli.rules.rule import rule


@rule(
    Severity.WARNING,
    element=Element.TOETSING,
    quote="pas waarde als de nieuwe inzichten ook worden omgezet in betekenisvolle actie",
)
def toets_zonder_besluit(toets: Toets, register: Register) -> Iterator[Fault]:
    """Na een weerlegde of onbesliste veronderstelling volgt een besluit.

    Doorgaan mag ook, als iemand dat maar kiest. Het besluit volgt binnen
    `drempels.toets_besluit_dagen` (30). Een besluit over de opdracht van na de toets telt mee.

    Fout:

    ```yaml
    # toetsen/warmtenet-1.yaml
    opdracht: warmtenet
    veronderstelling: aansluiten
    uitgevoerd_op: 2025-12-10
    uitkomst: weerlegd
    ```

    Goed:

    ```yaml
    # toetsen/warmtenet-1.yaml
    opdracht: warmtenet
    veronderstelling: aansluiten
    uitgevoerd_op: 2025-12-10
    uitkomst: weerlegd
    besluit: bijsturen
    besloten_op: 2026-01-06
    ```
    """
    day = held_on(toets, register.peildatum)
    if day is None or toets.uitkomst not in ("weerlegd", "onbeslist"):
        return
    waiting = (register.peildatum - day).days
    if waiting > register.drempels.toets_besluit_dagen and not _is_decided(toets, register):
        yield Fault(
            "uitkomst",
            f"de uitkomst van {day} is '{toets.uitkomst}', en er is na {waiting} dagen nog geen"
            f" besluit; de drempel is {register.drempels.toets_besluit_dagen} dagen",
            fix="kies een 'besluit': doorgaan, bijsturen of stoppen",
        )


def _is_decided(toets: Toets, register: Register) -> bool:
    opdracht = register.get(Opdracht, toets.opdracht)
    if toets.vastgelegd_in or (opdracht and is_closed(opdracht)):
        return True
    if toets.besluit:
        return toets.besloten_op is None or toets.besloten_op <= register.peildatum
    day = held_on(toets, register.peildatum)
    decided = decided_on("opdracht", toets.opdracht, register)
    return bool(day and decided and day <= decided)


@rule(Severity.ADVICE, element=Element.TOETSING, quote="durft te falen en daarop reflecteert")
def nooit_weerlegd(_organisatie: Organisatie, register: Register) -> Iterator[Fault]:
    """Wie vaak toetst, ziet ook weleens een veronderstelling weerlegd.

    Blijkt na `drempels.nooit_weerlegd_toetsen` (8) toetsen alles te kloppen, dan is de vraag of
    de toetsen spannend genoeg zijn, en of mislukken mag. In het voorbeeld is de drempel twee.

    Fout:

    ```yaml
    # aanzien.yaml
    naam: Gemeente Voorbeeld
    drempels: {nooit_weerlegd_toetsen: 2}
    # toetsen/warmtenet-1.yaml
    opdracht: warmtenet
    uitgevoerd_op: 2026-01-10
    uitkomst: bevestigd
    # toetsen/warmtenet-2.yaml
    opdracht: warmtenet
    uitgevoerd_op: 2026-02-20
    uitkomst: bevestigd
    ```

    Goed:

    ```yaml
    # aanzien.yaml
    naam: Gemeente Voorbeeld
    drempels: {nooit_weerlegd_toetsen: 2}
    # toetsen/warmtenet-1.yaml
    opdracht: warmtenet
    uitgevoerd_op: 2026-01-10
    uitkomst: bevestigd
    # toetsen/warmtenet-2.yaml
    opdracht: warmtenet
    uitgevoerd_op: 2026-02-20
    uitkomst: weerlegd
    ```
    """
    done = [each for each in register.of(Toets) if is_held(each, register.peildatum)]
    outcomes = [toets.uitkomst for toets in done if toets.uitkomst]
    if len(outcomes) >= max(register.drempels.nooit_weerlegd_toetsen, 1):
        if "weerlegd" in outcomes:
            return
        yield Fault(
            "",
            f"in {len(outcomes)} {'toetsen' if outcomes[1:] else 'toets'} is nog geen"
            " veronderstelling weerlegd;"
            " is er ruimte om iets te laten mislukken?",
            fix="toets ook de veronderstelling waar u het minst zeker van bent",
        )
