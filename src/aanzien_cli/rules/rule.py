"""Rule: what a rule is, and the decorators that make one from a function."""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeVar

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register

R = TypeVar("R", bound=Record)

Check = Callable[[R, Register], Iterable[Fault]]

# Patterns are kept as text: only who reads the explanations needs them.
_BLOCK: Final = r"(?sm)^```\w*\n(.*?)^```"
_FILE: Final = r"(?m)^# (\S+\.(?:yaml|yml|md|csv|jsonl)(?: op \d{4}-\d\d-\d\d| in main)?)$"


class Rule(NamedTuple):
    """A named question to every record of one kind.

    Its docstring is the documentation, the output of `aanzien rule`, and two tests. `quote` is the
    sentence of the paper that asks it. A `heuristic` rule phrases a question and is never an
    error. A rule without `check` is found while loading or judging; `kind` is then Record.
    """

    function: Callable[..., Any]
    kind: type[Record]
    severity: Severity
    element: Element
    quote: str
    heuristic: bool
    check: Check[Any] | None

    @property
    def name(self) -> str:
        """The name that users select, ignore, look up and write in exceptions."""
        return self.function.__name__.replace("_", "-")

    @property
    def explanation(self) -> str:
        """The docstring: a sentence, the reason, a wrong and a right example, in Dutch."""
        return inspect.getdoc(self.function) or ""

    @property
    def summary(self) -> str:
        """The first sentence of the explanation: what the rule asks."""
        return self.explanation.partition("\n")[0]

    @property
    def examples(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """The files of the wrong and of the right example, by path.

        A block holds one or more files; each starts with a comment line that names it. A name such
        as `teams/x.yaml op 2025-01-10` stands for how that file once was, as git remembers it, and
        `teams/x.yaml in main` for how a trusted revision has it.
        """
        wrong, right = re.findall(_BLOCK, self.explanation)
        return _files(wrong), _files(right)

    def faults(self, register: Register) -> Iterator[tuple[Record, Fault]]:
        """Put the question to every record of the kind."""
        check = self.check
        if check is None:
            return
        records = register.records if self.kind is Record else register.of(self.kind)
        for record in records:
            for fault in check(record, register):
                yield record, fault


def rule(
    severity: Severity, *, element: Element, quote: str = "", heuristic: bool = False
) -> Callable[[Check[R]], Rule]:
    """Make a Rule; the type of the function's first parameter says which records it is fed."""

    def decorate(check: Check[R]) -> Rule:
        kind = next(iter(inspect.get_annotations(check).values()))
        return Rule(check, kind, severity, element, quote, heuristic, check)

    return decorate


def reported_elsewhere(
    severity: Severity, *, element: Element = Element.BASIS, quote: str = ""
) -> Callable[[Callable[[], None]], Rule]:
    """Make a Rule whose faults are found while loading or judging; its function only explains."""

    def decorate(function: Callable[[], None]) -> Rule:
        return Rule(function, Record, severity, element, quote, heuristic=False, check=None)

    return decorate


def _files(block: str) -> Mapping[str, str]:
    _, *parts = re.split(_FILE, block)
    return dict(zip(parts[::2], (text.removeprefix("\n") for text in parts[1::2]), strict=True))
