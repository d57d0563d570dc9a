"""Folders: where the records of each kind stand, known before any kind is."""

from collections.abc import Mapping
from typing import Final

KIND_IN: Final[Mapping[str, str]] = {
    "opgaven": "opgave",
    "doelstellingen": "doelstelling",
    "indicatoren": "indicator",
    "opdrachten": "opdracht",
    "teams": "team",
    "personen": "persoon",
    "afdelingen": "afdeling",
    "partners": "partner",
    "inzetafspraken": "inzetafspraak",
    "toetsen": "toets",
    "besluiten": "besluit",
    "signalen": "signaal",
    "metingen": "meetreeks",
    "rapporten": "rapport",
}
"""The name of the kind that each folder holds; a test holds it against the kinds themselves."""
