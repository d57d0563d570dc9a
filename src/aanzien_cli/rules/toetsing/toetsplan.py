"""Toetsplan: whether an opdracht is prepared to be tested soon and often."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from aanzien_cli.analysis.running import is_prepared, is_running, is_serious
from aanzien_cli.analysis.testing import held
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.parts.toetsplan import Toetsplan
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.rules.rule import rule


@rule(
    Severity.ERROR,
    element=Element.TOETSING,
    quote="voordat ze worden uitgevoerd, zijn voorzien van een duidelijke aanpak voor "
    "kort-cyclische toetsing",
)
def opdracht_zonder_toetsplan(opdracht: Opdracht, _register: Register) -> Iterator[Fault]:
    """Een opdracht die in uitvoering is, heeft een toetsplan van voor de start.

    Wie pas na de start bedenkt hoe hij toetst, kiest al snel een toets die hij haalt. Een plan van
    de eerste dag zelf is op tijd.

    Fout:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in de Rivierenwijk
    status: in_uitvoering
    van: 2026-01-15
    ```

    Goed:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in de Rivierenwijk
    status: in_uitvoering
    van: 2026-01-15
    toetsplan:
      opgesteld_op: 2025-12-10
      eerste_toets_voor: 2026-04-01
    ```
    """
    if is_running(opdracht):
        yield from _plan_faults(opdracht, opdracht.toetsplan)


def _plan_faults(opdracht: Opdracht, plan: Toetsplan | None) -> Iterator[Fault]:
    if plan is None:
        yield Fault(
            "toetsplan",
            "deze opdracht is in uitvoering en heeft geen toetsplan",
            fix="beschrijf onder 'toetsplan' wanneer en hoe u toetst, met 'opgesteld_op'",
        )
    elif plan.opgesteld_op is None:
        yield Fault(
            "toetsplan",
            "het toetsplan heeft geen datum; is het van voor de start?",
            fix="vul 'opgesteld_op' in",
        )
    elif opdracht.van and plan.opgesteld_op > opdracht.van:
        yield Fault(
            "toetsplan.opgesteld_op",
            f"het toetsplan is van {plan.opgesteld_op}, na de start op {opdracht.van}",
            fix="verbeter de datum, of leg onder 'uitzonderingen' uit waarom het later kon",
        )


@rule(
    Severity.WARNING,
    element=Element.TOETSING,
    quote="snel resultaten te boeken en in korte cycli te toetsen",
)
def eerste_toets_te_laat(opdracht: Opdracht, register: Register) -> Iterator[Fault]:
    """De eerste toets komt snel na de start, en daarna duurt het nooit lang tot de volgende.

    Wie vroeg toetst, kan nog bijsturen zonder veel te verspillen. De eerste toets valt binnen
    `drempels.eerste_toets_dagen` (90) na de start; tussen twee toetsen zitten hoogstens
    `drempels.toetscyclus_dagen` (90).

    Fout:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in de Rivierenwijk
    status: gereed
    van: 2026-04-01
    toetsplan:
      opgesteld_op: 2026-02-10
      eerste_toets_voor: 2026-12-01
    ```

    Goed:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in de Rivierenwijk
    status: gereed
    van: 2026-04-01
    toetsplan:
      opgesteld_op: 2026-02-10
      eerste_toets_voor: 2026-06-15
    ```
    """
    if not is_serious(opdracht):
        return
    if not held(opdracht, register):
        yield from _first(opdracht, register)
    cycle = opdracht.toetsplan.cyclus_dagen if opdracht.toetsplan else None
    most = register.drempels.toetscyclus_dagen
    if cycle is not None and cycle > most:
        yield Fault(
            "toetsplan.cyclus_dagen",
            f"tussen twee toetsen zitten {cycle} dagen; de drempel is {most} dagen",
            fix="kies een kortere cyclus; toets desnoods een kleiner deel",
        )


def _first(opdracht: Opdracht, register: Register) -> Iterator[Fault]:
    most, start = register.drempels.eerste_toets_dagen, opdracht.van
    first = opdracht.toetsplan.eerste_toets_voor if opdracht.toetsplan else None
    if start is None:
        return
    if first is not None and (first - start).days > most:
        yield Fault(
            "toetsplan.eerste_toets_voor",
            f"de eerste toets komt {(first - start).days} dagen na de start;"
            f" de drempel is {most} dagen",
            fix="kies een eerdere dag; wat kunt u dan al zien?",
        )
    running = (register.peildatum - start).days
    if first is None and is_running(opdracht) and running > most:
        yield Fault(
            "toetsplan",
            f"deze opdracht loopt {running} dagen zonder toets; de drempel is {most} dagen",
            fix="plan de eerste toets met 'eerste_toets_voor', of leg vast welke is gehouden",
        )


@rule(
    Severity.WARNING,
    element=Element.TOETSING,
    quote="heldere definitie van de beoogde maatschappelijke waarde die de opdracht moet "
    "voortbrengen",
)
def voorbereiding_onvolledig(opdracht: Opdracht, _register: Register) -> Iterator[Fault]:
    """Een opdracht die klaar is om te starten, beantwoordt drie vragen.

    Welke waarde moet zij voortbrengen? Hoe draagt dat bij aan de doelstellingen? En waarop rust
    die verwachting nu al? De toetsen bouwen daarop voort. Deze regel kijkt alleen of er iets staat.

    Fout:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in de Rivierenwijk
    status: gereed
    ```

    Goed:

    ```yaml
    # opdrachten/warmtenet.yaml
    titel: Een warmtenet in de Rivierenwijk
    status: gereed
    beoogde_waarde: Bewoners stoken zonder aardgas en betalen niet meer dan nu
    bijdrage: Duizend van de tienduizend woningen die van het aardgas af moeten
    veronderstellingen:
      - id: aansluiten
        tekst: Als het net er ligt, sluit zes op de tien huishoudens aan
        vroege_onderbouwing: In de proefstraat sloot 64 procent aan
    ```
    """
    if not is_prepared(opdracht):
        return
    early = any(each.vroege_onderbouwing for each in opdracht.veronderstellingen)
    answers = (opdracht.beoogde_waarde, opdracht.bijdrage, early)
    missing = [ask for ask, known in zip(_QUESTIONS, answers, strict=True) if not known]
    if missing:
        yield Fault(
            missing[0].field,
            f"er staat niet {enumerated(each.asks for each in missing)}",
            fix=missing[0].fix if len(missing) == 1 else _in_fields(missing),
        )


class _Question(NamedTuple):
    """A question that is answered before the work begins: where, what it asks, how to mend."""

    field: str
    asks: str
    fix: str


def _in_fields(missing: Sequence[_Question]) -> str:
    return f"beantwoord dit in {enumerated(repr(each.field) for each in missing)}"


_QUESTIONS: Final = (
    _Question(
        "beoogde_waarde",
        "welke waarde deze opdracht moet voortbrengen",
        "beschrijf in 'beoogde_waarde' wat er voor wie beter wordt",
    ),
    _Question(
        "bijdrage",
        "hoe deze opdracht bijdraagt aan de doelstellingen",
        "beschrijf in 'bijdrage' hoe dit bijdraagt aan de opgave en de doelstellingen",
    ),
    _Question(
        "veronderstellingen",
        "waarop de verwachting nu al rust",
        "noem een veronderstelling met haar 'vroege_onderbouwing', bijvoorbeeld cijfers",
    ),
)
