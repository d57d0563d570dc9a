"""Main: `python -m mutation [GROUP ...]` changes the source in small ways, and tells what survives.

Each group has a workplace of its own; the score is the share of changes that made a test fail,
crash or hang. Ends with 1 where it is below what docs/adr/0021 asks. `--sample N` tries N changes
of each group, the same ones every time.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Final

from mutation.accepted import asked, reasons
from mutation.groups import GROUPS
from mutation.mutants import planted
from mutation.names import function_of
from mutation.workplace import PROJECT, prepare

LEAST: Final = 85.0
_NOTICED: Final = frozenset({"failed", "hung", "crashed"})
_PLACE: Final = PROJECT / ".venv" / "mutation"
_PATIENCE: Final = 10.0
"""Seconds that a test may take at least, on a machine that does other work as well."""
_SEED: Final = 2026


def main(arguments: list[str]) -> int:
    """Mutate the groups, all of them where none is named, and give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m mutation")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=", ".join(GROUPS))
    parser.add_argument("--sample", type=int, help="how many changes of each group are tried")
    asked = parser.parse_args(arguments)
    unknown = set(asked.groups) - set(GROUPS)
    if unknown:
        parser.error(f"no group {', '.join(sorted(unknown))}; choose from {', '.join(GROUPS)}")
    scores = [_mutated(name, asked.sample) for name in asked.groups or GROUPS]
    return int(min(scores) < LEAST)


def _mutated(name: str, sample: int | None) -> float:
    """Try the mutants of one group, tell about it, and give the score."""
    started = time.monotonic()
    root = _PLACE / name
    prepare(root, GROUPS[name])
    changes = planted(root, GROUPS[name])
    mutants = sorted(changes)
    if sample and sample < len(mutants):
        # No secret: whoever repeats the run has to get the same mutants.
        mutants = sorted(random.Random(_SEED).sample(mutants, sample))  # noqa: S311
    tried = _tried(root, GROUPS[name].tests, mutants)
    if len(tried) < len(mutants):
        print(f"{name}: only {len(tried)} of {len(mutants)} were tried; see {root / 'log'}")
        return 0.0
    for test in (root / "left-out.txt").read_text(encoding="utf-8").splitlines():
        print(f"{name}: left out, for it fails without a change: {test}")
    _tell(name, tried, changes, f"in {time.monotonic() - started:.0f} s")
    return _score(tried)


def _tried(root: Path, tests: tuple[str, ...], mutants: list[str]) -> dict[str, str]:
    """Give what became of each mutant that was tried."""
    present = [test for test in tests if (root / test.partition("::")[0]).exists()]
    asked = json.dumps({"mutants": mutants, "tests": present, "patience": _PATIENCE})
    (root / "trials.json").write_text(asked, encoding="utf-8")
    told = root / "tried.jsonl"
    told.touch()
    path = os.pathsep.join(str(root / folder) for folder in ("src", "tests"))
    with (root / "log").open("wb") as log:
        ran = subprocess.run(
            [*_lowest_priority(), sys.executable, "-m", "mutation.trials"],
            cwd=root,
            # CI: hypothesis looks at the same cases for every mutant.
            env={**os.environ, "PYTHONPATH": path, "CI": "1"},
            stdout=log,
            stderr=log,
            check=False,
        )
    # Where a test fails without a change, what became of the others is worth nothing.
    lines = told.read_text(encoding="utf-8").splitlines() if ran.returncode == 0 else []
    return {mutant: status for mutant, status, _ in map(json.loads, lines)}


def _lowest_priority() -> list[str]:
    return ["nice", "-n", "15"] if os.name == "posix" else []


def _score(tried: dict[str, str]) -> float:
    return 100 * sum(status in _NOTICED for status in tried.values()) / max(len(tried), 1)


def _tell(name: str, tried: dict[str, str], changes: dict[str, str], took: str) -> None:
    noticed = sum(status in _NOTICED for status in tried.values())
    told = dict(sorted(Counter(tried.values()).items()))
    part = f" (a sample of {len(changes)})" if len(tried) < len(changes) else ""
    print(f"{name}: {noticed} of {len(tried)}{part} noticed, {_score(tried):.1f} %, {took}  {told}")
    known = reasons()
    survivors = sorted(mutant for mutant, status in tried.items() if status not in _NOTICED)
    for mutant in survivors:
        place = function_of(mutant), changes[mutant]
        if place not in known:
            print(f"\n# {tried[mutant]}\n{asked(*place)}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
