"""Coherence: whether the doelstellingen of an opgave hang together."""

from collections.abc import Iterator, Mapping
from typing import Final

from aanzien_cli.analysis.absence import may_be_named
from aanzien_cli.analysis.circles import circles
from aanzien_cli.analysis.thread import is_alive
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule

_MOST_SHOWN: Final = 8
_TIES: Final = ("draagt_bij_aan", "schuurt_met")


@rule(
    Severity.ERROR,
    element=Element.OPGAVEGERICHT,
    quote="een geheel van onderling samenhangende doelstellingen",
)
def doelstellingen_in_kring(doelstelling: Doelstelling, register: Register) -> Iterator[Fault]:
    """Doelstellingen dragen niet in een kring aan elkaar bij.

    Draagt het ene doel bij aan het andere en dat weer aan het eerste, dan is niet te zien welk doel
    het hoogste is. De bevinding staat bij één doelstelling van de kring.

    Fout:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    # doelstellingen/aardgasvrij.yaml
    titel: Huizen zijn van het aardgas af
    opgave: energietransitie
    draagt_bij_aan: [warm-wonen]
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners wonen warm en betaalbaar
    opgave: energietransitie
    draagt_bij_aan: [aardgasvrij]
    ```

    Goed:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    # doelstellingen/aardgasvrij.yaml
    titel: Huizen zijn van het aardgas af
    opgave: energietransitie
    draagt_bij_aan: [warm-wonen]
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners wonen warm en betaalbaar
    opgave: energietransitie
    ```
    """
    rings: Mapping[str, tuple[str, ...]] = register.remember(
        "rings of doelstellingen", lambda: _rings(register)
    )
    ring = rings.get(doelstelling.id)
    if ring and register.get(Doelstelling, doelstelling.id) is doelstelling:
        yield Fault(
            "draagt_bij_aan",
            f"deze doelstelling draagt via een kring aan zichzelf bij: {_shown(ring)}",
            fix="bepaal welk doel het hoogste is, en haal daar 'draagt_bij_aan' weg",
        )


def _rings(register: Register) -> Mapping[str, tuple[str, ...]]:
    graph = {end.id: end.draagt_bij_aan for end in reversed(register.of(Doelstelling))}
    return {ring[0]: ring for ring in circles(graph)}


def _shown(ring: tuple[str, ...]) -> str:
    names = [f"'{name}'" for name in (*ring, ring[0])]
    if len(names) > _MOST_SHOWN:
        names[_MOST_SHOWN - 2 : -1] = ["…"]
    return " → ".join(names)


@rule(
    Severity.ADVICE,
    element=Element.OPGAVEGERICHT,
    quote="een geheel van onderling samenhangende doelstellingen",
)
def losse_doelstelling(doelstelling: Doelstelling, register: Register) -> Iterator[Fault]:
    """Een doelstelling hangt samen met de andere doelstellingen van haar opgave.

    Een opgave rust op doelen die bij elkaar horen. Zegt een doelstelling niet waaraan zij bijdraagt
    (`draagt_bij_aan`) of waarmee zij botst (`schuurt_met`), en noemt geen andere haar, dan is die
    samenhang niet te zien.

    Fout:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    # doelstellingen/aardgasvrij.yaml
    titel: Huizen zijn van het aardgas af
    opgave: energietransitie
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners wonen warm en betaalbaar
    opgave: energietransitie
    ```

    Goed:

    ```yaml
    # opgaven/energietransitie.yaml
    titel: Van het aardgas af
    # doelstellingen/aardgasvrij.yaml
    titel: Huizen zijn van het aardgas af
    opgave: energietransitie
    schuurt_met: [warm-wonen]
    # doelstellingen/warm-wonen.yaml
    titel: Inwoners wonen warm en betaalbaar
    opgave: energietransitie
    ```
    """
    others = len(register.referring(Doelstelling, "opgave", doelstelling.opgave)) - 1
    if not others or _is_tied(doelstelling, register) or not is_alive(doelstelling, register):
        return
    if not any(may_be_named(doelstelling, register, Doelstelling, field) for field in _TIES):
        how_many = "de andere doelstelling" if others == 1 else f"de {others} andere doelstellingen"
        yield Fault(
            "",
            f"de samenhang met {how_many} van '{doelstelling.opgave}' staat er niet bij",
            fix="zeg waaraan deze doelstelling bijdraagt of waarmee zij schuurt",
        )


def _is_tied(doelstelling: Doelstelling, register: Register) -> bool:
    if doelstelling.draagt_bij_aan or doelstelling.schuurt_met:
        return True
    return any(register.referring(Doelstelling, field, doelstelling.id) for field in _TIES)
