"""Element: the chapter of the paper that a rule belongs to."""

from enum import StrEnum


class Element(StrEnum):
    """The five elements of the paper, its practices 1 and 2, and the basis they stand on."""

    BASIS = "basis"
    OPGAVEGERICHT = "opgavegericht"
    KONING_ZONDER_LAND = "koning zonder land"
    PORTFOLIO = "portfolio"
    TEAMS = "teams"
    TOETSING = "toetsing"
    MENSELIJKE_MAAT = "menselijke maat"
    DATA = "data"
