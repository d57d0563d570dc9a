"""Preparation: whether those who will do the work were heard before it began."""

from collections.abc import Iterator

from aanzien_cli.analysis.running import is_prepared
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule


@rule(
    Severity.WARNING,
    element=Element.OPGAVEGERICHT,
    quote="Van effectieve communicatie tussen beleidsmakers en uitvoeringsverantwoordelijken is "
    "bij de totstandkoming van het beleid onvoldoende sprake",
)
def opdracht_zonder_uitvoeringstoets(opdracht: Opdracht, register: Register) -> Iterator[Fault]:
    """Ligt de oplossing vast, dan is vooraf gevraagd of zij uitvoerbaar is.

    Een oplossing die van bovenaf vastligt, doet vaak geen recht aan de praktijk. Wie het werk gaat
    doen, ziet dat het eerst. De regel kijkt naar opdrachten met `vaste_oplossing: ja` die gereed of
    in uitvoering zijn.

    Fout:

    ```yaml
    # opdrachten/heronderzoeken.yaml
    titel: Elk jaar 6.000 heronderzoeken
    status: gereed
    vaste_oplossing: ja
    ```

    Goed:

    ```yaml
    # opdrachten/heronderzoeken.yaml
    titel: Elk jaar 6.000 heronderzoeken
    status: gereed
    vaste_oplossing: ja
    uitvoeringstoets:
      met: [klantmanagers, bewindvoerders]
      datum: 2026-01-15
      uitkomst: haalbaar met twee extra klantmanagers
    ```
    """
    if not (opdracht.vaste_oplossing and is_prepared(opdracht)):
        return
    toets, start = opdracht.uitvoeringstoets, opdracht.van or register.peildatum
    if toets is None:
        yield Fault(
            "uitvoeringstoets",
            "de oplossing ligt vast, en er staat geen uitvoeringstoets bij",
            fix="vraag de uitvoerders vooraf, en noteer met wie, wanneer en wat eruit kwam",
        )
    elif toets.datum is None:
        yield Fault(
            "uitvoeringstoets.datum",
            "bij deze uitvoeringstoets staat niet wanneer die was",
            fix="noteer de dag van de toets",
        )
    elif toets.datum > start:
        yield Fault(
            "uitvoeringstoets.datum",
            f"deze uitvoeringstoets is van {toets.datum}, na de start op {start}"
            if opdracht.van
            else f"deze uitvoeringstoets staat pas op {toets.datum}",
            fix="bespreek of de uitkomst het werk nog kan veranderen",
        )
