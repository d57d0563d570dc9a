"""Beside: some of the tests in a second process of pytest, told of as if they had run here.

Measuring makes a test two to three times as slow, and one process leaves a core idle. With
`--beside PATHS` the tests under these paths run unmeasured, at the same time as the others; what
became of each is told with the rest, so that one summary counts all.
"""

import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest

_TESTS_RAN: Final = (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know the paths, and in the second process the file that tells of its tests."""
    parser.addoption("--beside", metavar="PATHS", default="", help="run these in a second process")
    parser.addoption("--tell", metavar="FILE", default="", help="tell of each test in a file")


def pytest_configure(config: pytest.Config) -> None:
    """Leave to the second process what is its own; there, tell of each test."""
    config.option.ignore = [*(config.option.ignore or ()), *map(_full, _paths(config))]
    if config.option.tell:
        config.pluginmanager.register(_Teller(config))


@pytest.hookimpl(wrapper=True)
def pytest_runtestloop(session: pytest.Session) -> Iterator[None]:
    """Run the others meanwhile; then wait for the second process and tell of its tests."""
    paths = _paths(session.config)
    if not paths:
        return (yield)
    with TemporaryDirectory() as folder, _beside(paths, Path(folder)) as child:
        result = yield
        child.wait()
        told = [*_told(Path(folder) / "told")]
        if not told or told.pop() not in _TESTS_RAN:
            raise pytest.UsageError((Path(folder) / "said").read_text(encoding="utf-8"))
        _retell(session, told)
    return result


class _Teller:
    """Tells of each test, and at last how all ended, as bytes that the first process reads."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._path = Path(config.option.tell)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._tell(
            self._config.hook.pytest_report_to_serializable(config=self._config, report=report)
        )

    def pytest_sessionfinish(self, exitstatus: int) -> None:
        self._tell(int(exitstatus))

    def _tell(self, what: object) -> None:
        with self._path.open("ab") as file:
            pickle.dump(what, file)


def _paths(config: pytest.Config) -> list[str]:
    paths: str = config.option.beside
    return paths.split()


def _full(path: str) -> str:
    return str(Path(path).absolute())


@contextmanager
def _beside(paths: list[str], folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Let a second process run these tests, and end it in whatever way this one ends."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    with (
        (folder / "said").open("wb") as said,
        subprocess.Popen(
            [*command, "--tell", str(folder / "told"), *paths], stdout=said, stderr=said
        ) as child,
    ):
        try:
            yield child
        finally:
            child.kill()


def _told(path: Path) -> Iterator[Any]:
    if path.exists():
        with path.open("rb") as file:
            while file.peek(1):
                yield pickle.load(file)  # noqa: S301 -- written by our own second process


def _retell(session: pytest.Session, reports: list[Any]) -> None:
    hook: Any = session.config.hook
    for data in reports:
        report = hook.pytest_report_from_serializable(config=session.config, data=data)
        session.testscollected += report.when == "setup"
        hook.pytest_runtest_logreport(report=report)
