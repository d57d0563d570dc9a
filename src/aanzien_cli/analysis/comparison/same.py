"""Same: whether two values mean the same, however they were written; and how they are said."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from pydantic import BaseModel

from aanzien_cli.analysis.norm import written
from aanzien_cli.analysis.records.words import in_words
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.domain.parts.meting import Cijfermoment
from aanzien_cli.domain.parts.waarde import Waarde


def meaning(value: Any) -> Any:  # noqa: ANN401 -- whatever a field of a record holds
    """Give a value that is equal to that of another way to write the same.

    `39%` and `39` are one figure, blanks and line ends are no text, and lists have no order.
    """
    if isinstance(value, str):
        return value.value if isinstance(value, Enum) else " ".join(value.split())
    if isinstance(value, Waarde):
        return (value.getal.normalize(), value.opmerking)
    if isinstance(value, BaseModel):
        return (type(value).__name__, tuple(_fields(value)))
    if isinstance(value, Mapping):
        return tuple(sorted((key, meaning(each)) for key, each in value.items()))
    if isinstance(value, tuple):
        return tuple(sorted(map(meaning, value), key=repr))
    return value


def _fields(value: BaseModel) -> Any:  # noqa: ANN401 -- pairs of a name and a meaning
    printed = "tekst" if isinstance(value, Grenswaarde) else ""
    for name in type(value).model_fields:
        if name != printed:
            yield name, meaning(getattr(value, name))


def is_same(old: object, new: object) -> bool:
    """Whether two values mean the same."""
    return old == new or bool(meaning(old) == meaning(new))


def said(value: Any) -> str:  # noqa: ANN401 -- whatever a field of a record holds
    """Say a value on one line; a figure that is missing says why."""
    if isinstance(value, Grenswaarde):
        return norm_said(value)
    if isinstance(value, Cijfermoment):
        return figure_said(value)
    if isinstance(value, BaseModel):
        value = value.model_dump(exclude_unset=True)
    return " ".join(in_words(value).split())


def norm_said(norm: Grenswaarde | None) -> str:
    """Say a norm with its term and what it is relative to; empty where there is none."""
    if norm is None:
        return ""
    term = f" in {_term(norm.termijn)}" if norm.termijn else ""
    relative = f", ten opzichte van {norm.relatief_aan}" if norm.relatief_aan else ""
    return f"{written(norm)}{term}{relative}"


def _term(day: date) -> str:
    """Say a term; the last day of a year is the year."""
    return str(day.year) if (day.month, day.day) == (12, 31) else day.isoformat()


def figure_said(figure: Cijfermoment | None) -> str:
    """Say a figure as printed, or why it is missing; empty where nothing is written at all."""
    if figure is None:
        return ""
    if figure.waarde is not None:
        return figure.waarde.tekst
    reason = f" ({figure.ontbrekend.betekenis})" if figure.ontbrekend else ""
    return f"niet gemeten{reason}"
