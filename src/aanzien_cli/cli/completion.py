"""Completion: what a shell may put behind a word that somebody began to type."""

import os
from collections.abc import Iterable, MutableMapping
from contextlib import suppress
from pathlib import Path
from typing import Final

_RECORDS: Final = frozenset({".yaml", ".yml", ".md", ".csv"})
_BEFORE: Final = "AANZIEN_BEFORE_COLON"
"""The variable in which `narrow` tells `record_ids` what the shell itself keeps."""


def narrow(variables: MutableMapping[str, str]) -> None:
    """Ask for `wo` among the opgaven where bash gives `opgave:wo` in three pieces.

    It breaks words at each colon, and puts what fits in the place of the last piece alone.
    """
    at = variables.get("COMP_CWORD", "")
    words = variables.get("COMP_WORDS", "").split("\n")[: int(at) + 1 if at.isdecimal() else 0]
    begun = words.pop() if words and words[-1] != ":" else ""
    if words[2:] and words[-1] == ":":
        variables[_BEFORE] = f"{words[-2]}:"
        words[-2:] = [begun]
        variables["COMP_WORDS"], variables["COMP_CWORD"] = "\n".join(words), str(len(words) - 1)


def rule_names(incomplete: str) -> list[str]:
    """Give the rules that start so."""
    from aanzien_cli.rules.catalog import ALL_RULES

    return _starting(incomplete, (rule.name for rule in ALL_RULES))


def listed_rules(incomplete: str) -> list[str]:
    """Give the rules and elements that start like the last word of a list with commas."""
    from aanzien_cli.rules.catalog import ALL_RULES

    before, comma, last = incomplete.rpartition(",")
    words = [rule.name for rule in ALL_RULES]
    words += dict.fromkeys(rule.element.value.replace(" ", "-") for rule in ALL_RULES)
    return [before + comma + word for word in _starting(last, words)]


def form_names(incomplete: str) -> list[str]:
    """Give the forms of findings that start so."""
    from aanzien_cli.reporting.findings.format import Format

    return _starting(incomplete, (form.value for form in Format))


def folders(incomplete: str) -> list[str]:
    """Give the kinds of records that start so, in the plural."""
    from aanzien_cli.domain.kinds import BY_FOLDER

    return _starting(incomplete, BY_FOLDER)


def kind_names(incomplete: str) -> list[str]:
    """Give the kinds of records that start so, in the singular."""
    from aanzien_cli.domain.kinds import BY_NAME

    return _starting(incomplete, BY_NAME)


def tables(incomplete: str) -> list[str]:
    """Give the kinds of records that start so, and their parts with fields of their own."""
    from aanzien_cli.analysis.records.sheets import part_fields
    from aanzien_cli.domain.kinds import BY_FOLDER

    parts = (
        f"{kind.kind}.{name}" for kind in BY_FOLDER.values() for name, _, _ in part_fields(kind)
    )
    return _starting(incomplete, (*BY_FOLDER, *parts))


def report_names(incomplete: str) -> list[str]:
    """Give the reports that start so."""
    from aanzien_cli.reporting.documents.catalog import KINDS

    return _starting(incomplete, KINDS)


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
    before = os.environ.get(_BEFORE, "")
    return _starting(incomplete, (word[len(before) :] for word in _starting(before, found)))


def opgave_ids(incomplete: str) -> list[str]:
    """Give the ids of the challenges of the current folder that start so."""
    return _starting(incomplete, _stems(Path("opgaven")))


def team_ids(incomplete: str) -> list[str]:
    """Give the ids of the teams of the current folder that start so."""
    return _starting(incomplete, _stems(Path("teams")))


def indicator_ids(incomplete: str) -> list[str]:
    """Give the ids of the indicators of the current folder that start so."""
    return _starting(incomplete, _stems(Path("indicatoren")))


def _stems(folder: Path) -> list[str]:
    with suppress(OSError):
        return sorted({path.stem for path in folder.iterdir() if path.suffix in _RECORDS})
    return []


def _starting(incomplete: str, words: Iterable[str]) -> list[str]:
    return [word for word in words if word.startswith(incomplete)]
