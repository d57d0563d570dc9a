"""Catalog: the documents that can be asked for, listed by hand."""

from collections.abc import Mapping
from typing import Final

from aanzien_cli.reporting.documents import opgave, portfolio, raadsrapportage, spiegel, teams
from aanzien_cli.reporting.documents.context import Kind

KINDS: Final[Mapping[str, Kind]] = {
    kind.name: kind
    for kind in (raadsrapportage.KIND, opgave.KIND, portfolio.KIND, teams.KIND, spiegel.KIND)
}
"""By name, in the order in which they are listed for the user."""
