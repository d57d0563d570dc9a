"""Fixes proven: what an editor offers does what `--fix` does, each alone and judged again."""

from collections import Counter
from textwrap import dedent
from typing import Final

import pytest
from support.editor import changed, pointed
from support.repository import Files, inspected
from support.seeded import SEEDED

from aanzien_cli.api import mends
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.language_server.actions import Action, actions
from aanzien_cli.language_server.workspace import Workspace
from aanzien_cli.mending import HARM

FILES: Final[Files] = {path: dedent(text).lstrip() for path, text in SEEDED.items()}
WHOLE: Final = Span(1, 1, 999, 1)
BEFORE: Final = inspected(FILES)
OFFERED: Final = [
    action
    for path in sorted(FILES)
    for action in actions(Workspace(BEFORE), path, WHOLE)
    if not action.title.startswith("Uitzondering")
]


def counted(inspection: Inspection) -> Counter[tuple[str, str]]:
    """Count the findings of each rule in each file."""
    return Counter((finding.path, finding.rule) for finding in inspection.findings)


@pytest.mark.parametrize("action", OFFERED, ids=lambda each: f"{each.finding.path} {each.title}")
def test_a_fix_does_what_it_says(action: Action) -> None:
    """Its finding is gone, none of its kind has come, and no file is harder to read."""
    texts = changed(Workspace(BEFORE), action.changes)
    after = inspected({**FILES, **texts})
    old, new = counted(BEFORE), counted(after)
    about = (action.finding.path, action.finding.rule)
    readable = {record.path for record in BEFORE.register.records}

    assert texts.keys() == {action.finding.path}
    assert new[about] < old[about]
    assert not [key for key in new if key[1] in HARM and key[0] in readable and new[key] > old[key]]


def test_every_mend_that_fix_knows_is_offered() -> None:
    """An editor leaves out none that does good on its own."""
    known = [mend.finding for mend in mends(BEFORE)]

    assert len(OFFERED) > 30
    assert {each.finding for each in OFFERED} == set(known)


def test_a_fix_that_would_do_harm_is_not_offered() -> None:
    """A slip of a field that stands there as well would make the same field twice."""
    place = pointed("opgaven/a.yaml", "titel: A‸\nthema: x\nthemaa: y\nstatus: Lopend\n")
    offered = [each for each in actions(place.workspace, place.path, WHOLE) if each.is_fix]

    assert [each.title for each in offered] == ["vervang Lopend door lopend"]
