"""Meetreeks: the measurements of one indicator, kept in a file beside it."""

from typing import Any, ClassVar

from pydantic import model_validator

from aanzien_cli.domain.fields import Lijst
from aanzien_cli.domain.parts.decimalen import settle_decimals
from aanzien_cli.domain.parts.meting import Meetregel
from aanzien_cli.domain.quantities.hoeveelheid import Geheel
from aanzien_cli.domain.record import Record


class Meetreeks(Record):
    """De metingen van één indicator in een eigen bestand, één regel per meting."""

    kind: ClassVar[str] = "meetreeks"
    folder: ClassVar[str] = "metingen"

    metingen: Lijst[Meetregel] = ()
    """De waarnemingen, van oud naar nieuw."""
    decimalen: Geheel | None = None
    """Het aantal cijfers achter de komma van de indicator; wordt daarvan overgenomen."""

    @model_validator(mode="before")
    @classmethod
    def _settle_decimals(cls, value: Any) -> Any:  # noqa: ANN401 -- whatever stands in a file
        return settle_decimals(value)
