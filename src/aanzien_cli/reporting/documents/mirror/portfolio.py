"""Portfolio: element 2: does work begin because there is room, and is choosing also leaving?"""

from collections.abc import Iterable, Iterator

from aanzien_cli.analysis.capacity.overview import overview
from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.capacity.periods import span
from aanzien_cli.analysis.capacity.rows import Row
from aanzien_cli.analysis.running import is_running
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.mirror.fact import Fact, part, split


def facts(register: Register) -> Iterator[Fact]:
    """Count what the paper asks of netwerkgestuurde opdrachtenportfolio's."""
    running = [each for each in register.of(Opdracht) if is_running(each)]
    taken = [each for each in register.of(Besluit) if each.besloten_op]
    starts = [each for each in taken if each.soort == "start"]
    least = register.drempels.perspectieven_min
    yield split("Waarom lopend werk begon", (e.herkomst or "niet opgeschreven" for e in running))
    yield part("Besluiten om te starten die zeggen wat wacht", starts, lambda e: e.wat_niet)
    yield part("Besluiten gewogen van meer kanten", taken, lambda e: len(e.perspectieven) >= least)
    found = overview(register, Per.TEAM, span(register))
    now = [rows for rows in found.rows if rows[0].load is not None]
    yield part("Teams die nu meer werk hebben dan tijd", now, lambda rows: _is_full(rows[:1]))
    yield part("Teams die later meer werk krijgen dan tijd", now, lambda rows: _is_full(rows[1:]))
    late = register.drempels.uitgestelde_keuze_dagen
    yield part("Wachtende keuzes die te lang wachten", found.choices, lambda e: e.days > late)
    along = [each for opgave in register.of(Opgave) for each in opgave.partners]
    yield part("Partners die meesturen", along, lambda each: each.sturend)


def _is_full(rows: Iterable[Row]) -> bool:
    return any((each.load or 0) > 1 for each in rows)
