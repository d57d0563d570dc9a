"""History: whether norms and figures of the past can still be seen."""

from collections.abc import Iterator

from aanzien_cli.analysis.norm import written
from aanzien_cli.analysis.past.figures import revisions
from aanzien_cli.analysis.past.norms import easing
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule


@rule(
    Severity.WARNING,
    element=Element.DATA,
    quote="een normering per indicator bepaald",
)
def norm_verschoven(indicator: Indicator, register: Register) -> Iterator[Fault]:
    """Een norm wordt na een meting niet lichter zonder besluit.

    Een norm die meebeweegt met het resultaat, zegt niets meer. De geschiedenis in git vertelt welke
    norm er eerder stond. Is die na een meting lichter geworden, of later haalbaar, dan vraagt de
    regel om een besluit (`soort: norm`) dat deze indicator noemt.

    Fout:

    ```yaml
    # indicatoren/wachttijd.yaml op 2025-01-10
    naam: Wachttijd schuldhulp
    norm: "<= 5"
    # indicatoren/wachttijd.yaml
    naam: Wachttijd schuldhulp
    norm: "<= 7"
    metingen:
      - {peildatum: 2025-03-31, waarde: '6,8'}
    ```

    Goed:

    ```yaml
    # indicatoren/wachttijd.yaml op 2025-01-10
    naam: Wachttijd schuldhulp
    norm: "<= 5"
    # indicatoren/wachttijd.yaml
    naam: Wachttijd schuldhulp
    norm: "<= 5"
    metingen:
      - {peildatum: 2025-03-31, waarde: '6,8'}
    ```
    """
    found = easing(indicator, register)
    if found:
        yield Fault(
            "norm",
            f"de norm was tot {found.day} '{_said(found.old)}' en is nu '{_said(found.new)}',"
            " terwijl er al was gemeten; een besluit daarover is niet te vinden",
            fix="leg het besluit vast (soort: norm) bij deze indicator, of herstel de oude norm",
        )


def _said(norm: Grenswaarde) -> str:
    return f"{written(norm)} in {norm.termijn}" if norm.termijn else written(norm)


@rule(Severity.ADVICE, element=Element.DATA)
def meting_herzien(indicator: Indicator, register: Register) -> Iterator[Fault]:
    """Een cijfer dat is gepubliceerd, wordt aangevuld en niet overschreven.

    Wie een oud rapport leest, moet het cijfer van toen kunnen terugvinden. De geschiedenis in git
    vertelt welke cijfers zijn vervangen. Een voorlopig cijfer (`status: voorlopig`) mag veranderen.
    Zet een herzien cijfer als nieuwe regel onder het oude, met `bron_versie`.

    Fout:

    ```yaml
    # indicatoren/formatie.yaml op 2025-01-10
    naam: Formatie
    metingen:
      - {periode: 2021, waarde: '18,5'}
    # indicatoren/formatie.yaml
    naam: Formatie
    metingen:
      - {periode: 2021, waarde: '18,8'}
    ```

    Goed:

    ```yaml
    # indicatoren/formatie.yaml op 2025-01-10
    naam: Formatie
    metingen:
      - {periode: 2021, waarde: '18,5'}
    # indicatoren/formatie.yaml
    naam: Formatie
    metingen:
      - {periode: 2021, waarde: '18,5', bron_versie: begroting 2023}
      - {periode: 2021, waarde: '18,8', bron_versie: begroting 2024}
    ```
    """
    for found in revisions(indicator, register):
        yield Fault(
            found.field,
            f"het cijfer over {found.when} was tot {found.day} {found.old} en is nu {found.new}",
            fix="zet het oude cijfer terug, en het nieuwe eronder met 'bron_versie'",
        )
