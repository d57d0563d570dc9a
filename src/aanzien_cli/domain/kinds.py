"""Kinds: every kind of record, listed by hand."""

from collections.abc import Mapping
from typing import Final

from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.partner import Partner
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.rapport import Rapport
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.signaal import Signaal
from aanzien_cli.domain.team import Team
from aanzien_cli.domain.toets import Toets

KINDS: Final[tuple[type[Record], ...]] = (
    Organisatie,
    Opgave,
    Doelstelling,
    Indicator,
    Opdracht,
    Team,
    Persoon,
    Afdeling,
    Partner,
    Inzetafspraak,
    Toets,
    Besluit,
    Signaal,
    Meetreeks,
    Rapport,
)
"""In the order of the paper: from the organisation to the report."""

BY_FOLDER: Final[Mapping[str, type[Record]]] = {kind.folder: kind for kind in KINDS if kind.folder}
"""The kind of the records in each folder; the organisation has no folder."""

BY_NAME: Final[Mapping[str, type[Record]]] = {kind.kind: kind for kind in KINDS}
"""Each kind under its singular name."""
