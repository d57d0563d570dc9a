"""Main: what the program settles before anything else, and what it says of a line at last."""

import gc
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.program import Run
from typer import Exit

from aanzien_cli import __main__
from aanzien_cli.__main__ import forget_current_folder
from aanzien_cli.cli import interruption
from aanzien_cli.cli.app import start

PLUGINS = "PYDANTIC_DISABLE_PLUGINS"


@pytest.fixture(autouse=True)
def kept() -> Iterator[None]:
    """Give everything back that the program settles for the whole process."""
    streams, was_on = (sys.stdout, sys.stderr), gc.isenabled()
    yield
    with interruption.tidily():  # begins anew: nobody asked for an end
        sys.stdout, sys.stderr = streams
    gc.unfreeze()
    if was_on:
        gc.enable()


@pytest.fixture
def main(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Give what patches, with a command line that only asks for the version."""
    monkeypatch.setattr(sys, "argv", ["aanzien", "--version"])
    monkeypatch.delenv(PLUGINS, raising=False)
    monkeypatch.delitem(sys.modules, "pydantic.plugin._loader", raising=False)
    yield monkeypatch
    os.environ.pop(PLUGINS, None)


@pytest.mark.usefixtures("main")
def test_a_short_run_collects_no_garbage() -> None:
    """What was made stays until the process ends; nobody looks through it, also not at last."""
    gc.unfreeze()
    assert __main__.main() == 0
    assert not gc.isenabled()
    assert gc.get_freeze_count() > 0


@pytest.mark.parametrize(("before", "after"), [(None, "__all__"), ("een", "een")])
def test_plugins_that_happen_to_be_there_stay_out(
    main: pytest.MonkeyPatch, before: str | None, after: str
) -> None:
    """Unless the user says which; and what would look for them is not loaded."""
    if before:
        main.setenv(PLUGINS, before)
    assert __main__.main() == 0
    assert os.environ[PLUGINS] == after
    assert sys.modules["pydantic.plugin._loader"].get_plugins() == ()


def test_the_code_of_a_line_is_that_of_the_process(main: pytest.MonkeyPatch) -> None:
    """The arguments are those after the name of the program."""
    main.setattr(sys, "argv", ["--version", "chek"])
    assert __main__.main() == 2


@pytest.mark.skipif(os.name != "posix", reason="dit systeem kent geen POSIX-signalen")
def test_a_line_can_be_ended_tidily(main: pytest.MonkeyPatch) -> None:
    """While it runs Ctrl-C and a request to end are exceptions; after it they are as before."""
    seen = {}

    def look(_: list[str]) -> None:
        seen.update({name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)})
        signal.raise_signal(signal.SIGTERM)

    main.setattr("aanzien_cli.cli.app.start", look)
    assert __main__.main() == 128 + signal.SIGTERM
    assert seen[signal.SIGINT] is seen[signal.SIGTERM]
    assert seen[signal.SIGTERM] is not signal.SIG_DFL
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


@pytest.mark.parametrize(("argument", "traced"), [("-v", True), ("--verbose", True), ("-q", False)])
def test_only_who_asks_gets_a_traceback(
    main: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    argument: str,
    *,
    traced: bool,
) -> None:
    """A mistake of ours is told with where it was, for who asked to be told more."""

    def fail(_: list[str]) -> None:
        raise RuntimeError("oeps")

    main.setattr("aanzien_cli.cli.app.start", fail)
    assert __main__.run(["check", argument]) == 2
    assert ("Traceback" in capsys.readouterr().err) is traced


def test_a_command_line_goes_to_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    """The program carries the name by which a user knows it, in its help and in its mistakes."""
    with pytest.raises(Exit):
        start(["check", "--help"])
    assert capsys.readouterr().out.startswith("Gebruik: aanzien check ")


def test_no_module_comes_from_the_checked_folder(aanzien: Run, repo: Path) -> None:
    """A `yaml.py` or `typing_extensions.py` beside the records is never run."""
    for name in ("yaml", "typer", "pydantic", "typing_extensions", "annotated_types", "rich"):
        (repo / f"{name}.py").write_text("print('GESTART')\nraise SystemExit(7)\n", "utf-8")
    done = aanzien("check", ".", "--select", "basis", cwd=repo)
    assert (done.returncode, done.stdout) == (0, b"")


def test_other_folders_stay_on_the_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Only the current folder, and only where `python -m` puts it, is taken off."""
    monkeypatch.chdir(tmp_path)
    kept = ["/elders", str(tmp_path)]
    monkeypatch.setattr(sys, "path", list(kept))
    forget_current_folder()
    assert sys.path == kept
    sys.path.insert(0, str(tmp_path))
    forget_current_folder()
    assert sys.path == kept
    (tmp_path / "weg").mkdir()
    monkeypatch.chdir(tmp_path / "weg")
    (tmp_path / "weg").rmdir()
    forget_current_folder()
    assert sys.path == kept
