"""Report since: a report that is compared with an earlier state, and what keeps it from that."""

from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git
from support.program import Said

pytestmark = needs_git
WONEN = b"titel: Wonen\nstatus: verkenning\n"
NEWS = "### Wat is er veranderd sinds de vorige keer?\n\n"


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    """Give a repository in which an opgave started."""
    made = GitRepository(tmp_path / "map")
    made.commit({"aanzien.yaml": b"naam: X\n", "opgaven/wonen.yaml": WONEN}, "2025-01-10T12:00:00Z")
    made.git("tag", "begin")
    later = {"opgaven/wonen.yaml": WONEN.replace(b"verkenning", b"lopend")}
    made.commit(later, "2025-09-10T12:00:00Z")
    return made


def news(said: Said, repository: GitRepository, *options: str) -> str:
    """Give what the report says has changed."""
    place = ("raadsrapportage", "-C", str(repository.root), "--peildatum", "2026-03-01")
    code, text, complaint = said("report", *place, *options)
    assert (code, complaint) == (0, "")
    return text.partition(NEWS)[2].partition("\n\n###")[0]


@pytest.mark.parametrize(
    ("since", "day"), [("begin", "10 januari 2025"), ("2025-03-01", "1 maart 2025")]
)
def test_an_earlier_state_is_compared_on_its_own_day(
    said: Said, repository: GitRepository, since: str, day: str
) -> None:
    """A tag is as old as its commit, a day is that day."""
    assert news(said, repository, "--since", since) == (
        f"Vergeleken met {day}:\n\n- De opgave ‘Wonen’ is nu lopend.[^1]"
    )


def test_an_earlier_state_may_be_of_the_day_itself(said: Said, repository: GitRepository) -> None:
    """The day on which a report is made is no moment that is still to come."""
    assert news(said, repository, "--since", "2026-03-01").startswith("Vergeleken met 1 maart 2026")


def test_without_since_the_report_says_so(said: Said, repository: GitRepository) -> None:
    """Nobody is told that nothing changed when nobody looked."""
    told = news(said, repository)
    assert told.startswith("Dit verslag is niet met een eerder verslag vergeleken.")
    assert "Of normen, cijfers of statussen zijn veranderd, is zo niet te zeggen." in told


@pytest.mark.parametrize(
    ("since", "sentence"),
    [
        ("geen", "--since 'geen': 'geen' is geen commit, tag, branch of datum"),
        ("1999-01-01", "--since '1999-01-01': op of voor '1999-01-01' heeft deze git-repository"),
        ("--output=x", "--since '--output=x': een revisie is een commit"),
        (
            "2026-04-01",
            (
                "--since '2026-04-01' is de stand van 2026-04-01, na de peildatum 2026-03-01:"
                " kies een eerder moment\n"
            ),
        ),
    ],
)
def test_what_cannot_be_compared_is_2(
    said: Said, repository: GitRepository, since: str, sentence: str
) -> None:
    """A moment that is not there, or that is still to come, gives a sentence and no report."""
    place = ("raadsrapportage", "-C", str(repository.root), "--peildatum", "2026-03-01")
    code, text, complaint = said("report", *place, f"--since={since}")
    assert (code, text) == (2, "")
    assert complaint.startswith(sentence)
