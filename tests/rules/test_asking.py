"""Asking: one process or two, the same faults are found."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Mapping
from dataclasses import replace

import pytest
from repository import register

from aanzien_cli.domain.element import Element
from aanzien_cli.domain.fault import Fault, PlacedFault
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.repair import Write
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


@rule(Severity.ERROR, element=Element.TEAMS)
def zware_vraag(_opgave: Opgave, _register: Register) -> list[Fault]:
    """Give a rule that tells in which process it was asked."""
    return [Fault("titel", str(os.getpid()))]


@rule(Severity.ERROR, element=Element.DATA)
def lichte_vraag(_opgave: Opgave, _register: Register) -> list[Fault]:
    """Give a rule of another element that tells the same."""
    return [Fault("titel", str(os.getpid()))]


def _asked_here(files: Mapping[str, str]) -> dict[str, bool]:
    found = ask(register(files), [zware_vraag, lichte_vraag])
    return {fault.rule: fault.message == str(os.getpid()) for fault in found}


@on_linux
@pytest.mark.usefixtures("in_two")
def test_the_copy_is_asked_what_costs_most(monkeypatch: pytest.MonkeyPatch) -> None:
    """From so many records on, the elements that calculate most go to the copy, the rest stays."""
    monkeypatch.setattr(asking, "_WORTH_TWO", 3)

    assert _asked_here(FILES) == {"lichte-vraag": True, "zware-vraag": False}
    assert _asked_here({"opgaven/a.yaml": "titel: A"}) == {
        "lichte-vraag": True,
        "zware-vraag": True,
    }


def test_elsewhere_there_is_no_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a system that cannot copy a process, all is asked here."""
    monkeypatch.setattr(asking, "_WORTH_TWO", 1)
    monkeypatch.setattr(sys, "platform", "win32")

    assert _asked_here(FILES) == {"lichte-vraag": True, "zware-vraag": True}


@rule(Severity.ERROR, element=Element.DATA)
def zegt_alles(_opgave: Opgave, _register: Register) -> list[Fault]:
    """Give a rule that fills in all that a fault can hold, at two fields."""
    mend = Write(("claims", 2, "fte"), "1", is_safe=True)
    whole = Fault("claims.2.fte", "te veel", "minder", Severity.ADVICE, "9", mend)
    return [whole, Fault("titel", "kort")]


def test_a_fault_is_placed_whole() -> None:
    """All that a rule says of a field comes along, under the name of the rule and its file."""
    whole, _ = ask(register(FILES), [zegt_alles])

    assert whole == PlacedFault(
        path="opgaven/a.yaml",
        rule="zegt-alles",
        message="te veel",
        fix="minder",
        field=("claims", 2, "fte"),
        severity=Severity.ADVICE,
        quote="9",
        repair=Write(("claims", 2, "fte"), "1", is_safe=True),
    )


def test_what_could_not_be_read_is_not_asked_about() -> None:
    """A field that was left out for its own fault has no second one, nor has what is in it."""
    damaged = {"opgaven/a.yaml": frozenset({"claims"}), "teams/t.yaml": frozenset({"titel"})}

    found = ask(replace(register(FILES), damaged=damaged), [zegt_alles])

    assert [fault.message for fault in found] == ["kort"]


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
