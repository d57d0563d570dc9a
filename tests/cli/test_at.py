"""At: a command that has --at reads what was committed then, and only that."""

from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git
from support.program import Said

pytestmark = needs_git

FILES = {
    "aanzien.yaml": "naam: Gemeente {}\ndisciplines: [{{id: jurist, naam: Jurist {}}}]\n",
    "opgaven/wonen.yaml": "titel: Opgave {}\nstatus: lopend\n",
    "doelstellingen/meer.yaml": "titel: Doel {}\nopgave: wonen\nindicatoren: [woningen]\n",
    "indicatoren/woningen.yaml": "naam: Indicator {}\nmetingen: [{{periode: 2025, waarde: 8}}]\n",
    "opdrachten/bouwen.yaml": "titel: Opdracht {}\ndoelstellingen: [meer]\nteam: wonen\n",
    "teams/wonen.yaml": "naam: Team {}\nleden: [{{persoon: p-1, fte: 1, disciplines: [jurist]}}]\n",
    "personen/p-1.yaml": "rol: adviseur\n",
}
LINES = (
    "list opgaven .",
    "capacity .",
    "list teams . --output-format json",
    "show opgave:wonen .",
    "show team:wonen . --output-format json",
    "export . --soort opgave --output-format csv -o uit.csv",
    "export . --output-format json -o uit.json",
    "indicators .",
    "indicators . --output-format json",
    "teams .",
    "teams . --output-format json",
    "report opgave wonen .",
    "report portfolio .",
    "report databoek .",
)


@pytest.fixture
def moved(tmp_path: Path) -> GitRepository:
    """Give a repository in which every record had another name before."""
    made = GitRepository(tmp_path)
    for name in ("Vroeger", "Later"):
        made.commit({path: text.format(name, name).encode() for path, text in FILES.items()})
    return made


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("at", ["--at HEAD~1", ""])
def test_a_command_reads_what_was_there_then(
    said: Said, moved: GitRepository, line: str, at: str
) -> None:
    """The names of that commit are told and none of now; without it those of the files."""
    read, unread = ("Vroeger", "Later") if at else ("Later", "Vroeger")
    code, output, _ = said(*line.split(), *at.split(), "--peildatum", "2026-03-01")
    written = [path.read_text("utf-8") for path in moved.root.glob("uit.*")]
    told = "".join([output, *written])

    assert code == 0
    assert read in told
    assert unread not in told
