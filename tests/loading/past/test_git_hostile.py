"""Hostile git: a repository that names programs in every place git knows starts none of them."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import nullcontext, suppress
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from support.git_repository import GitRepository, needs_git, program

from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.loading.past.git import GitError, run, stream
from aanzien_cli.loading.past.history import read_history
from aanzien_cli.loading.past.revision import head, is_bare, is_shallow, read_revision, resolve

pytestmark = needs_git

_PROGRAMS: Final = (
    "core.fsmonitor",
    "core.editor",
    "core.pager",
    "core.sshCommand",
    "core.askPass",
    "core.gitProxy",
    "core.alternateRefsCommand",
    "diff.external",
    "diff.vreemd.command",
    "diff.vreemd.textconv",
    "filter.vreemd.clean",
    "filter.vreemd.smudge",
    "filter.vreemd.process",
    "merge.vreemd.driver",
    "gpg.program",
    "gpg.ssh.program",
    "gpg.x509.program",
    "credential.helper",
    "pager.log",
    "pager.rev-list",
    "uploadpack.packObjectsHook",
    "remote.origin.uploadpack",
)
_SWITCHES: Final = {
    "log.showSignature": "true",
    "filter.vreemd.required": "true",
    "alias.log": "!touch ../gestart-alias",
    "alias.rev-parse": "!touch ../gestart-alias",
    "diff.wsErrorHighlight": "all",
    "submodule.recurse": "true",
    "core.untrackedCache": "true",
}
_SIGNED: Final = b"""tree %s
author Test <test@example.org> 1767265200 +0100
committer Test <test@example.org> 1767265200 +0100
gpgsig -----BEGIN PGP SIGNATURE-----
 abc
 -----END PGP SIGNATURE-----

