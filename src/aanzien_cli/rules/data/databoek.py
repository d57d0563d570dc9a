"""Databoek: whether every indicator has what a databoek tells of it."""

from collections.abc import Iterator
from typing import Final

from aanzien_cli.analysis.series import series
from aanzien_cli.analysis.steering import is_steered_on
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.indicator import Databron, Indicator
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule


@rule(
    Severity.WARNING,
    element=Element.DATA,
    quote="Per ambitie zijn vier tot zes indicatoren vastgesteld",
)
def aantal_indicatoren(doelstelling: Doelstelling, register: Register) -> Iterator[Fault]:
    """Een ambitie heeft vier tot zes indicatoren.

    Met minder ziet u te weinig, met meer weet niemand waar hij op stuurt. De aantallen komen uit
    de paper; u mag ze wijzigen met `drempels.indicatoren_min` (4) en `drempels.indicatoren_max`
    (6). Tegenindicatoren tellen niet mee: die komen erbij.

    Fout:

    ```yaml
    # doelstellingen/meedoen.yaml
    titel: Inwoners nemen deel aan de maatschappij
    niveau: ambitie
    opgave: meedoen
    indicatoren: [vrijwilligers, eenzaamheid]
    ```

    Goed:

    ```yaml
    # doelstellingen/meedoen.yaml
    titel: Inwoners nemen deel aan de maatschappij
    niveau: ambitie
    opgave: meedoen
    indicatoren: [vrijwilligers, eenzaamheid, arbeidsparticipatie, taalvaardigheid]
    ```
    """
    named = dict.fromkeys(doelstelling.indicatoren)
    if doelstelling.niveau != "ambitie" or not named:
        return
    found = [register.get(Indicator, each) for each in named]
    count = sum(each is None or each.soort != "tegenindicator" for each in found)
    least, most = register.drempels.indicatoren_min, register.drempels.indicatoren_max
    if not least <= count <= most:
        yield Fault(
            "indicatoren",
            f"deze ambitie heeft {_number(count, 'indicator', 'indicatoren')};"
            f" de drempel is {least} tot en met {most}",
            fix="kies er indicatoren bij die samen het hele beeld geven"
            if count < least
            else "houd die het meest zeggen; de andere passen bij een doel of subdoel",
        )


@rule(
    Severity.ERROR,
    element=Element.DATA,
    quote="Voor deze indicatoren zijn de databronnen vastgesteld",
)
def indicator_zonder_bron(indicator: Indicator, _register: Register) -> Iterator[Fault]:
    """Elke indicator noemt zijn bron.

    Zonder bron kan niemand een cijfer narekenen. Dat geldt voor elke soort indicator. `databron`
    zegt het precies; een zin in `bron` mag ook.

    Fout:

    ```yaml
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    ```

    Goed:

    ```yaml
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    databron:
      type: eigen
      naam: Gezondheidsmonitor van de GGD
    ```
    """
    if not indicator.bron and not _is_known(indicator.databron):
        yield Fault(
            "databron",
            "er staat niet waar de cijfers van deze indicator vandaan komen",
            fix="noem onder 'databron' het type en de naam of tabel",
        )


def _is_known(source: Databron | None) -> bool:
    """Whether a source can be found again; of one of our own that takes a name."""
    if source is None:
        return False
    named = source.naam or source.tabel or source.meetwaarde or source.url or source.beheerder
    return bool(named) or source.type not in (None, "eigen")


