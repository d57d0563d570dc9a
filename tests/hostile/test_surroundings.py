"""Surroundings: environment, search path, paths in references and patterns steer nothing."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from hostile.conftest import Fill, Told
from hostile.files_of_others import SHADOWED, STEERING
from support.git_repository import GitRepository, needs_git
from support.program import environment


@needs_git
@pytest.mark.parametrize("name", STEERING)
def test_a_variable_for_git_steers_nothing(filled: Fill, tmp_path: Path, name: str) -> None:
    """H-27: what a hook or a stranger put in the environment changes no byte, writes no file."""
    root = filled("gewoon")
    made = GitRepository(root)
    made.commit({})
    other = GitRepository(tmp_path / "ander")
    other.commit({"teams/vreemd.yaml": b"naam: Vreemd\n"})
    trace = tmp_path / "spoor"
    value = STEERING[name].format(other=other.root, trace=trace)

    def said(**extra: str) -> tuple[int, bytes, bytes]:
        done = subprocess.run(
            [sys.executable, "-m", "aanzien_cli", "teams", "--history", "--output-format", "json"],
            cwd=root,
            env=environment(SOURCE_DATE_EPOCH="1772323200", **extra),
            capture_output=True,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr

    extra = {name: value, "GIT_CONFIG_KEY_0": "core.fsmonitor", "GIT_CONFIG_VALUE_0": "touch"}
    assert said(**extra) == said()
    assert b"vreemd" not in said(**extra)[1]
    assert not trace.exists()


@pytest.mark.parametrize("variables", [{"TERMINAL_WIDTH": "abc", "COLUMNS": "-1", "LINES": "x"}])
@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("check", "."), ("rule",)])
def test_a_terminal_of_no_size_is_no_problem(
    filled: Fill, variables: dict[str, str], arguments: tuple[str, ...]
) -> None:
    """H-27: what says how wide a terminal is may be anything."""
    done = subprocess.run(
        [sys.executable, "-m", "aanzien_cli", *arguments],
        cwd=filled("x"),
        env=environment(**variables),
        capture_output=True,
        check=False,
    )

    assert done.returncode in {0, 1}
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("started", "names"),
    [(("-P", "-m", "aanzien_cli"), SHADOWED), (("-m", "aanzien_cli"), SHADOWED[3:])],
    ids=["as installed, or with PYTHONSAFEPATH", "with python -m alone"],
)
def test_no_module_of_the_repository_runs(
    filled: Fill, started: tuple[str, ...], names: tuple[str, ...]
) -> None:
    """H-26: files named like libraries, and `sitecustomize` too, stay files."""
    # Plain `python -m` looks there for aanzien itself, before any code of ours runs.
    root = filled("x")
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("print('GESTART')\nraise SystemExit(7)\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, *started, "check", ".", "--exit-zero"],
        cwd=root,
        env=environment(),
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert b"GESTART" not in done.stdout + done.stderr


# A script as pip makes one: Python looks beside it, and not in the current folder.
_SCRIPT: Final = """
from aanzien_cli.loading import parallel
if __name__ == "__main__":
    files = [(f"opgaven/o{number}.yaml", b"titel: A") for number in range(600)]
    print(len(list(parallel._in_workers(files))))
"""


def test_no_module_of_the_repository_runs_in_a_worker(tmp_path: Path) -> None:
    """H-26: where there is no fork, workers start from nothing, and look for modules anew."""
    (tmp_path / "programma").mkdir()
    script = tmp_path / "programma" / "aanzien.py"
    script.write_text(_SCRIPT, encoding="utf-8")
    (tmp_path / "map").mkdir()
    for name in ("multiprocessing", "pickle", "signal", "yaml"):
        text = f"open({str(tmp_path / 'spoor')!r}, 'w')\nraise SystemExit(7)\n"
        (tmp_path / "map" / f"{name}.py").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=tmp_path / "map",
        env=environment(),
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, b"600", b"")
    assert not (tmp_path / "spoor").exists()


def test_the_action_looks_for_no_module_in_the_checked_folder() -> None:
    """H-26: every step of the action that starts Python sets PYTHONSAFEPATH."""
    action = (Path(__file__).parents[2] / "action.yml").read_text(encoding="utf-8")
    steps = [step for step in action.split("    - ")[1:] if "/python" in step or "/aanzien" in step]

    assert steps
    assert all('PYTHONSAFEPATH: "1"' in step for step in steps)


@pytest.mark.parametrize(
    "path",
    ["../../geheim", "/etc/passwd", "C:\\x", "CON", "\\\\server\\x", "a/../../b", "~/x", "x\0y"],
)
def test_a_reference_is_no_path(filled: Fill, told: Told, path: str) -> None:
    """H-29: what a reference names is looked up among records, and never opened."""
    root = filled(path)
    for named in [each for each in root.rglob("*.yaml") if path.startswith(each.stem)]:
        named.unlink()  # here it is no name of a file
    (root.parent / "geheim.yaml").write_text("titel: TOPSECRET\n", encoding="utf-8")
    code, output, complaint = told(root, "check", ".", "--output-format", "json")
    unknown = [
        each for each in json.loads(output)["findings"] if each["rule"] == "onbekende-verwijzing"
    ]

    assert (code, len(unknown) > 0) == (1, True)
    assert "TOPSECRET" not in output + complaint
    for arguments in (("show", f"opgave:{path}", "."), ("report", "opgave", path)):
        if "\0" not in path:
            code, output, complaint = told(root, *arguments)
            assert (code, output) == (2, "")
            assert "TOPSECRET" not in complaint
