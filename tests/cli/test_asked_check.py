"""Asked check: baselines, branches and trust, from the command line."""

import errno
import json
from datetime import date
from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git
from support.known_fault import BAD, CHECK
from support.program import Said

from aanzien_cli.domain.baseline import Entry
from aanzien_cli.loading import baseline as loading_baseline
from aanzien_cli.reporting.findings.baseline import baseline_text
from aanzien_cli.rules.catalog import ALL_RULES


def unknown_fields(output: str) -> list[str]:
    """Give the paths of the findings of one rule."""
    return [line.split(":")[0] for line in output.splitlines() if "[onbekend-veld]" in line]


def test_a_baseline_hides_what_was_there(
    repository: GitRepository, said: Said, baseline: Path
) -> None:
    """An old repository passes, and says what it hides; a new fault fails."""
    asked = (*CHECK, str(repository.root), "--baseline", str(baseline))

    quiet = said(*asked)
    repository.write({"opgaven/oud.yaml": b"# boven\n" * 50 + BAD, "opgaven/nieuw.yaml": BAD})
    code, output, _ = said(*asked)

    assert quiet[:2] == (0, "")
    assert "de basislijn houdt" in quiet[2]
    assert code == 1
    assert unknown_fields(output) == ["opgaven/nieuw.yaml"]


def test_a_baseline_is_sorted_and_one_line_each(baseline: Path) -> None:
    """Every line is a whole entry, so that a merge is a merge of lines."""
    first, *lines = baseline.read_text(encoding="utf-8").splitlines()
    keys = [(each["pad"], each["regel"], each["kenmerk"]) for each in map(json.loads, lines)]

    assert json.loads(first) == {"basislijn": 2}
    assert len(keys) > 1
    assert keys == sorted(keys)


def test_a_mended_fault_makes_it_stale(
    repository: GitRepository, said: Said, baseline: Path
) -> None:
    """What is solved has to leave the baseline; writing it again does that."""
    repository.write({"opgaven/oud.yaml": BAD.replace(b"foute_sleutel: 1\n", b"")})
    asked = (*CHECK, str(repository.root), "--baseline", str(baseline))

    _, output, _ = said(*asked)
    _, other, _ = said(*asked, "--select", "verouderde-basislijn")
    said(*asked, "--write-baseline")
    _, after, _ = said(*asked)

    assert "advies[verouderde-basislijn]" in output
    assert "basislijn.jsonl:" in output
    assert other == ""
    assert "verouderde-basislijn" not in after


def test_a_baseline_that_is_none_is_misuse(repository: GitRepository, said: Said) -> None:
    """A file that is absent or broken ends the check, with a reason."""
    target = repository.root / "basislijn.jsonl"
    asked = (*CHECK, str(repository.root), "--baseline", str(target))

    absent = said(*asked)
    target.write_text("{}\n", encoding="utf-8")
    broken = said(*asked)

    assert (absent[0], broken[0]) == (2, 2)
    assert "maak het met --write-baseline" in absent[2]
    assert "regel 1 heeft niet de velden" in broken[2]


