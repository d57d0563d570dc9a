"""Task: element 1: does all work serve an opgave, and is there land to go with the crown?"""

from collections.abc import Iterator
from decimal import Decimal

from aanzien_cli.analysis.capacity.land import Land, lands
from aanzien_cli.analysis.capacity.periods import span
from aanzien_cli.analysis.running import is_serious
from aanzien_cli.analysis.thread import is_worked_on, served_ends
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.mirror.fact import Fact, part


def facts(register: Register) -> Iterator[Fact]:
    """Count what the paper asks of opgavegericht werken."""
    tasks = [each for each in register.of(Opgave) if is_worked_on(each, register.peildatum)]
    work = [each for each in register.of(Opdracht) if is_serious(each)]
    served = served_ends(register)
    yield part("Opgaven met een vraag uit de leefwereld", tasks, lambda e: e.leefwereldvraag)
    yield part(
        "Opgaven met één eindverantwoordelijke", tasks, lambda e: len(e.eindverantwoordelijke) == 1
    )
    yield part("Opgaven met iets te zeggen over mensen of geld", tasks, _has_say)
    yield part("Opdrachten die een doelstelling dienen", work, lambda e: e.doelstellingen)
    ends = register.of(Doelstelling)
    yield part("Doelstellingen waaraan wordt gewerkt", ends, lambda e: e.id in served)
    now = [each for each in lands(register, span(register)[:1]) if each.urgent and each.needed]
    least = register.drempels.koning_zonder_land
    yield part("Urgente opgaven die genoeg mensen kregen", now, lambda e: _ratio(e) >= least)


def _has_say(opgave: Opgave) -> bool:
    return opgave.mandaat is not None and bool(opgave.mandaat.mensen or opgave.mandaat.middelen)


def _ratio(land: Land) -> Decimal:
    return land.ratio or Decimal(0)
