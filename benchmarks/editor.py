"""Editor: what one change to one file costs the language server, beside a cold check."""

from collections.abc import Iterator
from statistics import median
from typing import Final

from benchmarks.measure import check, python, run
from benchmarks.targets import Row, made

_EDITS: Final = 20
_TIMES: Final = 3
_TYPED: Final = """
import sys
from datetime import date
from pathlib import Path
from aanzien_cli.language_server.diagnostics import diagnostics
from aanzien_cli.language_server.judging import Judge
from aanzien_cli.language_server.workspace import Workspace
judge = Judge(Path(sys.argv[1]))
path = "opgaven/opgaven-0.yaml"
text = (Path(sys.argv[1]) / path).read_bytes()
for number in range(int(sys.argv[2])):
    unsaved = {path: text + b"# %d\\n" % number}
    judged = judge.judge(unsaved, (date(2026, 3, 1), True), lambda: True)
    diagnostics(Workspace(judged.inspection, unsaved))
"""


def editor() -> Iterator[Row]:
    """T15: a folder judged again after each change to one of its files."""
    root, ratios = made(1_000), []
    for _ in range(_TIMES):
        first = run(python(_TYPED, str(root), "1")).cpu
        all_ = run(python(_TYPED, str(root), str(_EDITS + 1))).cpu
        ratios.append((all_ - first) / _EDITS / run(check(root)).cpu)
    what = "één wijziging in een map van 1.000 bestanden, CPU, × koude check"
    yield Row("T15", what, median(ratios), 0.5)
