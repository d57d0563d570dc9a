"""Child: a process that cannot take more than it is given, and knows nothing of the user."""

import json
import sys
from pathlib import Path

import pytest

from aanzien_cli.isolation import child, limits
from aanzien_cli.isolation.child import IsolationError, ask
from aanzien_cli.isolation.limits import limit

pytestmark = pytest.mark.usefixtures("_bombs")


@pytest.fixture
def _bombs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a child find the module with the bombs beside this file, and the package itself."""
    source = child.SOURCE
    path = f"{source}{':' if sys.platform != 'win32' else ';'}{Path(__file__).parent}"
    monkeypatch.setattr(child, "SOURCE", path)


@pytest.mark.parametrize("before", ["", "eerst\n"])
def test_the_last_sentence_of_a_child_is_told(before: str, tmp_path: Path) -> None:
    """A child that ends with a sentence is quoted."""
    with pytest.raises(IsolationError, match=r"^dit kan niet$"):
        ask("bomb", {"do": before + '{"sentence": "dit kan niet"}'}, tmp_path, late="te veel")


@pytest.mark.parametrize("said", ["onzin", "[1]", "{}", '"tekst"', ""])
def test_other_complaints_are_not_repeated(said: str, tmp_path: Path) -> None:
    """What is no sentence gives the words of the caller."""
    with pytest.raises(IsolationError, match=r"^te veel$"):
        ask("bomb", {"do": said}, tmp_path, late="te veel")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the address space")
@pytest.mark.parametrize("what", ["grow", "spin"])
def test_a_child_that_takes_too_much_is_stopped(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither memory nor time can run out for the rest of the machine."""
    monkeypatch.setattr(child, "START", child.START.replace("{limits}", "1"))

    with pytest.raises(IsolationError, match=r"^te veel$"):
        ask("bomb", {"do": what}, tmp_path, late="te veel")


def test_a_child_that_waits_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system has no limits, the clock has."""
    monkeypatch.setattr(child, "TIMEOUT", 0.01)

    with pytest.raises(IsolationError, match=r"^te laat$"):
        ask("bomb", {"do": "spin"}, tmp_path, late="te laat")


def test_a_child_does_not_see_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the user has in the environment stays there, and the folder is the one given."""
    monkeypatch.setenv("GEHEIM", "wachtwoord")
    (tmp_path / "a").touch()

    seen = json.loads(ask("bomb", {"do": "look"}, tmp_path, late=""))

    assert "GEHEIM" not in seen["env"]
    assert "PYTHONPATH" in seen["env"]
    assert seen["here"] == ["a"]


def test_a_system_without_limits_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows there is nothing to set, and that is no error."""
    monkeypatch.setitem(sys.modules, "resource", None)

    assert limit() is False


def test_a_limit_that_cannot_be_set_is_left() -> None:
    """A system may refuse one of the limits; here all are refused, for they are impossible."""
    assert limit(-5, -5) is True
    assert limits.SECONDS < child.TIMEOUT
