"""Actions: what an editor can do about a finding."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final, NamedTuple

from aanzien_cli.api import mends
from aanzien_cli.domain.findings.edit import Edit
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.language_server.document import Document
from aanzien_cli.language_server.texts import TextChange, item_added
from aanzien_cli.language_server.workspace import Workspace
from aanzien_cli.mending import works

_FITS: Final = 60
_HALF_A_YEAR: Final = timedelta(days=182)
_NEVER: Final = frozenset(
    {
        "ongebruikte-uitzondering",
        "uitzondering-zonder-reden",
        "verlopen-uitzondering",
        "onleesbaar-bestand",
        "overgeslagen-bestand",
        "onbekend-veld",
    }
)
"""Rules about exceptions, and those that leave no record to write one in."""


class Action(NamedTuple):
    """A title, the finding that it answers, and what it changes.

    `is_fix` says that it may be carried out without a thought: it changes no meaning.
    """

    title: str
    finding: Finding
    changes: tuple[TextChange, ...]
    is_fix: bool


def actions(workspace: Workspace, path: str, span: Span) -> Iterator[Action]:
    """Yield what can be done about the findings that touch a span: fixes first."""
    found = workspace.inspection.findings
    here = tuple(each for each in found if each.path == path and _touches(each.span, span))
    yield from _fixes(workspace, path, here)
    for finding in here:
        yield from _exception(workspace, finding)


def _fixes(workspace: Workspace, path: str, findings: tuple[Finding, ...]) -> Iterator[Action]:
    """Offer the edits that mend a finding, as long as they are of the text that is open.

    Each is tried first, as `--fix` does: what would leave its finding, or harm something, is not
    offered.
    """
    if not findings or workspace.files[path] != workspace.inspection.sources.get(path):
        return
    document = workspace.document(path)
    found = mends(replace(workspace.inspection, findings=findings))
    for mend in (each for each in found if works(workspace.inspection, each)):
        changes = tuple(_change(document, edit) for edit in mend.edits)
        title = _title(document, mend.finding, changes)
        yield Action(
            title if mend.is_safe else f"Voorstel: {title}", mend.finding, changes, mend.is_safe
        )


def _change(document: Document, edit: Edit) -> TextChange:
    start, end = (document.offset_of_byte(byte) for byte in edit[:2])
    return TextChange(document.path, document.span(start, end), edit.text)


def _title(document: Document, finding: Finding, changes: tuple[TextChange, ...]) -> str:
    """Say what changes, where that fits on a line; else how the finding is mended."""
    if len(changes) == 1:
        before, after = document.slice(changes[0].span).strip(), changes[0].text.strip()
        if before and after and len(before) + len(after) < _FITS and "\n" not in before + after:
            return f"vervang {before} door {after}"
    return finding.fix or finding.message


def _touches(one: Span, other: Span) -> bool:
    return one[:2] <= other[2:] and other[:2] <= one[2:]


def _exception(workspace: Workspace, finding: Finding) -> Iterator[Action]:
    """Offer to write down that a rule does not hold here.

    The reason stays empty: an exception counts only when somebody has given it.
    """
    if finding.rule in _NEVER:
        return
    until = workspace.register.peildatum + _HALF_A_YEAR
    item = (
        f"regel: {finding.rule}",
        "reden: # waarom past deze regel hier niet? Zonder reden telt de uitzondering niet",
        f"tot: {until.isoformat()}",
    )
    change = item_added(workspace.document(finding.path), "uitzonderingen", item)
    if change:
        title = f"Uitzondering met reden: '{finding.rule}' geldt hier niet"
        yield Action(title, finding, (change,), is_fix=False)
