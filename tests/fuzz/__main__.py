"""Main: `python -m fuzz [TARGET ...]` feeds each target with what atheris thinks up.

Each target runs for SECONDS in a process of its own, instrumented; what it learned stays in
`.venv/fuzz`, so that a next run goes on from there. An input that breaks something is kept there
too, and told of: it belongs in `tests/corpus`, with a mend.
"""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

PLACE: Final = Path(__file__).parents[2] / ".venv" / "fuzz"
SECONDS: Final = int(os.environ.get("FUZZ_SECONDS", "60"))
_RUN: Final = "--run"
_LONGEST: Final = 4096
_SLOWEST: Final = 20
_DONE: Final = re.compile(r"Done (\d+) runs|stat::number_of_executed_units:\s+(\d+)")


def main(names: list[str]) -> int:
    """Fuzz the targets, all of them where none is named, and give the exit code."""
    if importlib.util.find_spec("atheris") is None:
        print("atheris is not installed: there is no wheel for this system or Python")
        return 0
    from fuzz.targets import TARGETS  # noqa: PLC0415 -- a run imports it instrumented

    unknown = set(names) - set(TARGETS)
    if unknown:
        print(f"no target {', '.join(sorted(unknown))}; choose from {', '.join(TARGETS)}")
        return 2
    return max(_fuzzed(name) for name in names or TARGETS)


def _fuzzed(name: str) -> int:
    place = PLACE / name
    (place / "corpus").mkdir(parents=True, exist_ok=True)
    options = (
        f"-max_total_time={SECONDS}",
        f"-max_len={_LONGEST}",
        f"-timeout={_SLOWEST}",
        "-print_final_stats=1",
        f"-artifact_prefix={place}{os.sep}",
    )
    ran = subprocess.run(
        [sys.executable, "-m", "fuzz", _RUN, name, *options, str(place / "corpus")],
        capture_output=True,
        check=False,
        text=True,
        errors="replace",
    )
    counts = [int(first or second) for first, second in _DONE.findall(ran.stderr)]
    executions = max(counts, default=0)
    print(f"{name}: {executions} runs in {SECONDS} s, exit {ran.returncode}", flush=True)
    if ran.returncode:
        print(ran.stdout[-4000:], ran.stderr[-4000:], flush=True)
    return int(bool(ran.returncode))


def _run(name: str, options: list[str]) -> None:
    """Fuzz one target in this process; the fuzzer ends it."""
    import atheris  # noqa: PLC0415 -- only where it is wanted

    with atheris.instrument_imports(include=["aanzien_cli", "fuzz"]):
        from fuzz.targets import TARGETS, seeds  # noqa: PLC0415 -- instrumented
    corpus = Path(options[-1])
    for number, seed in enumerate(seeds(name)):
        (corpus / f"zaad-{number:03}").write_bytes(seed)
    atheris.Setup(["fuzz", *options], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    if sys.argv[1:2] == [_RUN]:
        _run(sys.argv[2], sys.argv[3:])
    sys.exit(main(sys.argv[1:]))
