"""Peers: other tools on the same files, as far as they are installed here.

Those that check shape are given the published schema of each kind of record, a run for each kind,
as their users would; aanzien checks shape, references and every rule in one run.
"""

import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import check, ratio
from benchmarks.repository import SHARES
from benchmarks.targets import TIMES, Row, made

_FEW = 1_000
_BIN = Path(sys.executable).parent
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


def peers() -> Iterator[Row]:
    """T12: how many times faster than others; below 1 is slower. The target is a minimum."""
    for count in (_FEW, 10 * _FEW):
        root = made(count)
        for name, command, least in _commands(root, large=count > _FEW):
            found = ratio(check(root), ["sh", "-c", command], min(TIMES, 3), wall=True)
            words = f"{count} bestanden, klok, aanzien × {name} (doel {least:g} keer sneller)"
            yield Row("T12", words, found, 1 / least)


def _commands(root: Path, *, large: bool) -> Iterator[tuple[str, str, float]]:
    if tool := _tool("check-jsonschema"):
        each = _per_kind(root, f"{shlex.quote(tool)} --schemafile {{schema}} {{files}}")
        yield "check-jsonschema", each, 20 if large else 10
    if tool := _tool("yamllint"):
        yield "yamllint", f"{shlex.quote(tool)} -d relaxed {root}", 25 if large else 12
    if tool := _tool("ajv"):
        each = _per_kind(root, f"{shlex.quote(tool)} validate -s {{schema}} -d '{{files}}'")
        yield "ajv-cli", each, 0.5


def _per_kind(root: Path, command: str) -> str:
    return "; ".join(
        command.format(
            schema=_SCHEMAS / f"{_KINDS[folder]}.schema.json", files=root / folder / "*.yaml"
        )
        for folder in SHARES
    )


def _tool(name: str) -> str | None:
    """Find a tool beside this Python, or on the path."""
    return shutil.which(name, path=str(_BIN)) or shutil.which(name)
