"""Council files: a context out of a few files, for the parts of the report for the council."""

from datetime import date

from support.compared import compared
from support.repository import PEILDATUM, Files, inspected

from aanzien_cli.analysis.comparison.overview import Comparison
from aanzien_cli.api import lines_in
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import Context

OPGAVE = {
    "opgaven/a.yaml": "titel: Wonen\nthema: Wonen in X\nstatus: lopend\n",
    "doelstellingen/d.yaml": "titel: Meer woningen\nopgave: a\n",
}
WORK = "titel: Bouwen\ndoelstellingen: [d]\nstatus: in_uitvoering\n"


def told(files: Files) -> tuple[Register, Citations]:
    """Give a register, and citations to count the notes."""
    found = inspected(files)
    return found.register, Citations(Context(found, lines=lines_in(found)))


def between(before: Files, after: Files) -> tuple[Comparison, Register, Citations]:
    """Give what changed since the first of January."""
    return (compared(before, after, (date(2026, 1, 1), PEILDATUM)), *told(after))


def bare(text: str) -> str:
    """Give a text without the marks of its notes."""
    return text.partition("[^")[0]
