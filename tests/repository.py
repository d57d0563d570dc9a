"""Repositories in a few lines: files given as text, as a test wants to read them."""

from collections.abc import Mapping
from datetime import date
from textwrap import dedent

from aanzien_cli.api import inspect_files
from aanzien_cli.domain.fault import Fault
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.register import Register
from aanzien_cli.loading.load import Loaded, load
from aanzien_cli.loading.source import SourceFile
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
    return [fault for _, fault in rule.faults(register(files, peildatum))]


def inspected(files: Files, peildatum: date = PEILDATUM) -> Inspection:
    """Put every rule to files, as `aanzien check` does."""
    return inspect_files(sources(files), peildatum)
