"""Pipelines: our action, hook and component, and what `init` writes, judged by their own tools."""

import json
import subprocess
from pathlib import Path
from typing import Final

import pytest
import yaml
from validators.formats.gitlab_runner import consumer, git, pipeline
from validators.tool import command, node_file, require_module

from aanzien_cli import __main__

ROOT: Final = Path(__file__).resolve().parents[3]
CONSUMER: Final = """
    include:
      - local: templates/check.yml
        inputs:
          path: beleid
          fail_on: waarschuwing
"""


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Give a folder as `aanzien init` makes it, in a repository of git."""
    folder = tmp_path / "gemaakt"
    assert __main__.run(["init", str(folder)]) == 0
    git(folder, "init", "--quiet")
    return folder


def code_of(*arguments: str | Path, cwd: Path = ROOT) -> tuple[int, str]:
    """Run a program, and give its exit code and all it says."""
    done = subprocess.run(arguments, cwd=cwd, capture_output=True, check=False, encoding="utf-8")
    return done.returncode, done.stdout + done.stderr


def schema_passes(schema: str, file: Path, *extra: str) -> bool:
    """Whether a file meets a schema that ships with check-jsonschema."""
    judge = command("check-jsonschema")
    return code_of(judge, "--builtin-schema", f"vendor.{schema}", *extra, file)[0] == 0


def changed(file: Path, old: str, new: str, target: Path) -> Path:
    """Give a copy in which something was replaced."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text.replace(old, new), encoding="utf-8")
    return target


def test_the_action_meets_its_schema(tmp_path: Path) -> None:
    """GitHub can read the action; one without a way to run is refused."""
    action = ROOT / "action.yml"
    wrong = changed(action, "using: composite", "use: composite", tmp_path / "action.yml")

    assert schema_passes("github-actions", action)
    assert not schema_passes("github-actions", wrong)


def test_the_workflow_meets_its_schema(made: Path, tmp_path: Path) -> None:
    """GitHub can read the workflow that init writes; one without steps is refused."""
    workflow = made / ".github" / "workflows" / "aanzien.yml"
    wrong = changed(workflow, "runs-on:", "runs:", tmp_path / "w.yml")

    assert schema_passes("github-workflows", workflow)
    assert not schema_passes("github-workflows", wrong)


def test_zizmor_finds_nothing(made: Path, tmp_path: Path) -> None:
    """No hole in the action or in the workflow, at its strictest; it does find one that is."""
    judge = (command("zizmor"), "--offline", "--persona=pedantic", "--no-progress")
    workflow = made / ".github" / "workflows" / "aanzien.yml"
    wrong = tmp_path / ".github" / "workflows" / "w.yml"
    changed(workflow, "@08c6903cd8c0fde910a37f88322edcfb5dd907a8", "@v5", wrong)

    assert code_of(*judge, ROOT / "action.yml")[0] == 0
    assert code_of(*judge, workflow)[0] == 0
    assert code_of(*judge, wrong)[0] != 0


def test_actionlint_finds_nothing(made: Path, tmp_path: Path) -> None:
    """The workflow is sound, also in its expressions; a variable that does not exist is found."""
    module = node_file("actionlint", "node.cjs")
    script = tmp_path / "lint.mjs"
    script.write_text(
        f"import {{ createRequire }} from 'module';\n"
        f"import {{ readFileSync }} from 'fs';\n"
        f"const require = createRequire(import.meta.url);\n"
        f"const {{ createLinter }} = require({json.dumps(str(module))});\n"
        "const lint = await createLinter();\n"
        "for (const file of process.argv.slice(2))\n"
        "  console.log(lint(readFileSync(file, 'utf8'), '.github/workflows/w.yml').length);\n",
        encoding="utf-8",
    )
    workflow = made / ".github" / "workflows" / "aanzien.yml"
    wrong = changed(workflow, "github.ref", "github.reff", tmp_path / "w.yml")

    code, said = code_of(command("node"), script, workflow, wrong)

    assert (code, said.split()[0]) == (0, "0")
    assert int(said.split()[1]) > 0


