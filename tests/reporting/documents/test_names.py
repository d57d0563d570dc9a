"""Names: what things are called where there is little room."""

from support.repository import inspected

from aanzien_cli.analysis.capacity.overview import overview
from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.capacity.periods import span
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import Context
from aanzien_cli.reporting.documents.names import short_name
from aanzien_cli.reporting.documents.parts.waiting import waiting


def test_what_people_can_do_is_called_by_its_name() -> None:
    """In a choice that waits a discipline has the name that the organisation gave it."""
    found = inspected(
        {
            "aanzien.yaml": "naam: G\ndisciplines: [{id: civiel, naam: Civiele techniek}]\n",
            "inzetafspraken/i.yaml": "van_afdeling: a\nnaar: t\nfte: 1\ndiscipline: civiel\n"
            "gevraagd_op: 2025-12-01\nstatus: gevraagd\n",
        }
    )
    choices = overview(found.register, Per.TEAM, span(found.register)).choices

    assert waiting(choices, found.register, Citations(Context(found)))[0].what == (
        "1,0 fte civiele techniek van a naar t[^1]"
    )


def test_a_thema_that_two_opgaven_share_names_neither() -> None:
    """Where there is little room an opgave is its thema, if that tells it from the others."""
    register = inspected(
        {
            "opgaven/a.yaml": "titel: A\nthema: Wonen\n",
            "opgaven/b.yaml": "titel: B\nthema: Wonen\n",
            "opgaven/c.yaml": "titel: C\nthema: Groen\n",
            "opgaven/d.yaml": "titel: D\n",
        }
    ).register

    assert [short_name(each, register) for each in register.of(Opgave)] == ["A", "B", "Groen", "D"]
