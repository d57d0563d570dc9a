"""CI files: what other repositories run from this one, in GitHub, GitLab and pre-commit."""

import re
from datetime import date
from pathlib import Path
from typing import Any, Final

import yaml

from aanzien_cli import __version__
from aanzien_cli.editing.scaffold import scaffold

ROOT: Final = Path(__file__).resolve().parents[1]


def _documents(name: str) -> list[Any]:
    return list(yaml.safe_load_all((ROOT / name).read_text(encoding="utf-8")))


def test_the_action_keeps_input_out_of_the_shell() -> None:
    """What a caller hands over reaches a script as a variable, never as a part of it."""
    (action,) = _documents("action.yml")
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]

    assert len(scripts) == 2
    assert [script for script in scripts if "${{" in script] == []
    assert all(step["env"]["PYTHONSAFEPATH"] == "1" for step in action["runs"]["steps"][1:])


def test_the_action_pins_what_it_uses() -> None:
    """Other actions are named by their full hash."""
    (action,) = _documents("action.yml")
    used = [step["uses"] for step in action["runs"]["steps"] if "uses" in step]

    assert used != []
    assert [name for name in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", name)] == []


def test_the_gitlab_component_declares_every_input_that_it_uses() -> None:
    """No input is used that a caller cannot give, and none is asked for that does nothing."""
    spec, _ = _documents("templates/check.yml")
    text = (ROOT / "templates/check.yml").read_text(encoding="utf-8")

    assert set(re.findall(r"\$\[\[ inputs\.(\w+) \]\]", text)) == set(spec["spec"]["inputs"])


def test_the_hook_checks_the_whole_folder_once() -> None:
    """Rules look across files, so pre-commit hands over no names and starts one process."""
    (hooks,) = _documents(".pre-commit-hooks.yaml")

    assert [hook["id"] for hook in hooks] == ["aanzien-check", "aanzien-fix"]
    for hook in hooks:
        assert hook["pass_filenames"] is False
        assert hook["require_serial"] is True
        assert re.search(hook["files"], "metingen/co2.csv")
        assert re.search(hook["files"], "opgaven/wonen.yml")


def test_the_component_is_pinned_to_this_version() -> None:
    """Who includes a tag gets the version of that tag, and no other one later."""
    spec, job = _documents("templates/check.yml")

    assert spec["spec"]["inputs"]["package"]["default"] == f"aanzien-cli=={__version__}"
    reports = job["aanzien"]["artifacts"]["reports"]
    script = " ".join(job["aanzien"]["script"])
    assert f"gitlab={reports['codequality']}" in script
    assert f"junit={reports['junit']}" in script


def test_the_action_hands_over_every_input() -> None:
    """Each input is a variable of the step that checks, and each output comes out of one."""
    (action,) = _documents("action.yml")
    check = next(step for step in action["runs"]["steps"] if step.get("id") == "check")
    handed = {value for value in check["env"].values() if "inputs." in value}

    assert handed == {f"${{{{ inputs.{name} }}}}" for name in action["inputs"]}
    assert set(action["outputs"]) == {"sarif"}


def test_what_init_writes_is_pinned() -> None:
    """A pipeline made today checks with the same rules tomorrow."""
    files = scaffold("Gemeente Voorbeeld", "gemeente", date(2026, 3, 1))
    ours = [".pre-commit-config.yaml", ".gitlab-ci.yml", ".github/workflows/aanzien.yml"]

    assert [path for path in ours if f"aanzien-cli=={__version__}" not in files[path]] == []


def test_what_init_writes_lets_no_proposal_exempt_itself() -> None:
    """Both pipelines fetch the whole history, and trust the branch that a proposal goes to."""
    files = scaffold("Gemeente Voorbeeld", "gemeente", date(2026, 3, 1))
    workflow = yaml.safe_load(files[".github/workflows/aanzien.yml"])
    steps = workflow["jobs"]["check"]["steps"]
    job = yaml.safe_load(files[".gitlab-ci.yml"])["aanzien"]

    assert steps[0]["with"]["fetch-depth"] == 0
    assert steps[-1]["env"] == {"BASE": "${{ github.base_ref }}"}
    assert '--trusted-config-ref "origin/$BASE"' in steps[-1]["run"]
    assert "${{" not in steps[-1]["run"]
    assert job["variables"]["GIT_DEPTH"] == "0"
    assert job["rules"][0]["if"] == '$CI_PIPELINE_SOURCE == "merge_request_event"'
    trusted = '--trusted-config-ref "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"'
    assert trusted in job["script"][-1]
