"""Repositories in a few lines: files given as text, as a test wants to read them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from textwrap import dedent

from aanzien_cli.api import Past, Scope, inspect_files
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.history import History, Version
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.register import Register
from aanzien_cli.loading.baseline import parse_baseline
from aanzien_cli.loading.layout import place
from aanzien_cli.loading.load import Loaded, load
from aanzien_cli.loading.source import SourceFile
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.quiet import quieted
from aanzien_cli.rules.rule import Rule

PEILDATUM = date(2026, 3, 1)
"""The day on which every test, and every example of a rule, is judged."""

Files = Mapping[str, str | bytes]


def sources(files: Files) -> list[SourceFile]:
    """Give files as the loader wants them; texts may be indented."""
    return [
        SourceFile(path, text if isinstance(text, bytes) else dedent(text).encode(), "")
        for path, text in files.items()
    ]


def loaded(files: Files, peildatum: date = PEILDATUM) -> Loaded:
    """Load files, with the faults that loading meets."""
    return load(sources(files), peildatum)


def register(files: Files, peildatum: date = PEILDATUM) -> Register:
    """Load files that are expected to be in order as far as the schema goes."""
    result = loaded(files, peildatum)
    assert not result.faults, result.faults
    return result.register


def faults(rule: Rule, files: Files, peildatum: date = PEILDATUM) -> list[Fault]:
    """Give what one rule finds in files that are in order as far as the schema goes."""
    return [fault for _, fault in rule.faults(with_history(files, peildatum))]


def inspected(files: Files, peildatum: date = PEILDATUM) -> Inspection:
    """Put every rule to files, as `aanzien check` does; files of the past are their history."""
    past = Past(remembered(files))
    found = inspect_files(
        sources(_now(files)), peildatum, Scope(trusted=_trusted(files)), recall=lambda _: past
    )
    lines = files.get(BASELINE)
    if lines is None:
        return found
    content = lines if isinstance(lines, bytes) else lines.encode()
    return quieted(found, parse_baseline(BASELINE, content), ALL_RULES)


BASELINE = "basislijn.jsonl"
_IN_MAIN = " in main"


def _trusted(files: Files) -> Register | None:
    """Load the files that a trusted revision has: `teams/x.yaml in main`."""
    theirs = {path.removesuffix(_IN_MAIN): t for path, t in files.items() if _IN_MAIN in path}
    return load(sources(theirs), PEILDATUM).register if theirs else None


def _now(files: Files) -> Files:
    """Give the files that are there now."""
    return {
        path: text
        for path, text in files.items()
        if _AT not in path and _IN_MAIN not in path and path != BASELINE
    }


_AT = " op "


def remembered(files: Files) -> History | None:
    """Make a history out of files that are named `teams/x.yaml op 2025-01-10`.

    A file that was empty on a day was gone. None where no file is of the past.
    """
    versions: dict[tuple[str, str], list[Version]] = {}
    for name, text in sorted(files.items(), key=lambda each: each[0].rpartition(_AT)[2]):
        path, _, day = name.partition(_AT)
        if day:
            stands = place(path)
            assert stands.kind
            records = load(sources({path: text}), PEILDATUM).register.records if text else (None,)
            found = versions.setdefault((stands.kind.kind, stands.id), [])
            found.append(Version(date.fromisoformat(day), records[0]))
    days = [version.day for found in versions.values() for version in found]
    known = {name: tuple(found) for name, found in versions.items()}
    return History(min(days), max(days), known, commits=len(days)) if days else None


def with_history(files: Files, peildatum: date = PEILDATUM) -> Register:
    """Load files in order as far as the schema goes, and remember those of the past."""
    return replace(register(_now(files), peildatum), history=remembered(files))
