"""Synced copies: files that another program put beside a record when two people changed it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.loading.layout import place
from aanzien_cli.loading.names import is_id

_BEFORE: Final = ("kopie van ", "copy of ")
_BEHIND: Final = (
    *(" - kopie", " - copy", " kopie", " copy"),
    *("-desktop-", "-laptop-", ".sync-conflict-"),
)
"""What Windows, macOS, OneDrive (the name of the computer) and Syncthing put behind a name."""
_WITHIN: Final = ("conflict", "kopie", "copy")


def synced_copies(paths: Collection[str]) -> Mapping[str, str]:
    """Give each file that is a copy by its name, with the record that it was made of.

    A copy has a name that is no id, such as `wonen (1)` of OneDrive, and stands beside the record:
    without `wonen` there is no telling, and the file is a record with a wrong name.
    """
    return dict(_found({place(path)[1:]: path for path in paths}))


def copy_faults(copies: Mapping[str, str]) -> Iterator[PlacedFault]:
    """Yield a fault for every copy: it does not count, and somebody has to look at it."""
    for path, record in copies.items():
        yield PlacedFault(
            path=path,
            rule="dubbel-id",
            message=f"dit lijkt een kopie van {record}, en telt niet mee",
            fix="vergelijk de twee, neem over wat goed is, en gooi dan de kopie weg",
        )


def _found(stands: Mapping[tuple[object, str], str]) -> Iterator[tuple[str, str]]:
    for (kind, name), path in stands.items():
        if is_id(name):
            continue
        records = (stands.get((kind, original)) for original in _originals(name))
        record = next((each for each in records if each), None)
        if record is not None:
            yield path, record


def _originals(name: str) -> Iterable[str]:
    """Give the ids of which a name can be a copy."""
    lower = name.lower()
    for prefix in _BEFORE:
        if lower.startswith(prefix):
            yield name[len(prefix) :]
    for end in range(1, len(name)):
        if _is_added(name[end:]) and is_id(name[:end]):
            yield name[:end]


def _is_added(rest: str) -> bool:
    """Whether a program that keeps folders alike puts this behind the name of a copy."""
    lower = rest.lower()
    if lower.startswith(_BEHIND):
        return True
    if not (lower.startswith(" (") and lower.endswith(")")):
        return False
    inner = lower[2:-1]
    return inner.isdigit() or any(word in inner for word in _WITHIN)
