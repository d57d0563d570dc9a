"""Accountability: what every document says about itself: the day, the commit and the limits."""

from dataclasses import dataclass
from decimal import Decimal

from aanzien_cli.analysis.days import day
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.reporting.documents.context import Context

NOBODY = "Organisatie zonder naam"


@dataclass(frozen=True)
class Threshold:
    """A limit that was judged by, with whether the organisation chose it itself."""

    name: str
    value: str
    chosen: str


@dataclass(frozen=True)
class Accountability:
    """The day that all is judged on, where the files come from, and the limits that were used."""

    organisation: str
    peildatum: str
    version: str
    thresholds: tuple[Threshold, ...]
    notes: tuple[str, ...]


def accountability(context: Context, thresholds: tuple[str, ...]) -> Accountability:
    """Say it for a document that judges by some thresholds, named as in `aanzien.yaml`."""
    register = context.register
    return Accountability(
        organisation=organisation(context),
        peildatum=day(register.peildatum),
        version=_version(context),
        thresholds=tuple(_threshold(name, register.drempels) for name in thresholds),
        notes=context.inspection.notes,
    )


def organisation(context: Context) -> str:
    """Give the name of the organisation."""
    found: Organisatie | None = context.register.organisatie
    return found.naam if found else NOBODY


def _version(context: Context) -> str:
    if not context.commit:
        return "de bestanden zoals zij op schijf staan"
    later = " (met wijzigingen die nog niet vastgelegd zijn)" if context.changed else ""
    return f"commit {context.commit[:12]}{later}"


def _threshold(name: str, drempels: Drempels) -> Threshold:
    value = getattr(drempels, name)
    shown = format_getal(value) if isinstance(value, Decimal) else str(value)
    chosen = "eigen keuze" if name in drempels.model_fields_set else "standaard"
    return Threshold(name, shown, chosen)
