"""Example report: a document of one of the examples, as Markdown."""

from pathlib import Path
from typing import Final

from support.repository import PEILDATUM

from aanzien_cli.api import Scope, inspect, lines_in
from aanzien_cli.reporting.documents.context import Context, Kind, RuleSummary
from aanzien_cli.reporting.documents.making import to_markdown
from aanzien_cli.rules.catalog import ALL_RULES

EXAMPLES: Final = Path(__file__).parents[3] / "examples"
NAMES: Final = ("energietransitie", "heronderzoeken", "maatschappelijke-agenda")
ASKED: Final = {rule.name: RuleSummary(rule.element, rule.summary) for rule in ALL_RULES}


def told(kind: Kind, example: str) -> str:
    """Tell about a whole example."""
    rules = ALL_RULES if kind.rules else ()
    found = inspect(EXAMPLES / example, PEILDATUM, Scope(rules=rules, history=False, snapshot=True))
    return to_markdown(kind.build(Context(found, rules=ASKED, lines=lines_in(found))))
