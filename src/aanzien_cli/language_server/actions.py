"""Actions: what an editor can do about a finding."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final, NamedTuple

from aanzien_cli.domain.finding import Finding
from aanzien_cli.domain.location import Span
from aanzien_cli.language_server.texts import TextChange, item_added
from aanzien_cli.language_server.workspace import Workspace

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
    """A title, the finding that it answers, and what it changes."""

    title: str
    finding: Finding
    changes: tuple[TextChange, ...]
    is_fix: bool


def actions(workspace: Workspace, path: str, span: Span) -> Iterator[Action]:
    """Yield what can be done about the findings that touch a span."""
    for finding in workspace.inspection.findings:
        if finding.path == path and _touches(finding.span, span):
            yield from _exception(workspace, finding)


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
