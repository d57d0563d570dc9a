"""Surroundings: the settings that count, and the files that are read, as text or as JSON."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Final

from aanzien_cli import __version__
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.domain.seen import LeftOut, SeenFile, Setting, SettingValue
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.json_text import json_text, unicode_text
from aanzien_cli.reporting.visible import inert, visible

SCHEMA_VERSION: Final = 1
_FILE: Final = "aanzien.yaml"
_NOT_READ: Final = "niet gelezen"
_HIDDEN: Final = (
    "Wat met een punt begint leest aanzien nooit, en node_modules en __pycache__ evenmin."
)


def settings_text(settings: Iterable[Setting]) -> str:
    """Give a line for each setting: its name, its value, and where that comes from."""
    return _table([(each.name, _said(each.value), _origin(each)) for each in settings])


def files_text(files: Iterable[SeenFile], left_out: Iterable[LeftOut]) -> str:
    """Give a line for each file: its path, and what it is read as or why it is not.

    Below them each pattern of `negeer`, with how many files it leaves out.
    """
    rows = [
        (each.path, each.kind or _NOT_READ, each.why) if each.why else (each.path, each.kind)
        for each in files
    ]
    return f"{_table(rows)}{''.join(map(_counted, left_out))}{_HIDDEN}\n"


def settings_json(settings: Iterable[Setting]) -> str:
    """Give the settings as one JSON object; numbers with decimals are texts."""
    return json_text({**_opening(), "settings": [_setting(each) for each in settings]})


def _counted(each: LeftOut) -> str:
    count = number(each.files, "bestand", "bestanden")
    return f"'negeer' noemt '{inert(visible(each.pattern))}': {count}\n"


def files_json(files: Iterable[SeenFile], left_out: Iterable[LeftOut]) -> str:
    """Give the files as one JSON object; `kind` is null where a file is not read."""
    rows = [
        {
            "path": unicode_text(each.path),
            "kind": each.kind or None,
            "why": unicode_text(each.why),
        }
        for each in files
    ]
    ignored = [{"pattern": unicode_text(each.pattern), "files": each.files} for each in left_out]
    return json_text({**_opening(), "files": rows, "ignored": ignored})


def _opening() -> dict[str, Any]:
    tool = {"name": "aanzien", "version": __version__}
    return {"schema_version": SCHEMA_VERSION, "tool": tool}


def _setting(setting: Setting) -> dict[str, Any]:
    row: dict[str, Any] = {
        "name": setting.name,
        "value": _plain(setting.value),
        "origin": setting.origin,
        "source": unicode_text(setting.source),
    }
    return row | ({"path": _FILE, "line": setting.line} if setting.line else {})


def _plain(value: SettingValue) -> Any:  # noqa: ANN401 -- what JSON knows
    if isinstance(value, tuple):
        return [unicode_text(each) for each in value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    return unicode_text(value) if isinstance(value, str) else value


def _said(value: SettingValue) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "niets"
    if isinstance(value, Decimal):
        return format_getal(value)
    return str(value)


def _origin(setting: Setting) -> str:
    if setting.origin == "file":
        return f"{_FILE}:{setting.line}"
    if setting.origin == "revision":
        return f"{_FILE} in {setting.source}"
    return {"default": "standaard", "today": "vandaag"}.get(setting.origin, setting.source)


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Set the first two columns out as wide as their longest cell; nothing in them acts."""
    shown = [[inert(visible(cell)) for cell in row] for row in rows]
    widths = [max((len(row[place]) for row in shown), default=0) for place in (0, 1)]
    return "".join(
        "  ".join(
            cell.ljust(width) for cell, width in zip(row, (*widths, 0)[: len(row)], strict=True)
        ).rstrip()
        + "\n"
        for row in shown
    )
