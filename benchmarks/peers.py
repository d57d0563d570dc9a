"""Peers: other tools on the same files, as far as they are installed here."""

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import check, ratio
from benchmarks.targets import TIMES, Row, made

_FEW = 1_000
_BIN = Path(sys.executable).parent
_SCHEMA = Path(__file__).parents[1] / "schemas" / "indicator.schema.json"


def peers() -> Iterator[Row]:
    """T12: how many times faster than others; below 1 is slower. The target is a minimum."""
    for count in (_FEW, 10 * _FEW):
        root = made(count)
        for name, command, least in _commands(root, count):
            times = 1 if count > _FEW else min(TIMES, 3)
            found = ratio(check(root), command, times, wall=True)
            yield Row(
                "T12",
                f"{count} bestanden, klok, × {name} (≥ {least} keer sneller)",
                found,
                1 / least,
            )


def _commands(root: Path, count: int) -> Iterator[tuple[str, list[str], float]]:
    large = count > _FEW
    schema = root.parent / "vorm.json"
    schema.write_text(json.dumps({"type": "object"}), encoding="utf-8")
    files = [str(path) for path in sorted(root.rglob("*.yaml"))]
    if tool := _tool("check-jsonschema"):
        yield "check-jsonschema", [tool, "--schemafile", str(schema), *files], 20 if large else 10
    if tool := _tool("yamllint"):
        yield "yamllint", [tool, "-d", "relaxed", str(root)], 25 if large else 12
    if tool := _tool("ajv"):
        yield (
            "ajv-cli",
            [tool, "validate", "-s", str(schema), *[f"-d={file}" for file in files]],
            0.5,
        )


def _tool(name: str) -> str | None:
    """Find a tool beside this Python, or on the path."""
    return shutil.which(name, path=str(_BIN)) or shutil.which(name)
