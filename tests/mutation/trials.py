"""Trials: the tests of a workplace, collected once, and run for each mutant in a fork of their own.

Importing and collecting takes a hundred times as long as most tests do, so it happens once. A
watched run comes first: it says which tests reach which function, and how long each takes. A
mutant is tried with the tests that reach it, those that carry its name first, until one fails;
then with those that reach nothing here, for they may start a program that does.

`python -m mutation.trials` does so in the workplace where it is started, for the mutants named in
`trials.json`; it writes what became of each, a line a mutant, to `tried.jsonl`.
"""

import gc
import json
import os
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import pytest
from mutation.names import function_of, is_near
from mutmut.configuration import config
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.state import state

_TIMES: Final = 10.0
"""A mutant hangs when a test takes so many times as long as it should, after some patience."""
_LIMITS: Final = (
    (signal.ITIMER_PROF, signal.SIGPROF, 1.0),
    (signal.ITIMER_REAL, signal.SIGALRM, 6.0),
)
"""Time in which it works counts. One that waits is held to the clock, but others may go first."""
_HUNG: Final = dict.fromkeys((-sign for _, sign, _ in _LIMITS), "hung")
_NOTHING: Final = "nothing"
LEFT_OUT: Final = Path("left-out.txt").absolute()
_AT: Final = Path("at.txt").absolute()
"""The test that a fork has come to: the one that failed or hung, when the fork has ended."""


class Watched(NamedTuple):
    """What a run without a change says of the tests: seconds, functions reached, and failures."""

    seconds: dict[str, float]
    tests: dict[str, list[str]]
    failed: list[str]


class Trials:
    """A plugin of pytest that tries mutants where pytest would run the tests."""

    def __init__(self, mutants: Iterable[str], patience: float, told: Path) -> None:
        """Keep which mutants to try, in how many seconds at least, and the file to tell it in."""
        self._mutants = mutants
        self._patience = patience
        self._told = told
        self._failed = False

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember that a test failed."""
        self._failed = self._failed or report.failed

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Watch a run, and try every mutant."""
        items = {item.nodeid: item for item in session.items}
        gc.freeze()
        watched = self._watched(items)
        # What fails already cannot notice anything.
        items = {name: item for name, item in items.items() if name not in watched.failed}
        LEFT_OUT.write_text("".join(f"{name}\n" for name in watched.failed), encoding="utf-8")
        self._try_nothing([*items.values()][::-1], watched)
        # What reaches nothing here may start a program that does.
        elsewhere = set(items).difference(*watched.tests.values())
        for mutant in self._mutants:
            reached = set(items).intersection(watched.tests.get(function_of(mutant), ()))
            tests = [*elsewhere | reached]
            tests.sort(key=lambda t: (not is_near(t, mutant), t in elsewhere, watched.seconds[t]))
            status = self._tried(mutant, [items[test] for test in tests], watched)
            with self._told.open("a", encoding="utf-8") as file:
                file.write(json.dumps([mutant, status, len(tests)]) + "\n")
        self._try_nothing([*items.values()], watched)
        return True

    def _try_nothing(self, items: list[pytest.Item], watched: Watched) -> None:
        """Try a name that stands for no change, in any order, before and after: it survives."""
        status = self._tried(_NOTHING, items, watched)
        if status != "survived":
            test = _AT.read_text(encoding="utf-8")
            pytest.exit(f"{status} without a change: {test}", returncode=1)

    def _watched(self, items: dict[str, pytest.Item]) -> Watched:
        reader, writer = os.pipe()

        def watch() -> int:
            os.close(reader)
            with os.fdopen(writer, "w", encoding="utf-8") as file:
                json.dump(self._watch(items), file)
            return 0

        process = _forked(watch)
        os.close(writer)
        with os.fdopen(reader, encoding="utf-8") as file:
            text = file.read()
        os.waitpid(process, 0)
        return Watched(*json.loads(text))

    def _watch(self, items: dict[str, pytest.Item]) -> Watched:
        seconds: dict[str, float] = {}
        tests: dict[str, list[str]] = defaultdict(list)
        failed: list[str] = []
        for name, item in items.items():
            started = time.perf_counter()
            # Again for each test: one of them may have run a main function in this process.
            set_mutant_under_test("stats")
            # Not for the programs that it starts: they cannot tell what they reached.
            os.environ.pop("MUTANT_UNDER_TEST")
            if not self._is_passed(item):
                failed.append(name)
            seconds[name] = time.perf_counter() - started
            for function in state()._stats:  # noqa: SLF001 -- mutmut's own plugin does so
                tests[function].append(name)
            state()._stats.clear()  # noqa: SLF001
        return Watched(seconds, tests, failed)

    def _is_passed(self, item: pytest.Item) -> bool:
        self._failed = False
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        return not self._failed

    def _is_passed_in_time(self, item: pytest.Item, seconds: float) -> bool:
        """Run a test, and end the process when it takes far too long."""
        _AT.write_text(item.nodeid, encoding="utf-8")
        patience = self._patience + _TIMES * seconds
        for timer, sign, times in _LIMITS:
            signal.signal(sign, signal.SIG_DFL)
            signal.setitimer(timer, patience * times)
        return self._is_passed(item)

    def _tried(self, mutant: str, items: list[pytest.Item], watched: Watched) -> str:
        def attempt() -> int:
            set_mutant_under_test(mutant)
            seconds = watched.seconds
            return int(all(self._is_passed_in_time(each, seconds[each.nodeid]) for each in items))

        return _waited_for(_forked(attempt))


def _forked(work: Callable[[], int]) -> int:
    process = os.fork()
    if process:
        return process
    code = 2
    try:
        os.setpgid(0, 0)
        code = work()
    finally:
        # Nothing of the parent may be flushed or closed by a child.
        os._exit(code)


def _waited_for(process: int) -> str:
    _, status = os.waitpid(process, 0)
    with suppress(ProcessLookupError):  # what a test started and did not end
        os.killpg(process, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(status)
    return {0: "failed", 1: "survived", **_HUNG}.get(code, "crashed")


def main() -> int:
    """Try the mutants that the workplace names."""
    asked = json.loads(Path("trials.json").read_text(encoding="utf-8"))
    trials = Trials(asked["mutants"], asked["patience"], Path("tried.jsonl").absolute())
    config()  # mutmut reads its settings once, and a test may go to another folder
    without = ("-p", "no:cacheprovider", "-p", "no:logging")
    # Nobody reads why a test failed, and to compare two long texts takes longer than all tests.
    options = ("-q", "--rootdir=.", "--tb=no", "--assert=plain", *without)
    # A folder of our own, in no repository: each fork empties it, and nobody else comes there.
    with TemporaryDirectory(prefix="aanzien-mutation-") as folder:
        tests = (f"--basetemp={Path(folder) / 'of-tests'}", *asked["tests"])
        return int(pytest.main([*options, *tests], [trials]))


if __name__ == "__main__":
    sys.exit(main())
