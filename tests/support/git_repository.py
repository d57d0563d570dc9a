"""Git repository: repositories in a few lines, made by git itself for tests that read them."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not on the path")

_DATE: Final = "2026-01-01T12:00:00+0100"
_IDENTITY: Final = {
    "GIT_AUTHOR_NAME": "Test",
    "GIT_AUTHOR_EMAIL": "test@example.org",
    "GIT_COMMITTER_NAME": "Test",
    "GIT_COMMITTER_EMAIL": "test@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


class GitRepository:
    """A repository in a folder."""

    def __init__(self, root: Path, *options: str) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main", *options)

    def git(self, *arguments: str, stdin: bytes = b"", date: str = _DATE) -> str:
        """Run any git command, and give what it writes."""
        times = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
        done = subprocess.run(
            ["git", "-C", str(self.root), *arguments],
            input=stdin,
            capture_output=True,
            check=True,
            env={"PATH": os.environ["PATH"], **_IDENTITY, **times},
        )
        return os.fsdecode(done.stdout).strip()

    def write(self, files: Mapping[str, bytes]) -> None:
        """Put files into the folder."""
        for path, content in files.items():
            target = self.root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    def commit(self, files: Mapping[str, bytes], date: str = _DATE) -> str:
        """Commit the folder after writing files into it, and give the commit."""
        self.write(files)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=Een stap", date=date)
        return self.git("rev-parse", "HEAD")

    def commit_tree(self, *lines: tuple[str, str, bytes]) -> str:
        """Commit a tree of (mode, object, name) that git itself would not make."""
        parts = (
            f"{mode} ".encode() + name + b"\0" + bytes.fromhex(blob) for mode, blob, name in lines
        )
        made = self.git(
            "hash-object", "-t", "tree", "-w", "--literally", "--stdin", stdin=b"".join(parts)
        )
        return self.git("commit-tree", "-m", "Een boom", made)

    def blob(self, content: bytes) -> str:
        """Store content, and give its object id."""
        return self.git("hash-object", "-w", "--stdin", stdin=content)


def program(path: Path, script: str) -> Path:
    """Write a shell script that can be run; skip the test where there is no shell."""
    if os.name == "nt":
        pytest.skip("a shell script cannot take the place of a program here")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path
