"""Catalog: the documents that can be asked for, listed by hand."""

from collections.abc import Mapping
from typing import Final

from aanzien_cli.reporting.documents import (
    databoek,
    opgave,
    portfolio,
    raadsrapportage,
    spiegel,
    teams,
)
from aanzien_cli.reporting.documents.context import Kind

KINDS: Final[Mapping[str, Kind]] = {
    each.KIND.name: each.KIND
    for each in (raadsrapportage, databoek, opgave, portfolio, teams, spiegel)
}
"""By name, in the order in which they are listed for the user."""
