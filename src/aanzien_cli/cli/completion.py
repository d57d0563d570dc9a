"""Completion: what a shell may put behind a word that somebody began to type."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

_RECORDS: Final = frozenset({".yaml", ".yml", ".md", ".csv"})


def rule_names(incomplete: str) -> list[str]:
    """Give the rules that start so."""
    from aanzien_cli.rules.catalog import ALL_RULES

    return _starting(incomplete, (rule.name for rule in ALL_RULES))


def form_names(incomplete: str) -> list[str]:
    """Give the forms of findings that start so."""
    from aanzien_cli.reporting.findings.format import Format

    return _starting(incomplete, (form.value for form in Format))


def folders(incomplete: str) -> list[str]:
    """Give the kinds of records that start so, in the plural."""
    from aanzien_cli.domain.kinds import BY_FOLDER

    return _starting(incomplete, BY_FOLDER)


def schema_names(incomplete: str) -> list[str]:
    """Give the schemas whose name starts so."""
    from aanzien_cli.reporting.json_schema.catalog import NAMES

    return _starting(incomplete, NAMES)


def record_ids(incomplete: str) -> list[str]:
    """Give the ids of the current folder that start so, with their kind or without; reads names."""
    from aanzien_cli.domain.kinds import BY_FOLDER

    found: list[str] = []
    for folder, kind in BY_FOLDER.items():
        ids = _stems(Path(folder))
        found += ids
        found += [f"{kind.kind}:{id_}" for id_ in ids]
    return _starting(incomplete, found)


def _stems(folder: Path) -> list[str]:
    with suppress(OSError):
        return sorted({path.stem for path in folder.iterdir() if path.suffix in _RECORDS})
    return []


def _starting(incomplete: str, words: Iterable[str]) -> list[str]:
    return [word for word in words if word.startswith(incomplete)]
