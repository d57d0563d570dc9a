"""Accepted: what may survive is still there, and somebody said why."""

import re
import tomllib

from mutation.accepted import asked, reasons
from mutation.workplace import PACKAGE, PROJECT


def test_a_reason_belongs_to_a_line_that_is_there() -> None:
    """Each accepted change has a reason, and what it takes away still stands in that module."""
    stale = []
    for (function, change), why in reasons().items():
        module = re.split(r"\.x[_ǁ]", function)[0].removeprefix("aanzien_cli.").replace(".", "/")
        source = (PROJECT / PACKAGE / f"{module}.py").read_text(encoding="utf-8")
        gone = [line[1:].strip() for line in change.splitlines() if line.startswith("-")]
        if not why.strip() or not all(line in source for line in gone):
            stale.append((function, change))

    assert stale == []


def test_a_survivor_is_written_as_it_would_be_accepted() -> None:
    """What a run prints needs a reason, and is then an entry."""
    written = asked("aanzien_cli.rules.judge.x_judge", "-a\n+b")

    assert tomllib.loads(written)["accepted"] == [
        {"in": "aanzien_cli.rules.judge.x_judge", "change": "-a\n+b\n", "why": ""}
    ]
