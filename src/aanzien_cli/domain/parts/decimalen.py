"""Decimalen: settles by the number of decimals of an indicator whether `1.645` is a thousand."""

from typing import Any, Final

from pydantic_core import PydanticCustomError

from aanzien_cli.domain.parts.grenswaarde import settle_norm
from aanzien_cli.domain.parts.waarde import Waarde

_SETTLED: Final = {"0": 0, "3": 3, 0: 0, 3: 3}


def settle_decimals(raw: Any) -> Any:  # noqa: ANN401 -- whatever stands in a user's file
    """Read the figures of a raw indicator that hold a dot, knowing its `decimalen`.

    A figure that cannot be read stays as it is, so that its error gets its own place.
    """
    written = raw.get("decimalen") if isinstance(raw, dict) else None
    decimals = _SETTLED.get(written) if isinstance(written, (str, int)) else None
    if decimals is None:
        return raw
    settled = dict(raw)
    for name in ("nulmeting", "metingen", "norm", "tussennormen"):
        if settled.get(name):
            settled[name] = _settle_field(name, settled[name], decimals)
    return settled


def _settle_field(name: str, value: Any, decimals: int) -> Any:  # noqa: ANN401 -- raw as in a file
    if isinstance(value, (list, tuple)):
        return [_settle_field(name, each, decimals) for each in value]
    settle = _settle_norm if name in ("norm", "tussennormen") else _settle_figure
    try:
        return settle(value, decimals)
    except PydanticCustomError:
        return value


def _settle_figure(value: Any, decimals: int) -> Any:  # noqa: ANN401 -- raw as in a file
    if _has_dot(value):
        return {"waarde": Waarde.parse(value, decimals)}
    if isinstance(value, dict) and _has_dot(value.get("waarde")):
        return value | {"waarde": Waarde.parse(value["waarde"], decimals)}
    return value


def _settle_norm(value: Any, decimals: int) -> Any:  # noqa: ANN401 -- raw as in a file
    if not isinstance(value, dict):
        return settle_norm(value, decimals) if _has_dot(value) else value
    settled = dict(value)
    for name in ("waarde", "ondergrens", "bovengrens"):
        if _has_dot(value.get(name)) and value[name][:1].isdigit():
            settled[name] = Waarde.parse(value[name], decimals).getal
    return settle_norm(settled, decimals)


def _has_dot(value: object) -> bool:
    return isinstance(value, str) and "." in value
