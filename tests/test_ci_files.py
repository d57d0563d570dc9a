"""CI files: what other repositories run from this one, in GitHub, GitLab and pre-commit."""

import re
from pathlib import Path
from typing import Any, Final

import yaml

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
    ((hook,),) = _documents(".pre-commit-hooks.yaml")

    assert hook["pass_filenames"] is False
    assert hook["require_serial"] is True
    assert re.search(hook["files"], "metingen/co2.csv")
    assert re.search(hook["files"], "opgaven/wonen.yml")
