"""Report commit: a report says which commit it tells of, and what is not in it yet."""

from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git
from support.program import Said

pytestmark = needs_git
DAY = ("--peildatum", "2026-03-01")
STYLE = b"huisstijl: {bestanden_url: 'https://x.nl/{commit}/{pad}#L{regel}'}\n"
LATER = " (met wijzigingen die nog niet vastgelegd zijn)"


@pytest.fixture
def history(repo: Path) -> GitRepository:
    """Give the small repository as one of git, with an address and all of it committed."""
    made = GitRepository(repo)
    made.commit({"aanzien.yaml": (repo / "aanzien.yaml").read_bytes() + STYLE})
    return made


def report(said: Said, root: Path, *options: str) -> str:
    """Give the text of a report."""
    code, text, complaint = said("report", "opgave", "wonen", str(root), *DAY, *options)
    assert (code, complaint) == (0, "")
    return text


def test_a_clean_folder_names_its_commit(said: Said, history: GitRepository) -> None:
    """Without --at the commit is printed too, and every source leads to it."""
    commit = history.git("rev-parse", "HEAD")

    text = report(said, history.root)

    assert f"Gelezen uit commit {commit[:12]}." in text
    assert f"(https://x.nl/{commit}/opgaven/wonen.yaml#L1)" in text
    assert text == report(said, history.root, "--at", "HEAD")


def test_what_is_not_committed_is_said(said: Said, history: GitRepository) -> None:
    """A change is told, and a file that reads otherwise has no link to what it was."""
    commit = history.git("rev-parse", "HEAD")
    path = history.root / "opgaven" / "wonen.yaml"
    path.write_bytes(path.read_bytes().replace(b"titel", b"# later\ntitel"))

    text = report(said, history.root)

    assert f"Gelezen uit commit {commit[:12]}{LATER}." in text
    assert "]: `opgaven/wonen.yaml`, regel 1" in text
    assert "/opgaven/wonen.yaml#" not in text
    assert f"(https://x.nl/{commit}/opdrachten/bouwen.yaml#L1)" in text


def test_a_template_counts_as_what_was_read(said: Said, history: GitRepository) -> None:
    """A template that was never committed is a change; once it is, the folder is clean."""
    template = {"sjablonen/opgave.md.j2": b"# X\n\n{% include 'verantwoording.md.j2' %}\n"}
    history.write(template)
    before = report(said, history.root)
    history.commit({})
    after = report(said, history.root)
    (history.root / "sjablonen" / "stuk.md.j2").symlink_to("opgave.md.j2")
    linked = said("report", "opgave", "wonen", str(history.root), *DAY)

    assert LATER in before
    assert LATER not in after
    assert "gelezen uit commit " in after
    assert linked[0] == 2
    assert "'sjablonen/stuk.md.j2' is geen gewoon bestand" in linked[2]


def test_a_revision_is_told_by_its_own_templates(said: Said, history: GitRepository) -> None:
    """With --at a template of now does not tell of then, and one of then does."""
    history.commit({"sjablonen/opgave.md.j2": b"# Toen {{ opgave.title }}\n"})
    history.commit({"sjablonen/opgave.md.j2": b"# Nu {{ opgave.title }}\n"})

    assert report(said, history.root).startswith("# Nu ")
    assert report(said, history.root, "--at", "HEAD~1").startswith("# Toen ")
    assert report(said, history.root, "--at", "HEAD~2").startswith("# Betaalbaar wonen")


def test_a_folder_in_a_larger_repository_has_its_own_last_commit(
    said: Said, repo: Path, tmp_path: Path
) -> None:
    """What somebody commits elsewhere changes no report; who wants no history gets no commit."""
    outer = GitRepository(tmp_path)
    commit = outer.commit({})
    outer.commit({"elders.txt": b"x"})
    named = report(said, repo)
    with (repo / "aanzien.yaml").open("a", encoding="utf-8") as file:
        file.write("geschiedenis_in_submap: nee\n")

    assert f"Gelezen uit commit {commit[:12]}." in named
    assert "Gelezen uit de bestanden zoals zij op schijf staan." in report(said, repo)
