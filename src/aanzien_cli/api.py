"""The public face: the one path from files to a judgement. Every command starts here."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from aanzien_cli.domain.finding import Finding
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.loading.folder import read_folder
from aanzien_cli.loading.layout import Use, place
from aanzien_cli.loading.load import Loaded, load
from aanzien_cli.loading.positions import Asked, locate
from aanzien_cli.loading.source import SourceFile
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.judge import Verdict, judge
from aanzien_cli.rules.rule import Rule


def inspect(
    root: Path, peildatum: date, *, at: str = "", rules: Sequence[Rule] = ALL_RULES
) -> Inspection:
    """Load the repository at `root` and put the rules to it.

    `at` names a git revision or a date, whose files are then read instead of those on disk.
    Raises OSError when `root` cannot be listed, and GitError when the revision cannot be read.
    """
    return inspect_files(read(root, at), peildatum, rules=rules)


def read(root: Path, at: str = "") -> Iterator[SourceFile]:
    """Give the files of a folder, or of a revision of it."""
    if not at:
        return read_folder(root)
    from aanzien_cli.loading.revision import read_revision, resolve

    return read_revision(root, resolve(root, at), lambda path: place(path).use is not Use.OTHER)


def inspect_files(
    files: Iterable[SourceFile], peildatum: date, *, rules: Sequence[Rule] = ALL_RULES
) -> Inspection:
    """Judge files that were read already."""
    with _no_collection():
        loaded = load(files, peildatum)
        verdicts = list(judge(loaded.register, loaded.faults, rules))
        findings = sorted(_findings(loaded, verdicts), key=attrgetter("order"))
    return Inspection(loaded.register, tuple(findings), loaded.sources, len(rules))


def _findings(loaded: Loaded, verdicts: Iterable[Verdict]) -> Iterator[Finding]:
    """Give each fault its place; a file is composed again once, and only when it has faults."""
    ordered = sorted(verdicts, key=lambda verdict: verdict[0].path)
    for path, group in groupby(ordered, key=lambda verdict: verdict[0].path):
        faults = list(group)
        asked = [
            Asked(fault.field, fault.quote, fault.about_name)
            for fault, _ in faults
            if fault.span is None
        ]
        found = iter(locate(path, loaded.sources.get(path, b""), asked) if asked else ())
        for fault, severity in faults:
            span = next(found) if fault.span is None else fault.span
            yield Finding(path, span, fault.rule, severity, fault.message, fault.fix)


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
