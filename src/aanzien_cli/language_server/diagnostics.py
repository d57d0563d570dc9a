"""Diagnostics: what was found, per file, with the places that it has to do with."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.words.visible import visible
from aanzien_cli.language_server.naming import LISTS, definition, mention_at
from aanzien_cli.language_server.workspace import Workspace

_MEANT: Final = re.compile(r"bedoelt u '([^']{1,200})'")
_SEE: Final = re.compile(r": zie (\S{1,400})\Z")


class Related(NamedTuple):
    """A place that a finding has to do with, and why."""

    path: str
    span: Span
    message: str


class Diagnostic(NamedTuple):
    """A finding, the sentences that an editor shows for it, and related places."""

    finding: Finding
    message: str
    related: tuple[Related, ...]


def diagnostics(workspace: Workspace) -> Mapping[str, tuple[Diagnostic, ...]]:
    """Give the findings of every file that has any."""
    found: dict[str, list[Diagnostic]] = {}
    for finding in workspace.inspection.findings:
        told = Diagnostic(finding, _message(finding), tuple(_related(workspace, finding)))
        found.setdefault(finding.path, []).append(told)
    return {path: tuple(told) for path, told in found.items()}


def _message(finding: Finding) -> str:
    """Say what is wrong and how to mend it, on a line each."""
    return "\n".join(visible(each) for each in (finding.message, finding.fix) if each)


def _related(workspace: Workspace, finding: Finding) -> Iterator[Related]:
    if (seen := _SEE.search(finding.message)) and seen[1] in workspace.files:
        yield Related(seen[1], Span(), "hier staat dit id al")
    if (meant := _MEANT.search(finding.fix)) and finding.rule == "onbekende-verwijzing":
        yield from _meant(workspace, finding, meant[1])


def _meant(workspace: Workspace, finding: Finding, id_: str) -> Iterator[Related]:
    """Yield the place of the record that was probably meant."""
    document = workspace.document(finding.path)
    mention = mention_at(document, *finding.span[:2])
    for kind in mention.kinds if mention else ():
        found = definition((kind, id_), workspace)
        if found:
            what = "deze naam" if kind in LISTS else f"dit {kind}-record"
            yield Related(*found, f"{what} is misschien bedoeld")
            return
