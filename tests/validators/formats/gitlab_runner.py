"""GitLab runner: a pipeline of GitLab on this machine, by gitlab-ci-local, without containers."""

import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import Final, NamedTuple

from validators.tool import command, node_file

ROOT: Final = Path(__file__).resolve().parents[3]
WITHOUT_RE2: Final = """
    const Module = require('module');
    const load = Module._load;
    class Plain extends RegExp {}
    for (const name of ['match', 'search', 'replace', 'split'])
      Plain.prototype[name] = RegExp.prototype[Symbol[name]];
    Module._load = (name, ...rest) =>
      name.endsWith('/re2.node') ? Plain : load(name, ...rest);
"""
"""Gives Node's own expressions for a part in C++ that npm only builds with scripts allowed."""


class Ended(NamedTuple):
    """How a pipeline ended, and what it told."""

    code: int
    out: str
    err: str


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, and give what it says."""
    named = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    asked = ["git", "-C", str(folder), *named, *arguments]
    done = subprocess.run(asked, capture_output=True, check=True, encoding="utf-8")
    return done.stdout.strip()


def consumer(folder: Path, text: str) -> None:
    """Make a repository that includes our component, with all that is in the folder."""
    (folder / "templates").mkdir(parents=True, exist_ok=True)
    component = (ROOT / "templates" / "check.yml").read_bytes()
    (folder / "templates" / "check.yml").write_bytes(component)
    (folder / ".gitlab-ci.yml").write_text(dedent(text), encoding="utf-8")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "remote", "add", "origin", "git@example.org:groep/map.git")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=Een stap")


def pipeline(folder: Path, *arguments: str, **variables: str) -> Ended:
    """Let the pipeline of a folder go, or with `--preview` only be shown."""
    program = node_file(".bin", "gitlab-ci-local").resolve()
    without = folder.parent / "without-re2.cjs"
    without.write_text(WITHOUT_RE2, encoding="utf-8")
    given = [f"--variable={name}={value}" for name, value in variables.items()]
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        [command("node"), "--require", without, program, *arguments, *given],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    return Ended(done.returncode, done.stdout, done.stderr)
