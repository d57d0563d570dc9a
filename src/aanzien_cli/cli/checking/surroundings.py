"""Surroundings: `check --show-settings` and `check --show-files`, which judge nothing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from aanzien_cli.cli.checking.judging import require_sense, trusted_by
from aanzien_cli.cli.clock import nobody_asked
from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.output import publish
from aanzien_cli.cli.reading import explained, inspected_within
from aanzien_cli.reporting.findings.format import Format

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from aanzien_cli.cli.checking.forms import Form
    from aanzien_cli.cli.checking.judging import CheckRequest
    from aanzien_cli.domain.inspection import Inspection
    from aanzien_cli.domain.seen import Setting

_FILE: Final = "aanzien.yaml"
_SETTINGS: Final = "--show-settings"
_FILES: Final = "--show-files"


def show_settings(asked: CheckRequest, forms: Sequence[Form], options: Mapping[str, str]) -> None:
    """Write every setting that counts, with where it comes from.

    `options` are those of the command line that judge as well, where they were given.
    """
    from aanzien_cli.reporting.surroundings import settings_json, settings_text
    from aanzien_cli.rules.effective import effective
    from aanzien_cli.rules.trust import settled

    _require_form(_SETTINGS, forms)
    require_sense(asked)
    trusted = trusted_by(asked)
    scope = asked.scope._replace(rules=(), trusted=trusted)
    found = inspected_within(asked.root, asked.peildatum, scope)
    agreed = settled(found.register, trusted)
    settings = [
        _day(asked, found),
        *_options(options),
        *effective(agreed, {rule.name for rule in asked.scope.rules}),
    ]
    placed = _of_revision(settings, asked.trusted) if asked.trusted else _in_file(settings, found)
    for form in forms:
        write = settings_json if form.format is Format.JSON else settings_text
        publish(write(placed), form.target)


def show_files(asked: CheckRequest, forms: Sequence[Form]) -> None:
    """Write every file of the folder: what it is read as, or why it is not."""
    from aanzien_cli.loading.seen import left_out, seen
    from aanzien_cli.reporting.surroundings import files_json, files_text

    _require_form(_FILES, forms)
    if asked.scope.at or asked.scope.unsaved:
        raise MisuseError(f"{_FILES} gaat over de bestanden in de map zelf, zonder --at of '-'")
    require_sense(asked)
    trusted = trusted_by(asked)
    found = inspected_within(asked.root, asked.peildatum, asked.scope._replace(rules=()))
    organisatie = (trusted or found.register).organisatie
    ignored = organisatie.negeer if organisatie else ()
    with explained(asked.root, ""):
        files = list(seen(asked.root, ignored))
    for form in forms:
        write = files_json if form.format is Format.JSON else files_text
        publish(write(files, left_out(files, ignored)), form.target)


def _require_form(option: str, forms: Sequence[Form]) -> None:
    wrong = [form.format for form in forms if form.format not in {Format.FULL, Format.JSON}]
    if wrong:
        raise MisuseError(f"{option} kan niet als {wrong[0]}: kies full of json")


def _day(asked: CheckRequest, found: Inspection) -> Setting:
    """Give the day on which is judged; it may come from four places."""
    from aanzien_cli.domain.seen import Setting

    day = found.register.peildatum.isoformat()
    organisatie = found.register.organisatie
    if asked.peildatum:
        return Setting("peildatum", day, "option", "--peildatum")
    if not nobody_asked(asked.peildatum):
        return Setting("peildatum", day, "environment", "SOURCE_DATE_EPOCH")
    if organisatie and organisatie.peildatum:
        return Setting("peildatum", day, "file", "peildatum")
    return Setting("peildatum", day, "today")


def _options(given: Mapping[str, str]) -> Iterator[Setting]:
    from aanzien_cli.domain.seen import Setting

    for name, value in given.items():
        yield Setting(name, value, "option", name)
    if os.environ.get("AANZIEN_OUTPUT_FORMAT"):
        name = "AANZIEN_OUTPUT_FORMAT"
        yield Setting("--output-format", os.environ[name], "environment", name)


def _in_file(settings: Sequence[Setting], found: Inspection) -> list[Setting]:
    """Look up the line of each setting that stands in aanzien.yaml."""
    from aanzien_cli.api import lines_in

    own = [setting.source for setting in settings if setting.origin == "file"]
    lines = dict(zip(own, lines_in(found)(_FILE, own), strict=True)) if own else {}
    return [
        each._replace(line=lines[each.source]) if each.origin == "file" else each
        for each in settings
    ]


def _of_revision(settings: Sequence[Setting], revision: str) -> list[Setting]:
    return [
        each._replace(origin="revision", source=revision) if each.origin == "file" else each
        for each in settings
    ]
