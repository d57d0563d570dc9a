"""Git: it starts alone, answers within bounds, and says in Dutch what went wrong."""

import os
import shutil
import time
from pathlib import Path
from typing import Final

import pytest
from support.git_repository import GitRepository, needs_git, program

from aanzien_cli.loading.past import git, git_child
from aanzien_cli.loading.past.git import GitError, environment, run, stream

pytestmark = needs_git

_REAL: Final = shutil.which("git") or ""
_SHELL: Final = {"PWD", "OLDPWD", "SHLVL", "_"}
"""What a shell adds by itself to the environment of the wrapper below."""


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    """Give a repository with one commit."""
    made = GitRepository(tmp_path / "map")
    made.commit({"a.yaml": b"1"})
    return made


@pytest.fixture
def wrapper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the path where a script takes the place of git."""
    path = tmp_path / "bin" / "git"
    monkeypatch.setenv("PATH", f"{path.parent}{os.pathsep}{os.environ['PATH']}")
    return path


def failure(root: Path, *arguments: str) -> GitError:
    """Give the error of a command that fails."""
    with pytest.raises(GitError) as caught:
        run(root, *arguments)
    return caught.value


def test_git_knows_only_what_it_is_told(
    repository: GitRepository, wrapper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a hook or a user exports to steer git never reaches it."""
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_EXTERNAL_DIFF", "GIT_TRACE", "PAGER"):
        monkeypatch.setenv(name, str(tmp_path / "elders"))
    monkeypatch.setenv("TEMP", "tijdelijk")
    program(wrapper, f'env > {tmp_path}/env; exec {_REAL} "$@"')
    run(repository.root, "rev-parse", "HEAD")
    lines = (tmp_path / "env").read_text(encoding="utf-8").splitlines()
    seen = dict(line.split("=", 1) for line in lines)
    assert {name: seen[name] for name in seen.keys() - _SHELL} == {
        "HOME": os.devnull,
        "LC_ALL": "C",
        "PATH": os.environ["PATH"],
        "TEMP": "tijdelijk",
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_ATTR_NOSYSTEM": "1",
        "GIT_CEILING_DIRECTORIES": str(repository.root.parent),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
    }


def test_a_repository_at_the_top_of_the_system_is_within_reach() -> None:
    """Where nothing lies above, there is no ceiling."""
    assert "GIT_CEILING_DIRECTORIES" not in environment(Path(Path.cwd().anchor), "")


def test_only_listed_commands_run(repository: GitRepository) -> None:
    """A command that looks at the work tree, or an option that starts programs, is our own bug."""
    for command in ("status", "diff", "archive", "checkout", "config"):
        with pytest.raises(KeyError):
            run(repository.root, command)
    for option in ("--textconv", "--filters", "--output=x", "--show-signature", "--format=%G?"):
        with pytest.raises(ValueError, match=option):
            run(repository.root, "log", option)


def test_without_git_there_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without git is told what to install."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "installeer git" in str(failure(tmp_path, "rev-parse", "HEAD"))


