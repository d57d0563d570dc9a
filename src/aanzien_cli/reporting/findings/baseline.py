"""Baseline: its entries as lines of JSON, so that a change in one is a change of one line."""

from collections.abc import Iterable

from aanzien_cli.domain.baseline import VERSION, Entry
from aanzien_cli.reporting.json_text import json_line, unicode_text


def baseline_text(entries: Iterable[Entry]) -> str:
    """Give a line that names this form, and one for each entry, in the order given."""
    return json_line({"basislijn": VERSION}) + "".join(
        json_line(
            {
                "regel": unicode_text(entry.rule),
                "pad": unicode_text(entry.path),
                "kenmerk": entry.mark,
                "aantal": entry.times,
                "sinds": entry.since.isoformat(),
                "reden": unicode_text(entry.reason),
            }
        )
        for entry in entries
    )
