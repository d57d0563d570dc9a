"""Catalog: the documents that can be asked for, listed by hand."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Final, cast

from aanzien_cli.reporting.documents.context import Kind

_NAMES: Final = ("raadsrapportage", "databoek", "opgave", "portfolio", "teams", "spiegel")


class _Kinds(Mapping[str, Kind]):
    """The documents by name: a module of that name here. Only what is asked for is imported."""

    def __getitem__(self, name: str) -> Kind:
        if name not in _NAMES:
            raise KeyError(name)
        return cast("Kind", import_module(f"aanzien_cli.reporting.documents.{name}").KIND)

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


KINDS: Final[Mapping[str, Kind]] = _Kinds()
"""By name, in the order in which they are listed for the user."""
