"""Testing: element 4: is work put to the test soon and often, and does a test change anything?"""

from collections.abc import Iterator

from aanzien_cli.analysis.running import is_running
from aanzien_cli.analysis.testing import days_overdue, held, is_held, next_due
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.toets import Toets
from aanzien_cli.reporting.documents.mirror.fact import Fact, part, split


def facts(register: Register) -> Iterator[Fact]:
    """Count what the paper asks of kort-cyclische toetsing."""
    running = [each for each in register.of(Opdracht) if is_running(each)]
    done = [each for each in register.of(Toets) if is_held(each, register.peildatum)]
    yield part("Lopende opdrachten met een plan om te toetsen", running, lambda e: e.toetsplan)
    yield part("Lopende opdrachten die zijn getoetst", running, lambda e: held(e, register))
    yield part("Lopende opdrachten met een toets over tijd", running, lambda e: _late(e, register))
    yield split("Uitkomst van de toetsen", (each.uitkomst or "geen uitkomst" for each in done))
    yield part("Toetsen met een besluit erbij", done, lambda each: each.besluit)
    yield part("Toetsen met een les erbij", done, lambda each: each.les)


def _late(opdracht: Opdracht, register: Register) -> bool:
    due = next_due(opdracht, register)
    return due is not None and days_overdue(due, opdracht, register) > 0
