"""Closing: the last line of a run, which says what was looked at and what came of it."""

from typing import Final

from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.kinds import BY_NAME
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.enumeration import enumerated

_PLURAL: Final = {
    Severity.ERROR: "fouten",
    Severity.WARNING: "waarschuwingen",
    Severity.ADVICE: "adviezen",
}
_KINDS: Final = {"organisatie": "organisaties", "meetreeks": "meetreeksen"}
"""Where the folder is not the plural: one kind has none, and `metingen` holds series."""


def closing_line(inspection: Inspection, seconds: float | None, files: int) -> str:
    """Give the counts of a run: files, records per kind, rules, findings per severity, seconds."""
    time = "" if seconds is None else f"; {seconds:.1f} s".replace(".", ",")
    peildatum = _day(inspection.register)
    rules = number(inspection.rules, "regel", "regels")
    return (
        f"{number(files, 'bestand', 'bestanden')}, {_records(inspection)}, {rules},"
        f" peildatum {peildatum}: {counted(inspection)}{time}"
    )


def _day(register: Register) -> str:
    organisatie = register.organisatie
    fixed = organisatie is not None and organisatie.peildatum == register.peildatum
    return f"{register.peildatum}{' (uit aanzien.yaml)' if fixed else ''}"


def counted(inspection: Inspection) -> str:
    """Give the number of findings in words: `2 fouten, 1 waarschuwing en geen adviezen`."""
    if not inspection.findings:
        return "geen bevindingen"
    return enumerated(
        number(count, severity.value, _PLURAL[severity])
        for severity, count in inspection.per_severity.items()
    )


def number(count: int, one: str, more: str) -> str:
    """Give a count with its noun: `geen bestanden`, `1 bestand`, `2 bestanden`."""
    return f"geen {more}" if count == 0 else f"{count} {one if count == 1 else more}"


def _records(inspection: Inspection) -> str:
    kinds = inspection.per_kind
    each = enumerated(
        number(count, kind, _KINDS.get(kind, BY_NAME[kind].folder)) for kind, count in kinds.items()
    )
    total = number(sum(kinds.values()), "record", "records")
    return f"{total} ({each})" if each else total
