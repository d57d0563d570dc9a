"""Outputs: a hostile text in every field steers nothing, whichever command tells of it."""

import csv
import io
import json
import re
from typing import Final

import pytest
from hostile.conftest import Fill, Told
from hostile.payloads import PAYLOADS

from aanzien_cli.reporting.capacity.format import CapacityFormat
from aanzien_cli.reporting.findings.format import Format
from aanzien_cli.reporting.records.format import CardFormat, ListFormat
from aanzien_cli.reporting.teams.format import TeamsFormat

_FORM: Final = "--output-format"
COMMANDS: Final = (
    *(("check", ".", _FORM, form.value) for form in Format),
    ("check", ".", "--statistics"),
    *(("list", "opgaven", ".", _FORM, form.value) for form in ListFormat),
    *(("list", "indicatoren", ".", _FORM, form.value) for form in ListFormat),
    *(("show", "opgave:wonen", ".", _FORM, form.value) for form in CardFormat),
    *(("show", "indicator:woningen", ".", _FORM, form.value) for form in CardFormat),
    *(("capacity", ".", _FORM, form.value) for form in CapacityFormat),
    *(("teams", _FORM, form.value) for form in TeamsFormat),
    ("teams", "wonen"),
    ("report", "opgave", "wonen"),
    ("report", "opgave", "wonen", "--format", "html"),
)
_OURS: Final = re.compile(r"::(?:error|warning|notice) title=aanzien[^:\r\n]*::[^\r\n]*\n")
"""A line of the form that consists of commands for a CI system."""
_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f]"
)
_COMMAND: Final = re.compile(r"##(?:vso|teamcity)?\[")
_LINE_COMMAND: Final = re.compile(r"^\s*::", re.MULTILINE)
_FORMULA: Final = tuple("=+@\t\r\uff1d\uff0b\uff0d\uff20")


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("row", PAYLOADS)
def test_a_text_steers_nothing(
    filled: Fill, told: Told, row: str, arguments: tuple[str, ...]
) -> None:
    """No terminal, CI system, program or spreadsheet takes a text of a user for an order."""
    code, output, complaint = told(filled(PAYLOADS[row]), *arguments)

    assert code in {0, 1}, complaint
    assert output
    for text in (output, complaint):
        assert not _HIDDEN.search(text)
        assert not _COMMAND.search(text)
        assert not _LINE_COMMAND.search(_OURS.sub("", text) if "github" in arguments else text)
    if arguments[-1] == "json":
        json.loads(output)
    if arguments[-1] == "csv":
        cells = [cell for line in csv.reader(io.StringIO(output)) for cell in line]
        assert not [cell for cell in cells if cell.strip().startswith(_FORMULA)]