Getekend
"""
_ALLOWED: Final = {
    *("cat-file", "diff-tree", "for-each-ref", "log"),
    *("ls-tree", "merge-base", "rev-list", "rev-parse"),
}


def started(folder: Path) -> list[str]:
    """Give the names of the programs that left their mark, and wipe the marks."""
    marks = sorted(folder.glob("gestart-*"))
    for mark in marks:
        mark.unlink()
    return [mark.name.removeprefix("gestart-") for mark in marks]


@pytest.fixture
def hostile(tmp_path: Path) -> GitRepository:
    """Give a repository whose settings, attributes and hooks all name programs."""
    made = GitRepository(tmp_path / "map")
    made.commit({"a.yaml": b"a: 1\n", ".gitattributes": b"* diff=vreemd filter=vreemd\n"})
    tree = made.git("rev-parse", "HEAD^{tree}").encode()
    signed = made.git("hash-object", "-t", "commit", "-w", "--stdin", stdin=_SIGNED % tree)
    made.git("update-ref", "HEAD", signed)
    (made.root / "a.yaml").write_bytes(b"a: 2\n")
    hooks = made.root / ".git" / "haken"
    for name in _PROGRAMS:
        path = program(tmp_path / "kwaad" / name, f"touch {tmp_path}/gestart-{name}; cat")
        made.git("config", name, str(path))
    for hook in ("post-checkout", "post-index-change", "reference-transaction"):
        program(hooks / hook, f"touch {tmp_path}/gestart-{hook}")
    made.git("config", "core.hooksPath", str(hooks))
    for name, value in _SWITCHES.items():
        made.git("config", name, value)
    started(tmp_path)
    return made


def use_everything(root: Path) -> Iterator[object]:
    """Ask a repository all that we can ask."""
    commit = resolve(root, "main")
    yield [resolve(root, name) for name in ("HEAD", "HEAD~0", "2026-03-01", commit[:8])]
    yield head(root), is_shallow(root), is_bare(root)
    yield list(read_revision(root, commit, lambda _: True))
    yield run(root, "for-each-ref"), run(root, "merge-base", commit, commit)
    yield run(root, "log", "--raw", "-p", "--format=%H %an", commit)
    yield run(root, "diff-tree", "--root", "-p", commit)
    with stream(root, "cat-file", requests=[commit.encode() + b"\n"]) as child:
        yield child.read_upto(10_000)


def test_the_trap_works(hostile: GitRepository, tmp_path: Path) -> None:
    """Plain git starts these programs; else the tests below would prove nothing."""
    for command in (["status"], ["diff"], ["log", "-1"], ["show", "HEAD:a.yaml"]):
        with suppress(Exception):
            hostile.git(*command)
    marks = started(tmp_path)
    assert {"core.fsmonitor", "gpg.program"} <= set(marks)
    assert len(marks) > 2


def test_no_program_of_the_repository_starts(hostile: GitRepository, tmp_path: Path) -> None:
    """Filters, hooks, pagers, monitors, aliases, signature checkers: none runs, all is answered."""
    answers = list(use_everything(hostile.root))
    assert all(answers)
    assert started(tmp_path) == []


def test_the_past_of_a_folder_starts_nothing_either(hostile: GitRepository, tmp_path: Path) -> None:
    """In a subfolder the log is limited by a path, and its attributes are not looked at."""
    rows = (f"100644 blob {hostile.blob(b'naam: A')}\ta.yaml\n", "teams", "map")
    tree = hostile.git("mktree", stdin=rows[0].encode())
    for name in rows[1:]:
        tree = hostile.git("mktree", stdin=f"040000 tree {tree}\t{name}\n".encode())
    hostile.git("update-ref", "HEAD", hostile.git("commit-tree", "-m", "x", tree))
    folder = hostile.root / "map"
    folder.mkdir()
    started(tmp_path)
    found = read_history(folder, "", Register(date(2026, 3, 1)))

    assert found is not None
    assert found.ids(Team) == ("a",)
    assert started(tmp_path) == []


@pytest.mark.parametrize(
    "settings", [b"[submodule", b'[submodule "teams/m"]\n\tupdate = !ls\n', b""]
)
def test_settings_of_modules_do_not_hide_the_past(tmp_path: Path, settings: bytes) -> None:
    """Git ends at some of them, so that what judges by the past would fall silent."""
    made = GitRepository(tmp_path / "map")
    first = made.commit({"teams/a.yaml": b"naam: A\n"})
    for module in (first, first[::-1]):
        made.git("update-index", "--add", "--cacheinfo", f"160000,{module},teams/m")
        made.git("commit", "--quiet", "--message=Een module", date="2026-02-01T12:00:00+0100")
    made.write({".gitmodules": b'[submodule "teams/m"]\n\tpath = teams/m\n' + settings})
    with pytest.raises(subprocess.CalledProcessError) if settings else nullcontext():
        made.git("log", "--raw")

    found = read_history(made.root, "", Register(date(2026, 3, 1)))

    assert found is not None
    assert found.ids(Team) == ("a",)


def test_the_committed_bytes_are_given_not_the_filtered(hostile: GitRepository) -> None:
    """Neither the work tree nor a filter changes what a commit holds."""
    files = list(read_revision(hostile.root, head(hostile.root), lambda path: path == "a.yaml"))
    assert [file.content for file in files] == [b"a: 1\n"]


def test_only_harmless_commands_are_started(
    hostile: GitRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every start of git is one of the listed commands, without pager, on the folder itself."""
    real = shutil.which("git")
    log = tmp_path / "log"
    program(tmp_path / "bin" / "git", f'(printf "%s\\t" "$@"; echo) >> {log}; exec {real} "$@"')
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    list(use_everything(hostile.root))
    calls = [line.split("\t") for line in log.read_text(encoding="utf-8").splitlines()]
    before = ["--no-pager", "--literal-pathspecs", "-C", str(hostile.root)]
    assert [call[:4] for call in calls] == [before] * len(calls)
    settings = [dict(zip(call[4:20:2], call[5:20:2], strict=True)) for call in calls]
    assert {name for each in settings for name in each} == {"-c"}
    assert {call[20] for call in calls} == _ALLOWED
    ls_tree = next(call for call in calls if call[20] == "ls-tree")
    assert ls_tree[5:20:2] == [
        "safe.bareRepository=explicit",
        "core.fsmonitor=false",
        f"core.hooksPath={os.devnull}",
        f"core.attributesFile={os.devnull}",
        "diff.external=",
        "log.showSignature=false",
        "gpg.program=false",
        "protocol.allow=never",
    ]


def test_a_partial_clone_fetches_nothing(tmp_path: Path) -> None:
    """What is missing is not asked for elsewhere: that would start a program of the settings."""
    origin = GitRepository(tmp_path / "bron")
    commit = origin.commit({"a.yaml": b"1"})
    origin.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "kloon"
    address = origin.root.as_uri()
    origin.git("clone", "--quiet", "--filter=blob:none", "--no-checkout", address, str(clone))
    partial = GitRepository(clone)
    path = program(tmp_path / "kwaad", f"touch {tmp_path}/gestart-uploadpack; exit 1")
    partial.git("config", "remote.origin.uploadpack", str(path))
    with suppress(Exception):
        partial.git("cat-file", "-p", "HEAD:a.yaml")
    assert started(tmp_path) == ["uploadpack"]
    with pytest.raises(GitError, match="volledige kloon"):
        list(read_revision(clone, commit, lambda _: True))
    assert started(tmp_path) == []
