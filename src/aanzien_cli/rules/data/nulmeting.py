"""Nulmeting: whether the figure that later ones are held against is a fair one."""

from collections.abc import Iterator

from aanzien_cli.analysis.series import day_of, series
from aanzien_cli.analysis.steering import work_began
from aanzien_cli.analysis.trend import badness
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule


@rule(Severity.WARNING, element=Element.DATA, quote="een 0-meting")
def nulmeting_na_start(indicator: Indicator, register: Register) -> Iterator[Fault]:
    """Een nulmeting is van voor de start van het werk.

    Is zij van later, dan zit een deel van het effect er al in. De start is de eerste dag van de
    eerste lopende opdracht bij een doelstelling met deze indicator. Een periode telt als haar
    laatste dag.

    Fout:

    ```yaml
    # doelstellingen/meedoen.yaml
    titel: Inwoners nemen deel aan de maatschappij
    opgave: meedoen
    indicatoren: [eenzaamheid]
    # opdrachten/buurtkamers.yaml
    titel: Buurtkamers in elke wijk
    doelstellingen: [meedoen]
    status: in_uitvoering
    van: 2025-01-01
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    nulmeting: {waarde: 46%, peildatum: 2025-10-01}
    ```

    Goed:

    ```yaml
    # doelstellingen/meedoen.yaml
    titel: Inwoners nemen deel aan de maatschappij
    opgave: meedoen
    indicatoren: [eenzaamheid]
    # opdrachten/buurtkamers.yaml
    titel: Buurtkamers in elke wijk
    doelstellingen: [meedoen]
    status: in_uitvoering
    van: 2025-01-01
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    nulmeting: {waarde: 48%, peildatum: 2024-10-01}
    ```
    """
    baseline = indicator.nulmeting
    if baseline is None or baseline.waarde is None:
        return
    day, start = day_of(baseline), work_began(indicator, register)
    if day and start and day > start:
        yield Fault(
            "nulmeting",
            f"de nulmeting is van {day}, na de start van het werk op {start}",
            fix="kies een cijfer van voor de start, of leg dit onder 'uitzonderingen' uit",
        )


@rule(Severity.ADVICE, element=Element.DATA, quote="zo objectief en gericht mogelijk")
def gunstige_nulmeting(indicator: Indicator, register: Register) -> Iterator[Fault]:
    """Een nulmeting is geen uitzonderlijk slecht jaar.

    Wie begint bij de slechtste stand, ziet daarna bijna altijd verbetering, ook als het werk niets
    doet. De regel vraagt ernaar als de nulmeting bij het slechtste deel hoort
    (`drempels.gunstige_nulmeting`, 20 procent) van zichzelf en de cijfers daarvoor. Van die
    eerdere cijfers zijn er dan ten minste `drempels.gunstige_nulmeting_punten` (4).

    Fout:

    ```yaml
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    richting: lager_beter
    nulmeting: {waarde: 52, periode: 2024}
    metingen:
      - {periode: 2020, waarde: 44}
      - {periode: 2021, waarde: 47}
      - {periode: 2022, waarde: 46}
      - {periode: 2023, waarde: 45}
    ```

    Goed:

    ```yaml
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    richting: lager_beter
    nulmeting: {waarde: 45, periode: 2023}
    metingen:
      - {periode: 2019, waarde: 43}
      - {periode: 2020, waarde: 44}
      - {periode: 2021, waarde: 47}
      - {periode: 2022, waarde: 46}
    ```
    """
    baseline, worse = indicator.nulmeting, badness(indicator)
    day = day_of(baseline) if baseline else None
    if baseline is None or baseline.waarde is None or day is None or worse is None:
        return
    earlier = [each for each in series(indicator, register).points if each.moment < day]
    least = max(register.drempels.gunstige_nulmeting_punten, 1)
    own = worse(baseline.waarde.getal)
    rank = 1 + sum(worse(each.getal) >= own for each in earlier)
    share = register.drempels.gunstige_nulmeting * (len(earlier) + 1)
    if len(earlier) >= least and rank <= share:
        yield Fault(
            "nulmeting",
            f"de nulmeting ({baseline.waarde.tekst}) is een van de slechtste"
            f" van {len(earlier) + 1} cijfers; is dit een gewone stand?",
            fix="neem een gemiddelde van meer jaren, of leg dit onder 'uitzonderingen' uit",
        )
