"""Text: capacity for a reader at a terminal."""

from collections.abc import Iterator, Sequence

from aanzien_cli.analysis.capacity.able import able_in_words
from aanzien_cli.analysis.capacity.bottleneck import Bottleneck
from aanzien_cli.analysis.capacity.overview import Overview
from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.capacity.rows import Row
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.reporting.capacity.bar import Signs, draw
from aanzien_cli.reporting.capacity.figures import hours, percent, wait
from aanzien_cli.reporting.capacity.land import choice_lines, gap_lines, land_lines
from aanzien_cli.reporting.capacity.throughput import throughput_lines
from aanzien_cli.reporting.capacity.verdict import below, is_doubtful, remarks
from aanzien_cli.reporting.capacity.what_if import answer_lines
from aanzien_cli.reporting.text import join, plain
from aanzien_cli.reporting.visible import visible

_MOST_PEOPLE = 6


def render_text(overview: Overview, signs: Signs) -> str:
    """Write an overview; with an answer to a what-if only that answer."""
    if overview.answer:
        sections = [list(answer_lines(overview.answer, overview.peildatum))]
    else:
        sections = [
            list(_heading(overview)),
            *(list(_subject(rows, overview, signs)) for rows in overview.rows),
            list(_bottlenecks(overview.bottlenecks)),
            list(throughput_lines(overview.throughputs, overview.drempels.doorlooptijd_verschil)),
            list(land_lines(overview, signs)),
            list(gap_lines(overview)),
            list(choice_lines(overview)),
        ]
    sections.append([*(("Let op",) if overview.notes else ()), *(f"  {n}" for n in overview.notes)])
    written = [line for section in sections if section for line in (*section, "")]
    return join((plain(visible(line)) for line in written[:-1]), color=False)


def _heading(overview: Overview) -> Iterator[str]:
    periods = overview.periods
    until = f" tot en met {periods[-1]}" if len(periods) > 1 else ""
    yield f"Capaciteit per {overview.per}, {periods[0]}{until} (peildatum {overview.peildatum})"
    yield "Uren na verlof, ziekte en indirecte tijd, op 10 afgerond. Een volle balk is 100 %."
    shown = [row for rows in overview.rows for row in rows]
    if any(map(is_doubtful, shown)):
        yield "P80 en P95: in 8 van de 10 en in 19 van de 20 gevallen is de vraag hooguit zoveel."
    if any(wait(row.wait) for row in shown):
        yield "Wachten is in maal de duur van een stuk werk, bij de lopende belasting."
    if overview.per is Per.DISCIPLINE:
        yield "Wie meer disciplines heeft, staat bij elk; een knelpunt telt iedereen één keer."
    if overview.per is Per.PERSOON:
        yield "Dit gaat over personen: bespreek het met hen, en zet het niet in een verslag."
    if not overview.rows:
        yield f"Er is geen {overview.per} met aanbod of vraag."


def _subject(rows: Sequence[Row], overview: Overview, signs: Signs) -> Iterator[str]:
    subject = rows[0].subject
    name = subject.title if subject.title == subject.id else f"{subject.title} ({subject.id})"
    running = overview.running.get(subject.id, 0) if subject.per is Per.TEAM else 0
    limit = overview.drempels.opdrachten_per_team
    at_once = f": {running} opdrachten tegelijk, afspraak {limit}" if running > limit else ""
    yield f"{name}{at_once}"
    for row in rows:
        bar = draw(row.firm_load, row.load, signs)
        figures = f"aanbod {hours(row.supply):>9}  vraag {hours(row.demand):>9}"
        yield f"  {row.period}  {figures}  {percent(row.load):>6}  {bar}  {remarks(row)}"
        if said := below(row):
            yield f"  {' ' * len(row.period.tekst)}  {said}"


def _bottlenecks(found: Sequence[tuple[Periode, Bottleneck]]) -> Iterator[str]:
    if found:
        yield "Knelpunt"
    for period, each in found:
        yield f"  {period}  {bottleneck_in_words(each)}"


def bottleneck_in_words(found: Bottleneck) -> str:
    """Say what falls short, who could do it and what is asked, in hours."""
    which = " en ".join(found.disciplines)
    who = able_in_words(found, _named)
    able = f"{who} ({hours(found.able)})" if found.people else who
    return f"tekort {hours(found.shortage)} in {which}: {able}; gevraagd {hours(found.asked)}"


def _named(people: Sequence[str]) -> str:
    return f"{len(people)} mensen" if len(people) > _MOST_PEOPLE else ", ".join(people)
