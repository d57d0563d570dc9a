"""Component: our GitLab component at work, on the examples and in a merge request."""

import json
import shutil
from pathlib import Path
from typing import Final

import pytest
from validators.formats.gitlab_runner import ROOT, Ended, consumer, git, pipeline
from validators.tool import command

CONSUMER: Final = """
    include:
      - local: templates/check.yml
        inputs:
          path: ons beleid é
          package: aanzien-cli
          base: $CI_MERGE_REQUEST_DIFF_BASE_SHA
          trusted_config_ref: origin/$CI_DEFAULT_BRANCH
"""
PLAIN: Final = """
    include:
      - local: templates/check.yml
        inputs:
          path: ons beleid é
          package: aanzien-cli
"""
OPGAVE: Final = "ons beleid é/opgaven/energietransitie.yaml"


def made(folder: Path, example: str, text: str) -> Path:
    """Make a repository with an example in it, and the component beside it."""
    shutil.copytree(ROOT / "examples" / example, folder / "ons beleid é")
    consumer(folder, text)
    git(folder, "update-ref", "refs/remotes/origin/main", "HEAD")
    return folder


def ended(folder: Path, **variables: str) -> Ended:
    """Let the job go on this machine itself: no container, and aanzien as it stands here."""
    command("rsync", "install rsync")
    ours = ("--force-shell-executor", "--no-shell-isolation")
    return pipeline(folder, *ours, CI_DEFAULT_BRANCH="main", **variables)


@pytest.mark.parametrize(
    ("example", "code"),
    [("energietransitie", 1), ("heronderzoeken", 1), ("maatschappelijke-agenda", 0)],
)
def test_an_example_is_checked(tmp_path: Path, example: str, code: int) -> None:
    """The log, the report on quality and the tests tell of the same findings."""
    folder = made(tmp_path / "map", example, PLAIN)
    done = ended(folder)

    entries = json.loads((folder / "aanzien-codequality.json").read_text(encoding="utf-8"))
    failures = (folder / "aanzien-junit.xml").read_text(encoding="utf-8").count("<failure")
    assert done.code == code, done.err
    assert len(entries) >= failures
    assert bool(failures) is bool(code)
    assert {each["location"]["path"].split("/")[0] for each in entries} <= {"ons beleid é"}
    assert done.out.count("herstel: ") >= len(entries)


def test_a_merge_request_is_judged_by_what_it_adds(tmp_path: Path) -> None:
    """By the exceptions of the branch it goes to; what stood there already is counted alone."""
    folder = made(tmp_path / "map", "energietransitie", CONSUMER)
    base = git(folder, "rev-parse", "HEAD")
    git(folder, "switch", "--create=tak")
    file = folder / OPGAVE
    added = "veldje: 3\nuitzonderingen:\n  - regel: onbekend-veld\n    reden: Mag van mij.\n"
    file.write_text(file.read_text(encoding="utf-8") + added, encoding="utf-8")
    git(folder, "commit", "--all", "--message=Voorstel")

    done = ended(
        folder, CI_PIPELINE_SOURCE="merge_request_event", CI_MERGE_REQUEST_DIFF_BASE_SHA=base
    )

    assert done.code == 1
    assert "fout[onbekend-veld] veld 'veldje' bestaat hier niet" in done.out
    entries = json.loads((folder / "aanzien-codequality.json").read_text(encoding="utf-8"))
    assert {each["check_name"] for each in entries} == {
        "onbekend-veld",
        "nog-niet-vastgesteld",
    }


def test_a_clone_without_the_base_says_how_to_mend_it(tmp_path: Path) -> None:
    """Somebody set the depth back to what GitLab fetches of itself."""
    origin = made(tmp_path / "map", "maatschappelijke-agenda", CONSUMER)
    base = git(origin, "rev-parse", "HEAD")
    git(origin, "commit", "--allow-empty", "--message=Later")
    clone = tmp_path / "kloon"
    git(tmp_path, "clone", "--depth=1", origin.as_uri(), str(clone))
    git(clone, "remote", "set-url", "origin", "git@example.org:groep/map.git")

    done = ended(
        clone, CI_PIPELINE_SOURCE="merge_request_event", CI_MERGE_REQUEST_DIFF_BASE_SHA=base
    )

    assert done.code == 1  # of the runner; aanzien itself says 2
    assert "FAIL 2" in done.out + done.err
    assert "GIT_DEPTH: 0" in done.out + done.err
