"""Judging: a folder judged over and over, with texts that are not saved yet."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from aanzien_cli.api import Past, Scope, inspect_files, recall_past
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.register import Register
from aanzien_cli.loading.folder import read_folder
from aanzien_cli.loading.overlay import overlaid
from aanzien_cli.loading.remembered import RememberedReading
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.rule import Rule

Wanted = Callable[[], bool]
"""Whether anybody still waits for this judgement."""


class StaleError(Exception):
    """Nobody waits any more: the text has changed since."""


class Judged(NamedTuple):
    """An inspection, and sentences on what failed through a fault of our own."""

    inspection: Inspection
    failures: tuple[str, ...]


class Judge:
    """Judges one folder; remembers what files said, and their past, from one time to the next."""

    def __init__(self, root: Path, rules: tuple[Rule, ...] = tuple(ALL_RULES)) -> None:
        """Take the folder, and the rules to put to it."""
        self._root = root
        self._rules = rules
        self._reading = RememberedReading()
        self._past: tuple[frozenset[str], Past] | None = None

    def forget_past(self) -> None:
        """Read the past again next time: files were saved, and perhaps committed."""
        self._past = None

    def judge(self, unsaved: Mapping[str, bytes], day: tuple[date, bool], wanted: Wanted) -> Judged:
        """Judge the files on disk with the texts that are open laid over them.

        `day` is the day of the judgement, and whether a folder may be fixed on another. Raises
        OSError where the folder cannot be listed, and StaleError when nobody waits any more.
        """
        failures: dict[str, None] = {}
        rules = [_guarded(rule, failures, wanted) for rule in self._rules]
        inspection = inspect_files(
            overlaid(read_folder(self._root), unsaved),
            day[0],
            Scope(rules=rules, snapshot=day[1]),
            recall=self._recall,
            read=self._reading.reading(partial(_unread, failures)),
        )
        return Judged(inspection, tuple(failures))

    def _recall(self, register: Register) -> Past:
        """Ask git again only when other records may have a past."""
        known = frozenset(f"{type(each).kind}:{each.id}" for each in register.records)
        if self._past is None or self._past[0] != known:
            self._past = (known, recall_past(self._root, "", register))
        return self._past[1]


def _unread(failures: dict[str, None], path: str, error: Exception) -> None:
    failures[f"'{path}' is niet gelezen door een fout in aanzien: {type(error).__name__}"] = None


def _guarded(rule: Rule, failures: dict[str, None], wanted: Wanted) -> Rule:
    """Give the rule, so made that a bug in it is told and stops nothing."""
    check = rule.check
    if check is None:
        return rule

    def checked(record: Record, register: Register) -> Iterator[Fault]:
        if not wanted():
            raise StaleError
        try:
            yield from check(record, register)
        except Exception as error:  # noqa: BLE001 -- told where an editor shows it
            what = f"regel '{rule.name}' is niet afgemaakt door een fout in aanzien"
            failures[f"{what}: {type(error).__name__}"] = None

    return rule._replace(check=checked)
