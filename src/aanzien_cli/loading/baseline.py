"""Baseline: the lines of a baseline file, read as strictly as they are written."""

import json
from datetime import date
from pathlib import Path
from typing import Any, Final

from aanzien_cli.domain.baseline import VERSIONS, Baseline, Entry

MAX_SIZE: Final = 16 * 1024 * 1024
_FIELDS: Final = {
    "regel": str,
    "pad": str,
    "kenmerk": str,
    "aantal": int,
    "sinds": str,
    "reden": str,
}
_VERSION: Final = "basislijn"
"""What the first line says the form of; before there was a second form there was no such line."""


class BaselineError(Exception):
    """A baseline cannot be read; the text says why, in Dutch."""


def read_baseline(path: Path) -> bytes:
    """Give the bytes of a baseline on disk. Raises BaselineError, and OSError."""
    if not path.is_file():
        raise BaselineError("dat bestand is er niet; maak het met --write-baseline")
    with path.open("rb") as file:
        content = file.read(MAX_SIZE + 1)
    if len(content) > MAX_SIZE:
        raise BaselineError(f"dit bestand is groter dan {MAX_SIZE // 1024**2} MB")
    return content


def parse_baseline(path: str, content: bytes) -> Baseline:
    """Give the entries, one for each line that is not empty. Raises BaselineError."""
    try:
        lines = content.decode("utf-8").removeprefix("\ufeff").splitlines()
    except UnicodeDecodeError as error:
        raise BaselineError("dit bestand is geen UTF-8") from error
    filled = [(number, line) for number, line in enumerate(lines, start=1) if line]
    version = _version(filled[0][1]) if filled else None
    entries = tuple(_entry(*each) for each in (filled[1:] if version else filled))
    return Baseline(path, entries, version or 1)


def _version(line: str) -> int | None:
    """Give the form that a first line names, or nothing where it is an entry like the others."""
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(fields, dict) or fields.keys() != {_VERSION}:
        return None
    if type(fields[_VERSION]) is not int or fields[_VERSION] not in VERSIONS - {1}:
        raise BaselineError("deze vorm van de basislijn is van een andere versie van aanzien")
    return int(fields[_VERSION])


def _entry(number: int, line: str) -> Entry:
    try:
        fields = json.loads(line)
        if not _is_right(fields):
            raise BaselineError(f"regel {number} heeft niet de velden {', '.join(_FIELDS)}")
        since = date.fromisoformat(fields["sinds"])
    except (ValueError, RecursionError) as error:
        raise BaselineError(f"regel {number} is niet te lezen als JSON met een datum") from error
    names = ("regel", "pad", "kenmerk", "aantal")
    rule, path, mark, count = (fields[name] for name in names)
    return Entry(rule, path, mark, count, since, fields["reden"])


def _is_right(fields: Any) -> bool:  # noqa: ANN401 -- whatever stands in the file
    return (
        isinstance(fields, dict)
        and fields.keys() == _FIELDS.keys()
        and all(type(fields[name]) is kind for name, kind in _FIELDS.items())
        and fields["aantal"] > 0
    )
