"""Main: `python -m mutation [GROUP ...]` changes the source in small ways, and tells what survives.

Each group runs mutmut in a workplace of its own; the score is the share of changes that made a test
fail or hang. Ends with 1 where it is below what docs/adr/0021 asks.
"""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Final

from mutation.groups import GROUPS
from mutation.workplace import PROJECT, prepare

LEAST: Final = 85.0
_NOTICED: Final = {"killed", "timeout", "segfault", "caught by type check"}
_PLACE: Final = PROJECT / ".venv" / "mutation"


def main(names: list[str]) -> int:
    """Mutate the groups, all of them where none is named, and give the exit code."""
    unknown = set(names) - set(GROUPS)
    if unknown:
        print(f"no group {', '.join(sorted(unknown))}; choose from {', '.join(GROUPS)}")
        return 2
    scores = [_mutated(name) for name in names or GROUPS]
    return int(min(scores) < LEAST)


def _mutated(name: str) -> float:
    root = _PLACE / name
    prepare(root, GROUPS[name])
    with (root / "log").open("wb") as log:
        ran = subprocess.run(
            _mutmut("run", "--max-children", "1"), cwd=root, stdout=log, stderr=log, check=False
        )
    if ran.returncode:
        print(f"{name}: mutmut could not do its work; see {root / 'log'}", flush=True)
        return 0.0
    results = dict(_results(root))
    told = Counter(results.values())
    noticed = sum(count for status, count in told.items() if status in _NOTICED)
    score = 100 * noticed / len(results) if results else 0.0
    print(f"{name}: {noticed} of {len(results)} noticed, {score:.1f} %  {dict(told)}", flush=True)
    for mutant, status in sorted(results.items()):
        if status not in _NOTICED:
            print(f"\n{mutant}: {status}\n{_changed(root, mutant)}", flush=True)
    return score


def _results(root: Path) -> list[tuple[str, str]]:
    text = subprocess.run(
        _mutmut("results", "--all", "true"), cwd=root, capture_output=True, check=True, text=True
    ).stdout
    pairs = (line.strip().rpartition(": ") for line in text.splitlines() if ": " in line)
    return [(mutant, status) for mutant, _, status in pairs]


def _changed(root: Path, mutant: str) -> str:
    """Give the lines that a mutant takes away and adds."""
    shown = subprocess.run(
        _mutmut("show", mutant), cwd=root, capture_output=True, check=False, text=True
    ).stdout
    changed = (line for line in shown.splitlines() if line[:1] in {"+", "-"})
    return "\n".join(line for line in changed if not line.startswith(("+++", "---")))


def _mutmut(*arguments: str) -> list[str]:
    nice = ["nice", "-n", "19"] if os.name == "posix" else []
    return [*nice, sys.executable, "-m", "mutmut", *arguments]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