def test_a_baseline_that_is_closed_is_misuse(
    repository: GitRepository, said: Said, baseline: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file without rights ends the check with the reason of the system."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(loading_baseline, "read_baseline", refuse)
    code, _, told = said(*CHECK, str(repository.root), "--baseline", str(baseline))

    assert code == 2
    assert "u hebt daar geen rechten voor" in told


def test_writing_a_baseline_asks_for_one(repository: GitRepository, said: Said) -> None:
    """Without a file, or against a branch, there is nothing sensible to write."""
    root = str(repository.root)
    alone = said(*CHECK, root, "--write-baseline")
    both = said(*CHECK, root, "--write-baseline", "--baseline", "b", "--base", "main")

    assert (alone[0], both[0]) == (2, 2)
    assert (
        alone[2]
        == both[2]
        == (
            "--write-baseline schrijft wat er nu is naar het bestand van --baseline, en gaat niet"
            " samen met --base of --trusted-config-ref\n"
        )
    )
    assert not Path("b").exists()


def test_settings_come_from_one_place(repository: GitRepository, said: Said) -> None:
    """No settings at all, and those of a revision, cannot both be meant."""
    told = said(*CHECK, str(repository.root), "--isolated", "--trusted-config-ref", "main")

    assert told[:2] == (2, "")
    assert told[2] == (
        "--isolated gebruikt geen instellingen uit de map, en --trusted-config-ref die van een"
        " revisie: kies één van beide\n"
    )


@needs_git
def test_what_was_there_when_a_revision_split_off_is_old(
    repository: GitRepository, said: Said
) -> None:
    """With --at it is that revision that is held against the branch, and not what is here now."""
    repository.commit({"opgaven/twee.yaml": BAD})
    repository.commit({"opgaven/drie.yaml": BAD})
    asked = (*CHECK, str(repository.root), "--select", "onbekend-veld", "--base", "HEAD")

    assert said(*asked, "--at", "HEAD~1")[1] == ""
    _, output, told = said(*asked[:-1], "HEAD~2", "--at", "HEAD~1")
    assert unknown_fields(output) == ["opgaven/twee.yaml"]
    assert "let op: 1 bevinding stond er in 'HEAD~2' al, en is niet genoemd\n" in told
    told = said(*asked[:-1], "HEAD~1")[2]
    assert "let op: 2 bevindingen stonden er in 'HEAD~1' al, en zijn niet genoemd\n" in told


@needs_git
def test_only_what_a_branch_adds(repository: GitRepository, said: Said) -> None:
    """Findings of the merge base are left out, also when main went on and lines moved."""
    repository.git("switch", "--quiet", "--create", "tak")
    repository.commit({"opgaven/oud.yaml": b"# boven\n" + BAD, "opgaven/tak.yaml": BAD})
    repository.git("switch", "--quiet", "main")
    repository.commit({"opgaven/main.yaml": BAD})
    repository.git("switch", "--quiet", "tak")

    code, output, told = said(*CHECK, str(repository.root), "--base", "main")
    at = said(*CHECK, str(repository.root), "--base", "main", "--at", "tak")
    none = said(*CHECK, str(repository.root), "--base", "HEAD", "--select", "onbekend-veld")

    assert code == 1
    assert unknown_fields(output) == ["opgaven/tak.yaml"]
    assert "4 bevindingen stonden er in 'main' al, en zijn niet genoemd" in told
    one = said("check", str(repository.root), "--base", "main", "--select", "onbekend-veld")[2]
    assert "1 bevinding stond er in 'main' al, en is niet genoemd" in one
    assert at[1] == output
    assert none[:2] == (0, "")


@needs_git
def test_a_branch_and_a_baseline_go_together(
    repository: GitRepository, said: Said, baseline: Path
) -> None:
    """Both are held against both sides; only the new fault is told."""
    repository.commit({"opgaven/tak.yaml": BAD})
    asked = (*CHECK, str(repository.root), "--baseline", str(baseline), "--base", "HEAD~1")

    code, output, _ = said(*asked)

    assert code == 1
    assert unknown_fields(output) == ["opgaven/tak.yaml"]


@needs_git
@pytest.mark.parametrize("option", ["--base", "--trusted-config-ref"])
@pytest.mark.parametrize("name", ["bestaat-niet", "--output=x", "los"])
def test_a_revision_that_cannot_be_is_said(
    repository: GitRepository, said: Said, option: str, name: str
) -> None:
    """A branch that is not there, or shares no commit, is misuse and never a traceback."""
    if name == "los":
        repository.git("switch", "--quiet", "--orphan", "los")
        repository.commit({"aanzien.yaml": b"naam: Los\n"})
        repository.git("switch", "--quiet", "main")
    code, _, told = said(*CHECK, str(repository.root), f"{option}={name}")

    expected = 1 if name == "los" and option == "--trusted-config-ref" else 2
    assert code == expected
    assert f"{option} '{name}': " in told or expected == 1


@needs_git
def test_git_that_fails_is_said(repository: GitRepository, said: Said) -> None:
    """Where git itself cannot work, the merge base cannot be had."""
    (repository.root / ".git" / "config").write_text("[core", encoding="utf-8")

    code, _, told = said(*CHECK, str(repository.root), "--base", "main")

    assert code == 2
    assert "--base 'main': " in told


def test_a_baseline_may_lie_elsewhere(
    repository: GitRepository, said: Said, tmp_path: Path
) -> None:
    """A file outside the folder is named as it was given."""
    repository.write({"opgaven/oud.yaml": BAD.replace(b"foute_sleutel: 1\n", b"")})
    entry = Entry("onbekend-veld", "x", "c", 1, date(2026, 1, 1))
    (tmp_path / "elders.jsonl").write_text(baseline_text([entry]), encoding="utf-8")

    _, output, _ = said(*CHECK, str(repository.root), "--baseline", "elders.jsonl")

    assert "elders.jsonl:2:1: advies[verouderde-basislijn]" in output


@needs_git
def test_history_can_be_required(repository: GitRepository, said: Said, tmp_path: Path) -> None:
    """A shallow clone, or no repository at all, is 2; a whole one is checked."""
    repository.commit({"personen/p-02.yaml": b"rol: adviseur\n"})
    shallow = tmp_path / "ondiep"
    repository.git("clone", "--quiet", "--depth=1", repository.root.as_uri(), str(shallow))
    whole = said(*CHECK, str(repository.root), "--require-history")
    short = said(*CHECK, str(shallow), "--require-history")
    bare = tmp_path / "kaal"
    (bare / "personen").mkdir(parents=True)
    (bare / "personen/p-01.yaml").write_bytes(b"rol: adviseur\n")
    none = said(*CHECK, str(bare), "--require-history")
    (bare / ".git").write_text("onzin", encoding="utf-8")
    broken = said(*CHECK, str(bare), "--require-history")

    at = said(*CHECK, str(bare), "--require-history", "--at", "HEAD")

    assert (whole[0], short[0], none[0], broken[0], at[0]) == (1, 2, 2, 2, 2)
    assert at[2].startswith("--at 'HEAD': ")
    assert "git fetch --unshallow" in short[2]
    assert none[2] == "--require-history: van deze map is geen geschiedenis in git\n"
    assert "--require-history: " in broken[2]


def test_the_new_rules_are_listed() -> None:
    """Both can be looked up, switched off and selected."""
    assert {"nog-niet-vastgesteld", "verouderde-basislijn"} <= {rule.name for rule in ALL_RULES}
