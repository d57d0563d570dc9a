"""Asking: one process or two, the same faults are found."""

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from support.odd_rules import gaat_stuk, lichte_vraag, wordt_gestopt, zegt_alles, zware_vraag
from support.repository import register
from support.twins import made_by, on_linux

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault, PlacedFault
from aanzien_cli.domain.findings.repair import Write
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.rules import asking
from aanzien_cli.rules.asking import ask
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.rule import Rule, rule

FILES = {
    "opgaven/a.yaml": "titel: A",
    "teams/t.yaml": "naam: T\nleden: [{persoon: p-1}]\n",
    "opdrachten/o.yaml": "titel: O\nteam: t\nstatus: in_uitvoering\n",
}


@pytest.fixture
def in_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make any register worth a second process."""
    monkeypatch.setattr(asking, "_WORTH_TWO", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def _asked_here() -> set[bool]:
    found = ask(register(FILES), [zware_vraag, lichte_vraag])
    return {fault.message == str(os.getpid()) for fault in found}


@on_linux
@pytest.mark.usefixtures("in_two")
def test_a_copy_helps_from_so_many_records_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Below that number there is none; and where the system gives none, all is asked here."""
    refused: list[bool] = []

    def refuse() -> int:
        refused.append(True)
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    monkeypatch.setattr(asking, "_WORTH_TWO", len(FILES) + 1)
    assert (_asked_here(), refused) == ({True}, [])
    monkeypatch.setattr(asking, "_WORTH_TWO", len(FILES))
    assert (_asked_here(), refused) == ({True}, [True])


def test_elsewhere_there_is_no_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a system that cannot copy a process, all is asked here."""
    monkeypatch.setattr(asking, "_WORTH_TWO", 1)
    monkeypatch.setattr(sys, "platform", "win32")

    assert _asked_here() == {True}


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
    """Nothing is lost or found twice, and the order is the same wherever the two meet."""
    found = [list(ask(register(FILES), ALL_RULES)) for _ in range(5)]

    assert found[0]
    assert found == [found[0]] * len(found)
    alone = asking.ask_alone(register(FILES), ALL_RULES)
    assert sorted(found[0], key=repr) == sorted(alone, key=repr)


@on_linux
@pytest.mark.usefixtures("in_two")
def test_two_processes_may_find_nothing() -> None:
    """What is in order is found to be in order by both."""

    @rule(Severity.ERROR, element=Element.TEAMS)
    def vindt_niets(_opgave: Opgave, _register: Register) -> list[Fault]:
        """Find nothing."""
        return []

    assert list(ask(register(FILES), [vindt_niets, vindt_niets])) == []


def _found_while_the_copy(does: Callable[[], list[Fault]]) -> list[PlacedFault]:
    """Let the copy do this in its rule, while a rule is asked here: each waits for the other."""
    heard_here, tell_here = os.pipe()
    heard_there, tell_there = os.pipe()

    def meet(heard: int, tell: int) -> None:
        os.write(tell, b"x")
        os.read(heard, 1)

    @rule(Severity.ERROR, element=Element.DATA)
    def wacht_hier(_opgave: Opgave, _register: Register) -> list[Fault]:
        meet(heard_here, tell_there)
        return [Fault("titel", str(os.getpid()))]

    @rule(Severity.ERROR, element=Element.PORTFOLIO)
    def doet_daar(_opgave: Opgave, _register: Register) -> list[Fault]:
        meet(heard_there, tell_here)
        return does()

    try:
        return list(ask(register(FILES), [doet_daar, wacht_hier]))
    finally:
        for end in (heard_here, tell_here, heard_there, tell_there):
            os.close(end)


@on_linux
@pytest.mark.usefixtures("in_two")
def test_what_the_copy_found_comes_home() -> None:
    """Each of the two asks one rule, and this process has what both found."""
    here, there = _found_while_the_copy(lambda: [Fault("titel", str(os.getpid()))])

    assert (here.rule, here.message) == ("wacht-hier", str(os.getpid()))
    assert (there.rule, there.message != here.message) == ("doet-daar", True)


@on_linux
@pytest.mark.usefixtures("in_two")
def test_a_bug_that_the_copy_met_is_raised_here() -> None:
    """The copy meets it while this process asks another rule, and both end."""

    def fail() -> list[Fault]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        _found_while_the_copy(fail)


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


def _told(rules: list[Rule], turns: int) -> list[bytes]:
    """Give what the copy tells of rules, when it gets so many turns."""
    return made_by(lambda taken, out: asking.report(register(FILES), rules, taken, out), turns)


@on_linux
def test_the_copy_reports_what_went_wrong() -> None:
    """A bug is sent home to be raised there; after Ctrl-C there is nothing to say."""
    [bug] = _told([gaat_stuk], 1)
    assert isinstance(pickle.loads(bug), ZeroDivisionError)  # noqa: S301 -- made one line above
    with pytest.raises(KeyboardInterrupt):
        _told([wordt_gestopt], 1)


@on_linux
@pytest.mark.parametrize("turns", [1, 2])
def test_the_copy_begins_at_the_end(turns: int) -> None:
    """It asks the last rule first, and no more rules than it has turns; faults come home whole."""
    rules = [lichte_vraag, zegt_alles]
    [found] = _told(rules, turns)

    asked = [list(asking.ask_alone(register(FILES), [each])) for each in reversed(rules)]
    assert pickle.loads(found) == asked[:turns]  # noqa: S301 -- made one line above


@on_linux
def test_a_copy_that_finds_nothing_says_nothing() -> None:
    """Most folders are in order, and nothing is packed or unpacked for them."""
    assert _told([lichte_vraag], 0) == [b""]


@pytest.mark.usefixtures("in_two")
def test_a_program_with_threads_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside another thread one process asks all, and finds the same."""
    monkeypatch.setattr(os, "fork", None, raising=False)
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    try:
        found = list(ask(register(FILES), ALL_RULES))
    finally:
        stop.set()
        other.join()

    assert found == list(asking.ask_alone(register(FILES), ALL_RULES))