def test_action_validator_finds_nothing(made: Path, tmp_path: Path) -> None:
    """The action and the workflow are accepted; a wrong one is not."""
    judge = (command("node"), node_file("@action-validator", "cli", "cli.mjs"))
    workflow = made / ".github" / "workflows" / "aanzien.yml"
    wrong = changed(workflow, "runs-on:", "runs:", tmp_path / "w.yml")

    assert code_of(*judge, ROOT / "action.yml")[0] == 0
    assert code_of(*judge, workflow)[0] == 0
    assert code_of(*judge, wrong)[0] != 0


def test_the_component_is_a_pipeline(tmp_path: Path) -> None:
    """With its inputs filled in it is a pipeline by GitLab's own schema, with both reports."""
    consumer(tmp_path / "map", CONSUMER)
    shown = pipeline(tmp_path / "map", "--preview")
    assert shown.code == 0, shown.err
    text = shown.out
    file = tmp_path / "pipeline.yml"
    file.write_text(text, encoding="utf-8")
    job = yaml.safe_load(text)["aanzien"]

    assert job["variables"]["AANZIEN_PATH"] == "beleid"
    assert set(job["artifacts"]["reports"]) == {"codequality", "junit"}
    assert schema_passes("gitlab-ci", file, "--data-transform", "gitlab-ci")
    file.write_text(text.replace("script:", "skript:"), encoding="utf-8")
    assert not schema_passes("gitlab-ci", file, "--data-transform", "gitlab-ci")


def test_the_pipeline_of_init_meets_its_schema(made: Path, tmp_path: Path) -> None:
    """GitLab can read what init writes; a job without a script is refused."""
    pipeline = made / ".gitlab-ci.yml"
    wrong = changed(pipeline, "script:", "skript:", tmp_path / "p.yml")

    assert schema_passes("gitlab-ci", pipeline, "--data-transform", "gitlab-ci")
    assert not schema_passes("gitlab-ci", wrong, "--data-transform", "gitlab-ci")


def test_pre_commit_knows_the_hooks(tmp_path: Path) -> None:
    """The manifest is valid; one whose hook has no language is not."""
    manifest = ROOT / ".pre-commit-hooks.yaml"
    wrong = changed(manifest, "language:", "taal:", tmp_path / "hooks.yaml")

    assert code_of(command("pre-commit"), "validate-manifest", manifest)[0] == 0
    assert code_of(command("pre-commit"), "validate-manifest", wrong)[0] != 0


def test_pre_commit_runs_the_hook(made: Path, tmp_path: Path) -> None:
    """As another repository would: built from this one, run on all files; a fault stops it."""
    source = tmp_path / "bron"
    git(ROOT, "clone", "--quiet", "--depth=1", ROOT.as_uri(), str(source))
    git(made, "add", "--all")
    asked = ("try-repo", source, "aanzien-check", "--all-files", "--verbose")
    code, said = code_of(command("pre-commit"), *asked, cwd=made)
    if "No matching distribution" in said or "Connection" in said:
        pytest.skip("building the hook needs a package index")
    (made / "teams" / "stuk.yaml").write_text("naam: [\n", encoding="utf-8")
    git(made, "add", "--all")

    assert (code, "Passed" in said) == (0, True), said
    code, said = code_of(command("pre-commit"), *asked, cwd=made)
    assert code == 1
    assert "teams/stuk.yaml:1" in said


def test_yamllint_finds_nothing(made: Path, tmp_path: Path) -> None:
    """All YAML that init writes is sound; a key that stands twice is found."""
    require_module("yamllint")
    judge = (command("yamllint"), "-d", "relaxed", "--no-warnings")
    wrong = tmp_path / "w.yaml"
    wrong.write_text("a: 1\na: 2\n", encoding="utf-8")
    files = [path for path in made.rglob("*") if path.suffix in {".yaml", ".yml"}]

    assert len(files) > 10
    assert code_of(*judge, *files) == (0, "")
    assert code_of(*judge, wrong)[0] != 0
