"""Seen: what a run takes from its surroundings, to be shown: each setting, and each file."""

from decimal import Decimal
from typing import Literal, NamedTuple

SettingValue = str | int | Decimal | tuple[str, ...]
Origin = Literal["default", "file", "revision", "option", "environment", "today"]


class Setting(NamedTuple):
    """A setting as it counts, and where it comes from.

    `source` names that place further: the field of aanzien.yaml, written with dots, a revision, an
    option or a variable. `line` is where the field stands, 0 where that is not known.
    """

    name: str
    value: SettingValue
    origin: Origin = "default"
    source: str = ""
    line: int = 0


class SeenFile(NamedTuple):
    """A file of the folder: the kind of record that it is read as, or why it is not read."""

    path: str
    kind: str = ""
    why: str = ""


class LeftOut(NamedTuple):
    """A pattern of `negeer`, and how many files it names, those of another pattern included."""

    pattern: str
    files: int
