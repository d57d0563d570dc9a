"""Odd rules: rules that no catalog has, to see what becomes of faults, bugs and a Ctrl-C."""

import os

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.repair import Write
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.rules.rule import rule


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


@rule(Severity.ERROR, element=Element.DATA)
def zegt_alles(_opgave: Opgave, _register: Register) -> list[Fault]:
    """Give a rule that fills in all that a fault can hold, at two fields."""
    mend = Write(("claims", 2, "fte"), "1", is_safe=True)
    whole = Fault("claims.2.fte", "te veel", "minder", Severity.ADVICE, "9", mend)
    return [whole, Fault("titel", "kort")]