@rule(Severity.WARNING, element=Element.DATA, quote="een 0-meting en trends per indicator")
def indicator_zonder_nulmeting(indicator: Indicator, register: Register) -> Iterator[Fault]:
    """Elke indicator heeft een nulmeting.

    Zonder de stand van voor het begin is later niet te zien wat er is veranderd. De regel vraagt
    het niet van input, en niet van verplichte cijfers waar geen doelstelling op rust. Is een
    nulmeting er niet en komt zij er ook niet, schrijf dan de reden als zin onder `ontbrekend`.

    Fout:

    ```yaml
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    soort: effect
    nulmeting: n.n.b.
    ```

    Goed:

    ```yaml
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    soort: effect
    nulmeting: {waarde: 46%, peildatum: 2022-10-01, bron: GGD}
    ```
    """
    if not _belongs_in_databoek(indicator, register):
        return
    baseline = indicator.nulmeting
    missing = baseline.ontbrekend if baseline else None
    if baseline and baseline.waarde is not None:
        return
    if missing is None:
        yield Fault("nulmeting", "deze indicator heeft geen nulmeting", fix=_BASELINE)
    elif missing.betekenis not in (missing.reden, "niet van toepassing"):
        mark = f"de nulmeting ontbreekt nog: '{missing.reden}' ({missing.betekenis})"
        yield Fault("nulmeting", mark, fix=_BASELINE)


_BASELINE = "vul de 'nulmeting' in, met waarde en peildatum, of de reden als zin"


@rule(
    Severity.WARNING,
    element=Element.DATA,
    quote="een normering per indicator bepaald",
)
def indicator_zonder_norm(indicator: Indicator, register: Register) -> Iterator[Fault]:
    """Elke indicator waarop u stuurt, heeft een norm.

    Pas met een norm weet u of een cijfer reden is om iets te doen. De regel vraagt het van output
    en effect. Een tegenindicator, een vertrouwenscijfer of input mag zonder: die volgt u.

    Fout:

    ```yaml
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    soort: effect
    ```

    Goed:

    ```yaml
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    soort: effect
    norm: {waarde: <= 40%, termijn: 2030}
    ```
    """
    steered = indicator.soort in (None, "output", "effect") and is_steered_on(indicator, register)
    if steered and indicator.norm is None:
        yield Fault(
            "norm",
            "deze indicator heeft geen norm",
            fix=f"bepaal met de partners welke 'norm' past, bijvoorbeeld '{_example(indicator)}'",
        )


def _example(indicator: Indicator) -> str:
    """Give a norm that the indicator could have, by the way that is better."""
    return _EXAMPLES.get(indicator.richting or "", ">= 65")


_EXAMPLES: Final = {
    "lager_beter": "<= 65",
    "bandbreedte": "tussen 60 en 70",
    "handhaven": "handhaven op minstens 65",
}


@rule(Severity.WARNING, element=Element.DATA, quote="een 0-meting en trends per indicator")
def indicator_zonder_trend(indicator: Indicator, register: Register) -> Iterator[Fault]:
    """Elke indicator heeft genoeg cijfers voor een trend.

    Eén cijfer is een stand, twee cijfers kunnen toeval zijn. De regel vraagt om
    `drempels.trendpunten` (3) metingen in één eenheid; de nulmeting telt mee, wat begroot of
    verwacht is niet. Hij vraagt het niet van input, en niet van verplichte cijfers waar geen
    doelstelling op rust.

    Fout:

    ```yaml
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    metingen:
      - {periode: 2024, waarde: 46%}
      - {periode: 2025, waarde: 45%}
    ```

    Goed:

    ```yaml
    # indicatoren/eenzaamheid.yaml
    naam: Inwoners die zich eenzaam voelen
    metingen:
      - {periode: 2023, waarde: 47%}
      - {periode: 2024, waarde: 46%}
      - {periode: 2025, waarde: 45%}
    ```
    """
    if not _belongs_in_databoek(indicator, register):
        return
    count, least = len(series(indicator, register).points), register.drempels.trendpunten
    if count < least:
        yield Fault(
            "metingen",
            f"deze indicator heeft {_number(count, 'bekende meting', 'bekende metingen')};"
            f" voor een trend is de drempel {least}",
            fix="neem eerdere cijfers van de bron over, of leg onder 'uitzonderingen' uit"
            " vanaf wanneer het kan",
        )


def _number(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}" if count else f"nog geen {one}"


def _belongs_in_databoek(indicator: Indicator, register: Register) -> bool:
    return indicator.soort != "input" and is_steered_on(indicator, register)
