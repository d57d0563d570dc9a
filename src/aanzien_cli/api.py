"""The public face: the one path from files to a judgement. Every command starts here."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import to_field_path
from aanzien_cli.domain.history import History
from aanzien_cli.domain.inspection import Excused, Inspection
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.subject import subject_of
from aanzien_cli.loading.ahead import taken
from aanzien_cli.loading.folder import read_folder
from aanzien_cli.loading.layout import place
from aanzien_cli.loading.load import Loaded, load
from aanzien_cli.loading.overlay import overlaid
from aanzien_cli.loading.parallel import Read, read_all
from aanzien_cli.loading.past.own_history import has_history, is_within
from aanzien_cli.loading.source import SourceFile
from aanzien_cli.loading.use import Use
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.judge import Verdict, judge
from aanzien_cli.rules.reads_history import READS_HISTORY
from aanzien_cli.rules.rule import Rule
from aanzien_cli.rules.trust import settled

if TYPE_CHECKING:
    from aanzien_cli.domain.findings.mend import Mend

Recall = Callable[[Register], "Past"]
"""Looks up the past of the records of a register."""


class Past(NamedTuple):
    """What git remembers, or None; and sentences for the user on what could not be read."""

    history: History | None = None
    notes: tuple[str, ...] = ()


class Scope(NamedTuple):
    """What is judged and by what; without more a folder as it stands on disk, by every rule.

    `at` names a git revision or a date, whose files are then read instead of those on disk.
    `history` says whether the past is read from git too; when None, where one of the rules asks it.
    `snapshot` lets a day that aanzien.yaml is fixed on go before the peildatum. `unsaved` holds
    texts by path, relative with `/`: each is judged as if it had been saved there, among all other
    files. `trusted` has the settings and exceptions that count, see `trusted_register`. `isolated`
    leaves every rule and threshold at its default, whatever aanzien.yaml says of them.
    """

    at: str = ""
    rules: Sequence[Rule] = ALL_RULES
    history: bool | None = None
    snapshot: bool = False
    unsaved: Mapping[str, bytes] | None = None
    trusted: Register | None = None
    isolated: bool = False


EVERYTHING: Final = Scope()


def inspect(root: Path, peildatum: date, scope: Scope = EVERYTHING) -> Inspection:
    """Load the repository at `root` and put the rules to it.

    A past that cannot be read is a note in the inspection, no error. Raises OSError when `root`
    cannot be listed, and GitError when the revision cannot be read.
    """
    commit = _commit(root, scope.at) if scope.at else ""
    asks = not READS_HISTORY.isdisjoint(scope.rules) if scope.history is None else scope.history
    recall = partial(recall_past, root, commit) if asks else _nothing
    begun = None if commit or scope.unsaved else taken(root)
    files, read = begun or (overlaid(_files(root, commit), scope.unsaved or {}), read_all)
    return inspect_files(files, peildatum, scope, recall=recall, read=read)


def trusted_register(root: Path, revision: str, peildatum: date) -> Register:
    """Give the records as a revision has them, of which settings and exceptions are trusted."""
    return load(_files(root, _commit(root, revision)), peildatum).register


def history_gap(root: Path, at: str, register: Register, trusted: Register | None = None) -> str:
    """Say what keeps git from telling the whole past of a folder; nothing when it can."""
    past = recall_past(root, _commit(root, at) if at else "", settled(register, trusted))
    if past.notes:
        return past.notes[0]
    return "" if past.history else "van deze map is geen geschiedenis in git"


def _commit(root: Path, at: str) -> str:
    from aanzien_cli.loading.past.revision import resolve

    return resolve(root, at)


def _files(root: Path, commit: str) -> Iterator[SourceFile]:
    if not commit:
        return read_folder(root)
    from aanzien_cli.loading.past.revision import read_revision

    return read_revision(root, commit, lambda path: place(path).use is not Use.OTHER)


def _nothing(_register: Register) -> Past:
    return Past()


def recall_past(root: Path, commit: str, register: Register) -> Past:
    """Read the past up to a commit, or HEAD; git is not even loaded where there is none."""
    wanted = register.organisatie is None or register.organisatie.geschiedenis_in_submap
    if not has_history(root) and not (wanted and is_within(root)):
        return Past()
    from aanzien_cli.loading.past.git_child import GitError
    from aanzien_cli.loading.past.history import read_history

    try:
        history = read_history(root, commit, register)
    except GitError as error:
        return Past(None, (f"de geschiedenis in git is niet gelezen: {error}",))
    return Past(history, (_SHALLOW,) if history and history.is_shallow else ())


_SHALLOW: Final = (
    "deze kloon mist oudere commits, dus de geschiedenis begint later dan het werk;"
    " haal ze op met 'git fetch --unshallow' (in GitLab: GIT_DEPTH: 0, in GitHub: fetch-depth: 0)"
)


def inspect_files(
    files: Iterable[SourceFile],
    peildatum: date,
    scope: Scope = EVERYTHING,
    *,
    recall: Recall = _nothing,
    read: Read = read_all,
) -> Inspection:
    """Judge files whose bytes are there: where they come from is no longer asked of `scope`.

    `recall` looks up their past, `read` what each says.
    """
    rules, trusted = scope.rules, scope.trusted
    nothing_set = Register(peildatum) if scope.isolated else None
    with _no_collection():
        loaded = load(files, peildatum, read, nothing_set or trusted)
        register = settled(loaded.register, nothing_set)
        register = _fixed(register, trusted or register) if scope.snapshot else register
        past = recall(settled(register, trusted))
        register = replace(register, history=past.history)
        verdicts = list(judge(register, loaded.faults, rules, trusted))
        placed = sorted(_placed(loaded, verdicts), key=lambda each: each.finding.order)
    return Inspection(
        register,
        tuple(each.finding for each in placed if not each.reason),
        loaded.sources,
        len(rules),
        past.notes,
        tuple(each for each in placed if each.reason),
    )


def _fixed(register: Register, settings: Register) -> Register:
    """Give the register as it stood on the day that aanzien.yaml is fixed on, if it is."""
    day = settings.organisatie.peildatum if settings.organisatie else None
    return replace(register, peildatum=day) if day else register


def _placed(loaded: Loaded, verdicts: Iterable[Verdict]) -> Iterator[Excused]:
    """Give each fault its place; a file is composed again once, and only when it has faults."""
    ordered = sorted(verdicts, key=lambda verdict: verdict.fault.path)
    if not ordered:
        return
    from aanzien_cli.loading.parsing.positions import Sought, locate

    records = {record.path: record for record in loaded.register.records}
    for path, group in groupby(ordered, key=lambda verdict: verdict.fault.path):
        faults = list(group)
        asked = [
            Sought(fault.field, fault.quote, fault.about_name)
            for fault, _, _ in faults
            if fault.span is None
        ]
        found = iter(locate(path, loaded.sources.get(path, b""), asked) if asked else ())
        for fault, severity, excuse in faults:
            span = next(found) if fault.span is None else fault.span
            finding = Finding(
                *(path, span, fault.rule, severity, fault.message, fault.fix, fault.repair),
                subject_of(records.get(path), fault.field),
            )
            yield Excused(finding, "uitzondering" if excuse else "", excuse)


def mends(inspection: Inspection) -> Iterator[Mend]:
    """Yield, for every finding that a program can mend, the edits that do so; in their order.

    The edits are of the bytes in `inspection.sources`. They say what to try: whether a finding is
    then really gone shows when the edited files are inspected.
    """
    from aanzien_cli.domain.findings.mend import Mend
    from aanzien_cli.loading.edits.repairs import located

    for path, group in groupby(inspection.findings, key=attrgetter("path")):
        repairs = [(finding, finding.repair) for finding in group if finding.repair is not None]
        content = inspection.sources.get(path)
        if content is None or not repairs:
            continue
        found = located(path, content, [repair for _, repair in repairs])
        for (finding, repair), (edits, loses_comment) in zip(repairs, found, strict=True):
            if edits:
                yield Mend(finding, edits, repair.is_safe and not loses_comment)


def lines_in(inspection: Inspection) -> Callable[[str, Sequence[str]], Sequence[int]]:
    """Give a function that finds the lines of fields, written with dots, in a file that was read.

    A field that is not there gives the line nearest to it.
    """
    from aanzien_cli.loading.parsing.positions import Sought, locate

    def lines(path: str, fields: Sequence[str]) -> Sequence[int]:
        asked = [Sought(to_field_path(field)) for field in fields]
        return [span.line for span in locate(path, inspection.sources.get(path, b""), asked)]

    return lines


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector from walking over records that all stay alive."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
