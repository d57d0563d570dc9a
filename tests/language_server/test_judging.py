"""Judging: a folder judged again and again, with texts that are not saved."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from support.git_repository import GitRepository, needs_git

from aanzien_cli.api import Past, recall_past
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.language_server.judging import Judge, StaleError
from aanzien_cli.loading import remembered
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.rule import rule

DAY = (date(2026, 3, 1), True)


@rule(Severity.ERROR, element=Element.BASIS)
def gaat_stuk(opgave: Opgave, _register: Register) -> Iterator[Fault]:
    """Give a rule that finds something and then meets a bug of its own."""
    yield Fault("titel", "gevonden")
    raise ZeroDivisionError(opgave.id)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with two opgaven."""
    (tmp_path / "opgaven").mkdir()
    (tmp_path / "opgaven" / "a.yaml").write_text("titel: A\n", encoding="utf-8")
    (tmp_path / "opgaven" / "b.yaml").write_text("titel: B\n", encoding="utf-8")
    return tmp_path


def test_unsaved_text_goes_before_the_disk(folder: Path) -> None:
    """Also of a file that does not exist yet."""
    judge = Judge(folder, ())
    unsaved = {"opgaven/a.yaml": b"titel: [\n", "opgaven/c.yaml": b"titel: C\n"}

    before = judge.judge({}, DAY, lambda: True).inspection
    after = judge.judge(unsaved, DAY, lambda: True).inspection

    assert [each.id for each in before.register.records] == ["a", "b"]
    assert [each.id for each in after.register.records] == ["b", "c"]


def test_a_failing_rule_is_told_and_hides_nothing(folder: Path) -> None:
    """What it had found stays found, other rules go on, and the failure is told once."""
    rules = (gaat_stuk, *ALL_RULES)
    judged = Judge(folder, rules).judge({}, DAY, lambda: True)

    assert judged.failures == (
        "regel 'gaat-stuk' is niet afgemaakt door een fout in aanzien: ZeroDivisionError",
    )
    assert [each.rule for each in judged.inspection.findings].count("gaat-stuk") == 2
    assert len({each.rule for each in judged.inspection.findings}) > 1


def test_a_failing_file_is_told_and_hides_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other file is read."""

    def broken(path: str, content: bytes) -> object:
        raise RecursionError(path, content)

    judge = Judge(folder, ())
    judge.judge({}, DAY, lambda: True)
    monkeypatch.setattr(remembered, "read_file", broken)

    judged = judge.judge({"opgaven/b.yaml": b"titel: C\n"}, DAY, lambda: True)

    assert [each.id for each in judged.inspection.register.records] == ["a"]
    assert judged.failures == (
        "'opgaven/b.yaml' is niet gelezen door een fout in aanzien: RecursionError",
    )


def test_nobody_waits_for_what_is_out_of_date(folder: Path) -> None:
    """Judging stops at the first rule once the text has changed."""
    with pytest.raises(StaleError):
        Judge(folder).judge({}, DAY, lambda: False)


@needs_git
def test_the_past_is_read_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git is asked again when other records exist, or when files were saved."""
    GitRepository(folder).commit({})
    asked: list[int] = []

    def counted(root: Path, commit: str, register: Register) -> Past:
        asked.append(len(register.records))
        return recall_past(root, commit, register)

    monkeypatch.setattr("aanzien_cli.language_server.judging.recall_past", counted)
    judge = Judge(folder, ())

    first = judge.judge({}, DAY, lambda: True).inspection
    judge.judge({"opgaven/a.yaml": b"titel: AA\n"}, DAY, lambda: True)
    judge.judge({"opgaven/c.yaml": b"titel: C\n"}, DAY, lambda: True)
    judge.forget_past()
    judge.judge({"opgaven/c.yaml": b"titel: C\n"}, DAY, lambda: True)

    assert first.register.history is not None
    assert asked == [2, 3, 3]
