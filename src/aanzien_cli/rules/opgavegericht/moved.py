"""Moved: whether an opdracht finds a place to stay."""

from collections.abc import Iterator

from aanzien_cli.analysis.past.moved import Stay, stays
from aanzien_cli.analysis.running import is_serious
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule


@rule(
    Severity.ADVICE,
    element=Element.OPGAVEGERICHT,
    quote="‘weg organiseren’ van problemen naar een andere afdeling of organisatie",
)
def weggeorganiseerde_opdracht(opdracht: Opdracht, register: Register) -> Iterator[Fault]:
    """Een opdracht blijft bij een team of afdeling die haar af kan maken.

    Een lastige opdracht die telkens naar een ander gaat, lost niemand op. De geschiedenis in git
    vertelt hoe vaak `team` of `afdeling` van een opdracht is veranderd; bij
    `drempels.weggeorganiseerd_keren` (2) of meer vraagt de regel er aandacht voor. Een andere naam
    voor hetzelfde team telt niet.

    Fout:

    ```yaml
    # opdrachten/kwijtschelding.yaml op 2025-01-10
    titel: Kwijtschelding eenvoudiger maken
    afdeling: belastingen
    # opdrachten/kwijtschelding.yaml op 2025-06-01
    titel: Kwijtschelding eenvoudiger maken
    afdeling: sociaal-domein
    # opdrachten/kwijtschelding.yaml
    titel: Kwijtschelding eenvoudiger maken
    afdeling: juridische-zaken
    # afdelingen/juridische-zaken.yaml
    naam: Juridische zaken
    ```

    Goed:

    ```yaml
    # opdrachten/kwijtschelding.yaml op 2025-01-10
    titel: Kwijtschelding eenvoudiger maken
    afdeling: belastingen
    # opdrachten/kwijtschelding.yaml op 2025-06-01
    titel: Kwijtschelding eenvoudiger maken
    afdeling: juridische-zaken
    # opdrachten/kwijtschelding.yaml
    titel: Kwijtschelding eenvoudiger maken
    afdeling: juridische-zaken
    # afdelingen/juridische-zaken.yaml
    naam: Juridische zaken
    ```
    """
    found = stays(opdracht, register)
    moves = len(found) - 1
    if is_serious(opdracht) and moves >= register.drempels.weggeorganiseerd_keren:
        way = " → ".join(
            (_place(found[0]), *(f"{_place(each)} ({each.day})" for each in found[1:]))
        )
        yield Fault(
            "",
            f"deze opdracht ging {moves} keer naar een ander team of een andere afdeling: {way}",
            fix="bespreek wat de opdracht nodig heeft om op één plek te kunnen blijven",
        )


def _place(stay: Stay) -> str:
    return " bij ".join(filter(None, (stay.team, stay.afdeling)))
