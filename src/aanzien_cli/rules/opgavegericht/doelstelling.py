"""Doelstelling: whether an end is an end, and can be seen to come closer."""

import re
from collections.abc import Iterator
from typing import Final

from aanzien_cli.analysis.thread import is_alive
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule

_VERBS: Final = frozenset(
    (
        *("aanleggen", "aanschaffen", "aanstellen", "bouwen", "digitaliseren"),
        *("financieren", "implementeren", "inkopen", "inrichten", "invoeren"),
        *("onderzoeken", "oprichten", "opstellen", "opzetten", "organiseren"),
        *("plaatsen", "renoveren", "subsidiëren", "uitrollen", "uitvoeren"),
        *("vaststellen", "verbouwen", "verstrekken"),
    )
)
_NOUNS: Final = frozenset(
    (
        *("aanleg", "aanschaf", "bouw", "digitalisering", "implementatie", "inkoop"),
        *("inrichting", "invoering", "oprichting", "renovatie", "subsidiëring"),
        *("uitrol", "uitvoering", "vaststelling", "verbouwing"),
    )
)
_WORD: Final = re.compile(r"\w+")
_ARTICLES: Final = frozenset({"de", "het"})
_MEANS: Final = frozenset({"input", "output"})
_NO_EFFECT: Final = _MEANS | {"tegenindicator"}


@rule(
    Severity.ERROR,
    element=Element.OPGAVEGERICHT,
    quote="het behalen van maatschappelijke doelen centraal in plaats van het financieren van "
    "activiteiten",
)
def doelstelling_zonder_indicator(
    doelstelling: Doelstelling, register: Register
) -> Iterator[Fault]:
    """Een doelstelling noemt ten minste één indicator.

    Zonder indicator kan niemand later vaststellen of het doel dichterbij is gekomen. Het gesprek
    gaat dan al snel over activiteiten in plaats van over het doel. Doelstellingen van een opgave
    die is afgelopen, worden niet bevraagd.

    Fout:

    ```yaml
    # doelstellingen/betaalbaar-wonen.yaml
    titel: Meer mensen wonen betaalbaar
    opgave: wonen
    indicatoren: []
    # indicatoren/huurquote.yaml
    naam: Deel van het inkomen dat aan huur opgaat
    ```

    Goed:

    ```yaml
    # doelstellingen/betaalbaar-wonen.yaml
    titel: Meer mensen wonen betaalbaar
    opgave: wonen
    indicatoren: [huurquote]
    # indicatoren/huurquote.yaml
    naam: Deel van het inkomen dat aan huur opgaat
    ```
    """
    if not doelstelling.indicatoren and is_alive(doelstelling, register):
        yield Fault(
            "indicatoren",
            "deze doelstelling noemt geen indicator",
            fix="noem ten minste één indicator waaraan te zien is of het doel dichterbij komt",
        )


@rule(
    Severity.WARNING,
    element=Element.OPGAVEGERICHT,
    quote="het behalen van maatschappelijke doelen centraal in plaats van het financieren van "
    "activiteiten",
)
def doelstelling_zonder_effectindicator(
    doelstelling: Doelstelling, register: Register
) -> Iterator[Fault]:
    """Een doelstelling kijkt niet alleen naar input en output.

    Hoeveel geld er gaat of hoeveel werk er is gedaan, zegt nog niet of het inwoners helpt. Een
    tegenindicator laat de keerzijde zien, niet het doel zelf. Een indicator van soort `effect` of
    `vertrouwen` telt; een indicator zonder soort krijgt het voordeel van de twijfel.

    Fout:

    ```yaml
    # doelstellingen/betaalbaar-wonen.yaml
    titel: Meer mensen wonen betaalbaar
    opgave: wonen
    indicatoren: [gebouwde-woningen]
    # indicatoren/gebouwde-woningen.yaml
    naam: Gebouwde woningen
    soort: output
    # indicatoren/huurquote.yaml
    naam: Deel van het inkomen dat aan huur opgaat
    soort: effect
    ```

    Goed:

    ```yaml
    # doelstellingen/betaalbaar-wonen.yaml
    titel: Meer mensen wonen betaalbaar
    opgave: wonen
    indicatoren: [gebouwde-woningen, huurquote]
    # indicatoren/gebouwde-woningen.yaml
    naam: Gebouwde woningen
    soort: output
    # indicatoren/huurquote.yaml
    naam: Deel van het inkomen dat aan huur opgaat
    soort: effect
    ```
    """
    found = [register.get(Indicator, id_) for id_ in doelstelling.indicatoren]
    kinds = {indicator.soort if indicator else None for indicator in found}
    if kinds & _MEANS and kinds <= _NO_EFFECT and is_alive(doelstelling, register):
        yield Fault(
            "indicatoren",
            "deze doelstelling kijkt naar "
            f"{' en '.join(sorted(map(str, kinds)))}, en naar geen enkel effect",
            fix="voeg een indicator toe die het effect bij inwoners of organisatie laat zien",
        )


@rule(
    Severity.ADVICE,
    element=Element.OPGAVEGERICHT,
    quote="niet gebaseerd op een vastomlijnd en gedetailleerd plan waarin alle specifieke keuzes "
    "en oplossingen op voorhand zijn vastgelegd",
    heuristic=True,
)
def doelstelling_als_activiteit(doelstelling: Doelstelling, register: Register) -> Iterator[Fault]:
    """Een doelstelling noemt wat er verandert, niet wat er wordt gedaan.

    Een titel als "een loket inrichten" legt de oplossing al vast. Het team kan dan niet meer zoeken
    naar wat werkt. Deze regel kijkt naar het eerste en het laatste woord van de titel, en vraagt
    alleen: het kan best een doel zijn.

    Fout:

    ```yaml
    # doelstellingen/energieloket.yaml
    titel: Een energieloket inrichten
    opgave: energietransitie
    ```

    Goed:

    ```yaml
    # doelstellingen/energieloket.yaml
    titel: Inwoners weten hoe zij hun huis kunnen verduurzamen
    opgave: energietransitie
    ```
    """
    activity = _activity(doelstelling.titel)
    if activity and is_alive(doelstelling, register):
        yield Fault(
            "titel",
            f"is '{activity}' hier het doel, of een manier om er te komen?",
            fix="beschrijf welk effect er moet zijn; het werk zelf hoort bij een opdracht",
            quote=activity,
        )


def _activity(title: str) -> str | None:
    """Give the word that makes a title read as work: a verb at either end, a noun in front."""
    words = _WORD.findall(title)
    first = words[1:2] if words and words[0].lower() in _ARTICLES else words[:1]
    found = [word for word in first if word.lower() in _VERBS | _NOUNS]
    found += [word for word in words[-1:] if word.lower() in _VERBS]
    return next(iter(found), None)
