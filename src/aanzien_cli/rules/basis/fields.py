"""Fields: whether every field exists, is filled and can be understood."""

from collections.abc import Iterator

from aanzien_cli.analysis.stretches import stretches
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.location import to_field_path
from aanzien_cli.domain.findings.repair import Swap
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import reported_elsewhere, rule


@reported_elsewhere(Severity.ERROR)
def onbekend_veld() -> None:
    """Elk veld is een veld dat aanzien kent.

    Een tikfout in een veldnaam zou anders betekenen dat de waarde stilletjes verdwijnt.

    Fout:

    ```yaml
    # opgaven/wonen.yaml
    titel: Betaalbaar wonen voor iedereen
    opgavemanger: manager wonen
    ```

    Goed:

    ```yaml
    # opgaven/wonen.yaml
    titel: Betaalbaar wonen voor iedereen
    opgavemanager: manager wonen
    ```
    """


@reported_elsewhere(Severity.ERROR)
def ontbrekend_veld() -> None:
    """Elk record heeft de velden zonder welke het niets betekent.

    Dat zijn er weinig: een titel of naam, en het record waar het bij hoort. De andere velden mag
    u later invullen.

    Fout:

    ```yaml
    # opgaven/wonen.yaml
    thema: wonen
    ```

    Goed:

    ```yaml
    # opgaven/wonen.yaml
    titel: Betaalbaar wonen voor iedereen
    thema: wonen
    ```
    """


@reported_elsewhere(Severity.ERROR)
def ongeldige_waarde() -> None:
    """Elke waarde past bij haar veld.

    Een datum is een bestaande dag (`2026-02-28`), een periode een kwartaal, maand, jaar of week
    (`2026-K3`), een getal mag met komma of punt. Een keuzeveld kent een vaste lijst.

    Fout:

    ```yaml
    # opgaven/wonen.yaml
    titel: Betaalbaar wonen voor iedereen
    van: 2026-02-31
    ```

    Goed:

    ```yaml
    # opgaven/wonen.yaml
    titel: Betaalbaar wonen voor iedereen
    van: 2026-02-28
    ```
    """


@reported_elsewhere(Severity.WARNING)
def yaml_valkuil() -> None:
    """Elke waarde wordt door andere programma's net zo gelezen als door aanzien.

    Veel programma's lezen `no` als 'onwaar', `true` als 'waar', `06` als 6 en `6.60` als 6,6.
    Aanzien houdt zulke waarden zoals ze er staan. Met aanhalingstekens doet elk programma dat. Ook
    een tab of een onzichtbaar teken vooraan (BOM) kan elders misgaan.

    Fout:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in de Rivierenwijk
    taakveld: 7.40
    ```

    Goed:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in de Rivierenwijk
    taakveld: '7.40'
    ```
    """


@rule(Severity.ERROR, element=Element.BASIS)
def omgekeerde_periode(record: Record, _register: Register) -> Iterator[Fault]:
    """Een periode eindigt niet voordat zij begint.

    In zo'n periode valt geen enkele dag, en wat eronder staat telt dan nergens mee. Meestal is het
    een tikfout in een jaartal.

    Fout:

    ```yaml
    # opgaven/wonen.yaml
    titel: Betaalbaar wonen voor iedereen
    van: 2026-01-01
    tot: 2025-12-31
    ```

    Goed:

    ```yaml
    # opgaven/wonen.yaml
    titel: Betaalbaar wonen voor iedereen
    van: 2026-01-01
    tot: 2029-12-31
    ```
    """
    for stretch in stretches(record):
        if stretch.tot < stretch.van:
            yield Fault(
                stretch.field,
                f"deze periode eindigt op {stretch.tot}, voor het begin op {stretch.van}",
                fix="verbeter 'van' of 'tot'",
                repair=_swapped(stretch.field),
            )


def _swapped(tot: str) -> Swap:
    place = to_field_path(tot)
    return Swap((*place[:-1], "van"), place)
