"""Prints the table of ratios: `python -m benchmarks [--quick] [T1 T3 ...]`."""

import platform
import sys

from benchmarks.editor import editor
from benchmarks.peers import peers
from benchmarks.targets import ALL, Row, cleaned


def main() -> None:
    """Measure every group, or those named, and print a Markdown table row by row."""
    wanted = {*sys.argv[1:]} - {"--quick"}
    print(f"{platform.platform()}, Python {platform.python_version()}\n")
    print("| doel | wat | gemeten | hoogstens | |\n|---|---|---:|---:|---|")
    with cleaned():
        for group in (*ALL, editor, peers):
            if wanted and not wanted & set((group.__doc__ or "").replace(":", " ").split()):
                continue
            for row in group():
                print(_line(row), flush=True)


def _line(row: Row) -> str:
    found, most = f"{row.found:.2f}".replace(".", ","), f"{row.most:.3g}".replace(".", ",")
    met = "gehaald" if row.met else "niet gehaald"
    return f"| {row.name} | {row.what} | {found} | {most} | {met} |"


main()
