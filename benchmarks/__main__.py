"""Prints the table of ratios: `python -m benchmarks [--quick] [T1 T3 ...]`."""

import platform
import sys

from benchmarks.editor import editor
from benchmarks.peers import peers
from benchmarks.reports import reports, typesetters
from benchmarks.targets import ALL, Row, cleaned


def main() -> None:
    """Measure every group, or those named, and print a Markdown table row by row."""
    wanted = {*sys.argv[1:]} - {"--quick"}
    print(f"{platform.platform()}, Python {platform.python_version()}\n")
    print("| doel | wat | gemeten | hoogstens | |\n|---|---|---:|---:|---|")
    with cleaned():
        for group in (*ALL, editor, reports, typesetters, peers):
            if wanted and not wanted & set((group.__doc__ or "").replace(":", " ").split()):
                continue
            for row in group():
                print(_line(row), flush=True)


def _line(row: Row) -> str:
    found, most = _figure(row.found, ".2f"), _figure(row.most, ".3g")
    return f"| {row.name} | {row.what} | {found} | {most} | {row.verdict} |"


def _figure(value: float | None, form: str) -> str:
    return "–" if value is None else f"{value:{form}}".replace(".", ",")


main()
