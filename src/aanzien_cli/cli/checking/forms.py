"""Forms: which forms the findings are wanted in, and where each of them goes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.options import or_standard_output
from aanzien_cli.domain.words.closest import listed, suggestion
from aanzien_cli.reporting.findings.format import Format

if TYPE_CHECKING:
    from collections.abc import Sequence

VARIABLE: Final = "AANZIEN_OUTPUT_FORMAT"
OPTION: Final = "--output-format"
_COUNTED: Final = (Format.FULL, Format.CONCISE, Format.GROUPED, Format.JSON)


class Form(NamedTuple):
    """A form, and the file that it goes to; standard output where there is none."""

    format: Format
    target: Path | None


def asked_forms(
    texts: Sequence[str], output: Path | None, *, statistics: bool, patch: bool = False
) -> list[Form]:
    """Read `VORM` and `VORM=BESTAND`; without any, the environment says which, and else full.

    A form without a file of its own goes to `output`. Raises MisuseError for a form that does not
    exist, for two that would go to the same place, for one that cannot hold statistics, and for
    any where a `patch` is asked for.
    """
    if patch and (texts or statistics):
        other = OPTION if texts else "--statistics"
        raise MisuseError(f"--diff toont een wijziging, en geen bevindingen: laat {other} weg")
    variable = os.environ.get(VARIABLE, "")
    named = [(OPTION, text) for text in texts] or [(VARIABLE, variable)] * bool(variable)
    forms = [_read(name, text, output) for name, text in named] or [Form(Format.FULL, output)]
    _refuse_double(forms)
    if statistics and (uncounted := [form for form in forms if form.format not in _COUNTED]):
        choices = listed([form.value for form in _COUNTED])
        raise MisuseError(f"--statistics kan niet als {uncounted[0].format}: kies {choices}")
    if output and all(form.target != output for form in forms):
        raise MisuseError("-o noemt een bestand, maar elke vorm heeft er al een")
    return forms


def _read(name: str, text: str, output: Path | None) -> Form:
    word, equals, file = text.partition("=")
    known = [form.value for form in Format]
    if word not in known:
        hint = suggestion(word, known) or f"kies {listed(known)}"
        raise MisuseError(f"'{name}' kent '{word}' niet: {hint}")
    if equals and not file:
        raise MisuseError(f"'{name}': na '{word}=' hoort de naam van een bestand")
    return Form(Format(word), or_standard_output(Path(file)) if file else output)


def _refuse_double(forms: Sequence[Form]) -> None:
    seen: set[Path | None] = set()
    for form in forms:
        if form.target in seen:
            where = f"'{form.target.as_posix()}'" if form.target else "de standaarduitvoer"
            hint = "" if form.target else f"; schrijf bijvoorbeeld '{form.format}=bestand'"
            raise MisuseError(f"twee vormen kunnen niet allebei naar {where}{hint}")
        seen.add(form.target)
