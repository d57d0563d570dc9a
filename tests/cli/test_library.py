"""Library: what has no public name in typer is found wherever typer keeps it."""

import subprocess
import sys
from pathlib import Path

from support.program import environment
from typer import BadParameter

from aanzien_cli.cli import library

MOVED = """
import sys
import typer._adapters, typer._click.decorators, typer.main
for name in [name for name in sys.modules if name.startswith("typer._click")]:
    module = sys.modules.pop(name)
    elsewhere = name.replace("typer._click", "typer.elsewhere")
    sys.modules[elsewhere] = module
    module.__package__ = module.__package__.replace("typer._click", "typer.elsewhere")
    module.__spec__ = None
    for value in vars(module).values():
        if isinstance(value, type) and value.__module__ == name:
            value.__module__ = elsewhere
sys.modules["typer._click"] = None
from aanzien_cli.__main__ import run
for line in ("check --onzin", "chek", "show", "check --color 8", "check --at=", "check --help"):
    print(run(line.split()), file=sys.stderr)
"""


def test_every_name_stands_beside_the_public_one() -> None:
    """What is wrong with a command line is one family, with the public class among them."""
    found = [getattr(library, name) for name in library.__all__]

    assert all(issubclass(each, library.ClickException) for each in found)
    assert {each.__module__ for each in found} == {BadParameter.__module__}


def test_the_program_works_where_typer_has_moved_them(tmp_path: Path) -> None:
    """A version of typer that keeps its copy of click elsewhere breaks no command line."""
    done = subprocess.run(
        [sys.executable, "-c", MOVED],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=True,
    )
    told = done.stderr.decode()

    assert [line for line in told.splitlines() if line.isdecimal()] == ["2"] * 5 + ["0"]
    assert "de optie '--onzin' bestaat niet" in told
    assert "bedoelt u 'check'?" in told
    assert "ID ontbreekt." in told
    assert "kies auto, always of never" in told
    assert "--at: hier is een lege tekst gegeven" in told
    assert "Toon deze hulp en stop." in done.stdout.decode()
