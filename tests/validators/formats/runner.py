"""Runner: a workflow of GitHub carried out on this machine, by act."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import dedent
from typing import Any, Final, NamedTuple

import pytest
from validators.tool import command

ROOT: Final = Path(__file__).resolve().parents[3]
PYTHON: Final = "actions/setup-python@e797f83bcb11b83ae66e0230d6156d7c80228e7c"
INSTEAD: Final = """
    name: Set up Python
    description: Gives a Python of its own, as the action does that fetches one.
    inputs:
      python-version:
        description: Which one; here it is the one that there is.
      update-environment:
        description: Whether it is the first on the path.
        default: "true"
    outputs:
      python-path:
        description: Where it is.
        value: ${{ steps.make.outputs.python-path }}
    runs:
      using: composite
      steps:
        - id: make
          shell: bash
          env:
            UPDATES: ${{ inputs.update-environment }}
          run: |
            [ -e "$RUNNER_TEMP/own python" ] || python3 -m venv "$RUNNER_TEMP/own python"
            echo "python-path=$RUNNER_TEMP/own python/bin/python" >> "$GITHUB_OUTPUT"
            if [ "$UPDATES" = true ]; then echo "$RUNNER_TEMP/own python/bin" >> "$GITHUB_PATH"; fi
"""


class Line(NamedTuple):
    """What the runner tells: the step it comes from, its kind, and the words."""

    step: str
    kind: str
    text: str
    about: Mapping[str, str]


class Run(NamedTuple):
    """How a workflow ended, and all that was told meanwhile."""

    passed: bool
    lines: tuple[Line, ...]

    def of(self, step: str, kind: str) -> list[Line]:
        """Give what a step told of one kind: of `error`, `warning`, `notice`, `summary`, `log`."""
        return [line for line in self.lines if (line.step, line.kind) == (step, kind)]


def run(folder: Path, event: str, workflow: str, home: Path, **environment: str) -> Run:
    """Carry out a workflow of a folder; a package index is needed to install."""
    home.mkdir(exist_ok=True)
    python = home / "setup-python"
    python.mkdir(exist_ok=True)
    (python / "action.yml").write_text(dedent(INSTEAD), encoding="utf-8")
    replaced = {PYTHON: python, "groep/aanzien@main": _source(home / "aanzien")}
    places = [f"--local-repository={name}={path}" for name, path in replaced.items()]
    given = [f"--env={name}={value}" for name, value in environment.items()]
    done = subprocess.run(
        [
            command("act"),
            *(event, "--json", "--platform=ubuntu-latest=-self-hosted", "--no-cache-server"),
            *("--action-offline-mode", f"--action-cache-path={home / 'cache'}"),
            *(f"--workflows={workflow}", f"--eventpath={_event(home)}", *places, *given),
        ],
        cwd=folder,
        env={**os.environ, "XDG_CONFIG_HOME": str(home), "XDG_CACHE_HOME": str(home)},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if "No matching distribution" in done.stdout or "Connection" in done.stdout:
        pytest.skip("installing the action needs a package index")
    return Run(done.returncode == 0, tuple(_lines(done.stdout)))


def _source(target: Path) -> Path:
    """Copy what git knows of this repository, as it stands now."""
    if not target.exists():
        asked = (
            "git",
            "-C",
            ROOT,
            "ls-files",
            "-z",
            "--",
            "src",
            "*.toml",
            "*.yml",
            "*.md",
            "LICENSE",
        )
        for name in subprocess.check_output(asked, encoding="utf-8").rstrip("\0").split("\0"):
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target / name)
    return target


def _event(home: Path) -> Path:
    """Tell the event of a pull request from a fork to the branch `main`."""
    file = home / "event.json"
    file.write_text('{"pull_request": {"base": {"ref": "main"}}}', encoding="utf-8")
    return file


def _lines(text: str) -> Iterator[Line]:
    for each in text.splitlines():
        if each.startswith("{"):
            told: dict[str, Any] = json.loads(each)
            kind = told.get("command", "log") or "log"
            said = str(told.get("arg", told.get("content", told["msg"])))
            yield Line("/".join(told.get("stepID", ())), kind, said, told.get("kvPairs") or {})
