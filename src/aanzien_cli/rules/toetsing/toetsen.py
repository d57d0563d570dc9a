"""Toetsen: whether toetsen are held when they should be, and are complete."""

from collections.abc import Iterator
from typing import Final

from aanzien_cli.analysis.running import is_running
from aanzien_cli.analysis.testing import (
    Due,
    days_overdue,
    due_by_plan,
    is_held,
    planned,
)
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.toets import Toets
from aanzien_cli.rules.rule import rule

_AT_REST: Final = frozenset({"idee", "on_hold", "afgerond", "gestopt"})


@rule(Severity.ERROR, element=Element.TOETSING, quote="de focus houden op toetsingscycli")
def toets_over_tijd(record: Record, register: Register) -> Iterator[Fault]:
    """Een geplande toets wordt gehouden.

    Een toets die blijft liggen, is een kans om bij te sturen die voorbijgaat. Dit geldt voor een
    toets met een datum, en voor wat het toetsplan belooft: de eerste toets, en een toets per
    cyclus. Een cyclus mag iets uitlopen: `drempels.toetscyclus_speling` (een kwart).

    Fout:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in de Rivierenwijk
    status: in_uitvoering
    # toetsen/warmtenet-1.yaml
    opdracht: warmtenet
    gepland_op: 2026-02-01
    ```

    Goed:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in de Rivierenwijk
    status: in_uitvoering
    # toetsen/warmtenet-1.yaml
    opdracht: warmtenet
    gepland_op: 2026-04-01
    ```
    """
    if isinstance(record, Toets):
        yield from _late_toets(record, register)
    elif isinstance(record, Opdracht) and is_running(record):
        yield from _late_plan(record, register)


def _late_toets(toets: Toets, register: Register) -> Iterator[Fault]:
    opdracht = register.get(Opdracht, toets.opdracht)
    if opdracht is None or opdracht.status in _AT_REST or toets.gepland_op is None:
        return
    late = (register.peildatum - toets.gepland_op).days
    if late > 0 and not is_held(toets, register.peildatum):
        yield Fault(
            "gepland_op",
            f"deze toets was gepland op {toets.gepland_op}, {_ago(late)},"
            " en heeft nog geen uitkomst",
            fix="vul 'uitgevoerd_op' en 'uitkomst' in, of kies een nieuwe dag",
        )


def _late_plan(opdracht: Opdracht, register: Register) -> Iterator[Fault]:
    """Say what the plan promised, unless a late toets of this opdracht says it already."""
    due = due_by_plan(opdracht, register)
    if due is None or any(each.day < register.peildatum for each in planned(opdracht, register)):
        return
    late = days_overdue(due, opdracht, register)
    if late:
        yield Fault(due.field, _promise(due, late), fix="houd de toets, of leg hem vast")


def _promise(due: Due, late: int) -> str:
    if due.field == "toetsplan.cyclus_dagen":
        return f"volgens het toetsplan was de volgende toets op {due.day}; dat is {_ago(late)}"
    return f"volgens het toetsplan was de eerste toets voor {due.day}; dat is {_ago(late)}"


def _ago(days: int) -> str:
    return "1 dag geleden" if days == 1 else f"{days} dagen geleden"


@rule(
    Severity.WARNING,
    element=Element.TOETSING,
    quote="of de veronderstellingen uit de opdrachtportfolio’s valide zijn",
)
def toets_onvolledig(toets: Toets, register: Register) -> Iterator[Fault]:
    """Bij een gehouden toets staat wat is getoetst, met welke gegevens, en wat eruit kwam.

    Anders weet later niemand wat er is getoetst en waarop het oordeel rust. Gegevens zijn cijfers
    of waarnemingen onder `metingen`.

    Fout:

    ```yaml
    # toetsen/warmtenet-1.yaml
    opdracht: warmtenet
    veronderstelling: aansluiten
    uitgevoerd_op: 2026-02-10
    uitkomst: bevestigd
    besluit: doorgaan
    ```

    Goed:

    ```yaml
    # toetsen/warmtenet-1.yaml
    opdracht: warmtenet
    veronderstelling: aansluiten
    uitgevoerd_op: 2026-02-10
    metingen:
      - omschrijving: Aandeel huishoudens dat tekende
        waarde: 64%
    uitkomst: bevestigd
    besluit: doorgaan
    ```
    """
    if not is_held(toets, register.peildatum):
        return
    if not toets.veronderstelling:
        yield Fault(
            "veronderstelling",
            "er staat niet welke veronderstelling is getoetst",
            fix="noem de 'veronderstelling' uit de opdracht",
        )
    if not any(each.waarde or each.omschrijving for each in toets.metingen):
        yield Fault(
            "metingen",
            "er staat niet op welke gegevens deze toets rust",
            fix="noem onder 'metingen' een cijfer of een waarneming",
        )
    if not toets.uitkomst:
        yield Fault(
            "uitkomst",
            "deze toets is gehouden en heeft geen uitkomst",
            fix="kies bevestigd, weerlegd of onbeslist",
        )
