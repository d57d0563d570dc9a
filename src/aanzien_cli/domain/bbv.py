"""BBV: the indicators that every Dutch municipality has to publish, as numbered since 2019.

Source: Regeling beleidsindicatoren gemeenten, under article 25 of the Besluit begroting en
verantwoording provincies en gemeenten (BBV). Who publishes each is as printed in the budgets of
Rotterdam (2023) and, for what is not in there, of Teylingen (2020) and Lisse (2021).
"""

from typing import Final, NamedTuple


class BbvIndicator(NamedTuple):
    """A mandatory indicator: its number, theme and name, its unit, and who publishes it."""

    nummer: int
    thema: str
    naam: str
    eenheid: str
    bron: str


_INHABITANTS: Final = "aantal per 1.000 inwoners"
_LISA: Final = "aantal per 1.000 inwoners van 15 tot en met 64 jaar"
_PUPILS: Final = "aantal per 1.000 leerlingen"

_BY_THEME: Final = {
    "Bestuur en ondersteuning": (
        (1, "Formatie", "fte per 1.000 inwoners", "eigen gegevens"),
        (2, "Bezetting", "fte per 1.000 inwoners", "eigen gegevens"),
        (3, "Apparaatskosten", "euro per inwoner", "eigen begroting"),
        (4, "Externe inhuur", "% van de loonsom en de kosten van inhuur", "eigen begroting"),
        (5, "Overhead", "% van de totale lasten", "eigen begroting"),
    ),
    "Veiligheid": (
        (6, "Verwijzingen Halt", "aantal per 1.000 jongeren", "Bureau Halt"),
        (7, "Winkeldiefstallen", _INHABITANTS, "CBS"),
        (8, "Geweldsmisdrijven", _INHABITANTS, "CBS"),
        (9, "Diefstallen uit woning", _INHABITANTS, "CBS"),
        (10, "Vernielingen en beschadigingen", _INHABITANTS, "CBS"),
    ),
    "Economie": (
        (11, "Functiemenging", "%", "LISA"),
        (12, "Vestigingen van bedrijven", _LISA, "LISA"),
    ),
    "Onderwijs": (
        (13, "Absoluut verzuim", _PUPILS, "DUO"),
        (14, "Relatief verzuim", _PUPILS, "DUO"),
        (15, "Vroegtijdige schoolverlaters", "% van de deelnemers aan vo en mbo", "Ingrado"),
    ),
    "Sport": ((16, "Niet-sporters", "%", "RIVM"),),
    "Sociaal domein": (
        (17, "Banen", _LISA, "LISA"),
        (
            18,
            "Jongeren met een delict voor de rechter",
            "% van 12 tot en met 21 jaar",
            "Verwey-Jonker Instituut",
        ),
        (
            19,
            "Kinderen in uitkeringsgezin",
            "% van de kinderen tot 18 jaar",
            "Verwey-Jonker Instituut",
        ),
        (20, "Netto arbeidsparticipatie", "% van de beroepsbevolking", "CBS"),
        (21, "Werkloze jongeren", "% van 16 tot en met 22 jaar", "Verwey-Jonker Instituut"),
        (22, "Personen met een bijstandsuitkering", "aantal per 10.000 inwoners", "CBS"),
        (
            23,
            "Lopende re-integratievoorzieningen",
            "aantal per 10.000 inwoners van 15 tot en met 64 jaar",
            "CBS",
        ),
        (24, "Jongeren met jeugdhulp", "% van de jongeren tot 18 jaar", "CBS"),
        (25, "Jongeren met jeugdbescherming", "% van de jongeren tot 18 jaar", "CBS"),
        (26, "Jongeren met jeugdreclassering", "% van 12 tot en met 22 jaar", "CBS"),
        (27, "Cliënten met een maatwerkarrangement Wmo", "aantal per 10.000 inwoners", "CBS"),
    ),
    "Milieu": (
        (28, "Omvang huishoudelijk restafval", "kg per inwoner", "CBS"),
        (29, "Hernieuwbare elektriciteit", "%", "Rijkswaterstaat"),
    ),
    "Wonen": (
        (30, "Gemiddelde WOZ-waarde", "duizend euro", "CBS"),
        (31, "Nieuw gebouwde woningen", "aantal per 1.000 woningen", "BAG"),
        (32, "Demografische druk", "%", "CBS"),
        (33, "Woonlasten eenpersoonshuishouden", "euro", "COELO"),
        (34, "Woonlasten meerpersoonshuishouden", "euro", "COELO"),
    ),
}

BBV_INDICATOREN: Final[tuple[BbvIndicator, ...]] = tuple(
    BbvIndicator(nummer, thema, naam, eenheid, bron)
    for thema, rows in _BY_THEME.items()
    for nummer, naam, eenheid, bron in rows
)
"""All 34, in the order of their numbers."""