def test_a_git_in_the_checked_folder_is_not_started(
    repository: GitRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the current folder nor a folder in the repository counts as the search path."""
    script = f"touch {tmp_path}/gestart"
    program(repository.root / "git", script)
    program(repository.root / "bin" / "git", script)
    monkeypatch.chdir(repository.root)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", "bin", str(repository.root / "bin")]))
    assert "installeer git" in str(failure(repository.root, "rev-parse", "HEAD"))
    assert not (tmp_path / "gestart").exists()


def test_a_git_that_cannot_start_is_told(repository: GitRepository, wrapper: Path) -> None:
    """A program of another kind of computer gives a sentence."""
    program(wrapper, "").write_bytes(b"\x7fELF\0")
    assert "git kan niet worden gestart" in str(failure(repository.root, "rev-parse", "HEAD"))


def test_a_folder_without_git_is_told(tmp_path: Path) -> None:
    """No repository, no folder and a file each give their sentence."""
    (tmp_path / "bestand").touch()
    outside = failure(tmp_path, "rev-parse", "HEAD")
    assert str(outside) == "deze map hoort niet bij een git-repository"
    for name in ("weg", "bestand"):
        assert "kan niet worden geopend" in str(failure(tmp_path / name, "rev-parse", "HEAD"))


def test_a_broken_repository_does_not_fall_back_on_the_one_around_it(
    repository: GitRepository,
) -> None:
    """The nearest folder that calls itself a repository is the only one that is asked."""
    (repository.root / "binnen" / ".git").mkdir(parents=True)
    inside = failure(repository.root / "binnen", "rev-parse", "HEAD")
    assert "hoort niet bij een git-repository" in str(inside)


@pytest.mark.parametrize("is_bare", [False, True])
def test_a_folder_of_somebody_else_is_told(
    repository: GitRepository, wrapper: Path, tmp_path: Path, *, is_bare: bool
) -> None:
    """Git refuses it, with or without work tree, and we do not talk it into it."""
    repository.git("clone", "--quiet", "--bare", str(repository.root), str(tmp_path / "kaal"))
    program(wrapper, f'GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {_REAL} "$@"')
    root = tmp_path / "kaal" if is_bare else repository.root
    assert "van een andere gebruiker" in str(failure(root, "rev-parse", "HEAD"))


def test_a_repository_planted_in_another_is_refused(repository: GitRepository) -> None:
    """A bare repository among the files of another one may have been put there to steer git."""
    planted = repository.root / "teams"
    repository.git("clone", "--quiet", "--bare", str(repository.root), str(planted))
    assert "in een andere git-repository" in str(failure(planted, "rev-parse", "HEAD"))


def test_any_other_complaint_is_passed_on(repository: GitRepository) -> None:
    """The last line that git says is shown."""
    error = failure(repository.root, "rev-parse", "--verify", "weg")
    assert str(error) == "git kan dit niet lezen (Needed a single revision)"
    assert error.status == 128


@pytest.mark.parametrize(
    ("script", "what"), [("exit 3", "code 3"), ("yes bla | head -c 300000 >&2; exit 1", "bla")]
)
def test_a_git_that_says_nothing_or_much_is_heard(
    repository: GitRepository, wrapper: Path, script: str, what: str
) -> None:
    """Without words the exit status is told; with many, git is not held up by them."""
    program(wrapper, script)
    assert str(failure(repository.root, "rev-parse")) == f"git kan dit niet lezen ({what})"


@pytest.mark.parametrize("script", ["sleep 60", "exec >&-; sleep 60"])
def test_a_git_that_hangs_is_ended(
    repository: GitRepository, wrapper: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    """Silence, before or after the last output, ends in a sentence."""
    program(wrapper, script)
    monkeypatch.setattr(git_child, "TIMEOUT", 0.2)
    error = failure(repository.root, "rev-parse", "HEAD")
    assert str(error) == "git gaf binnen 0.2 seconden geen antwoord"
    assert error.status is None


def test_a_git_that_hangs_is_ended_on_windows_too(
    repository: GitRepository, wrapper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there are no process groups, git itself is ended."""
    program(wrapper, "exec sleep 60")
    monkeypatch.delattr(os, "killpg")
    monkeypatch.setattr(git_child, "TIMEOUT", 0.2)
    assert "geen antwoord" in str(failure(repository.root, "rev-parse", "HEAD"))


def test_a_slow_reader_is_not_a_slow_git(
    repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the time that we wait for git counts."""
    monkeypatch.setattr(git_child, "TIMEOUT", 1.0)
    with stream(repository.root, "rev-parse", "HEAD") as child:
        time.sleep(1.5)
        assert len(child.line()) == 40


def test_output_has_a_limit(repository: GitRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to the limit all is given; beyond it nothing, and a sentence."""
    monkeypatch.setattr(git, "MAX_OUTPUT", 41)
    assert len(run(repository.root, "rev-parse", "HEAD")) == 41
    monkeypatch.setattr(git, "MAX_OUTPUT", 40)
    assert "dat leest aanzien niet" in str(failure(repository.root, "rev-parse", "HEAD"))


@pytest.mark.parametrize("size", [20, 42])
def test_an_answer_that_stops_early_is_never_taken_for_whole(
    repository: GitRepository, size: int
) -> None:
    """A missing line and missing bytes are errors, even when git is content."""

    def read_too_much() -> None:
        with stream(repository.root, "rev-parse", "HEAD") as child:
            child.read(size)
            child.line()
            child.line()

    with pytest.raises(GitError, match="code 0"):
        read_too_much()


def test_leaving_early_ends_git(repository: GitRepository, wrapper: Path, tmp_path: Path) -> None:
    """An error of the reader reaches the caller at once, and git does not go on."""
    program(wrapper, f"echo $$ > {tmp_path}/pid; echo ja; sleep 60")

    def leave() -> None:
        with stream(repository.root, "rev-parse") as child:
            assert child.line() == b"ja"
            raise LookupError

    with pytest.raises(LookupError):
        leave()
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text(encoding="utf-8")), 0)
