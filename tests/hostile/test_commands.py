"""Commands: no command, option, form or report is left out of what hostile texts are tried on."""

from enum import Enum
from typing import Any, Final

import pytest
from hostile.commands import EVERYTHING, NEUTRAL, REPORT_LINES, Line

from aanzien_cli.cli.app import COMMANDS, command
from aanzien_cli.cli.documenting.question import FORMS
from aanzien_cli.reporting.documents.catalog import KINDS as REPORTS
from aanzien_cli.reporting.findings.format import Format

NOT_PRINTING: Final = {"lsp": "hostile/test_editor.py"}
"""Commands that do not print, and where hostile texts are tried on them."""
PRINTING: Final = sorted(set(COMMANDS) - set(NOT_PRINTING))


def words(name: str) -> set[str]:
    """Give all words of the command lines that are tried of a command."""
    return {word for line in EVERYTHING if line[0] == name for word in line}


def test_every_command_is_tried() -> None:
    """A command that is added has to be tried on hostile texts too."""
    assert {line[0] for line in EVERYTHING} | set(NOT_PRINTING) == set(COMMANDS)


@pytest.mark.parametrize("name", PRINTING)
def test_every_option_is_tried(name: str) -> None:
    """So has each of its options, but for those that change nothing in what is told."""
    known = words(name) | NEUTRAL
    options = [param.opts for param in command(name).params if param.opts[0].startswith("-")]

    assert [each for each in options if known.isdisjoint(each)] == []


@pytest.mark.parametrize("name", PRINTING)
def test_every_form_is_tried(name: str) -> None:
    """So has each value of an option that is chosen from a list."""
    values = [value for param in command(name).params for value in choices(param)]

    assert [value for value in values if value not in words(name)] == []


def choices(param: Any) -> list[str]:  # noqa: ANN401 -- an option as the library knows it
    """Give the values of an option, where its type lists them."""
    kind = param.type_descriptor.annotation
    is_listed = isinstance(kind, type) and issubclass(kind, Enum) and kind.__name__ not in SPARED
    return [each.value for each in kind] if is_listed else []


SPARED: Final = {"Color", "Severity", "Organisatiesoort"}
"""Choices that are no other way to tell of a record."""


def test_every_form_of_check_and_report_is_tried() -> None:
    """Two options take their forms as plain words, for there can be more of them at once."""
    tried: set[Line] = set(EVERYTHING)

    assert {("check", ".", "--output-format", form.value) for form in Format} <= tried
    assert {line[1] for line in REPORT_LINES} == set(REPORTS)
    printed = set(FORMS) - {"pdf"}
    assert {(*line, "--format", form) for line in REPORT_LINES for form in printed} <= tried
    assert any({"report", "pdf"} <= set(line) for line in EVERYTHING)
