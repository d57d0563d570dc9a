"""Peers: other tools on the same files, as far as they are installed here.

Those that check shape are given the published schema of each kind of record, a run for each kind,
as their users would; aanzien checks shape, references and every rule in one run. Doorstop checks
links between items in a format of its own, and gets as many of those. Ajv-cli needs ajv-formats
beside it, or it refuses the schemas; it reads a day in YAML as a moment, which is no text, and
leaves a file at the first of those. Doorstop is measured when it sees
them first, and puts a fingerprint in each, and once more when it has.
"""

import shlex
from collections.abc import Iterator
from pathlib import Path

from benchmarks import linked_items
from benchmarks.measure import check, installed, ratio
from benchmarks.repository import SHARES
from benchmarks.scale import PEER_SIZES, TIMES
from benchmarks.targets import Row, made, room

_SCHEMAS = Path(__file__).parents[1] / "schemas"
_KINDS = {
    "opgaven": "opgave",
    "doelstellingen": "doelstelling",
    "indicatoren": "indicator",
    "opdrachten": "opdracht",
    "teams": "team",
    "personen": "persoon",
    "toetsen": "toets",
}
_FIRST = "doorstop, de eerste keer"


def peers() -> Iterator[Row]:
    """T12: how many times faster than others; below 1 is slower. The target is a minimum."""
    for count in PEER_SIZES:
        root, large = made(count), count > PEER_SIZES[0]
        for name, command, least in _commands(root, count, large=large):
            # Some take minutes a run, and a first time comes once: a single one says enough.
            times = 1 if large or name == _FIRST else min(TIMES, 3)
            found = ratio(check(root), ["sh", "-c", command], times, wall=True)
            words = f"{count} bestanden, klok, aanzien × {name}"
            if least is None:
                yield Row("T12", words, found)
            else:
                yield Row("T12", f"{words} (doel {least:g} keer sneller)", found, 1 / least)


def _commands(root: Path, count: int, *, large: bool) -> Iterator[tuple[str, str, float | None]]:
    if tool := installed("check-jsonschema"):
        each = _per_kind(root, f"{shlex.quote(tool)} --schemafile {{schema}} {{files}}")
        yield "check-jsonschema", each, 20 if large else 10
    if tool := installed("yamllint"):
        yield "yamllint", f"{shlex.quote(tool)} -d relaxed {root}", 25 if large else 12
    if tool := installed("ajv"):
        validate = f"{shlex.quote(tool)} validate --strict=false -c ajv-formats --errors=no"
        each = _per_kind(root, f"{validate} -s {{schema}} -d '{{files}}'")
        yield "ajv-cli", each, 0.5
    if tool := installed("doorstop"):
        linked_items.write(items := room(f"doorstop-{count}"), count)
        command = f"cd {items} && {shlex.quote(tool)} -q -F"
        yield _FIRST, command, 60 if large else 12
        yield "doorstop, daarna", command, None


def _per_kind(root: Path, command: str) -> str:
    return "; ".join(
        command.format(
            schema=_SCHEMAS / f"{_KINDS[folder]}.schema.json", files=root / folder / "*.yaml"
        )
        for folder in SHARES
    )
