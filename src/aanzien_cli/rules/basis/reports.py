"""Reports: whether the tables in a written report say what the records say now."""

from collections.abc import Iterator

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.rapport import Rapport
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule


@rule(Severity.ADVICE, element=Element.BASIS)
def verouderde_rapportregio(rapport: Rapport, register: Register) -> Iterator[Fault]:
    """Een tabel in een verslag zegt hetzelfde als de records.

    Tussen `<!-- aanzien: list opgave -->` en `<!-- /aanzien -->` staat wat `aanzien list opgave
    --output-format markdown` nu geeft. Verandert een record, dan klopt de tabel niet meer. Vul
    hem dan opnieuw met `aanzien report --update`. Andere soorten mogen ook, zoals `list opdracht`.

    Fout:

    ```yaml
    # opgaven/wonen.yaml
    titel: Betaalbaar wonen
    status: lopend
    # rapporten/jaar.md
    ---
    titel: Ons jaar
    ---
    <!-- aanzien: list opgave -->
    | id | titel | status | urgentie.niveau | opgavemanager |
    | --- | --- | --- | --- | --- |
    | wonen | Betaalbaar wonen | verkenning |  |  |
    <!-- /aanzien -->
    ```

    Goed:

    ```yaml
    # opgaven/wonen.yaml
    titel: Betaalbaar wonen
    status: lopend
    # rapporten/jaar.md
    ---
    titel: Ons jaar
    ---
    <!-- aanzien: list opgave -->
    | id | titel | status | urgentie.niveau | opgavemanager |
    | --- | --- | --- | --- | --- |
    | wonen | Betaalbaar wonen | lopend |  |  |
    <!-- /aanzien -->
    ```
    """
    from aanzien_cli.analysis.regions import regions, wrong  # noqa: PLC0415 -- few have reports

    for region in regions(rapport.toelichting or ""):
        found = wrong(region, register)
        if found:
            message, fix = found
            yield Fault("toelichting", message, fix=fix, quote=region.opening)
