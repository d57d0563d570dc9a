"""Asking: one process or two, the same faults are found."""

import multiprocessing
import os
import signal
import sys
import threading

import pytest
from repository import register

from aanzien_cli.domain.element import Element
from aanzien_cli.domain.fault import Fault
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.severity import Severity
from aanzien_cli.rules import asking
from aanzien_cli.rules.asking import ask
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.rule import Rule, rule

FILES = {
    "opgaven/a.yaml": "titel: A",
    "teams/t.yaml": "naam: T\nleden: [{persoon: p-1}]\n",
    "opdrachten/o.yaml": "titel: O\nteam: t\nstatus: in_uitvoering\n",
}
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is no copy here")


@pytest.fixture
def in_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make any register worth a second process."""
    monkeypatch.setattr(asking, "_WORTH_TWO", 1)
    monkeypatch.setattr(multiprocessing, "cpu_count", lambda: 2)


@rule(Severity.ERROR, element=Element.TEAMS)
def gaat_stuk(_opgave: Opgave, _register: Register) -> list[Fault]:
    """Give a rule with a bug in it."""
    raise ZeroDivisionError


@rule(Severity.ERROR, element=Element.TEAMS)
def wordt_gestopt(_opgave: Opgave, _register: Register) -> list[Fault]:
    """Give a rule during which somebody presses Ctrl-C."""
    raise KeyboardInterrupt


@on_linux
@pytest.mark.usefixtures("in_two")
def test_two_processes_find_what_one_finds() -> None:
    """Nothing is lost or found twice on the way between processes."""
    found = list(ask(register(FILES), ALL_RULES))

    assert found
    assert sorted(found, key=repr) == sorted(asking.ask_alone(register(FILES), ALL_RULES), key=repr)


@on_linux
@pytest.mark.usefixtures("in_two")
@pytest.mark.parametrize(
    ("broken", "raised"), [(gaat_stuk, ZeroDivisionError), (wordt_gestopt, KeyboardInterrupt)]
)
def test_what_goes_wrong_in_the_other_process_is_told_in_this_one(
    broken: Rule, raised: type[BaseException]
) -> None:
    """A bug in a rule is no silence, whichever process it happens in."""
    with pytest.raises(raised):
        list(ask(register(FILES), [broken]))


@on_linux
@pytest.mark.usefixtures("in_two")
def test_a_copy_that_is_ended_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system ends the copy, for want of memory, this process asks its rules as well."""
    monkeypatch.setattr(asking, "report", lambda *_: os.kill(os.getpid(), signal.SIGKILL))

    found = list(ask(register(FILES), ALL_RULES))

    assert sorted(found, key=repr) == sorted(asking.ask_alone(register(FILES), ALL_RULES), key=repr)


@on_linux
@pytest.mark.usefixtures("in_two")
def test_a_machine_with_one_processor_asks_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second process that would only wait is not started."""
    monkeypatch.setattr(multiprocessing, "cpu_count", lambda: 1)
    monkeypatch.setattr(multiprocessing, "get_context", None)

    assert list(ask(register(FILES), ALL_RULES))


@pytest.mark.parametrize(
    ("broken", "said"), [(gaat_stuk, ZeroDivisionError), (wordt_gestopt, EOFError)]
)
def test_the_copy_reports_what_went_wrong(broken: Rule, said: type[Exception]) -> None:
    """A bug is sent home to be raised there; after Ctrl-C there is nothing to say."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    asking.report(sender, register(FILES), [broken])

    if said is EOFError:
        with pytest.raises(EOFError):
            receiver.recv()
    else:
        assert isinstance(receiver.recv(), said)


def test_the_copy_reports_what_it_found() -> None:
    """Faults come home whole."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    asking.report(sender, register(FILES), ALL_RULES)

    assert receiver.recv() == list(asking.ask_alone(register(FILES), ALL_RULES))


@pytest.mark.usefixtures("in_two")
def test_a_program_with_threads_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside another thread one process asks all, and finds the same."""
    monkeypatch.setattr(multiprocessing, "get_context", None)
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    try:
        found = list(ask(register(FILES), ALL_RULES))
    finally:
        stop.set()
        other.join()

    assert found == list(asking.ask_alone(register(FILES), ALL_RULES))
